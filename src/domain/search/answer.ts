import type { Id, Instant } from '../content/content.ts'
import type { Marked } from './marks.ts'
import type { SearchedList } from './searchable.ts'

/** What a page of hits holds. */
export const HITS_ON_PAGE = 10

/** What a reader asks for: words, a kind of hit or all, and which page of the hits, from 1. */
export interface Search {
  readonly typed: string
  readonly list: SearchedList | null
  readonly page: number
}

/** Something that was found. */
export interface Hit {
  readonly list: SearchedList
  readonly id: Id
  readonly path: string
  readonly title: Marked
  readonly excerpt: Marked
  /** When a news item was published; null for what has other dates. */
  readonly publishedAt: Instant | null
  /** The pages of a file that have what was looked for, from 1; empty where that is not known. */
  readonly pages: readonly number[]
}

/** What a search found. */
export interface SearchAnswer {
  /** What was looked for, as it was typed. */
  readonly question: string
  /** Whether more was typed than was looked for. */
  readonly isCut: boolean
  readonly list: SearchedList | null
  readonly page: number
  readonly pageCount: number
  /** How many hits there are of the asked kind, and of each. */
  readonly total: number
  readonly counts: Readonly<Record<SearchedList, number>>
  readonly hits: readonly Hit[]
  /** What may have been meant, when a word is found nowhere. */
  readonly instead: string | null
  /** Whether nothing has all the words, so that the hits have only some of them. */
  readonly isPartial: boolean
}

/** A page offered while one types. */
export interface Suggestion {
  readonly list: SearchedList
  readonly title: string
  readonly path: string
}
