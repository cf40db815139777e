import type { SanitizedConfig } from 'payload'
import { DATABASE_LOCKED, INPUT_REFUSALS, translateMessage } from '../admin/words/request-words.ts'
import { lockedWhen } from '../database-adapter/sqlite-client/database-locked.ts'
import { isObject } from '../hooks/requests/walk-fields.ts'
import { errorResponse } from './error-response.ts'
import { noteFault } from './fault-reference.ts'
import { queryFault } from './query-fault.ts'
import { withQueryInUrl } from './query-in-body.ts'
import { type RequestTarget, searchableFields, searchTypeAt } from './searchable-field.ts'
import { servedFile } from './served-file.ts'

/** A handler of requests. `names` are the segments of the request's path below `/api`. */
type RestHandler = (request: Request, names: readonly string[]) => Promise<Response>

/** How long a request is asked to wait that came while the database was locked, in seconds. */
const RETRY_AFTER = '15'

/** The response to a fault of the server: 500 with a reference, under which the log has the error; 503 while another program has locked the database. */
export function serverError(error: unknown): Response {
  const locked = lockedWhen(error)
  if (locked !== null) return errorResponse(503, DATABASE_LOCKED[locked], new Headers({ 'Retry-After': RETRY_AFTER }))
  return errorResponse(500, INPUT_REFUSALS.serverError(noteFault(error)))
}

const isFile = ([, name]: readonly string[]) => name === 'file'
const isServedFile = ([collection = '', name, file]: readonly string[]) =>
  (collection === 'images' || collection === 'documents') && name === 'file' && file !== undefined

/** The JSON body of a response, or null for a body that is not JSON. The response can still be read. */
async function jsonBody(response: Response): Promise<unknown> {
  const text = await response.clone().text()
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** A refusal of Payload's in the form of all other refusals: a list of errors, each with a Swedish message. A body that is not JSON is returned as it is. */
async function uniformRefusal(response: Response, names: readonly string[]): Promise<Response> {
  const body = await jsonBody(response)
  if (!isObject(body)) return response
  const headers = new Headers(response.headers)
  headers.delete('content-length')
  if (response.status === 503 && !headers.has('Retry-After')) headers.set('Retry-After', RETRY_AFTER)
  if (Array.isArray(body.errors)) {
    // Payload's answer when the file of a document is not on the disk.
    if (response.status === 500 && isFile(names) && body.errors[0]?.message === 'Something went wrong.')
      return errorResponse(404, INPUT_REFUSALS.notFound, headers)
    const errors = body.errors.map((error: unknown) => (isObject(error) ? { ...error, message: translateMessage(String(error.message)) } : error))
    return Response.json({ ...body, errors }, { status: response.status, headers })
  }
  if (response.status === 404 || response.status === 501) return errorResponse(404, INPUT_REFUSALS.unknownPath, headers)
  const message = translateMessage(String(body.message))
  if (response.status < 500) return errorResponse(response.status, message, headers)
  return message === body.message ? serverError(message) : errorResponse(400, message, headers)
}

function requestTarget([first, second, third]: readonly string[]): RequestTarget {
  return first === 'globals' ? { global: second, isOfVersions: third === 'versions' } : { collection: first, isOfVersions: second === 'versions' }
}

/** Whether a path names the versions of a collection or a global that keeps none. Payload would ask the database for a table that is not there. */
function hasNoVersions(config: SanitizedConfig, names: readonly string[]): boolean {
  const { collection, global, isOfVersions } = requestTarget(names)
  const target = [...config.collections, ...config.globals].find(({ slug }) => slug === (global ?? collection))
  return isOfVersions && target !== undefined && !target.versions
}

/** Whether a path verifies an account's address, of which no collection makes use. Payload would search for a column that is not there. */
function verifiesNothing(config: SanitizedConfig, [slug, action]: readonly string[]): boolean {
  return action === 'verify' && config.collections.some((collection) => collection.slug === slug && collection.auth && !collection.auth.verify)
}

function requestQueryFault(config: SanitizedConfig, names: readonly string[], url: string): string | null {
  const fields = searchableFields(config, requestTarget(names))
  return queryFault(new URL(url).searchParams, (path) => fields === null || searchTypeAt(config, fields, path) !== null)
}

/**
 * Wraps Payload's handler of requests: an invalid or too long query is refused before it, and every refusal gets a Swedish message. A query in the body of a
 * POST request is treated like one in the address.
 */
export function withSwedishRefusals(config: Promise<SanitizedConfig> | SanitizedConfig, handler: RestHandler): RestHandler {
  return async (sent, names) => {
    // Payload looks collections up in a plain object, which has inherited keys such as `constructor` too.
    if ((names[0] ?? '') in {}) return errorResponse(404, INPUT_REFUSALS.unknownPath)
    if (hasNoVersions(await config, names) || verifiesNothing(await config, names)) return errorResponse(404, INPUT_REFUSALS.unknownPath)
    const request = await withQueryInUrl(sent)
    if (typeof request === 'string') return errorResponse(400, request)
    const fault = requestQueryFault(await config, names, request.url)
    if (fault !== null) return errorResponse(400, fault)
    try {
      const response = await handler(request, names)
      if (response.status >= 400) return await uniformRefusal(response, names)
      return isServedFile(names) ? await servedFile(response, names[2] ?? '') : response
    } catch (error) {
      return error instanceof SyntaxError ? errorResponse(400, INPUT_REFUSALS.unreadableBody) : serverError(error)
    }
  }
}

/** A handler of HEAD requests, which responds as the handler of GET requests does, without the body. */
export function headHandler(get: RestHandler): RestHandler {
  return async (request, names) => {
    const { body, status, headers } = await get(new Request(request.url, { headers: request.headers }), names)
    await body?.cancel()
    return new Response(null, { status, headers })
  }
}
