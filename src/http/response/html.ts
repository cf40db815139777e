import { escapeHtml } from '../../domain/content/escape-markup.ts'

/** A text that is HTML already. Only `html` makes it, so that no text from outside gets in without being escaped. */
export class Markup {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

/** A value in a template: texts and numbers are escaped, null and false are left out. */
export type Piece = string | number | null | false | Markup | readonly Piece[]

const toText = (piece: Piece): string => {
  if (piece === null || piece === false) return ''
  if (piece instanceof Markup) return piece.text
  return typeof piece === 'string' || typeof piece === 'number' ? escapeHtml(String(piece)) : piece.map(toText).join('')
}

/** HTML from a template whose values are escaped. */
export function html(strings: TemplateStringsArray, ...pieces: readonly Piece[]): Markup {
  return new Markup(strings.map((string, i) => string + toText(pieces[i] ?? null)).join(''))
}
