import { sameList } from './kept.ts'

/** How many items a finished part of an archive has. */
export const PART_SIZE = 50

/**
 * A long list in parts. Items come newest first; a finished part is never added to: it holds the oldest items, the next oldest and so on, so that
 * something new touches the front alone. The front has all that is left: all of a short list, up to twice a part's size of a long one.
 */
export interface Parts<T> {
  readonly front: readonly T[]
  /** The finished parts, the oldest first. Each has its items newest first. */
  readonly finished: readonly (readonly T[])[]
}

/** Divides a list whose newest item comes first. */
export function inParts<T>(newestFirst: readonly T[]): Parts<T> {
  const count = Math.max(0, Math.ceil(newestFirst.length / PART_SIZE) - 2)
  const cut = newestFirst.length - count * PART_SIZE
  const finished = Array.from({ length: count }, (_, i) =>
    newestFirst.slice(newestFirst.length - (i + 1) * PART_SIZE, newestFirst.length - i * PART_SIZE),
  )
  return { front: newestFirst.slice(0, cut), finished }
}

/**
 * Divides lists by the names of their archives. Parts that have what they had when their archive was last divided are the same lists as then, so that
 * what was made of them need not be made again.
 */
export function partsInStep<T>() {
  const last = new Map<string, { readonly list: readonly T[]; readonly parts: Parts<T> }>()
  return (archive: string, newestFirst: readonly T[]): Parts<T> => {
    const before = last.get(archive)
    if (before?.list === newestFirst) return before.parts
    const { front, finished } = inParts(newestFirst)
    const kept = before?.parts ?? { front: [], finished: [] }
    const parts = { front: sameList(kept.front, front), finished: finished.map((part, i) => sameList(kept.finished[i] ?? [], part)) }
    last.set(archive, { list: newestFirst, parts })
    return parts
  }
}
