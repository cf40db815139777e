import type { ServerResponse } from 'node:http'
import type { Refusal } from '../response/error-page.ts'
import { html, type Markup } from './pages/html.ts'
import { layout } from './pages/layout.ts'

const HEADERS = {
  'Cache-Control': 'no-store',
  'X-Robots-Tag': 'noindex, nofollow',
  // A form must say where it was sent from, and no other site is told where somebody was.
  'Referrer-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Content-Security-Policy':
    "default-src 'none'; img-src 'self'; style-src 'self'; script-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
} as const

/** Answers with bytes or a text of some type, which nobody keeps or lists. */
export function answerWith(
  response: ServerResponse,
  status: number,
  type: string,
  body: string | Uint8Array,
  headers: Readonly<Record<string, string>> = {},
): void {
  const bytes = Buffer.from(body)
  response.writeHead(status, { ...HEADERS, ...headers, 'Content-Type': type, 'Content-Length': bytes.length })
  // Node leaves the body out of an answer to HEAD by itself.
  response.end(bytes)
}

/** Answers with a page. */
export const answerPage = (response: ServerResponse, page: Markup, status = 200): void =>
  answerWith(response, status, 'text/html; charset=utf-8', page.text)

/** Answers with values for a script. */
export const answerJson = (response: ServerResponse, status: number, values: object): void =>
  answerWith(response, status, 'application/json; charset=utf-8', JSON.stringify(values))

/** Sends a browser on to see what came of its form. */
export function seeOther(response: ServerResponse, to: string): void {
  response.writeHead(303, { ...HEADERS, Location: to }).end()
}

/** Answers with a page that says why there is none, and what to do. */
export function refuse(response: ServerResponse, status: number, { title, words, link }: Refusal): void {
  const body = html`<p>${words}</p>${link ? html`<p><a class="button" href="${link.to}">${link.label}</a></p>` : null}`
  answerPage(response, layout({ title, body }), status)
}
