import { type Difference, difference, isLarge } from './incremental.ts'
import { LayeredMap } from './layered-map.ts'

/** A list and its items by a key. Of several with the same key the last is found. */
export interface ListIndex<T extends object> {
  readonly list: readonly T[]
  readonly byKey: LayeredMap<string, T>
}

/** The index of an empty list. */
export const EMPTY_LIST_INDEX: ListIndex<never> = { list: [], byKey: LayeredMap.of<string, never>([]) }

/** The index of a list, made from the index of the list before. */
export function nextListIndex<T extends object>(
  before: ListIndex<T>,
  list: readonly T[],
  keyOf: (item: T) => string,
  differs: Difference<T> = difference(before.list, list),
): ListIndex<T> {
  if (before.list === list) return before
  const whole = () => ({ list, byKey: LayeredMap.of(list.map((item) => [keyOf(item), item])) })
  if (isLarge(differs, list)) return whole()
  const changes = new Map<string, T | null>(differs.removed.map((item) => [keyOf(item), null]))
  for (const item of differs.added) changes.set(keyOf(item), item)
  const byKey = before.byKey.with(changes)
  // Where two items share a key, the changes don't tell which of them is left.
  return byKey.size === list.length ? { list, byKey } : whole()
}
