import { nextBoundary } from '../domain/boundaries.ts'
import type { Doc, Instant, ListName, NewsItem, Snapshot } from '../domain/content.ts'
import { LIST_NAMES } from '../domain/content.ts'
import { difference } from '../domain/kept.ts'
import { groupsOf, type NewsGrouping, newsGroup } from '../domain/news-groups.ts'
import { type FindBy, findIn, type View } from '../domain/view.ts'

/** Something that a question read: a whole part of the snapshot, one document looked up in a list, a group of news, or the time. */
export type Read = string

const lookUp = (list: ListName, by: FindBy, key: string): Read => `${list} ${by} ${key}`
const gathered = (by: NewsGrouping, key: string): Read => `news in ${by} ${key}`
const NOW: Read = 'now'

/** A view that takes note of what is read from it. Content is immutable, so whoever has read a part knows it until it is replaced. */
export class NotingView implements View {
  readonly #view: View
  #reads = new Set<Read>()
  readonly snapshot: Snapshot

  constructor(view: View) {
    this.#view = view
    const note = (part: keyof Snapshot) => {
      this.#reads.add(part)
      return view.snapshot[part]
    }
    const parts = Object.keys(view.snapshot) as (keyof Snapshot)[]
    this.snapshot = Object.defineProperties({}, Object.fromEntries(parts.map((part) => [part, { get: () => note(part) }]))) as Snapshot
  }

  get now(): Instant {
    this.#reads.add(NOW)
    return this.#view.now
  }

  readonly find = (list: ListName, by: FindBy, key: string): Doc | null => {
    this.#reads.add(lookUp(list, by, key))
    return findIn(this.#view.snapshot, list, by, key)
  }

  readonly newsIn = (by: NewsGrouping, key: string): readonly NewsItem[] => {
    this.#reads.add(gathered(by, key))
    return newsGroup(this.#view.snapshot, by, key)
  }

  /** What was read since this was last asked. */
  takeReads(): ReadonlySet<Read> {
    const reads = this.#reads
    this.#reads = new Set()
    return reads
  }
}

/** Whether no answer of unchanged content can differ between the times of two views. */
const hasSameTime = (before: View, after: View): boolean =>
  after.now >= before.now && after.now < Math.max(before.now + 1, nextBoundary(before.snapshot, before.now))

/** Everything that reads otherwise in one view than in another: whoever read none of it would get the same answer. */
export function changedReads(before: View, after: View): ReadonlySet<Read> {
  const changed = new Set<Read>(hasSameTime(before, after) ? [] : [NOW])
  for (const part of Object.keys(after.snapshot) as (keyof Snapshot)[]) if (before.snapshot[part] !== after.snapshot[part]) changed.add(part)
  const { removed, added } = difference(before.snapshot.news, after.snapshot.news)
  for (const item of [...removed, ...added]) for (const [by, key] of groupsOf(item)) changed.add(gathered(by, key))
  for (const list of LIST_NAMES) {
    const { removed, added } = difference<Doc>(before.snapshot[list], after.snapshot[list])
    for (const { id, slug } of [...removed, ...added]) {
      changed.add(lookUp(list, 'id', id))
      changed.add(lookUp(list, 'slug', slug))
    }
  }
  return changed
}
