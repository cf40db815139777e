/** The items that left a list, and those that came into it. A replaced item is in both. */
export interface Difference<T> {
  readonly removed: readonly T[]
  readonly added: readonly T[]
}

const NONE: Difference<never> = { removed: [], added: [] }

/** The difference of two lists of immutable items, by identity. Quick when little changed, or when an item came or went. */
export function difference<T>(before: readonly T[], after: readonly T[]): Difference<T> {
  if (before === after) return NONE
  const shortest = Math.min(before.length, after.length)
  let start = 0
  while (start < shortest && before[start] === after[start]) start += 1
  let end = 0
  while (end < shortest - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1
  const [old, now] = [before.slice(start, before.length - end), after.slice(start, after.length - end)]
  // Far apart, two changes leave most of what lies between them where it was.
  if (old.length === now.length) return { removed: old.filter((item, i) => item !== now[i]), added: now.filter((item, i) => item !== old[i]) }
  const [inOld, inNow] = [new Set(old), new Set(now)]
  return { removed: old.filter((item) => !inNow.has(item)), added: now.filter((item) => !inOld.has(item)) }
}

/** Whether a difference is so large that starting from nothing is quicker than changing the result for the list before. */
export const isLarge = ({ removed, added }: Difference<unknown>, list: readonly unknown[]): boolean =>
  removed.length + added.length >= list.length / 8

/** The list before when the one now has the same items, else the one now. */
export function sameList<T>(before: readonly T[], now: readonly T[]): readonly T[] {
  return before === now || (before.length === now.length && before.every((item, i) => item === now[i])) ? before : now
}

/** A list and the results of its items. */
export interface Mapped<T, Result> {
  readonly list: readonly T[]
  readonly results: readonly Result[]
}

/** The results of a list's items, mapped only where the list differs from the one before. The same results as before when all of them are alike. */
export function nextMapped<T, Result>(
  before: Mapped<T, Result>,
  list: readonly T[],
  map: (item: T) => Result,
  isSame: (a: Result, b: Result) => boolean,
): Mapped<T, Result> {
  if (before.list === list) return before
  const old = before.results
  let results: Result[] | null = old.length === list.length ? null : old.slice(0, list.length)
  for (let i = 0; i < list.length; i += 1) {
    const item = list[i] as T
    if (i < old.length && item === before.list[i]) continue
    const result = map(item)
    if (i < old.length && isSame(old[i] as Result, result)) continue
    results ??= old.slice()
    results[i] = result
  }
  return { list, results: results ?? old }
}
