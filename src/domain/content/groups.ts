import { type Difference, isLarge } from './incremental.ts'
import { LayeredMap } from './layered-map.ts'

/** The rules by which a list's items are gathered in groups. */
interface Grouping<T, Group> {
  /** The keys of the groups that an item belongs to: always the same for one item. */
  readonly keysOf: (item: T) => readonly string[]
  /** The order within a group, which leaves no two items equal. */
  readonly order: (a: T, b: T) => number
  /** A group from its items in order. The group before, if there was one, has the same key. */
  readonly group: (items: readonly T[], before: Group | null) => Group
}

/** Groups by their keys. Every group has items. */
export type Groups<Group extends object> = LayeredMap<string, Group>

/** The groups of a list from those of the list before. A group that nothing came to or left stays the same object. */
export function nextGroups<T, Group extends { readonly items: readonly T[] }>(
  grouping: Grouping<T, Group>,
  before: Groups<Group>,
  list: readonly T[],
  differs: Difference<T>,
): Groups<Group> {
  if (isLarge(differs, list)) return allGroups(grouping, before, list)
  const touched = new Map<string, { readonly removed: T[]; readonly added: T[] }>()
  for (const side of ['removed', 'added'] as const) {
    for (const item of differs[side]) {
      for (const key of new Set(grouping.keysOf(item))) {
        const inGroup = touched.get(key) ?? { removed: [], added: [] }
        inGroup[side].push(item)
        touched.set(key, inGroup)
      }
    }
  }
  const changes = [...touched].map(([key, inGroup]) => {
    const group = before.get(key)
    const items = resorted(group?.items ?? [], inGroup, grouping.order)
    return [key, items.length > 0 ? grouping.group(items, group) : null] as const
  })
  return before.with(new Map(changes))
}

function allGroups<T, Group extends object>({ keysOf, order, group }: Grouping<T, Group>, before: Groups<Group>, list: readonly T[]): Groups<Group> {
  const itemsByKey = new Map<string, T[]>()
  for (const item of list) {
    for (const key of new Set(keysOf(item))) {
      const items = itemsByKey.get(key)
      if (items) items.push(item)
      else itemsByKey.set(key, [item])
    }
  }
  return LayeredMap.of([...itemsByKey].map(([key, items]) => [key, group(items.sort(order), before.get(key))]))
}

/** The position of an item in a sorted list, or where it would be inserted. */
function positionOf<T>(sorted: readonly T[], item: T, order: (a: T, b: T) => number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (order(sorted[middle] as T, item) < 0) low = middle + 1
    else high = middle
  }
  return low
}

/** A sorted list without some items and with others. */
function resorted<T>(sorted: readonly T[], { removed, added }: Difference<T>, order: (a: T, b: T) => number): readonly T[] {
  const [old, now] = [removed[0], added[0]]
  if (old !== undefined && now !== undefined && removed.length + added.length === 2) {
    const position = positionOf(sorted, old, order)
    // Most changes leave an item between the same neighbours.
    const isAfter = position === 0 || order(sorted[position - 1] as T, now) < 0
    const isBefore = position === sorted.length - 1 || order(now, sorted[position + 1] as T) < 0
    if (sorted[position] === old && isAfter && isBefore) return sorted.with(position, now)
  }
  const after = [...sorted]
  for (const item of removed) {
    const position = positionOf(after, item, order)
    after.splice(after[position] === item ? position : after.indexOf(item), 1)
  }
  for (const item of added) after.splice(positionOf(after, item, order), 0, item)
  return after
}
