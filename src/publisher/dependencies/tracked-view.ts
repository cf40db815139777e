import type { Doc, Instant, ListName, NewsItem, Snapshot } from '../../domain/content/content.ts'
import { LIST_NAMES } from '../../domain/content/content.ts'
import { difference } from '../../domain/content/incremental.ts'
import type { FindBy, Lookups, View } from '../../domain/content/view.ts'
import { type ArchiveGrouping, groupsOf, type NewsGrouping, type PageSize, pageAt, pageSizes } from '../../domain/news/news-groups.ts'
import type { Pages } from '../../domain/news/paginated-archive.ts'
import { nextBoundary } from '../../domain/schedule/boundaries.ts'

/** A part of a view that a query read: a whole list of the snapshot, one document by id or slug, a group of news or a page of it, or the time. */
export type DependencyKey = string

const documentKey = (list: ListName, by: FindBy, key: string): DependencyKey => `${list} ${by} ${key}`
const groupKey = (by: NewsGrouping, key: string): DependencyKey => `news in ${by} ${key}`
const newsKeysKey = (by: NewsGrouping): DependencyKey => `news by ${by}`
const groupPageKey = (by: ArchiveGrouping, key: string, size: PageSize, page: number | null): DependencyKey =>
  `news in ${by} ${key}, ${page === null ? 'current page' : `page ${page}`} of ${size}`
const NOW: DependencyKey = 'now'

/** A view that notes the key of every part that is read from it. */
export class TrackingView implements View {
  readonly #view: View
  #keys = new Set<DependencyKey>()
  readonly snapshot: Snapshot
  readonly index: Lookups

  constructor(view: View) {
    this.#view = view
    const note = (part: keyof Snapshot) => {
      this.#keys.add(part)
      return view.snapshot[part]
    }
    const parts = Object.keys(view.snapshot) as (keyof Snapshot)[]
    this.snapshot = Object.defineProperties({}, Object.fromEntries(parts.map((part) => [part, { get: () => note(part) }]))) as Snapshot
    this.index = this.#trackedLookups(view.index)
  }

  #trackedLookups(index: Lookups): Lookups {
    const tracked =
      <Args extends readonly unknown[], Answer>(keyOf: (...args: Args) => DependencyKey, lookUp: (...args: Args) => Answer) =>
      (...args: Args): Answer => {
        this.#keys.add(keyOf(...args))
        return lookUp(...args)
      }
    return {
      document: tracked(documentKey, (list, by, key) => index.document(list, by, key)),
      newsKeys: tracked(newsKeysKey, (by) => index.newsKeys(by)),
      newsGroup: tracked(groupKey, (by, key) => index.newsGroup(by, key)),
      newsPages: tracked(
        (by: ArchiveGrouping, key: string, _: PageSize) => groupKey(by, key),
        (by, key, size) => index.newsPages(by, key, size),
      ),
      newsPage: tracked(groupPageKey, (by, key, size, page) => index.newsPage(by, key, size, page)),
    }
  }

  get now(): Instant {
    this.#keys.add(NOW)
    return this.#view.now
  }

  /** The keys of what was read since the last call of this method. */
  takeKeys(): ReadonlySet<DependencyKey> {
    const keys = this.#keys
    this.#keys = new Set()
    return keys
  }
}

/** Whether every answer of unchanged content is the same at the instants of both views. */
const hasSameTime = (before: View, after: View): boolean =>
  after.now >= before.now && after.now < Math.max(before.now + 1, nextBoundary(before.snapshot, before.now))

type GroupName = readonly [by: NewsGrouping, key: string]

/** The keys of a group's pages whose items differ between two views. */
function changedPages(before: View, after: View, [by, key]: GroupName): readonly DependencyKey[] {
  return pageSizes(by).flatMap((size) => {
    const archive = by as ArchiveGrouping
    const [old, now] = [before, after].map(({ index }) => index.newsPages(archive, key, size)) as [Pages<NewsItem>, Pages<NewsItem>]
    const numbers = Array.from({ length: Math.max(old.sealed.length, now.sealed.length) }, (_, i) => i + 1)
    return [null, ...numbers].filter((page) => pageAt(old, page) !== pageAt(now, page)).map((page) => groupPageKey(archive, key, size, page))
  })
}

/** The keys of everything that differs between two views. A query that read none of it has the same answer in both. */
export function changedKeys(before: View, after: View): ReadonlySet<DependencyKey> {
  const changed = new Set<DependencyKey>(hasSameTime(before, after) ? [] : [NOW])
  for (const part of Object.keys(after.snapshot) as (keyof Snapshot)[]) if (before.snapshot[part] !== after.snapshot[part]) changed.add(part)
  const { removed, added } = difference(before.snapshot.news, after.snapshot.news)
  const groups = new Map([...removed, ...added].flatMap(groupsOf).map((group) => [groupKey(...group), group]))
  for (const [groupsKey, group] of groups) {
    changed.add(groupsKey)
    const [wasEmpty, isEmpty] = [before, after].map(({ index }) => index.newsGroup(...group).length === 0)
    if (wasEmpty !== isEmpty) changed.add(newsKeysKey(group[0]))
    for (const pageKey of changedPages(before, after, group)) changed.add(pageKey)
  }
  for (const list of LIST_NAMES) {
    const { removed, added } = difference<Doc>(before.snapshot[list], after.snapshot[list])
    for (const { id, slug } of [...removed, ...added]) {
      changed.add(documentKey(list, 'id', id))
      changed.add(documentKey(list, 'slug', slug))
    }
  }
  return changed
}
