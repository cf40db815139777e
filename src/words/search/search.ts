import type { SearchedList } from '../../domain/search/searchable.ts'
import { numberInWords } from '../money.ts'

/** The kinds of hits, in the singular and the plural. */
export const HIT_KIND: Record<SearchedList, { readonly one: string; readonly many: string }> = {
  news: { one: 'Nyhet', many: 'Nyheter' },
  events: { one: 'Evenemang', many: 'Evenemang' },
  fundingCalls: { one: 'Utlysning', many: 'Utlysningar' },
  projects: { one: 'Projekt', many: 'Projekt' },
  pages: { one: 'Sida', many: 'Sidor' },
  documents: { one: 'Dokument', many: 'Dokument' },
}

/** The number of hits: `1 träff`, `12 träffar`, `Inga träffar` */
export function hitsInWords(count: number): string {
  if (count === 0) return 'Inga träffar'
  return count === 1 ? '1\u00a0träff' : `${numberInWords(count)}\u00a0träffar`
}

const numbers = new Intl.ListFormat('sv', { type: 'conjunction' })

/** The pages of a file that have hits: `På sidan 3`, `På sidorna 3, 7 och 9`. Empty for no pages. */
export function pagesInWords(pages: readonly number[]): string {
  if (pages.length === 0) return ''
  return `På ${pages.length === 1 ? 'sidan' : 'sidorna'} ${numbers.format(pages.map(String))}`
}
