import type { ServerResponse } from 'node:http'
import { noteFault } from '../../cms/rest/fault-reference.ts'
import { REFUSED, type Refusal, refusalPage } from '../response/error-page.ts'
import { sendRefusal } from '../response/refusal-page.ts'
import type { RouteRefusal } from '../response/route-refusals.ts'

const POLICY =
  "default-src 'none'; img-src 'self' data:; style-src 'self'; font-src 'self'; form-action 'self' https:; base-uri 'none'; frame-ancestors 'self'"

/** Sets what every answer of the preview has: nobody keeps it, lists it or frames it elsewhere. The nonce lets the pane's script in. */
export function setPreviewHeaders(response: ServerResponse, nonce: string | null = null): void {
  response.setHeader('Cache-Control', 'no-store')
  response.setHeader('X-Robots-Tag', 'noindex, nofollow')
  response.setHeader('Referrer-Policy', 'no-referrer')
  response.setHeader('X-Content-Type-Options', 'nosniff')
  response.setHeader('Content-Security-Policy', nonce === null ? POLICY : `${POLICY}; script-src 'nonce-${nonce}'; connect-src 'self'`)
}

/** Answers with a text of some type. */
export function answerText(response: ServerResponse, status: number, type: string, text: string, nonce: string | null = null): void {
  setPreviewHeaders(response, nonce)
  const body = Buffer.from(text)
  response.writeHead(status, { 'Content-Type': `${type}; charset=utf-8`, 'Content-Length': body.length })
  // Node leaves the body out of an answer to HEAD by itself.
  response.end(body)
}

/** Answers with a page that says why there is none, and what to do. */
export function refusePreview(response: ServerResponse, status: number, refusal: Refusal, nonce: string | null = null): void {
  answerText(response, status, 'text/html', refusalPage(refusal, nonce), nonce)
}

/** Answers that we failed, with a reference that stands in the log beside what happened. */
export function refuseForFault(response: ServerResponse, fault: unknown, nonce: string | null): void {
  response.setHeader('Retry-After', '5')
  refusePreview(response, 503, REFUSED.previewFault(noteFault(fault)), nonce)
}

/** Answers that the server has not come so far yet. */
export function refuseNotReady(response: ServerResponse): void {
  response.setHeader('Retry-After', '5')
  refusePreview(response, 503, REFUSED.notReady)
}

/** Refuses a preview while it is not ready, and methods that none takes. */
export const refusePreviewRoute: RouteRefusal = (response, status, headers) =>
  sendRefusal(response, 'preview', status, status === 503 ? REFUSED.notReady : REFUSED.unreadable, headers)
