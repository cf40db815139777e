import type { ServerResponse } from 'node:http'
import { noteFault } from '../../cms/rest/fault-reference.ts'
import { HEADER_KINDS } from '../response/header-kinds.ts'
import { type Headers, sendAnswer } from '../response/http-answer.ts'
import { type PageRefusal, refusalPage, sendRefusal } from '../response/refusal-page.ts'
import type { RouteRefusal } from '../response/route-refusals.ts'
import { withBanner } from './preview-banner.ts'
import { PREVIEW_REFUSED } from './preview-refusals.ts'

/** The headers of a preview. A nonce lets the script of the live preview in. */
const previewHeaders = (nonce: string | null): Headers => {
  const policy = HEADER_KINDS.preview['Content-Security-Policy']
  return nonce === null ? {} : { 'Content-Security-Policy': `${policy}; script-src 'nonce-${nonce}'; connect-src 'self'` }
}

/** Sets the headers of a file that is streamed to a preview. */
export function setPreviewHeaders(response: ServerResponse): void {
  for (const [name, value] of Object.entries(HEADER_KINDS.preview)) response.setHeader(name, value)
}

/** Sends a text of a type. */
export const sendPreviewText = (response: ServerResponse, status: number, type: string, text: string, nonce: string | null = null): void =>
  sendAnswer(response, { status, kind: 'preview', type: `${type}; charset=utf-8`, body: text, headers: previewHeaders(nonce) })

/** Sends a refusal as a page. In the live preview it has the script, so that the draft appears once it can be shown. */
export function refusePreview(response: ServerResponse, status: number, refusal: PageRefusal, nonce: string | null = null): void {
  const page = refusalPage(refusal).text
  sendPreviewText(response, status, 'text/html', nonce === null ? page : withBanner(page, 'Förhandsvisning', nonce), nonce)
}

/** Answers that we failed, with a reference that stands in the log beside what happened. */
export function refuseForFault(response: ServerResponse, fault: unknown, nonce: string | null): void {
  response.setHeader('Retry-After', '5')
  refusePreview(response, 503, PREVIEW_REFUSED.previewFault(noteFault(fault)), nonce)
}

/** Refuses a preview while it is not ready, and methods that none takes. */
export const refusePreviewRoute: RouteRefusal = (response, status, headers) =>
  sendRefusal(response, 'preview', status, status === 503 ? PREVIEW_REFUSED.notReady : PREVIEW_REFUSED.unreadable, headers)
