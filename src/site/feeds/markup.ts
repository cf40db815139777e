const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** The characters that XML 1.0, 2.2, does not allow. A pasted text may hold them, and a single one makes a whole feed unreadable. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the control characters are to be removed.
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

/** A text without the characters that XML does not allow, for a library that escapes markup itself. */
export const writable = (text: string): string => text.toWellFormed().replace(UNWRITABLE, '')

/** A text for HTML and XML: characters of markup are escaped, and those that XML does not allow are removed. */
export function escapeMarkup(text: string): string {
  return writable(text).replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character)
}
