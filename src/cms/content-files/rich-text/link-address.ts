/** The title, in Markdown, of a link that opens in a new tab. */
export const NEW_TAB_TITLE = 'ny flik'

/** The beginning of a link to a document in a content file: `ref:news/fokus-dagen`. */
export const REF_PREFIX = 'ref:'

/**
 * Whether a text is a link target that is not a document: a URL of the web, `mailto:` or `tel:`, a path of this site or an anchor on the page. As strict
 * as the editor, which garbles any other target when the text is saved.
 */
export function isLinkAddress(text: string): boolean {
  if (/^[/#]/.test(text)) return !text.startsWith('//') && /^(?:\/[\w\-./]*(?:\?[-;&=%\w]*)?(?:#[\w-]+)?|#[\w-]+)$/.test(text)
  if (/[\s<>"\\]/.test(text) || !URL.canParse(text)) return false
  const { protocol, hostname } = new URL(text)
  if (protocol === 'https:' || protocol === 'http:') return /^https?:\/\/[^/]/i.test(text) && hostname.includes('.')
  return protocol === 'mailto:' || protocol === 'tel:'
}
