import { isObject } from '../hooks/requests/walk-fields.ts'

type Query = Readonly<Record<string, unknown>>

/** The most documents in one answer to a visitor, and how many when the request doesn't say: Payload's own number. */
const MOST_DOCUMENTS = 100
const USUAL_DOCUMENTS = 10
/** How far a visitor's answer follows relationships: a document, and what it points at. */
const MOST_DEPTH = 1

/** A limit between 1 and the most. 0, which Payload takes for no limit, and everything else that is no such number become the most. */
function clampedLimit(limit: unknown): number {
  const asked = Number(limit)
  return Number.isInteger(asked) && asked >= 1 && asked <= MOST_DOCUMENTS ? asked : MOST_DOCUMENTS
}

/** The depth of a visitor's query, from 0 to 1. */
export function clampedDepth(depth: unknown): number {
  return String(depth) === '0' ? 0 : MOST_DEPTH
}

/**
 * A visitor's query with a limit and a depth that are cheap to answer, whatever is asked. The answer has pages, even if the query asks for none, and says
 * the limit that it was made with.
 */
export function visitorQuery(query: Query): Query {
  const { pagination, limit = pagination === undefined ? USUAL_DOCUMENTS : MOST_DOCUMENTS, depth, joins, ...rest } = query
  const clampedJoins = isObject(joins)
    ? Object.fromEntries(
        Object.entries(joins).map(([name, join]) => [name, isObject(join) ? { ...join, limit: clampedLimit(join.limit ?? USUAL_DOCUMENTS) } : join]),
      )
    : joins
  return {
    ...rest,
    limit: String(clampedLimit(limit)),
    depth: String(clampedDepth(depth)),
    ...(joins === undefined ? {} : { joins: clampedJoins }),
  }
}
