import type { NewsItem } from '../content/content.ts'
import { type Groups, nextGroups } from '../content/groups.ts'
import { type Difference, sameList } from '../content/incremental.ts'
import { LayeredMap } from '../content/layered-map.ts'
import { mayBeFeatured } from './news.ts'
import { newestFirst, yearOfItem } from './news-archive.ts'
import { FILE_PAGE_SIZE, NO_PAGES, nextPages, PAGE_SIZE, type Pages } from './paginated-archive.ts'

/** The groupings of news, each with the keys of the groups that an item belongs to. */
const KEYS = {
  all: () => ['all'],
  featured: (item: NewsItem) => (mayBeFeatured(item) ? ['all'] : []),
  year: (item: NewsItem) => [String(yearOfItem(item))],
  kind: ({ kind }: NewsItem) => [kind],
  theme: ({ themes }: NewsItem) => themes,
  municipality: ({ municipalities }: NewsItem) => municipalities,
  related: ({ related }: NewsItem) => related.map(({ collection, id }) => `${collection}/${id}`),
} as const satisfies Readonly<Record<string, (item: NewsItem) => readonly string[]>>

export type NewsGrouping = keyof typeof KEYS

const GROUPINGS = Object.keys(KEYS) as readonly NewsGrouping[]

/** The groupings whose groups are paginated, with the sizes of their pages. */
const PAGINATED = {
  year: [PAGE_SIZE, FILE_PAGE_SIZE],
  kind: [PAGE_SIZE],
  theme: [PAGE_SIZE],
  municipality: [PAGE_SIZE],
} as const satisfies Partial<Readonly<Record<NewsGrouping, readonly number[]>>>

/** The groupings that have archives. */
export type ArchiveGrouping = keyof typeof PAGINATED

export type PageSize = typeof PAGE_SIZE | typeof FILE_PAGE_SIZE

/** The sizes of the pages that a grouping needs; none for one without archives. */
export function pageSizes(by: NewsGrouping): readonly PageSize[] {
  return by in PAGINATED ? PAGINATED[by as ArchiveGrouping] : []
}

/** Every group that an item is in, by grouping and key. */
export function groupsOf(item: NewsItem): readonly (readonly [by: NewsGrouping, key: string])[] {
  return GROUPINGS.flatMap((by) => KEYS[by](item).map((key) => [by, key] as const))
}

/** The news of one key, newest first, and the same in pages of each size that its archives need. */
interface NewsGroup {
  readonly items: readonly NewsItem[]
  readonly pages: ReadonlyMap<PageSize, Pages<NewsItem>>
}

/** A snapshot's news in groups: an immutable value. */
export interface NewsIndex {
  readonly news: readonly NewsItem[]
  readonly groups: Readonly<Record<NewsGrouping, Groups<NewsGroup>>>
}

const recordOf = <Value>(make: (by: NewsGrouping) => Value) =>
  Object.fromEntries(GROUPINGS.map((by) => [by, make(by)])) as Readonly<Record<NewsGrouping, Value>>

/** The index of no news. */
export const NO_NEWS_INDEX: NewsIndex = { news: [], groups: recordOf(() => LayeredMap.of([])) }

const GROUPING = recordOf((by) => ({
  keysOf: KEYS[by] as (item: NewsItem) => readonly string[],
  order: newestFirst,
  group: (sorted: readonly NewsItem[], before: NewsGroup | null): NewsGroup => {
    const items = sameList(before?.items ?? [], sorted)
    const pagesOf = (size: PageSize) => nextPages(before?.pages.get(size) ?? NO_PAGES, items, size)
    return { items, pages: new Map(pageSizes(by).map((size) => [size, pagesOf(size)])) }
  },
}))

/** The index of a list of news, made from the index of the list before. */
export function nextNewsIndex(before: NewsIndex, news: readonly NewsItem[], differs: Difference<NewsItem>): NewsIndex {
  if (before.news === news) return before
  return { news, groups: recordOf((by) => nextGroups(GROUPING[by], before.groups[by], news, differs)) }
}

/** No news: the same list each time. */
const NO_NEWS: readonly NewsItem[] = []

/** The keys of the groups of a grouping. */
export const newsKeys = ({ groups }: NewsIndex, by: NewsGrouping): readonly string[] => groups[by].keys()

/** A group of news, newest first. */
export const newsGroup = ({ groups }: NewsIndex, by: NewsGrouping, key: string): readonly NewsItem[] => groups[by].get(key)?.items ?? NO_NEWS

/** A group of news in pages. */
export const newsPages = ({ groups }: NewsIndex, by: ArchiveGrouping, key: string, size: PageSize): Pages<NewsItem> =>
  groups[by].get(key)?.pages.get(size) ?? NO_PAGES

/** A sealed page by its number from the oldest, 1, or with null the current page. Empty for a page that does not exist. */
export const pageAt = ({ current, sealed }: Pages<NewsItem>, page: number | null): readonly NewsItem[] =>
  page === null ? current : (sealed[page - 1] ?? NO_NEWS)

/** A page of a group of news, as `pageAt`. */
export const newsPage = (index: NewsIndex, by: ArchiveGrouping, key: string, size: PageSize, page: number | null): readonly NewsItem[] =>
  pageAt(newsPages(index, by, key, size), page)
