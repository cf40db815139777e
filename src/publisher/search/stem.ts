import { stemmer } from '@orama/stemmers/swedish'
import { memoizeUpTo } from '../../domain/content/memo.ts'
import { isStopWord } from '../../domain/search/stop-words.ts'
import { type Stem, termOf } from '../../domain/search/words.ts'

/** A Swedish word without its endings, by Snowball's rules. */
export const swedishStem: Stem = (word) => stemmer(word)

/**
 * The term that a word of a text is found by; empty for a stop word. Memoized: Swedish text has few distinct words, and stemming costs more than all else
 * in indexing.
 */
export const swedishTerm = memoizeUpTo(200_000, (word: string) => (isStopWord(word) ? '' : termOf(word, swedishStem)))
