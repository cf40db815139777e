import type { NewsItem, Snapshot } from './content.ts'
import { groupsBy } from './kept.ts'
import { newestFirst, yearOfItem } from './news-archive.ts'
import type { View } from './view.ts'

/** The ways that news are gathered, each with the keys of the groups that an item belongs to. */
const KEYS = {
  all: () => ['all'],
  year: (item: NewsItem) => [String(yearOfItem(item))],
  kind: ({ kind }: NewsItem) => [kind],
  theme: ({ themes }: NewsItem) => themes,
  municipality: ({ municipalities }: NewsItem) => municipalities,
  related: ({ related }: NewsItem) => related.map(({ collection, id }) => `${collection}/${id}`),
} as const satisfies Readonly<Record<string, (item: NewsItem) => readonly string[]>>

export type NewsGrouping = keyof typeof KEYS

const GROUPINGS = Object.keys(KEYS) as NewsGrouping[]
const groups = Object.fromEntries(GROUPINGS.map((by) => [by, groupsBy<NewsItem, string>(KEYS[by], newestFirst)])) as unknown as Readonly<
  Record<NewsGrouping, (news: Snapshot['news']) => ReadonlyMap<string, readonly NewsItem[]>>
>

const NO_NEWS: readonly NewsItem[] = []

/** A group of a snapshot's news, newest first. The same list as long as nothing came to it or left it. */
export function newsGroup({ news }: Pick<Snapshot, 'news'>, by: NewsGrouping, key: string): readonly NewsItem[] {
  return groups[by](news).get(key) ?? NO_NEWS
}

/** The keys that a view's news have in one way of gathering them. */
export function newsKeys({ snapshot }: View, by: NewsGrouping): readonly string[] {
  return [...groups[by](snapshot.news).keys()]
}

/** A group of a view's news, newest first. */
export function newsIn(view: View, by: NewsGrouping, key: string): readonly NewsItem[] {
  return view.newsIn ? view.newsIn(by, key) : newsGroup(view.snapshot, by, key)
}

/** Every group that an item is in, by its way of gathering and its key. */
export function groupsOf(item: NewsItem): readonly (readonly [by: NewsGrouping, key: string])[] {
  return GROUPINGS.flatMap((by) => KEYS[by](item).map((key) => [by, key] as const))
}
