import { sameList } from '../content/incremental.ts'

/** The items of a sealed page of an archive. */
export const PAGE_SIZE = 50
/** The sealed pages of a shelf, for an archive with so many that their links would fill a page. */
export const SHELF_SIZE = 40
/** The items of a sealed page of a file with many in brief: a list for scripts, a site map. */
export const FILE_PAGE_SIZE = 250

/**
 * A long list in pages, newest first. A sealed page is full and nothing is added to it: the first has the oldest items, the second the next oldest and so
 * on. The current page has the rest: all of a short list, up to twice a page's size of a long one. So a new item changes the current page alone.
 */
export interface Pages<T> {
  readonly current: readonly T[]
  /** The sealed pages, the oldest first. Each has its items newest first. */
  readonly sealed: readonly (readonly T[])[]
}

/** An archive without items. */
export const NO_PAGES: Pages<never> = { current: [], sealed: [] }

/** Divides a list whose newest item comes first into pages of a size. */
export const paginate = <T>(newestFirst: readonly T[], size: number): Pages<T> => nextPages<T>(NO_PAGES, newestFirst, size)

/** A stretch of a list, which is `before` itself when that has the same items. */
function stretch<T>(before: readonly T[] | undefined, list: readonly T[], from: number, to: number): readonly T[] {
  if (before?.length !== to - from) return list.slice(from, to)
  for (let i = from; i < to; i += 1) if (list[i] !== before[i - from]) return list.slice(from, to)
  return before
}

/** The pages of an archive, made from its pages before: those with the same items are the same lists, and so is the list of the sealed pages. */
export function nextPages<T>(before: Pages<T>, newestFirst: readonly T[], size: number): Pages<T> {
  const { length } = newestFirst
  const count = Math.max(0, Math.ceil(length / size) - 2)
  const sealed = Array.from({ length: count }, (_, i) => stretch(before.sealed[i], newestFirst, length - (i + 1) * size, length - i * size))
  return { current: stretch(before.current, newestFirst, 0, length - count * size), sealed: sameList(before.sealed, sealed) }
}
