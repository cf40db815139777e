import type { SentFields } from '../../domain/signup/signup-form.ts'
import { html, type Markup } from '../response/html.ts'
import { type PageRefusal, STYLE_LINK } from '../response/refusal-page.ts'

/** The words of the page, and those of its button. */
type ResendWords = PageRefusal & { readonly again: string }

/**
 * The page for a form that was received, but can't be answered now: it says why, holds all that was sent, and sends it again. A form that is sent again with the
 * same stamp makes one sign-up.
 */
export function resendPage(path: string, sent: SentFields, { title, words, again }: ResendWords): Markup {
  const fields = Object.entries(sent).flatMap(([name, values]) => values.map((value) => html`<input type="hidden" name="${name}" value="${value}">`))
  return html`<!doctype html><html lang="sv"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title>${STYLE_LINK}</head>
<body data-refused><main><h1>${title}</h1> <p>${words}</p> <form method="post" action="${path}">${fields}<p><button>${again}</button></p></form></main></body></html>`
}
