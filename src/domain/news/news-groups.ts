import type { NewsItem } from '../content/content.ts'
import { type Groups, nextGroups } from '../content/groups.ts'
import { type Difference, sameList } from '../content/incremental.ts'
import { LayeredMap } from '../content/layered-map.ts'
import { mayBeFeatured } from './news.ts'
import { newestFirst, yearOfItem } from './news-archive.ts'
import { FILE_PART_SIZE, NO_PARTS, nextParts, PART_SIZE, type Parts } from './paginated-archive.ts'

/** The ways that news are gathered, each with the keys of the groups that an item belongs to. */
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

/** The ways of gathering whose groups are divided into parts, and the sizes of these. */
const DIVIDED = {
  year: [PART_SIZE, FILE_PART_SIZE],
  kind: [PART_SIZE],
  theme: [PART_SIZE],
  municipality: [PART_SIZE],
} as const satisfies Partial<Readonly<Record<NewsGrouping, readonly number[]>>>

/** The ways of gathering that archives follow. */
export type ArchiveGrouping = keyof typeof DIVIDED

export type PartSize = typeof PART_SIZE | typeof FILE_PART_SIZE

/** The sizes of the parts that a way of gathering divides its groups into. */
export function partSizes(by: NewsGrouping): readonly PartSize[] {
  return by in DIVIDED ? DIVIDED[by as ArchiveGrouping] : []
}

/** Every group that an item is in, by its way of gathering and its key. */
export function groupsOf(item: NewsItem): readonly (readonly [by: NewsGrouping, key: string])[] {
  return GROUPINGS.flatMap((by) => KEYS[by](item).map((key) => [by, key] as const))
}

/** News of one key, newest first, and the same in parts of each size that its archives need. */
interface NewsGroup {
  readonly items: readonly NewsItem[]
  readonly parts: ReadonlyMap<PartSize, Parts<NewsItem>>
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
    const partsOf = (size: PartSize) => nextParts(before?.parts.get(size) ?? NO_PARTS, items, size)
    return { items, parts: new Map(partSizes(by).map((size) => [size, partsOf(size)])) }
  },
}))

/** The index of a list of news, made from the index of the list before. */
export function nextNewsIndex(before: NewsIndex, news: readonly NewsItem[], differs: Difference<NewsItem>): NewsIndex {
  if (before.news === news) return before
  return { news, groups: recordOf((by) => nextGroups(GROUPING[by], before.groups[by], news, differs)) }
}

/** No news: the same list each time. */
const NO_NEWS: readonly NewsItem[] = []

/** The keys of the groups in one way of gathering. */
export const newsKeys = ({ groups }: NewsIndex, by: NewsGrouping): readonly string[] => groups[by].keys()

/** A group of news, newest first. */
export const newsGroup = ({ groups }: NewsIndex, by: NewsGrouping, key: string): readonly NewsItem[] => groups[by].get(key)?.items ?? NO_NEWS

/** A group of news in parts. */
export const newsParts = ({ groups }: NewsIndex, by: ArchiveGrouping, key: string, size: PartSize): Parts<NewsItem> =>
  groups[by].get(key)?.parts.get(size) ?? NO_PARTS

/** A part by its number from the oldest, 1, or with null the front. Empty for a part that there is not. */
export const partAt = ({ front, finished }: Parts<NewsItem>, part: number | null): readonly NewsItem[] =>
  part === null ? front : (finished[part - 1] ?? NO_NEWS)

/** A part of a group of news. */
export const newsPart = (index: NewsIndex, by: ArchiveGrouping, key: string, size: PartSize, part: number | null): readonly NewsItem[] =>
  partAt(newsParts(index, by, key, size), part)
