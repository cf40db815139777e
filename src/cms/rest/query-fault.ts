import { INPUT_REFUSALS } from '../admin/words/request-words.ts'
import { isObject } from '../hooks/requests/walk-fields.ts'

const NUMBER_PARAMETERS = ['depth', 'limit', 'page']
const OBJECT_PARAMETERS = ['select', 'populate', 'joins']

function isJsonObject(text: string): boolean {
  try {
    return isObject(JSON.parse(text))
  } catch {
    return false
  }
}

/** Whether a query parameter has a form that Payload reads. Unknown and empty parameters are ignored, so they are valid. */
function isValidParameter(key: string, values: readonly string[]): boolean {
  const name = key.replace(/\[.*$/s, '')
  const [value = ''] = values
  if (NUMBER_PARAMETERS.includes(name)) return key === name && values.length === 1 && /^\d{0,9}$/.test(value)
  if (name === 'sort') return /^sort(\[\d*\])?$/.test(key)
  if (key !== name || value === '') return true
  if (name === 'where' || name === 'data') return values.length === 1 && isJsonObject(value)
  return !OBJECT_PARAMETERS.includes(name) || (name === 'joins' && value === 'false')
}

/** The refusal of a query, a Swedish sentence, or null for a valid query. `isSortable` tells whether documents can be sorted by the field at a path. */
export function queryFault(query: URLSearchParams, isSortable: (path: string) => boolean): string | null {
  for (const key of new Set(query.keys())) {
    const values = query.getAll(key)
    if (!isValidParameter(key, values)) return INPUT_REFUSALS.badQuery(`${key}=${values.join(',')}`)
    if (!/^sort\b/.test(key)) continue
    const path = values
      .flatMap((value) => value.split(','))
      .map((name) => name.trim().replace(/^-/, ''))
      .find((name) => name !== '' && !isSortable(name))
    if (path !== undefined) return INPUT_REFUSALS.notSortable(path)
  }
  return null
}
