const FORMATTING = '(?:</?(?:strong|em|b|i|s|del|u)>)'
/** The rest of a word that continues after a link: also `-stöd` after `EU`, and `:s` after an abbreviation. */
const REST_OF_WORD = "(?:[-:’'\u00ad]?[\\p{L}\\p{N}\\p{M}])+"
const ENDS_IN_WORD = /[\p{L}\p{N}\p{M}](?:<\/\w+>)*$/u
const PLAIN_REST = new RegExp(`^${REST_OF_WORD}`, 'u')
const FORMATTED_REST = new RegExp(`^${FORMATTING}+${REST_OF_WORD}`, 'u')
/** Punctuation, spaces and closing tags at the end of a link's text. The semicolon of an entity such as `&gt;` is part of its sign. */
const END = /(?:[\s\u00a0]|<\/\w+>|[.,:!?…]|(?<!&#?\w{1,10});)*$/u

/** A link with its label, and the rest of the text after it, both as HTML. */
export interface LabelledLink {
  readonly html: string
  readonly after: string
}

/**
 * A link with a label that describes its target, such as the size of a file. The label never stands in the middle of a word or after the end of a sentence:
 * the rest of a word is moved into the link, and a full stop is moved out of the link, or after the label. `after` is the HTML that follows the link.
 */
export function labelledLink(attributes: string, text: string, label: string, after: string): LabelledLink {
  const stopsInWord = ENDS_IN_WORD.test(text)
  const [rest = ''] = (stopsInWord && PLAIN_REST.exec(after)) || []
  // The rest of a word with other formatting can't be moved into the link, so the label follows it.
  const [formatted] = (stopsInWord && rest === '' && FORMATTED_REST.exec(after)) || []
  if (formatted) return { html: `<a ${attributes}>${text}</a>${formatted}${label}`, after: after.slice(formatted.length) }
  const whole = text + rest
  const [end = ''] = END.exec(whole) ?? []
  const words = whole.slice(0, whole.length - end.length)
  const isPlain = !end.includes('<')
  return {
    html: isPlain ? `<a ${attributes}>${words}${label}</a>${end}` : `<a ${attributes}>${words}${label}${end}</a>`,
    after: after.slice(rest.length),
  }
}
