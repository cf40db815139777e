import { type TermOf, wordsOf } from './words.ts'

/** What stands between two pages in the text of a file. */
export const PAGE_END = '\f'

/** The most pages of a file that a hit names. */
const MOST_TOLD = 5

/** The first pages of a file's text that have one of some terms, from 1, in their order. Empty for a file without pages. */
export function pagesWith(text: string, terms: ReadonlySet<string>, termOf: TermOf): readonly number[] {
  const pages = text.split(PAGE_END)
  if (pages.length < 2) return []
  const found: number[] = []
  for (const [i, page] of pages.entries()) {
    if (found.length >= MOST_TOLD) break
    if (wordsOf(page).some((word) => terms.has(termOf(word.text)))) found.push(i + 1)
  }
  return found
}
