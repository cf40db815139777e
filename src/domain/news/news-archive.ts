import type { Day, Id, Instant, NewsItem, NewsKind, Ref } from '../content/content.ts'
import { memoize } from '../content/memo.ts'
import { newsPath, sealedPagePath, shelfPath } from '../paths/paths.ts'
import { yearOf } from '../time/swedish-time.ts'
import { lastDayOf } from './news.ts'
import { paginate, SHELF_SIZE } from './paginated-archive.ts'

/** A news item as lists show it. */
export interface NewsTeaser {
  readonly id: Id
  readonly path: string
  readonly slug: string
  readonly guid: string
  readonly title: string
  readonly lead: string
  readonly kind: NewsKind
  readonly publishedAt: Instant
  /** The last day on which the item is of use, or null. */
  readonly lastDay: Day | null
  readonly image: Id | null
  readonly themes: readonly Id[]
  readonly replacedBy: Ref | null
}

/** A link to a sealed page of an archive or to a shelf of such pages, with when its first and last items were published. */
export interface ArchiveLink {
  readonly path: string
  readonly oldest: Instant
  readonly newest: Instant
}

/** The links from an archive's current page to older news: the sealed pages and, where these are many, shelves of the oldest. Newest first. */
export interface ArchiveWays {
  readonly pages: readonly ArchiveLink[]
  readonly shelves: readonly ArchiveLink[]
}

/** An item as lists show it: the same object each time. */
export const teaserOf = memoize(
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

/** Items as lists show them: the same list each time. */
export const teasersOf = memoize((items: readonly NewsItem[]) => items.map(teaserOf))

/** The order of every archive: newest first, those of one moment by slug. */
export const newestFirst = (a: NewsItem, b: NewsItem) =>
  b.publishedAt - a.publishedAt || (a.slug < b.slug ? -1 : a.slug > b.slug ? 1 : 0) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

/** The Swedish year in which an item was published. */
export const yearOfItem = memoize((item: NewsItem) => yearOf(item.publishedAt))

type SealedPages = readonly (readonly NewsItem[])[]

/** The link to a sealed page by its number, counted from the oldest, 1. */
export const pageLink = (archive: string, number: number, items: readonly NewsItem[]): ArchiveLink => ({
  path: sealedPagePath(archive, number),
  oldest: items.at(-1)?.publishedAt ?? 0,
  newest: items[0]?.publishedAt ?? 0,
})

/** The link to a shelf by its number, from the links to its pages. */
export const shelfLink = (archive: string, number: number, pages: readonly ArchiveLink[]): ArchiveLink => ({
  path: shelfPath(archive, number),
  oldest: pages.at(-1)?.oldest ?? 0,
  newest: pages[0]?.newest ?? 0,
})

interface AllWays {
  /** The links from the current page. */
  readonly current: ArchiveWays
  /** Every address below the archive's own: the sealed pages, newest first, then the shelves. */
  readonly paths: readonly string[]
}

function waysBelow(sealed: SealedPages, archive: string): AllWays {
  const pages = sealed.map((items, i) => pageLink(archive, i + 1, items)).reverse()
  const { current, sealed: shelved } = paginate(pages, SHELF_SIZE)
  const shelves = shelved.map((onShelf, i) => shelfLink(archive, i + 1, onShelf)).reverse()
  return { current: { pages: current, shelves }, paths: [...pages, ...shelves].map(({ path }) => path) }
}

const waysByArchive = memoize((_: SealedPages) => new Map<string, AllWays>())

/** The ways below an archive with some sealed pages, by its address: the same as long as the list of these is. */
export function archiveWays(sealed: SealedPages, archive: string): AllWays {
  const results = waysByArchive(sealed)
  const ways = results.get(archive) ?? waysBelow(sealed, archive)
  results.set(archive, ways)
  return ways
}
