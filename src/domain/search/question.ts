import { isStopWord } from './stop-words.ts'
import { folded, wordsOf } from './words.ts'

/** The most characters and words of a question that are looked for. */
export const LONGEST_QUESTION = 100
const MOST_WORDS = 8

/** What a reader asked. */
export interface Question {
  /** As it was typed, but for spaces around it and what is more than can be looked for. */
  readonly text: string
  readonly isCut: boolean
  /** What is looked for, each word once. Common words only where there are no others. */
  readonly words: readonly string[]
}

/** Understands what was typed. */
export function questionOf(typed: string): Question {
  const whole = typed.normalize('NFC').replace(/\s+/g, ' ').trim()
  const text = [...whole].slice(0, LONGEST_QUESTION).join('').trim()
  const all = wordsOf(text).map((word) => word.text)
  const telling = all.filter((word) => !isStopWord(word))
  const distinct = new Map((telling.length > 0 ? telling : all).map((word) => [folded(word), word]))
  return { text, isCut: text !== whole || distinct.size > MOST_WORDS, words: [...distinct.values()].slice(0, MOST_WORDS) }
}
