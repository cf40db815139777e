import { isStopWord } from './stop-words.ts'
import { folded, wordsOf } from './words.ts'

/** How long a word or a phrase may be, and how many may mean the same. */
export const LONGEST_SYNONYM = 60
export const MOST_SYNONYMS = 12

/** The words and phrases of a group, as an editor writes them: one to a line. Each once. */
export function synonymsIn(text: string): readonly string[] {
  const lines = text.split('\n').map((line) => line.replace(/\s+/g, ' ').trim())
  return [...new Map(lines.filter((line) => line !== '').map((line) => [comparable(line), line])).values()]
}

const comparable = (phrase: string) =>
  wordsOf(phrase)
    .map(({ text }) => folded(text))
    .join(' ')

/** What is wrong with a group of synonyms. */
export type SynonymFault =
  | { readonly kind: 'too-few' | 'too-many' }
  /** Too long, or without a word that can be looked for. */
  | { readonly kind: 'too-long' | 'says-nothing'; readonly phrase: string }

/** Why a group can't be used, or null. */
export function synonymFault(text: string): SynonymFault | null {
  const group = synonymsIn(text)
  if (group.length < 2) return { kind: 'too-few' }
  if (group.length > MOST_SYNONYMS) return { kind: 'too-many' }
  for (const phrase of group) {
    if (phrase.length > LONGEST_SYNONYM) return { kind: 'too-long', phrase }
    if (wordsOf(phrase).every((word) => isStopWord(word.text))) return { kind: 'says-nothing', phrase }
  }
  return null
}

/** A word or phrase that is in more than one group, which makes its meaning ambiguous; null when there is none. */
export function sharedSynonym(groups: readonly string[]): string | null {
  const seen = new Set<string>()
  for (const group of groups.map(synonymsIn)) {
    for (const phrase of group) if (seen.has(comparable(phrase))) return phrase
    for (const phrase of group) seen.add(comparable(phrase))
  }
  return null
}
