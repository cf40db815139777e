import type { Day, Id, Instant, NewsItem, NewsKind, Ref } from '../content/content.ts'
import { memoize } from '../content/memo.ts'
import { newsPath, partPath, shelfPath } from '../paths/paths.ts'
import { yearOf } from '../time/swedish-time.ts'
import { lastDayOf } from './news.ts'
import { inParts, SHELF_SIZE } from './paginated-archive.ts'

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

/** A finished part of an archive, or a shelf of such parts: its address, and when its first and last items were published. */
export interface ArchivePart {
  readonly path: string
  readonly oldest: Instant
  readonly newest: Instant
}

/** The ways into what is not in front of an archive: its finished parts and, where these are many, the shelves of the older ones. Newest first. */
export interface ArchiveWays {
  readonly parts: readonly ArchivePart[]
  readonly shelves: readonly ArchivePart[]
}

/** What a list shows of an item: the same object each time. */
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

/** What a list shows of items: the same list each time. */
export const teasersOf = memoize((items: readonly NewsItem[]) => items.map(teaserOf))

/** The order of every archive: newest first, those of one moment by slug. */
export const newestFirst = (a: NewsItem, b: NewsItem) =>
  b.publishedAt - a.publishedAt || (a.slug < b.slug ? -1 : a.slug > b.slug ? 1 : 0) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

/** The Swedish year in which an item was published. */
export const yearOfItem = memoize((item: NewsItem) => yearOf(item.publishedAt))

type Finished = readonly (readonly NewsItem[])[]

/** A finished part as others link to it. Its number is counted from the oldest, 1. */
export const partLink = (archive: string, part: number, items: readonly NewsItem[]): ArchivePart => ({
  path: partPath(archive, part),
  oldest: items.at(-1)?.publishedAt ?? 0,
  newest: items[0]?.publishedAt ?? 0,
})

/** A shelf as others link to it, from the links to its parts. */
export const shelfLink = (archive: string, shelf: number, parts: readonly ArchivePart[]): ArchivePart => ({
  path: shelfPath(archive, shelf),
  oldest: parts.at(-1)?.oldest ?? 0,
  newest: parts[0]?.newest ?? 0,
})

interface AllWays {
  /** What the front leads to. */
  readonly front: ArchiveWays
  /** Every address below the archive's own: those of its parts, newest first, then those of its shelves. */
  readonly paths: readonly string[]
}

function madeWays(finished: Finished, archive: string): AllWays {
  const parts = finished.map((part, i) => partLink(archive, i + 1, part)).reverse()
  const { front, finished: shelved } = inParts(parts, SHELF_SIZE)
  const shelves = shelved.map((onShelf, i) => shelfLink(archive, i + 1, onShelf)).reverse()
  return { front: { parts: front, shelves }, paths: [...parts, ...shelves].map(({ path }) => path) }
}

const made = memoize((_: Finished) => new Map<string, AllWays>())

/** The ways below an archive with some finished parts, by its address: the same as long as the list of these is. */
export function archiveWays(finished: Finished, archive: string): AllWays {
  const known = made(finished)
  const ways = known.get(archive) ?? madeWays(finished, archive)
  known.set(archive, ways)
  return ways
}
