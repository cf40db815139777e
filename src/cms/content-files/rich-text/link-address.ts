/** The characters after the name that say a link opens in a new tab. */
export const NEW_TAB_TITLE = 'ny flik'

/** How a link to a document begins in a content file: `ref:news/fokus-dagen`. */
export const REF_PREFIX = 'ref:'

/**
 * Whether a text can lead to an address that is no document: a web address, mail, telephone, a path of this site or a place on the page.
 * As strict as the editor, which on saving garbles what it takes for no address.
 */
export function isLinkAddress(text: string): boolean {
  if (/^[/#]/.test(text)) return !text.startsWith('//') && /^(?:\/[\w\-./]*(?:\?[-;&=%\w]*)?(?:#[\w-]+)?|#[\w-]+)$/.test(text)
  if (/[\s<>"\\]/.test(text) || !URL.canParse(text)) return false
  const { protocol, hostname } = new URL(text)
  if (protocol === 'https:' || protocol === 'http:') return /^https?:\/\/[^/]/i.test(text) && hostname.includes('.')
  return protocol === 'mailto:' || protocol === 'tel:'
}
