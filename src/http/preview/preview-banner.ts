import { html } from '../response/html.ts'
import { REFUSAL_STYLE, STYLE_LINK } from '../response/refusal-page.ts'

/** The words of the banner over a preview, by what is shown. */
export const BANNERS = {
  draft: 'Förhandsvisning – så här ser utkastet ut. Inte publicerat.',
  published: 'Förhandsvisning – så här är sidan publicerad.',
} as const

/** The style sheet of the banner and of refusal pages. */
export const PREVIEW_STYLE = `:root{color-scheme:light dark}
#torget-forhandsvisning{position:sticky;top:0;z-index:1000;margin:0;padding:.6rem 1rem;background:#3a2a00;color:#fff;font:600 1rem/1.4 system-ui,sans-serif;text-align:center}
${REFUSAL_STYLE}`

/** A rendered page with the preview's banner and, in the admin's live preview, its script. The script's nonce is in the page's policy. */
export function withBanner(page: string, words: string, nonce: string | null): string {
  const banner = html`<p id="torget-forhandsvisning" role="status">${words}</p>`.text
  const script = nonce === null ? '' : html`<script src="/forhandsvisning/pane.js" nonce="${nonce}" defer></script>`.text
  return page
    .replace(/<body[^>]*>/, (body) => `${body}${banner}`)
    .replace('</head>', () => `${page.includes(STYLE_LINK.text) ? '' : STYLE_LINK.text}${script}</head>`)
}
