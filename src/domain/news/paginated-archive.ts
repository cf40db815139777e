import { sameList } from '../content/incremental.ts'

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

/** An archive without items. */
export const NO_PARTS: Parts<never> = { front: [], finished: [] }

/** Divides a list whose newest item comes first into parts of a size. */
export const inParts = <T>(newestFirst: readonly T[], size: number): Parts<T> => nextParts<T>(NO_PARTS, newestFirst, size)

/** A stretch of a list, which is `before` itself when that has the same items. */
function stretch<T>(before: readonly T[] | undefined, list: readonly T[], from: number, to: number): readonly T[] {
  if (before?.length !== to - from) return list.slice(from, to)
  for (let i = from; i < to; i += 1) if (list[i] !== before[i - from]) return list.slice(from, to)
  return before
}

/** The parts of an archive's list, made from its parts before: those with the same items are the same lists, and so is the list of the finished ones. */
export function nextParts<T>(before: Parts<T>, newestFirst: readonly T[], size: number): Parts<T> {
  const { length } = newestFirst
  const count = Math.max(0, Math.ceil(length / size) - 2)
  const finished = Array.from({ length: count }, (_, i) => stretch(before.finished[i], newestFirst, length - (i + 1) * size, length - i * size))
  return { front: stretch(before.front, newestFirst, 0, length - count * size), finished: sameList(before.finished, finished) }
}
