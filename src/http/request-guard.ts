import type { IncomingMessage, ServerResponse } from 'node:http'
import { INPUT_REFUSALS } from '../cms/admin/words/request-words.ts'
import { UPLOAD_LIMITS } from '../cms/hooks/uploads/check-upload.ts'
import { REFUSALS } from '../words/refusals.ts'
import { decodePath } from './request/decode-path.ts'
import { ALL } from './request/methods.ts'
import { type Headers, sendJson } from './response/http-answer.ts'
import { SERVER_REFUSED } from './response/server-refusals.ts'

const MEGABYTE = 1024 * 1024
/** Room for a form's other fields beside the largest file. */
const LARGEST_FORM = (UPLOAD_LIMITS.document + 2) * MEGABYTE
const LARGEST_TEXT = 5 * MEGABYTE

/** How long a client that is refused may pause in its body, and how long it may send in all, in milliseconds. */
const PATIENCE = 5_000
const LONGEST = 60_000

function refuse(request: IncomingMessage, response: ServerResponse, status: number, message: string, headers: Headers = {}): true {
  const answer = () => {
    if (response.headersSent) return
    sendJson(response, 'plain', { errors: [{ message }] }, { status, headers: { ...headers, Connection: 'close' } })
  }
  // A client that is answered while it sends may never read the answer, and a proxy would cut it off: the rest of its body is discarded first. A client
  // that pauses too long, or sends for too long, is answered at once.
  const patience = setTimeout(answer, PATIENCE)
  const end = setTimeout(answer, LONGEST)
  request.on('data', () => patience.refresh())
  response.once('close', () => {
    clearTimeout(patience)
    clearTimeout(end)
  })
  // With `Connection: close` the connection ends with the answer, whatever is still being sent.
  request.resume().once('end', answer)
  return true
}

/** Whether a path climbs: what reads it as a URL would answer another path than the one that is guarded. */
const climbs = (path: string) => /(^|[/\\])\.{1,2}([/\\]|$)|\\/.test(path)

/** Refuses requests that must never reach the CMS: closed paths, unknown methods, bodies without a length or too long. Returns whether it refused. */
export function guardRequest(request: IncomingMessage, response: ServerResponse, pathname: string): boolean {
  // A request names no fragment (RFC 9112, section 3.2). What reads the address as a URL would take one for the end of the path.
  if (request.url?.includes('#')) return refuse(request, response, 400, REFUSALS.addressUnreadable)
  const path = decodePath(pathname)
  // The first administrator is made at start, and nobody else may become it. To `/api` alone Next would answer in English.
  if (path !== null && /^\/(api|api\/users\/(first-register|init)|admin\/create-first-user)\/?$/.test(path)) {
    return refuse(request, response, 404, INPUT_REFUSALS.unknownPath)
  }
  // Next would make pictures of other sizes for anybody. Nothing of ours asks for them.
  if (path !== null && /^\/_next\/image\/?$/.test(path)) return refuse(request, response, 404, INPUT_REFUSALS.unknownPath)
  if (/^\/(admin|api|_next)(\/|$)/.test(pathname)) {
    // Next would answer these in English, or not at all.
    if (path === null) return refuse(request, response, 400, REFUSALS.addressUnreadable)
    if (climbs(path)) return refuse(request, response, 404, INPUT_REFUSALS.unknownPath)
    if (!ALL.includes(request.method ?? '')) return refuse(request, response, 405, REFUSALS.methodUnknown, { Allow: ALL.join(', ') })
  }
  if (request.method === 'GET' || request.method === 'HEAD') return false
  if (request.headers['transfer-encoding'] !== undefined && request.headers['content-length'] === undefined) {
    return refuse(request, response, 411, SERVER_REFUSED.lengthMissing)
  }
  const isForm = String(request.headers['content-type'] ?? '').startsWith('multipart/form-data')
  const length = Number(request.headers['content-length'] ?? 0)
  if (isForm && length > LARGEST_FORM) {
    return refuse(request, response, 413, REFUSALS.formTooLarge(UPLOAD_LIMITS.image, UPLOAD_LIMITS.document))
  }
  return !isForm && length > LARGEST_TEXT && refuse(request, response, 413, REFUSALS.bodyTooLarge)
}
