import { sameList } from './kept.ts'

/** How many items a finished part of an archive has. */
export const PART_SIZE = 50
/** How many finished parts a shelf has, for an archive with so many that their links would fill a page. */
export const SHELF_SIZE = 40
/** How many items a finished part of a file has that tells of many in brief: a list for scripts, a site map. */
export const FILE_PART_SIZE = 250

/**
 * A long list in parts. Items come newest first; a finished part is never added to: it holds the oldest items, the next oldest and so on, so that
 * something new touches the front alone. The front has all that is left: all of a short list, up to twice a part's size of a long one.
 */
export interface Parts<T> {
  readonly front: readonly T[]
  /** The finished parts, the oldest first. Each has its items newest first. */
  readonly finished: readonly (readonly T[])[]
}

/** Divides a list whose newest item comes first into parts of a size. */
export function inParts<T>(newestFirst: readonly T[], size: number): Parts<T> {
  const count = Math.max(0, Math.ceil(newestFirst.length / size) - 2)
  const cut = newestFirst.length - count * size
  const finished = Array.from({ length: count }, (_, i) => newestFirst.slice(newestFirst.length - (i + 1) * size, newestFirst.length - i * size))
  return { front: newestFirst.slice(0, cut), finished }
}

/**
 * Divides lists by the names of their archives. Parts that have what they had when their archive was last divided are the same lists as then, so that
 * what was made of them need not be made again; so is the list of the finished ones.
 */
export function partsInStep<T>(size: number) {
  const last = new Map<string, { readonly list: readonly T[]; readonly parts: Parts<T> }>()
  return (archive: string, newestFirst: readonly T[]): Parts<T> => {
    const before = last.get(archive)
    if (before?.list === newestFirst) return before.parts
    const { front, finished } = inParts(newestFirst, size)
    const kept = before?.parts ?? { front: [], finished: [] }
    const parts = {
      front: sameList(kept.front, front),
      finished: sameList(
        kept.finished,
        finished.map((part, i) => sameList(kept.finished[i] ?? [], part)),
      ),
    }
    last.set(archive, { list: newestFirst, parts })
    return parts
  }
}
