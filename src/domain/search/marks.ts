import { type TermOf, type TextWord, wordsOf } from './words.ts'

/** A piece of text, and whether it is what was looked for. */
interface Piece {
  readonly text: string
  readonly isHit: boolean
}
/** A text in pieces: put together, they are the text. */
export type Marked = readonly Piece[]

/** About how long an excerpt is, in characters. */
const EXCERPT = 220
/** The least part of an excerpt that stands before its first hit. */
const BEFORE = 50

type IsHit = (word: TextWord) => boolean
const hitsIn = (terms: ReadonlySet<string>, termOf: TermOf): IsHit => {
  return ({ text }) => terms.has(termOf(text))
}

function marked(text: string, words: readonly TextWord[], isHit: IsHit): Marked {
  const pieces: Piece[] = []
  let end = 0
  for (const word of words) {
    if (!isHit(word)) continue
    if (word.at > end) pieces.push({ text: text.slice(end, word.at), isHit: false })
    pieces.push({ text: text.slice(word.at, word.end), isHit: true })
    end = word.end
  }
  if (end < text.length) pieces.push({ text: text.slice(end), isHit: false })
  return pieces
}

/** A text with the words marked that have one of the terms. */
export function markHits(text: string, terms: ReadonlySet<string>, termOf: TermOf): Marked {
  return marked(text, wordsOf(text), hitsIn(terms, termOf))
}

/** The hit from which the most different terms are seen within an excerpt's length, and how many those are. */
function bestHit(hits: readonly { readonly word: TextWord; readonly term: string }[]): { readonly at: number; readonly count: number } | null {
  let best: { at: number; count: number } | null = null
  for (const [i, { word }] of hits.entries()) {
    const seen = new Set<string>()
    for (let n = i; n < hits.length && (hits[n]?.word.end ?? 0) <= word.at + EXCERPT - BEFORE; n += 1) seen.add(hits[n]?.term ?? '')
    if (best === null || seen.size > best.count) best = { at: word.at, count: seen.size }
  }
  return best
}

/**
 * The part of a text that says most of what was looked for, marked, with … where it is cut. The beginning of the text where it has none of it;
 * empty for an empty text.
 */
export function excerptOf(text: string, terms: ReadonlySet<string>, termOf: TermOf): Marked {
  const words = wordsOf(text)
  const hits = words.map((word) => ({ word, term: termOf(word.text) })).filter(({ term }) => terms.has(term))
  const best = bestHit(hits)
  if (text.length <= EXCERPT) return marked(text, words, hitsIn(terms, termOf))
  const from = best === null || best.at <= BEFORE ? 0 : startNear(text, best.at)
  const until = endNear(text, from + EXCERPT)
  const part = text.slice(from, until).trim()
  const shown = `${from > 0 ? '… ' : ''}${part}${until < text.length ? ' …' : ''}`
  return markHits(shown, terms, termOf)
}

/** The start of an excerpt before a hit: its sentence where that is near, else a word. */
function startNear(text: string, at: number): number {
  const before = text.slice(Math.max(0, at - EXCERPT / 2), at)
  const sentence = Math.max(before.lastIndexOf('. '), before.lastIndexOf('? '), before.lastIndexOf('! '))
  if (sentence >= 0) return at - before.length + sentence + 2
  const space = text.indexOf(' ', Math.max(0, at - BEFORE))
  return space < 0 || space >= at ? at : space + 1
}

/** The end of the last whole word before a place. */
function endNear(text: string, at: number): number {
  if (at >= text.length) return text.length
  const space = text.lastIndexOf(' ', at)
  return space > at - 40 ? space : at
}
