import { memoize } from '../../domain/content/memo.ts'
import type { ArchivePart } from '../../domain/news/news-archive.ts'
import { dayOf } from '../../domain/time/swedish-time.ts'
import { dayRange } from '../time/dates.ts'

/** What the ways within an archive of news say: their heading on each kind of page, and the links that have no days alone. */
export const ARCHIVE = {
  front: 'Äldre nyheter',
  part: 'Mer ur arkivet',
  shelf: 'Välj tid',
  latest: 'De senaste',
  newer: 'Nyare:',
  older: 'Äldre:',
} as const

/** The days of a part of an archive, `3 mars–17 april 2021`: written once for as long as the part is the same. */
export const spanOf = memoize(({ oldest, newest }: ArchivePart) => dayRange(dayOf(oldest), dayOf(newest)))

/** What a finished part holds, or a shelf of parts. */
export function partInWords(
  page: { readonly kind: 'part'; readonly items: readonly unknown[] } | { readonly kind: 'shelf'; readonly parts: readonly unknown[] },
): string {
  return page.kind === 'part'
    ? `${page.items.length} nyheter ur arkivet, den senaste först.`
    : `Arkivet i ${page.parts.length} delar, den senaste först.`
}
