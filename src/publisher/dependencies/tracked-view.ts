import type { Doc, Instant, ListName, NewsItem, Snapshot } from '../../domain/content/content.ts'
import { LIST_NAMES } from '../../domain/content/content.ts'
import { difference } from '../../domain/content/incremental.ts'
import { type FindBy, findIn, type View } from '../../domain/content/view.ts'
import {
  type ArchiveGrouping,
  groupsOf,
  type NewsGrouping,
  newsGroup,
  newsParts,
  type PartSize,
  partAt,
  partSizes,
} from '../../domain/news/news-groups.ts'
import { nextBoundary } from '../../domain/schedule/boundaries.ts'

/** Something that a question read: a whole list of the snapshot, one document looked up in one, a group of news or a part of it, or the time. */
export type DependencyKey = string

const documentKey = (list: ListName, by: FindBy, key: string): DependencyKey => `${list} ${by} ${key}`
const groupKey = (by: NewsGrouping, key: string): DependencyKey => `news in ${by} ${key}`
const groupPartKey = (by: ArchiveGrouping, key: string, size: PartSize, part: number | null): DependencyKey =>
  `news in ${by} ${key}, ${part === null ? 'front' : `part ${part}`} of ${size}`
const NOW: DependencyKey = 'now'

/** A view that takes note of what is read from it. Content is immutable, so whoever has read a part knows it until it is replaced. */
export class TrackingView implements View {
  readonly #view: View
  #keys = new Set<DependencyKey>()
  readonly snapshot: Snapshot

  constructor(view: View) {
    this.#view = view
    const note = (part: keyof Snapshot) => {
      this.#keys.add(part)
      return view.snapshot[part]
    }
    const parts = Object.keys(view.snapshot) as (keyof Snapshot)[]
    this.snapshot = Object.defineProperties({}, Object.fromEntries(parts.map((part) => [part, { get: () => note(part) }]))) as Snapshot
  }

  get now(): Instant {
    this.#keys.add(NOW)
    return this.#view.now
  }

  readonly find = (list: ListName, by: FindBy, key: string): Doc | null => {
    this.#keys.add(documentKey(list, by, key))
    return findIn(this.#view.snapshot, list, by, key)
  }

  readonly newsIn = (by: NewsGrouping, key: string): readonly NewsItem[] => {
    this.#keys.add(groupKey(by, key))
    return newsGroup(this.#view.snapshot, by, key)
  }

  readonly newsPartIn = (by: ArchiveGrouping, key: string, size: PartSize, part: number | null): readonly NewsItem[] => {
    this.#keys.add(groupPartKey(by, key, size, part))
    return partAt(newsParts(this.#view.snapshot, by, key, size), part)
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

/** The parts of groups that have other items in one view than in another. */
function changedParts(before: View, after: View, groups: readonly (readonly [by: NewsGrouping, key: string])[]): readonly DependencyKey[] {
  const divided = groups.flatMap(([by, key]) => partSizes(by).map((size) => ({ by: by as ArchiveGrouping, key, size })))
  const partsIn = ({ snapshot }: View) => divided.map(({ by, key, size }) => newsParts(snapshot, by, key, size))
  // What is gathered is kept in step with one view at a time: with the one before until all of it is known.
  const [old, now] = [partsIn(before), partsIn(after)]
  return divided.flatMap(({ by, key, size }, i) => {
    const [a, b] = [old[i], now[i]]
    if (!a || !b) return []
    const numbers = Array.from({ length: Math.max(a.finished.length, b.finished.length) }, (_, part) => part + 1)
    return [null, ...numbers].filter((part) => partAt(a, part) !== partAt(b, part)).map((part) => groupPartKey(by, key, size, part))
  })
}

/** Everything that reads otherwise in one view than in another: whoever read none of it would get the same answer. */
export function changedKeys(before: View, after: View): ReadonlySet<DependencyKey> {
  const changed = new Set<DependencyKey>(hasSameTime(before, after) ? [] : [NOW])
  for (const part of Object.keys(after.snapshot) as (keyof Snapshot)[]) if (before.snapshot[part] !== after.snapshot[part]) changed.add(part)
  const { removed, added } = difference(before.snapshot.news, after.snapshot.news)
  const groups = new Map([...removed, ...added].flatMap(groupsOf).map(([by, key]) => [groupKey(by, key), [by, key] as const]))
  for (const read of groups.keys()) changed.add(read)
  for (const read of changedParts(before, after, [...groups.values()])) changed.add(read)
  for (const list of LIST_NAMES) {
    const { removed, added } = difference<Doc>(before.snapshot[list], after.snapshot[list])
    for (const { id, slug } of [...removed, ...added]) {
      changed.add(documentKey(list, 'id', id))
      changed.add(documentKey(list, 'slug', slug))
    }
  }
  return changed
}
