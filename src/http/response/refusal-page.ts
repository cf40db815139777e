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

/** The rules for refusal pages in that style sheet: the calm colours of the site, in light and dark. */
export const REFUSAL_STYLE = `[data-refused]{margin:0;background:#fcfcf9;color:#16201e;font:1.1rem/1.5 system-ui,sans-serif;overflow-wrap:break-word}
[data-refused] main{max-width:38rem;margin:10vh auto;padding:0 1rem}
[data-refused] h1{font-size:1.75rem;line-height:1.2}
[data-refused] a{color:#0b5563}
[data-refused] button{min-height:2.75rem;padding:.6rem 1.2rem;border:1px solid #0b5563;border-radius:4px;background:#0b5563;color:#fff;font:inherit;font-weight:700;cursor:pointer}
[data-refused] :focus-visible{outline:3px solid #0b5563;outline-offset:2px}
@media (prefers-color-scheme:dark){[data-refused]{background:#101614;color:#e9ede9}[data-refused] a{color:#9dbbc1}[data-refused] button{border-color:#7f8c87}[data-refused] :focus-visible{outline-color:#9dbbc1}}
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
