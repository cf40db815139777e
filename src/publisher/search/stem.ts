import { stemmer } from '@orama/stemmers/swedish'
import type { Stem } from '../../domain/search/words.ts'

/** How many words are remembered: Swedish text has few distinct ones, and stemming costs more than the rest. */
const MOST_KNOWN = 200_000
const known = new Map<string, string>()

/** A Swedish word without its endings, by Snowball's rules. */
export const swedishStem: Stem = (word) => {
  const found = known.get(word)
  if (found !== undefined) return found
  const stem = stemmer(word)
  if (known.size >= MOST_KNOWN) known.clear()
  known.set(word, stem)
  return stem
}
