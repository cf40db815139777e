const FORMATTING = '(?:</?(?:strong|em|b|i|s|del|u)>)'
/** The rest of a word that a link stops in the middle of: also `-stöd` after `EU`, and `:s` after an abbreviation. */
const REST_OF_WORD = "(?:[-:’'\u00ad]?[\\p{L}\\p{N}\\p{M}])+"
const ENDS_IN_WORD = /[\p{L}\p{N}\p{M}](?:<\/\w+>)*$/u
const PLAIN_REST = new RegExp(`^${REST_OF_WORD}`, 'u')
const FORMATTED_REST = new RegExp(`^${FORMATTING}+${REST_OF_WORD}`, 'u')
/** What ends a sentence or a link's text: punctuation, spaces and the tags that close there. */
const END = /(?:[\s\u00a0]|<\/\w+>|[.,;:!?…])*$/u

/** A link with what the system says of it, as HTML, and what is left of the text after it. */
export interface LabelledLink {
  readonly html: string
  readonly after: string
}

/**
 * A link that says something of where it leads. What it says never stands in the middle of a word, nor after the punctuation that ends a sentence: the
 * rest of a word is drawn into the link, and a full stop is put after the words. `after` is the HTML that follows.
 */
export function labelledLink(attributes: string, text: string, label: string, after: string): LabelledLink {
  const stopsInWord = ENDS_IN_WORD.test(text)
  const [rest = ''] = (stopsInWord && PLAIN_REST.exec(after)) || []
  // The rest of a word that is formatted otherwise can't be drawn in: the label comes after it.
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
