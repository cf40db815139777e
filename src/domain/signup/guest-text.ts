// Full stops as browsers read them in a domain: https://url.spec.whatwg.org/#concept-domain-to-ascii maps the others to the first.
const DOT = '[.\\u3002\\uff0e\\uff61]'

/** An address with a scheme or `www.`, a network folder, and a domain with a path. `AB Svensson & Co.` and `Volvo.com` are names. */
const LINK = new RegExp(`://|\\bwww${DOT}|\\\\\\\\|[\\p{L}\\p{N}]${DOT}\\p{L}[\\p{L}\\p{N}-]+/`, 'iu')

/** A full stop in what can pass for a domain, the last part of which has at least two letters. */
const DOMAIN_DOT = new RegExp(`(?<=[\\p{L}\\p{N}])${DOT}(?=[\\p{L}\\p{N}]{2})`, 'gu')

/** Signs without a shape, which turn text around or hide in it (https://www.unicode.org/reports/tr36/). The two joiners are letters' in some languages. */
const INVISIBLE = /(?![\u200c\u200d])\p{Cf}/gu

/** Signs that no text of one line has: controls, line breaks, halves of letters, and code points that are no characters. */
const UNREADABLE = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}]/u
/** The same for a text of several lines, which may have line breaks and tabs. */
const UNREADABLE_LINES = /(?![\n\r\t])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/u

/** A guest's text without invisible signs, and without spaces around it. */
export const visible = (text: string): string => text.replace(INVISIBLE, '').trim()

/** Whether a guest's text has signs that can't be read, such as a line break in a text of one line: it could write headers of a letter. */
export const isUnreadable = (text: string, form: 'line' | 'lines'): boolean => (form === 'line' ? UNREADABLE : UNREADABLE_LINES).test(text)

/** Whether a name holds an address that programs would make a link of. Names stand in letters that the office signs. */
export const holdsLink = (name: string): boolean => LINK.test(name)

/** A guest's text in a letter: mail programs make links of what looks like an address, so a space breaks it. It can be read and copied as before. */
export const unlinked = (text: string): string => text.replaceAll('://', ': //').replaceAll('\\\\', '\\ \\').replace(DOMAIN_DOT, '$& ')
