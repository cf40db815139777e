import { INPUT_REFUSALS } from '../admin/words/request-words.ts'
import { isObject } from '../hooks/requests/walk-fields.ts'
import type { SearchType } from './searchable-field.ts'

/** Payload's operators that none of our fields supports. */
const UNSUPPORTED_OPERATORS = ['all', 'intersects', 'near', 'within']
const LIST_OPERATORS = ['in', 'not_in']

/** Whether a value has the form of an id in this database. */
type CanBeId = (value: string | number) => boolean

function isSearchValue(searchType: SearchType, value: unknown, canBeId: CanBeId): boolean {
  if (value === null || typeof value === 'boolean') return true
  if (typeof value !== 'string' && typeof value !== 'number') return false
  switch (searchType) {
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
 * The refusal of a search's conditions, a Swedish sentence, or null for conditions that a database can evaluate. `searchTypeAt` gives the search type of
 * the field at a path, or null. Unknown paths and operators are left for Payload to refuse.
 */
export function whereFault(where: unknown, searchTypeAt: (path: string) => SearchType | null, canBeId: CanBeId): string | null {
  if (!isObject(where)) return null
  for (const [path, condition] of Object.entries(where)) {
    if (['and', 'or'].includes(path.toLowerCase()) && Array.isArray(condition)) {
      for (const part of condition) {
        const fault = whereFault(part, searchTypeAt, canBeId)
        if (fault !== null) return fault
      }
      continue
    }
    const searchType = searchTypeAt(path)
    if (searchType === null || !isObject(condition)) continue
    for (const [operator, value] of Object.entries(condition)) {
      if (operator === 'exists') continue
      if (searchType === 'tree' || UNSUPPORTED_OPERATORS.includes(operator)) return INPUT_REFUSALS.notSearchable(path)
      const [misfit] = operands(operator, value)
        .filter((each) => !isSearchValue(searchType, each, canBeId))
        .map((each) => (isObject(each) ? JSON.stringify(each) : String(each)))
      if (misfit !== undefined) return INPUT_REFUSALS.wrongSearchValue(path, misfit)
    }
  }
  return null
}
