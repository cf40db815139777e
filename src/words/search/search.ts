import type { SearchedList } from '../../domain/search/searchable.ts'
import { numberInWords } from '../money.ts'

/** A kind of hit, one and many of them. */
export const HIT_KIND: Record<SearchedList, { readonly one: string; readonly many: string }> = {
  news: { one: 'Nyhet', many: 'Nyheter' },
  events: { one: 'Evenemang', many: 'Evenemang' },
  fundingCalls: { one: 'Utlysning', many: 'Utlysningar' },
  projects: { one: 'Projekt', many: 'Projekt' },
  pages: { one: 'Sida', many: 'Sidor' },
  documents: { one: 'Dokument', many: 'Dokument' },
}

/** `1 träff`, `12 träffar`, `Inga träffar` */
export function hitsInWords(count: number): string {
  if (count === 0) return 'Inga träffar'
  return count === 1 ? '1\u00a0träff' : `${numberInWords(count)}\u00a0träffar`
}

const numbers = new Intl.ListFormat('sv', { type: 'conjunction' })

/** Where in a file: `På sidan 3`, `På sidorna 3, 7 och 9`. Empty for no pages. */
export function pagesInWords(pages: readonly number[]): string {
  if (pages.length === 0) return ''
  return `På ${pages.length === 1 ? 'sidan' : 'sidorna'} ${numbers.format(pages.map(String))}`
}
