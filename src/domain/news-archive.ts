import { newsPath, partPath } from './addresses.ts'
import { partsInStep } from './archive.ts'
import type { Day, Id, Instant, NewsItem, NewsKind, Ref } from './content.ts'
import { lastDayOf } from './news.ts'
import { yearOf } from './swedish-time.ts'
import { remembered } from './view.ts'

/** What a list shows of a news item. */
export interface NewsTeaser {
  readonly id: Id
  readonly path: string
  readonly slug: string
  readonly guid: string
  readonly title: string
  readonly lead: string
  readonly kind: NewsKind
  readonly publishedAt: Instant
  /** The last day on which it is of use, or null. */
  readonly lastDay: Day | null
  readonly image: Id | null
  readonly themes: readonly Id[]
  readonly replacedBy: Ref | null
}

/** A finished part of an archive: its number, counted from the oldest, and when its first and last items were published. */
export interface ArchivePart {
  readonly number: number
  readonly path: string
  readonly oldest: Instant
  readonly newest: Instant
}

/** What a list shows of an item: the same object each time. */
export const teaserOf = remembered(
  (item: NewsItem): NewsTeaser => ({
    id: item.id,
    path: newsPath(item),
    slug: item.slug,
    guid: item.guid,
    title: item.title,
    lead: item.lead,
    kind: item.kind,
    publishedAt: item.publishedAt,
    lastDay: lastDayOf(item),
    image: item.image,
    themes: item.themes,
    replacedBy: item.replacedBy,
  }),
)

/** The order of every archive: newest first, those of one moment by slug. */
export const newestFirst = (a: NewsItem, b: NewsItem) =>
  b.publishedAt - a.publishedAt || (a.slug < b.slug ? -1 : a.slug > b.slug ? 1 : 0) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

/** The Swedish year in which an item was published. */
export const yearOfItem = remembered((item: NewsItem) => yearOf(item.publishedAt))

/** No news: the same list each time. */
export const NO_NEWS: readonly NewsItem[] = []

const parts = partsInStep<NewsItem>()
const teasersOf = remembered((items: readonly NewsItem[]) => items.map(teaserOf))

/** The finished parts of an archive, the newest first. `archive` is its address. */
export const partLinks = (items: readonly NewsItem[], archive: string): readonly ArchivePart[] => linksOf(items)(archive)

const linksOf = remembered((items: readonly NewsItem[]) => {
  const made = new Map<string, readonly ArchivePart[]>()
  return (archive: string) => {
    const links = made.get(archive) ?? madeLinks(parts(archive, items).finished, archive)
    made.set(archive, links)
    return links
  }
})

const madeLinks = (finished: readonly (readonly NewsItem[])[], archive: string): readonly ArchivePart[] =>
  finished
    .map((part, i) => ({
      number: i + 1,
      path: partPath(archive, i + 1),
      oldest: part.at(-1)?.publishedAt ?? 0,
      newest: part[0]?.publishedAt ?? 0,
    }))
    .reverse()

/** A part's items, or with null those in front; empty for a part that there is not. */
export const partItems = (items: readonly NewsItem[], archive: string, part: number | null): readonly NewsTeaser[] => {
  const { front, finished } = parts(archive, items)
  return teasersOf(part === null ? front : (finished[part - 1] ?? NO_NEWS))
}
