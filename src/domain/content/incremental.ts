/** What left a list, and what came into it. Something replaced has done both. */
export interface Difference<T> {
  readonly removed: readonly T[]
  readonly added: readonly T[]
}

const NONE: Difference<never> = { removed: [], added: [] }
/** How lists differ from the ones that they were compared with last. Held so that no list lives longer for having been compared. */
const lastCompared = new WeakMap<readonly unknown[], { readonly before: WeakRef<readonly unknown[]>; readonly differs: Difference<unknown> }>()

/**
 * How two lists of immutable things differ, by identity. Quick when little changed or an item came or went, and when they have just been compared: whoever
 * keeps something in step with a list compares the same two. Never less than true.
 */
export function difference<T>(before: readonly T[], after: readonly T[]): Difference<T> {
  if (before === after) return NONE
  const last = lastCompared.get(after)
  if (last?.before.deref() === before) return last.differs as Difference<T>
  const differs = compared(before, after)
  lastCompared.set(after, { before: new WeakRef(before), differs })
  return differs
}

function compared<T>(before: readonly T[], after: readonly T[]): Difference<T> {
  const shortest = Math.min(before.length, after.length)
  let start = 0
  while (start < shortest && before[start] === after[start]) start += 1
  let end = 0
  while (end < shortest - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1
  const [old, now] = [before.slice(start, before.length - end), after.slice(start, after.length - end)]
  // Far apart, two changes leave most of what lies between them where it was.
  if (old.length === now.length) return { removed: old.filter((one, i) => one !== now[i]), added: now.filter((one, i) => one !== old[i]) }
  const [inOld, inNow] = [new Set(old), new Set(now)]
  return { removed: old.filter((one) => !inNow.has(one)), added: now.filter((one) => !inOld.has(one)) }
}

/**
 * Keeps something made of a list in step with the list: it is made once, and then told what left and what came. `change` may alter what it is
 * given, so what is kept must not be handed on, only what is read from it. Both must come to the same whatever the order of the list.
 */
export function keptInStep<T, Made>(make: (list: readonly T[]) => Made, change: (made: Made, difference: Difference<T>, list: readonly T[]) => Made) {
  let last: { list: readonly T[]; made: Made } | null = null
  return (list: readonly T[]): Made => {
    if (last?.list === list) return last.made
    const differs = last && difference(last.list, list)
    const isSmall = differs && differs.removed.length + differs.added.length < list.length / 8
    const before = last
    // What is altered half-way is worth nothing.
    last = null
    const made = before && differs && isSmall ? change(before.made, differs, list) : make(list)
    last = { list, made }
    return made
  }
}

/** An index of a list by a key. Of several with the same key the last to come is found. */
export function indexBy<T, Key>(keyOf: (item: T) => Key) {
  const make = (list: readonly T[]) => new Map(list.map((item) => [keyOf(item), item]))
  return keptInStep<T, Map<Key, T>>(make, (index, { removed, added }, list) => {
    for (const item of removed) index.delete(keyOf(item))
    for (const item of added) index.set(keyOf(item), item)
    // With two items of one key it can't be told which of them left.
    return index.size === list.length ? index : make(list)
  })
}

/** Where an item stands, or would stand, in a sorted list. */
function placeOf<T>(sorted: readonly T[], item: T, order: (a: T, b: T) => number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (order(sorted[middle] as T, item) < 0) low = middle + 1
    else high = middle
  }
  return low
}

/** A sorted list without some items and with others. The list itself stays as it was. */
function resorted<T>(sorted: readonly T[], { removed, added }: Difference<T>, order: (a: T, b: T) => number): readonly T[] {
  const [old, now] = [removed[0], added[0]]
  if (old !== undefined && now !== undefined && removed.length + added.length === 2) {
    const place = placeOf(sorted, old, order)
    // Mostly something changes and stays where it is: its neighbours say so.
    const isAfter = place === 0 || order(sorted[place - 1] as T, now) < 0
    const isBefore = place === sorted.length - 1 || order(now, sorted[place + 1] as T) < 0
    if (sorted[place] === old && isAfter && isBefore) return sorted.with(place, now)
  }
  const after = [...sorted]
  for (const item of removed) {
    const place = placeOf(after, item, order)
    after.splice(after[place] === item ? place : after.indexOf(item), 1)
  }
  for (const item of added) after.splice(placeOf(after, item, order), 0, item)
  return after
}

/**
 * A list's items in groups, each sorted. An item is in every group that it has a key of. A group that nothing came to or left is the same list as
 * before. `order` must put any two different items in one order only; keys must not change while an item lives.
 */
export function groupsBy<T, Key>(keysOf: (item: T) => readonly Key[], order: (a: T, b: T) => number) {
  const distinct = (item: T) => new Set(keysOf(item))
  return keptInStep<T, Map<Key, readonly T[]>>(
    (list) => {
      const groups = new Map<Key, T[]>()
      for (const item of list) {
        for (const key of distinct(item)) {
          const group = groups.get(key)
          if (group) group.push(item)
          else groups.set(key, [item])
        }
      }
      for (const group of groups.values()) group.sort(order)
      return groups
    },
    (groups, { removed, added }) => {
      const touched = new Map<Key, { removed: T[]; added: T[] }>()
      const note = (items: readonly T[], side: 'removed' | 'added') => {
        for (const item of items) {
          for (const key of distinct(item)) {
            const known = touched.get(key) ?? { removed: [], added: [] }
            known[side].push(item)
            touched.set(key, known)
          }
        }
      }
      note(removed, 'removed')
      note(added, 'added')
      for (const [key, differs] of touched) {
        const group = resorted(groups.get(key) ?? [], differs, order)
        if (group.length > 0) groups.set(key, group)
        else groups.delete(key)
      }
      return groups
    },
  )
}

/** What is made of each item of a list, made anew only for the items that are new. The same list as before when it came to the same. */
export function mapInStep<T, Made>(map: (item: T) => Made, isSame: (a: Made, b: Made) => boolean) {
  let last: { list: readonly T[]; made: readonly Made[] } = { list: [], made: [] }
  return (list: readonly T[]): readonly Made[] => {
    if (last.list === list) return last.made
    const { list: before, made: known } = last
    let made: Made[] | null = before.length === list.length ? null : known.slice(0, list.length)
    for (let i = 0; i < list.length; i += 1) {
      const item = list[i] as T
      if (i < before.length && item === before[i]) continue
      const [old, now] = [known[i], map(item)]
      if (i < known.length && isSame(old as Made, now)) continue
      made ??= known.slice()
      made[i] = now
    }
    last = { list, made: made ?? known }
    return last.made
  }
}

/** The list before when the one now has the same items, else the one now. */
export function sameList<T>(before: readonly T[], now: readonly T[]): readonly T[] {
  return before.length === now.length && before.every((item, i) => item === now[i]) ? before : now
}
