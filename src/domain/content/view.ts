import type { ArchiveGrouping, NewsGrouping, PartSize } from '../news/news-groups.ts'
import type { Doc, Instant, ListName, NewsItem, Snapshot } from './content.ts'
import { LIST_NAMES } from './content.ts'
import { indexBy } from './incremental.ts'

/** What a question is asked of: the published content and the time. */
export interface View {
  readonly snapshot: Snapshot
  readonly now: Instant
  /** Finds a document, for a view that takes note of what is read from it; others look in the snapshot. */
  readonly find?: (list: ListName, by: FindBy, key: string) => Doc | null
  /** Gathers news, likewise. */
  readonly newsIn?: (by: NewsGrouping, key: string) => readonly NewsItem[]
  /** Finds a part of what is gathered, likewise. */
  readonly newsPartIn?: (by: ArchiveGrouping, key: string, size: PartSize, part: number | null) => readonly NewsItem[]
}

/** What a single document can be found by. */
export type FindBy = 'id' | 'slug'

const indexes = Object.fromEntries(
  LIST_NAMES.map((name) => [name, { id: indexBy<Doc, string>(({ id }) => id), slug: indexBy<Doc, string>(({ slug }) => slug) }]),
) as unknown as { readonly [Name in ListName]: Record<FindBy, (list: readonly Doc[]) => ReadonlyMap<string, Snapshot[Name][number]>> }

/** A document of a snapshot, or null. */
export function findIn<Name extends ListName>(snapshot: Pick<Snapshot, Name>, list: Name, by: FindBy, key: string): Snapshot[Name][number] | null {
  return indexes[list][by](snapshot[list]).get(key) ?? null
}

const find = <Name extends ListName>(view: View, list: Name, by: FindBy, key: string): Snapshot[Name][number] | null =>
  view.find ? (view.find(list, by, key) as Snapshot[Name][number] | null) : findIn(view.snapshot, list, by, key)

/** The document with an id, or null. */
export function byId<Name extends ListName>(view: View, list: Name, id: string | null): Snapshot[Name][number] | null {
  return id === null ? null : find(view, list, 'id', id)
}

/** The document with a slug, or null. */
export function bySlug<Name extends ListName>(view: View, list: Name, slug: string): Snapshot[Name][number] | null {
  return find(view, list, 'slug', slug)
}

/** The documents with the ids, in that order, without those that are not published. */
export function allById<Name extends ListName>(view: View, list: Name, ids: readonly string[]): readonly Snapshot[Name][number][] {
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
