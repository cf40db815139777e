/** Some things, seldom more than one: none, one as it is, or a set of several. A set takes two hundred bytes, and there are hundreds of thousands of these. */
export type CompactSet<T extends string | object> = T | ReadonlySet<T> | null

/** None, one or several with one more. A set is added to, not copied: who gives one away must not look at it again. */
export function withItem<T extends string | object>(few: CompactSet<T>, item: T): CompactSet<T> {
  if (few === null || few === item) return item
  return few instanceof Set ? few.add(item) : new Set([few as T, item])
}

/** The same without one. */
export function withoutItem<T extends string | object>(few: CompactSet<T>, item: T): CompactSet<T> {
  if (few === item) return null
  if (few instanceof Set) few.delete(item)
  return few instanceof Set && few.size === 0 ? null : few
}

/** Each of them. */
export function itemsOf<T extends string | object>(few: CompactSet<T>): Iterable<T> {
  if (few === null) return []
  return few instanceof Set ? few : [few as T]
}
