const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** The characters that XML 1.0, 2.2, does not allow. A pasted text may hold them, and a single one makes a whole feed unreadable. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the control characters are to be removed.
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

/** A text for HTML and XML: characters of markup are escaped, and those that XML does not allow are removed. */
export function escapeMarkup(text: string): string {
  return text
    .toWellFormed()
    .replace(UNWRITABLE, '')
    .replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character)
}
