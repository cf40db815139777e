import type { ServerResponse } from 'node:http'
import { CONTENT_TYPES } from './content-types.ts'
import { HEADER_KINDS, type HeaderKind } from './header-kinds.ts'

export type Headers = Readonly<Record<string, string>>

/** A whole answer that the server makes itself. Files are streamed instead. */
interface HttpAnswer {
  readonly status: number
  readonly kind: HeaderKind
  /** The content type; absent without a body. */
  readonly type?: string
  readonly body?: string | Uint8Array
  /** Headers beside those of the kind, or instead of them. */
  readonly headers?: Headers
}

/** Sends an answer. Node itself leaves the body out of an answer to HEAD. */
export function sendAnswer(response: ServerResponse, { status, kind, type, body = '', headers }: HttpAnswer): void {
  const bytes = Buffer.from(body)
  const contentType = type === undefined ? {} : { 'Content-Type': type }
  response.writeHead(status, { ...HEADER_KINDS[kind], ...headers, ...contentType, 'Content-Length': bytes.length })
  response.end(bytes)
}

/** What the four functions below may add to an answer: another status than 200, and more headers. */
type AnswerOptions = Pick<HttpAnswer, 'headers'> & { readonly status?: number }

/** Sends a page of HTML. */
export const sendPage = (response: ServerResponse, kind: HeaderKind, body: string | Uint8Array, options: AnswerOptions = {}): void =>
  sendAnswer(response, { status: 200, kind, type: CONTENT_TYPES.html, body, ...options })

/** Sends values as JSON. */
export const sendJson = (response: ServerResponse, kind: HeaderKind, values: object, options: AnswerOptions = {}): void =>
  sendAnswer(response, { status: 200, kind, type: CONTENT_TYPES.json, body: JSON.stringify(values), ...options })

/** Sends a plain text. */
export const sendText = (response: ServerResponse, kind: HeaderKind, body: string, options: AnswerOptions = {}): void =>
  sendAnswer(response, { status: 200, kind, type: CONTENT_TYPES.txt, body, ...options })

/** Sends a redirect: 301 for good, 302 for now, 303 after a form. `location` is encoded already. */
export const sendRedirect = (response: ServerResponse, kind: HeaderKind, status: 301 | 302 | 303, location: string, headers: Headers = {}): void =>
  sendAnswer(response, { status, kind, headers: { Location: location, ...headers } })

/** The header that asks a reader to come back in some seconds. */
export const retryAfter = (seconds: number): Headers => ({ 'Retry-After': String(seconds) })
