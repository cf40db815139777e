import { escapeHtml } from '../../../domain/content/escape-markup.ts'

/** Text that is HTML already. Made by `html` alone, so that nothing from outside gets in unescaped. */
export class Markup {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

/** What may stand in a template: a text is escaped, nothing is left out. */
export type Piece = string | number | null | false | Markup | readonly Piece[]

const written = (piece: Piece): string => {
  if (piece === null || piece === false) return ''
  if (piece instanceof Markup) return piece.text
  return typeof piece === 'string' || typeof piece === 'number' ? escapeHtml(String(piece)) : piece.map(written).join('')
}

/** HTML from a template whose pieces are made harmless. */
export function html(strings: TemplateStringsArray, ...pieces: readonly Piece[]): Markup {
  return new Markup(strings.map((string, i) => string + written(pieces[i] ?? null)).join(''))
}

/** Something that may be wider than the page, such as a table: it scrolls by itself, by keyboard too. */
export const scrolling = (name: string, inner: Markup): Markup =>
  html`<div class="wide" tabindex="0" role="region" aria-label="${name}">${inner}</div>`
