import type { ArchiveGrouping, NewsGrouping, PageSize } from '../news/news-groups.ts'
import type { Pages } from '../news/paginated-archive.ts'
import type { Doc, Instant, ListName, NewsItem, Snapshot } from './content.ts'

/** The published content, its index and the time: every question is answered from these. `ContentIndex` makes views, so that the index fits. */
export interface View {
  readonly snapshot: Snapshot
  readonly index: Lookups
  readonly now: Instant
}

/** The keys by which a document is found. */
export type FindBy = 'id' | 'slug'

/** The ways of finding something in a snapshot without going through a whole list. */
export interface Lookups {
  /** A document, or null. */
  document(list: ListName, by: FindBy, key: string): Doc | null
  /** The keys of the groups that news are gathered in, in no order. */
  newsKeys(by: NewsGrouping): readonly string[]
  /** A group of news, newest first; empty for a group that does not exist. The same list as long as nothing came to it or left it. */
  newsGroup(by: NewsGrouping, key: string): readonly NewsItem[]
  /** A group of news in pages. A page that nothing came to or left is the same list as before. */
  newsPages(by: ArchiveGrouping, key: string, size: PageSize): Pages<NewsItem>
  /** A sealed page of a group by its number from the oldest, 1, or with null its current page. Empty for a page that does not exist. */
  newsPage(by: ArchiveGrouping, key: string, size: PageSize, page: number | null): readonly NewsItem[]
}

type DocOf<Name extends ListName> = Snapshot[Name][number]

/** The document with an id, or null. */
export function byId<Name extends ListName>({ index }: View, list: Name, id: string | null): DocOf<Name> | null {
  return id === null ? null : (index.document(list, 'id', id) as DocOf<Name> | null)
}

/** The document with a slug, or null. */
export function bySlug<Name extends ListName>({ index }: View, list: Name, slug: string): DocOf<Name> | null {
  return index.document(list, 'slug', slug) as DocOf<Name> | null
}

/** The documents with the ids, in that order, without those that are not published. */
export function allById<Name extends ListName>(view: View, list: Name, ids: readonly string[]): readonly DocOf<Name>[] {
  return ids.flatMap((id) => byId(view, list, id) ?? [])
}

const swedish = new Intl.Collator('sv')

/** Orders by a key, then by slug, so that two documents of the same moment always come in the same order. */
export function ordered<T extends { readonly slug: string }>(
  list: readonly T[],
  key: (item: T) => number | string,
  direction: 1 | -1 = 1,
): readonly T[] {
  return [...list].sort((a, b) => {
    const [ka, kb] = [key(a), key(b)]
    const difference = ka === kb ? 0 : typeof ka === 'number' && typeof kb === 'number' ? ka - kb : swedish.compare(String(ka), String(kb))
    if (difference !== 0) return direction * difference
    return a.slug < b.slug ? -1 : a.slug > b.slug ? 1 : 0
  })
}
