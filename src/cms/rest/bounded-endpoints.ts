import type { Endpoint, PayloadHandler, PayloadRequest, SanitizedConfig } from 'payload'
import { isStaff } from '../access/roles.ts'
import { INPUT_REFUSALS } from '../admin/words/request-words.ts'
import { markVisitor } from '../database-adapter/visitor-pauses.ts'
import { Refusal } from '../refusal.ts'
import { boundsFault, conditionPaths, STAFF_BOUNDS, VISITOR_BOUNDS } from './query-bounds.ts'
import { hasImpossibleId } from './request-fault.ts'
import { searchableFieldsOf, searchTypeAt } from './searchable-field.ts'
import { clampedDepth, visitorQuery } from './visitor-query.ts'

/**
 * The first path of a query's conditions that leads into a rich text or JSON, or null. Payload ignores such a condition and answers with everything, or
 * builds a statement of its value.
 */
function unsearchablePath(req: PayloadRequest): string | null {
  const fields = searchableFieldsOf(req)
  return fields === null ? null : (conditionPaths(req.query.where).find((path) => searchTypeAt(req.payload.config, fields, path) === 'tree') ?? null)
}

/**
 * Whether a path spells an endpoint's own words as its template does. Payload matches `/users/LOGIN` too, while limits and closed paths look for the word.
 * `first` is how many segments of the path come before the template.
 */
function isSpeltAs(template: string, pathname: string, first: number): boolean {
  const segments = pathname.split('/').filter((segment) => segment !== '')
  return template
    .split('/')
    .filter((word) => word !== '')
    .every((word, i) => word.startsWith(':') || word === decodeURIComponent(segments[first + i] ?? ''))
}

/** The same handler, which answers no query outside the bounds. Payload has parsed the query, and knows who is logged in, before it calls a handler. */
const bounded =
  ({ path: template, handler }: Endpoint, first: number): PayloadHandler =>
  (req) => {
    if (!isSpeltAs(template, req.pathname, first)) throw new Refusal(INPUT_REFUSALS.unknownPath, 404)
    // The database would fail on an id that it can't have, and the log would hold the statement.
    if (hasImpossibleId(req)) throw new Refusal(INPUT_REFUSALS.notFound, 404)
    const isByStaff = isStaff(req.user)
    const fault = boundsFault(req.query, isByStaff ? STAFF_BOUNDS : VISITOR_BOUNDS)
    if (fault !== null) throw new Refusal(fault)
    const path = unsearchablePath(req)
    if (path !== null) throw new Refusal(INPUT_REFUSALS.notSearchable(path))
    if (!isByStaff) {
      req.query = visitorQuery(req.query)
      markVisitor(req.context)
      // The endpoints of globals read the depth here.
      req.searchParams.set('depth', String(clampedDepth(req.searchParams.get('depth'))))
    }
    return handler(req)
  }

/**
 * The same configuration, in which every endpoint is bounded: those of collections, globals and versions, and our own. A request reaches a handler in no
 * other way, also when a POST request overrides its method.
 */
export function withBoundedEndpoints(config: SanitizedConfig): SanitizedConfig {
  // Before an endpoint's own path come `/api`, `/api/news` or `/api/globals/site`.
  for (const [first, owners] of [
    [1, [config]],
    [2, config.collections],
    [3, config.globals],
  ] as const) {
    for (const owner of owners) {
      // Payload shares the objects of its own endpoints among collections.
      if (owner.endpoints) owner.endpoints = owner.endpoints.map((endpoint: Endpoint) => ({ ...endpoint, handler: bounded(endpoint, first) }))
    }
  }
  return config
}
