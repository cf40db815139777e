import type { Doc, Instant, ListName, Snapshot } from '../domain/content.ts'
import { LIST_NAMES } from '../domain/content.ts'
import { difference } from '../domain/kept.ts'
import { type FindBy, findIn, type View } from '../domain/view.ts'

/** Something that a question read: a whole part of the snapshot, one document looked up in a list, or the time. */
export type Read = string

const lookUp = (list: ListName, by: FindBy, key: string): Read => `${list} ${by} ${key}`
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

  /** What was read since this was last asked. */
  takeReads(): ReadonlySet<Read> {
    const reads = this.#reads
    this.#reads = new Set()
    return reads
  }
}

/** Everything that reads otherwise in one view than in another: whoever read none of it would get the same answer. */
export function changedReads(before: View, after: View): ReadonlySet<Read> {
  const changed = new Set<Read>(before.now === after.now ? [] : [NOW])
  for (const part of Object.keys(after.snapshot) as (keyof Snapshot)[]) if (before.snapshot[part] !== after.snapshot[part]) changed.add(part)
  for (const list of LIST_NAMES) {
    const { removed, added } = difference<Doc>(before.snapshot[list], after.snapshot[list])
    for (const { id, slug } of [...removed, ...added]) {
      changed.add(lookUp(list, 'id', id))
      changed.add(lookUp(list, 'slug', slug))
    }
  }
  return changed
}
