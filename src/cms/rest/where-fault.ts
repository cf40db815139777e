import { INPUT_REFUSALS } from '../admin/words/request-words.ts'
import { isObject } from '../hooks/requests/walk-fields.ts'
import type { SearchType } from './searchable-field.ts'

/** Operators of Payload's that no field here understands. */
const UNSUPPORTED_OPERATORS = ['all', 'intersects', 'near', 'within']
const LIST_OPERATORS = ['in', 'not_in']

/** Whether a value has the form of an id in the database that is used. */
export type CanBeId = (value: string | number) => boolean

function isSearchValue(searched: SearchType, value: unknown, canBeId: CanBeId): boolean {
  if (value === null || typeof value === 'boolean') return true
  if (typeof value !== 'string' && typeof value !== 'number') return false
  switch (searched) {
    case 'id':
      return value !== '' && canBeId(value)
    case 'date':
      return !Number.isNaN(new Date(value).getTime())
    case 'number':
      return String(value).trim() !== '' && Number.isFinite(Number(value))
    case 'text':
    case 'none':
      return true
    case 'tree':
      return false
  }
}

function operands(operator: string, value: unknown): readonly unknown[] {
  if (!LIST_OPERATORS.includes(operator)) return [value]
  return Array.isArray(value) ? value : typeof value === 'string' ? value.split(',') : [value]
}

/**
 * What is wrong with a search that the database could not make, in a Swedish sentence; null when the search is not to blame. `searchedAt` says what
 * stands at a path. Unknown paths and operators are Payload's to refuse.
 */
export function whereFault(where: unknown, searchedAt: (path: string) => SearchType | null, canBeId: CanBeId): string | null {
  if (!isObject(where)) return null
  for (const [path, condition] of Object.entries(where)) {
    if (['and', 'or'].includes(path.toLowerCase()) && Array.isArray(condition)) {
      for (const part of condition) {
        const fault = whereFault(part, searchedAt, canBeId)
        if (fault !== null) return fault
      }
      continue
    }
    const searched = searchedAt(path)
    if (searched === null || !isObject(condition)) continue
    for (const [operator, value] of Object.entries(condition)) {
      if (operator === 'exists') continue
      if (searched === 'tree' || UNSUPPORTED_OPERATORS.includes(operator)) return INPUT_REFUSALS.notSearchable(path)
      const [misfit] = operands(operator, value)
        .filter((each) => !isSearchValue(searched, each, canBeId))
        .map((each) => (isObject(each) ? JSON.stringify(each) : String(each)))
      if (misfit !== undefined) return INPUT_REFUSALS.wrongSearchValue(path, misfit)
    }
  }
  return null
}
