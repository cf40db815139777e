import type { IncomingMessage, ServerResponse } from 'node:http'
import { INPUT_REFUSALS } from '../cms/admin/words/request-words.ts'
import { UPLOAD_LIMITS } from '../cms/hooks/uploads/check-upload.ts'
import { REFUSALS } from '../words/refusals.ts'

const MEGABYTE = 1024 * 1024
/** Room for a form's other fields beside the largest file. */
const LARGEST_FORM = (UPLOAD_LIMITS.document + 2) * MEGABYTE
const LARGEST_TEXT = 5 * MEGABYTE

/** How long a client that sends what has been refused may pause, and how long it may go on in all, in milliseconds. */
const PATIENCE = 5_000
const LONGEST = 60_000

function refuse(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  message: string,
  headers: Readonly<Record<string, string>> = {},
): true {
  const body = Buffer.from(JSON.stringify({ errors: [{ message }] }))
  const answer = () => {
    if (response.headersSent) return
    response.writeHead(status, { ...headers, 'Content-Type': 'application/json; charset=utf-8', 'Content-Length': body.length, Connection: 'close' })
    response.end(request.method === 'HEAD' ? undefined : body)
  }
  // Whoever is answered while still sending may never read it, and a proxy before us would cut them off: what they send is thrown away first. Who
  // pauses too long, or goes on too long, is answered where they are.
  const patience = setTimeout(answer, PATIENCE)
  const end = setTimeout(answer, LONGEST)
  request.on('data', () => patience.refresh())
  response.once('close', () => {
    clearTimeout(patience)
    clearTimeout(end)
  })
  // With `Connection: close` the connection ends with the answer, whatever is still on its way.
  request.resume().once('end', answer)
  return true
}

/** A path as the CMS will understand it, however it was written; null when it can't be read. */
function plainPath(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname).replace(/\/{2,}/g, '/')
  } catch {
    return null
  }
}

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']

/** Refuses what should never reach the CMS. Returns whether it did. */
export function guard(request: IncomingMessage, response: ServerResponse, pathname: string): boolean {
  const path = plainPath(pathname)
  // The first administrator is made at start; nobody may claim the place. Of the API itself, Next would speak English.
  if (path !== null && /^\/(api|api\/users\/(first-register|init)|admin\/create-first-user)\/?$/.test(path)) {
    return refuse(request, response, 404, INPUT_REFUSALS.noSuchAddress)
  }
  if (/^\/(admin|api|_next)(\/|$)/.test(pathname)) {
    // Next has no words for these.
    if (path === null) return refuse(request, response, 400, REFUSALS.addressUnreadable)
    if (!METHODS.includes(request.method ?? '')) return refuse(request, response, 405, REFUSALS.methodUnknown, { Allow: METHODS.join(', ') })
  }
  if (request.method === 'GET' || request.method === 'HEAD') return false
  if (request.headers['transfer-encoding'] !== undefined && request.headers['content-length'] === undefined) {
    return refuse(request, response, 411, 'Det som skickas måste ange sin längd (Content-Length).')
  }
  const isForm = String(request.headers['content-type'] ?? '').startsWith('multipart/form-data')
  const length = Number(request.headers['content-length'] ?? 0)
  if (isForm && length > LARGEST_FORM) {
    return refuse(request, response, 413, REFUSALS.formTooLarge(UPLOAD_LIMITS.image, UPLOAD_LIMITS.document))
  }
  return !isForm && length > LARGEST_TEXT && refuse(request, response, 413, REFUSALS.bodyTooLarge)
}
