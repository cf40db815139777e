import { memoize } from '../../domain/content/memo.ts'
import type { ArchiveLink } from '../../domain/news/news-archive.ts'
import { dayOf } from '../../domain/time/swedish-time.ts'
import { dayRange } from '../time/dates.ts'

/** The headings of the links within an archive of news, by the kind of the page, and the texts of links that are more than days. */
export const ARCHIVE = {
  current: 'Äldre nyheter',
  sealed: 'Mer ur arkivet',
  shelf: 'Välj tid',
  latest: 'De senaste',
  newer: 'Nyare:',
  older: 'Äldre:',
} as const

/** The days of a page of an archive, `3 mars–17 april 2021`: memoized, as a link stays the same for as long as its page. */
export const spanOf = memoize(({ oldest, newest }: ArchiveLink) => dayRange(dayOf(oldest), dayOf(newest)))

/** The lead of a sealed page, or of a shelf of pages. */
export function pageInWords(
  page: { readonly kind: 'sealed'; readonly items: readonly unknown[] } | { readonly kind: 'shelf'; readonly pages: readonly unknown[] },
): string {
  return page.kind === 'sealed'
    ? `${page.items.length} nyheter ur arkivet, den senaste först.`
    : `Arkivet i ${page.pages.length} delar, den senaste först.`
}
