import type { IncomingMessage, ServerResponse } from 'node:http'
import { UPLOAD_LIMITS } from '../cms/hooks/check-upload.ts'
import { REFUSALS } from '../words/refusals.ts'

const MEGABYTE = 1024 * 1024
/** Room for a form's other fields beside the largest file. */
const LARGEST_FORM = (UPLOAD_LIMITS.document + 2) * MEGABYTE
const LARGEST_TEXT = 5 * MEGABYTE

function refuse(response: ServerResponse, status: number, message: string): true {
  // The rest of the body is not read, so the connection can't be used again.
  response
    .writeHead(status, { 'Content-Type': 'application/json; charset=utf-8', Connection: 'close' })
    .end(JSON.stringify({ errors: [{ message }] }))
  return true
}

/** Refuses what should never reach the CMS. Returns whether it did. */
export function guard(request: IncomingMessage, response: ServerResponse, pathname: string): boolean {
  // The first administrator is made at start; nobody may claim the place.
  if (/^\/api\/users\/(first-register|init)\/?$/.test(pathname) || /^\/admin\/create-first-user\/?$/.test(pathname)) {
    return refuse(response, 404, 'Adressen finns inte.')
  }
  if (request.method === 'GET' || request.method === 'HEAD') return false
  if (request.headers['transfer-encoding'] !== undefined && request.headers['content-length'] === undefined) {
    return refuse(response, 411, 'Det som skickas måste ange sin längd (Content-Length).')
  }
  const isForm = String(request.headers['content-type'] ?? '').startsWith('multipart/form-data')
  const length = Number(request.headers['content-length'] ?? 0)
  return length > (isForm ? LARGEST_FORM : LARGEST_TEXT) && refuse(response, 413, REFUSALS.bodyTooLarge)
}
