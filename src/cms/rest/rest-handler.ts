import type { SanitizedConfig } from 'payload'
import { INPUT_REFUSALS, translateMessage } from '../admin/words/request-words.ts'
import { isObject } from '../hooks/requests/walk-fields.ts'
import { noteFault } from './fault-reference.ts'
import { queryFault } from './query-fault.ts'
import { type RequestTarget, searchableFields, searchTypeAt } from './searchable-field.ts'

/** Answers a request. `names` are those in its path below `/api`. */
export type RestHandler = (request: Request, names: readonly string[]) => Promise<Response>

const refusal = (status: number, message: string, headers?: Headers) =>
  Response.json({ errors: [{ message }] }, { status, ...(headers ? { headers } : {}) })

/** Answers that we failed, with a reference that stands in the log beside what happened. */
export function serverError(fault: unknown): Response {
  return refusal(500, INPUT_REFUSALS.serverError(noteFault(fault)))
}

const isFile = ([, what]: readonly string[]) => what === 'file'

/** An answer of Payload's that refuses, as the other refusals are: a list of errors, each with a Swedish sentence. */
async function uniformRefusal(answer: Response, names: readonly string[]): Promise<Response> {
  const body: unknown = await answer
    .clone()
    .json()
    .catch((error: unknown) => {
      // Not all that Payload answers is JSON.
      if (error instanceof SyntaxError) return null
      throw error
    })
  if (!isObject(body)) return answer
  const headers = new Headers(answer.headers)
  headers.delete('content-length')
  if (Array.isArray(body.errors)) {
    // This Payload says of files that are not on the disk, and of nothing else here.
    if (answer.status === 500 && isFile(names) && body.errors[0]?.message === 'Something went wrong.')
      return refusal(404, INPUT_REFUSALS.notFound, headers)
    const errors = body.errors.map((error: unknown) => (isObject(error) ? { ...error, message: translateMessage(String(error.message)) } : error))
    return Response.json({ ...body, errors }, { status: answer.status, headers })
  }
  if (answer.status === 404 || answer.status === 501) return refusal(404, INPUT_REFUSALS.unknownPath, headers)
  const said = translateMessage(String(body.message))
  if (answer.status < 500) return refusal(answer.status, said, headers)
  return said === body.message ? serverError(said) : refusal(400, said, headers)
}

function requestTarget([first, second, third]: readonly string[]): RequestTarget {
  return first === 'globals' ? { global: second, isOfVersions: third === 'versions' } : { collection: first, isOfVersions: second === 'versions' }
}

function requestQueryFault(config: SanitizedConfig, names: readonly string[], url: string): string | null {
  const fields = searchableFields(config, requestTarget(names))
  return queryFault(new URL(url).searchParams, (path) => fields === null || searchTypeAt(config, fields, path) !== null)
}

/** Payload's handler of requests, which refuses queries that can't be understood, and whose every refusal is a Swedish sentence. */
export function withSwedishRefusals(config: Promise<SanitizedConfig> | SanitizedConfig, handler: RestHandler): RestHandler {
  return async (request, names) => {
    // Names that every object has are no collections, but Payload finds something by them.
    if ((names[0] ?? '') in {}) return refusal(404, INPUT_REFUSALS.unknownPath)
    const fault = requestQueryFault(await config, names, request.url)
    if (fault !== null) return refusal(400, fault)
    try {
      const answer = await handler(request, names)
      return answer.status < 400 ? answer : await uniformRefusal(answer, names)
    } catch (error) {
      return error instanceof SyntaxError ? refusal(400, INPUT_REFUSALS.unreadableBody) : serverError(error)
    }
  }
}

/** Answers as another handler does, without the body. */
export function headHandler(get: RestHandler): RestHandler {
  return async (request, names) => {
    const { body, status, headers } = await get(new Request(request.url, { headers: request.headers }), names)
    await body?.cancel()
    return new Response(null, { status, headers })
  }
}
