import type { NewsItem } from '../content/content.ts'
import type { View } from '../content/view.ts'
import { type ArchiveGrouping, groups, type NewsGrouping, newsGroup, newsParts, type PartSize, partAt, partsOf } from './news-groups.ts'
import type { Parts } from './paginated-archive.ts'

/** The keys that a view's news have in one way of gathering them. */
export function newsKeys({ snapshot }: View, by: NewsGrouping): readonly string[] {
  return [...groups[by](snapshot.news).keys()]
}

/** A group of a view's news, newest first. */
export function newsIn(view: View, by: NewsGrouping, key: string): readonly NewsItem[] {
  return view.newsIn ? view.newsIn(by, key) : newsGroup(view.snapshot, by, key)
}

/** All parts of a group of a view's news. Whoever needs one of them alone asks for that. */
export function newsPartsIn(view: View, by: ArchiveGrouping, key: string, size: PartSize): Parts<NewsItem> {
  return partsOf(newsIn(view, by, key), by, key, size)
}

/** A part of a group of a view's news, as `partAt`. */
export function newsPartIn(view: View, by: ArchiveGrouping, key: string, size: PartSize, part: number | null): readonly NewsItem[] {
  return view.newsPartIn ? view.newsPartIn(by, key, size, part) : partAt(newsParts(view.snapshot, by, key, size), part)
}
