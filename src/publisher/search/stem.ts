import { stemmer } from '@orama/stemmers/swedish'
import { isStopWord } from '../../domain/search/stop-words.ts'
import { type Stem, termOf } from '../../domain/search/words.ts'

/** A Swedish word without its endings, by Snowball's rules. */
export const swedishStem: Stem = (word) => stemmer(word)

/** How many words are remembered: Swedish text has few distinct ones, and to find a word's term costs more than all else. */
const MOST_KNOWN = 200_000
const known = new Map<string, string>()

/** The term that a word of a text is found by; empty for one that says nothing. */
export function swedishTerm(word: string): string {
  const found = known.get(word)
  if (found !== undefined) return found
  const term = isStopWord(word) ? '' : termOf(word, swedishStem)
  if (known.size >= MOST_KNOWN) known.clear()
  known.set(word, term)
  return term
}
