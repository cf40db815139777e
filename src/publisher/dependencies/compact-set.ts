/**
 * A set that rarely has more than one item: null when empty, the item itself when alone, otherwise a `Set`. A `Set` takes two hundred bytes, and the query
 * cache has hundreds of thousands of these.
 */
export type CompactSet<T extends string | object> = T | ReadonlySet<T> | null

/** The set with an item added. A `Set` is changed in place, so the caller keeps only the result. */
export function withItem<T extends string | object>(set: CompactSet<T>, item: T): CompactSet<T> {
  if (set === null || set === item) return item
  return set instanceof Set ? set.add(item) : new Set([set as T, item])
}

/** The set with an item removed. A `Set` is changed in place, so the caller keeps only the result. */
export function withoutItem<T extends string | object>(set: CompactSet<T>, item: T): CompactSet<T> {
  if (set === item) return null
  if (set instanceof Set) set.delete(item)
  return set instanceof Set && set.size === 0 ? null : set
}

/** The items of the set. */
export function itemsOf<T extends string | object>(set: CompactSet<T>): Iterable<T> {
  if (set === null) return []
  return set instanceof Set ? set : [set as T]
}
