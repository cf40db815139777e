import type { Doc, Instant, ListName, NewsItem, Snapshot } from '../../domain/content/content.ts'
import { LIST_NAMES } from '../../domain/content/content.ts'
import { difference } from '../../domain/content/incremental.ts'
import type { FindBy, Lookups, View } from '../../domain/content/view.ts'
import { type ArchiveGrouping, groupsOf, type NewsGrouping, type PartSize, partAt, partSizes } from '../../domain/news/news-groups.ts'
import type { Parts } from '../../domain/news/paginated-archive.ts'
import { nextBoundary } from '../../domain/schedule/boundaries.ts'

/** Something that a question read: a whole list of the snapshot, one document looked up in one, a group of news or a part of it, or the time. */
export type DependencyKey = string

const documentKey = (list: ListName, by: FindBy, key: string): DependencyKey => `${list} ${by} ${key}`
const groupKey = (by: NewsGrouping, key: string): DependencyKey => `news in ${by} ${key}`
const newsKeysKey = (by: NewsGrouping): DependencyKey => `news by ${by}`
const groupPartKey = (by: ArchiveGrouping, key: string, size: PartSize, part: number | null): DependencyKey =>
  `news in ${by} ${key}, ${part === null ? 'front' : `part ${part}`} of ${size}`
const NOW: DependencyKey = 'now'

/** A view that takes note of what is read from it. Content is immutable, so whoever has read a part knows it until it is replaced. */
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
      newsParts: tracked(
        (by: ArchiveGrouping, key: string, _: PartSize) => groupKey(by, key),
        (by, key, size) => index.newsParts(by, key, size),
      ),
      newsPart: tracked(groupPartKey, (by, key, size, part) => index.newsPart(by, key, size, part)),
    }
  }

  get now(): Instant {
    this.#keys.add(NOW)
    return this.#view.now
  }

  /** What was read since this was last asked. */
  takeKeys(): ReadonlySet<DependencyKey> {
    const reads = this.#keys
    this.#keys = new Set()
    return reads
  }
}

/** Whether no answer of unchanged content can differ between the times of two views. */
const hasSameTime = (before: View, after: View): boolean =>
  after.now >= before.now && after.now < Math.max(before.now + 1, nextBoundary(before.snapshot, before.now))

type GroupName = readonly [by: NewsGrouping, key: string]

/** The parts of a group that have other items in one view than in another. */
function changedParts(before: View, after: View, [by, key]: GroupName): readonly DependencyKey[] {
  return partSizes(by).flatMap((size) => {
    const archive = by as ArchiveGrouping
    const [old, now] = [before, after].map(({ index }) => index.newsParts(archive, key, size)) as [Parts<NewsItem>, Parts<NewsItem>]
    const numbers = Array.from({ length: Math.max(old.finished.length, now.finished.length) }, (_, i) => i + 1)
    return [null, ...numbers].filter((part) => partAt(old, part) !== partAt(now, part)).map((part) => groupPartKey(archive, key, size, part))
  })
}

/** Everything that reads otherwise in one view than in another: a query that read none of it would get the same answer. */
export function changedKeys(before: View, after: View): ReadonlySet<DependencyKey> {
  const changed = new Set<DependencyKey>(hasSameTime(before, after) ? [] : [NOW])
  for (const part of Object.keys(after.snapshot) as (keyof Snapshot)[]) if (before.snapshot[part] !== after.snapshot[part]) changed.add(part)
  const { removed, added } = difference(before.snapshot.news, after.snapshot.news)
  const groups = new Map([...removed, ...added].flatMap(groupsOf).map((group) => [groupKey(...group), group]))
  for (const [groupsKey, group] of groups) {
    changed.add(groupsKey)
    const [wasEmpty, isEmpty] = [before, after].map(({ index }) => index.newsGroup(...group).length === 0)
    if (wasEmpty !== isEmpty) changed.add(newsKeysKey(group[0]))
    for (const part of changedParts(before, after, group)) changed.add(part)
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
