import type { ServerResponse } from 'node:http'
import type { HeaderKind } from './header-kinds.ts'
import { html, type Markup } from './html.ts'
import { type Headers, sendPage } from './http-answer.ts'

/** What a reader gets in place of a page: what happened, and what to do. */
export interface PageRefusal {
  readonly title: string
  readonly words: string
  /** What has to be done first, one line each. */
  readonly items?: readonly string[]
  readonly link?: { readonly to: string; readonly label: string }
}

/** The style sheet of refusal pages and of the preview's banner. */
export const STYLE_LINK = html`<link rel="stylesheet" href="/forhandsvisning/stil.css">`

/** The rules for refusal pages in that style sheet. */
export const REFUSAL_STYLE = `[data-refused]{margin:0;font:1.1rem/1.5 system-ui,sans-serif}
[data-refused] main{max-width:38rem;margin:10vh auto;padding:0 1rem}
[data-refused] button{font:inherit;padding:.6rem 1.2rem}
`

/** A refusal as a page that needs nothing but its style sheet. */
export function refusalPage({ title, words, items = [], link }: PageRefusal): Markup {
  const list = items.length > 0 ? html`<ul>${items.map((item) => html`<li>${item} </li>`)}</ul>` : null
  const way = link ? html`<p><a href="${link.to}">${link.label}</a></p>` : null
  return html`<!doctype html><html lang="sv"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title>${STYLE_LINK}</head>
<body data-refused><main><h1>${title}</h1> <p>${words}</p> ${list}${way}</main></body></html>`
}

/** Sends a refusal as a page. */
export const sendRefusal = (response: ServerResponse, kind: HeaderKind, status: number, refusal: PageRefusal, headers: Headers = {}): void =>
  sendPage(response, kind, refusalPage(refusal).text, { status, headers })
