import { INPUT_REFUSALS } from '../admin/words/request-words.ts'
import { isObject } from '../hooks/requests/walk-fields.ts'

/** How large a query may be. */
interface QueryBounds {
  /** The most conditions. Each word that a text is searched for counts as one. */
  readonly conditions: number
  /** The most levels of `and` and `or` within each other. */
  readonly nesting: number
  /** The most values in a list of `in`. */
  readonly listed: number
  /** The most fields to sort by. */
  readonly sorted: number
  /** The most names in the path of a field, such as 2 in `image.alt`. Each may cost a join of tables. */
  readonly names: number
}

/** The most characters in a query. The admin's own queries have some hundreds, and some thousands with a list of ids. */
export const LONGEST_QUERY = 16_384

/** The bounds for the staff: far above what the admin asks for. */
export const STAFF_BOUNDS: QueryBounds = { conditions: 40, nesting: 5, listed: 500, sorted: 5, names: 6 }
/** The bounds for everybody else, whose queries must be cheap. */
export const VISITOR_BOUNDS: QueryBounds = { conditions: 8, nesting: 3, listed: 100, sorted: 2, names: 3 }

const LISTS = ['in', 'not_in', 'all', 'near', 'within', 'intersects']
/** The operators that Payload divides into one condition for each word. */
const BY_WORD = ['like', 'not_like', 'contains']

const listLength = (operand: unknown): number => {
  if (typeof operand === 'string') return operand.split(',').length
  return typeof operand === 'object' && operand !== null ? Object.keys(operand).length : 1
}

/** The number of conditions that an operator makes with its operand. */
function conditionsOf(operator: string, operand: unknown): number {
  if (typeof operand === 'string' && BY_WORD.includes(operator)) return operand.trim().split(/\s+/).length
  return LISTS.includes(operator) ? 1 : listLength(typeof operand === 'object' ? operand : '')
}

const isJunction = (key: string) => ['and', 'or'].includes(key.toLowerCase())
const namesIn = (path: string) => path.split(/\.|__/).length

/** The conditions of a search, or `too-large` as soon as one of the bounds is passed. */
function conditionsIn(where: unknown, bounds: QueryBounds, nesting: number): number | 'too-large' {
  if (nesting > bounds.nesting) return 'too-large'
  if (Array.isArray(where) || !isObject(where)) return 0
  let sum = 0
  for (const [key, value] of Object.entries(where)) {
    if (isJunction(key)) {
      // Payload reads a list with large numbers as an object.
      for (const part of typeof value === 'object' && value !== null ? Object.values(value) : []) {
        const inPart = conditionsIn(part, bounds, nesting + 1)
        if (inPart === 'too-large') return inPart
        // An empty part is a condition of its own to the database.
        sum += Math.max(1, inPart)
        if (sum > bounds.conditions) return 'too-large'
      }
      continue
    }
    if (namesIn(key) > bounds.names) return 'too-large'
    for (const [operator, operand] of Object.entries(isObject(value) ? value : { equals: value })) {
      if (LISTS.includes(operator) && listLength(operand) > bounds.listed) return 'too-large'
      sum += conditionsOf(operator, operand)
    }
    if (sum > bounds.conditions) return 'too-large'
  }
  return sum
}

/** The conditions of a query, which may be JSON. */
function parsedWhere(where: unknown): unknown {
  if (typeof where !== 'string') return where
  try {
    return JSON.parse(where)
  } catch {
    // Payload refuses it.
    return undefined
  }
}

/** The paths of the fields that the conditions of a query are about. The query is within its bounds. */
export function conditionPaths(where: unknown): readonly string[] {
  const parsed = parsedWhere(where)
  if (Array.isArray(parsed) || !isObject(parsed)) return []
  return Object.entries(parsed).flatMap(([key, value]) =>
    isJunction(key) ? (typeof value === 'object' && value !== null ? Object.values(value).flatMap(conditionPaths) : []) : [key],
  )
}

const sortedFields = (sort: unknown): readonly string[] =>
  (typeof sort === 'object' && sort !== null ? Object.values(sort) : [sort]).flatMap((each) => String(each ?? '').split(','))

const isSortWithin = (sort: unknown, bounds: QueryBounds) => {
  const fields = sortedFields(sort)
  return fields.length <= bounds.sorted && fields.every((path) => namesIn(path) <= bounds.names)
}

/**
 * The refusal of a query that is larger than its bounds, a Swedish sentence, or null. `query` is as Payload has parsed it: texts, lists and objects of them.
 * Parts that Payload doesn't understand are left for it to refuse.
 */
export function boundsFault(query: Readonly<Record<string, unknown>>, bounds: QueryBounds): string | null {
  const joins = isObject(query.joins) ? Object.values(query.joins).filter(isObject) : []
  for (const { where, sort } of [query, ...joins]) {
    if (conditionsIn(parsedWhere(where), bounds, 0) === 'too-large') return INPUT_REFUSALS.searchTooLarge(bounds.conditions)
    if (!isSortWithin(sort, bounds)) return INPUT_REFUSALS.sortTooLarge(bounds.sorted)
  }
  return null
}
