/** The kind of element that holds inline text. Text in a `line` or a `cell` of a table can't contain line breaks. */
export type InlineContainer = 'lines' | 'line' | 'cell'

/** A character as a numeric reference, which Markdown never reads as markup. */
export const reference = (char: string): string => `&#x${(char.codePointAt(0) ?? 0).toString(16).toUpperCase()};`

/** Control characters and noncharacters, which a numeric reference can't stand for and no reader can see. */
const UNWRITABLE = /(?![\t\f])[\p{Cc}\p{Noncharacter_Code_Point}]/gu

/** A text without the characters that Markdown can't hold. */
export const writableText = (text: string): string => text.toWellFormed().replace(UNWRITABLE, '')

/** Whether Markdown reads a character as white space. */
export const isSpace = (raw: string): boolean => /^\s$/u.test(raw)

/** Whether Markdown reads a UTF-16 unit as a letter: neither white space nor punctuation. Half a surrogate pair, as of an emoji, is a letter. */
export const isLetter = (unit: string): boolean => unit !== '' && !/[\s\p{P}\p{S}]/u.test(unit)

/** The Markdown for the character at `i`, escaped where Markdown would read it as markup. */
export function escapeCharacter(chars: readonly string[], i: number, isLineStart: boolean, container: InlineContainer): string {
  const char = chars[i] ?? ''
  const rest = () => chars.slice(i, i + 40).join('')
  if (/^[\\*_`[\]~]$/.test(char)) return `\\${char}`
  if (char === '\t' || char === '\ufeff') return reference(char)
  if (char === '<' && /^<(\S|$)/.test(rest())) return '\\<'
  if (char === '&' && /^&(#|[a-z])[a-z0-9]*;/i.test(rest())) return '\\&'
  if (char === '|' && container === 'cell') return '\\|'
  if (!isLineStart) return isEnumeration(chars, i) ? `\\${char}` : char
  if (/^(>|=|\||:-|\+(\s|$)|-([\s\-|:]|$)|#{1,6}(\s|$))/.test(rest())) return `\\${char}`
  return char === ' ' ? reference(char) : char
}

/** Whether a full stop or bracket at `i` would make the line an item of a numbered list. */
const isEnumeration = (chars: readonly string[], i: number) =>
  (chars[i] === '.' || chars[i] === ')') &&
  i <= 9 &&
  chars.slice(0, i).every((char) => /^\d$/.test(char)) &&
  (chars[i + 1] === undefined || isSpace(chars[i + 1] ?? ''))
