import type { NewsItem, Snapshot } from '../content/content.ts'
import { groupsBy } from '../content/incremental.ts'
import { mayBeFeatured } from './news.ts'
import { newestFirst, yearOfItem } from './news-archive.ts'
import { FILE_PART_SIZE, PART_SIZE, type Parts, partsInStep } from './paginated-archive.ts'

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

/** No news: the same list each time. */
const NO_NEWS: readonly NewsItem[] = []

const GROUPINGS = Object.keys(KEYS) as NewsGrouping[]
export const groups = Object.fromEntries(GROUPINGS.map((by) => [by, groupsBy<NewsItem, string>(KEYS[by], newestFirst)])) as unknown as Readonly<
  Record<NewsGrouping, (news: Snapshot['news']) => ReadonlyMap<string, readonly NewsItem[]>>
>

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
const division: Readonly<Record<PartSize, (group: string, items: readonly NewsItem[]) => Parts<NewsItem>>> = {
  [PART_SIZE]: partsInStep(PART_SIZE),
  [FILE_PART_SIZE]: partsInStep(FILE_PART_SIZE),
}

/** A group of a snapshot's news, newest first. The same list as long as nothing came to it or left it. */
export function newsGroup({ news }: Pick<Snapshot, 'news'>, by: NewsGrouping, key: string): readonly NewsItem[] {
  return groups[by](news).get(key) ?? NO_NEWS
}

/** A group of a snapshot's news in parts. Those that nothing came to or left are the same lists as before. */
export function newsParts(snapshot: Pick<Snapshot, 'news'>, by: ArchiveGrouping, key: string, size: PartSize): Parts<NewsItem> {
  return partsOf(newsGroup(snapshot, by, key), by, key, size)
}

export const partsOf = (items: readonly NewsItem[], by: ArchiveGrouping, key: string, size: PartSize): Parts<NewsItem> =>
  division[size](`${by} ${key}`, items)

/** A part of a group, by its number from the oldest, 1, or with null its front. Nothing for a part that there is not. */
export const partAt = ({ front, finished }: Parts<NewsItem>, part: number | null): readonly NewsItem[] =>
  part === null ? front : (finished[part - 1] ?? NO_NEWS)

/** The sizes of the parts that a way of gathering divides its groups into. */
export function partSizes(by: NewsGrouping): readonly PartSize[] {
  return by in DIVIDED ? DIVIDED[by as ArchiveGrouping] : []
}

/** Every group that an item is in, by its way of gathering and its key. */
export function groupsOf(item: NewsItem): readonly (readonly [by: NewsGrouping, key: string])[] {
  return GROUPINGS.flatMap((by) => KEYS[by](item).map((key) => [by, key] as const))
}
