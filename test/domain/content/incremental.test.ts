import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { type Groups, nextGroups } from '../../../src/domain/content/groups.ts'
import { difference, type Mapped, nextMapped, sameList } from '../../../src/domain/content/incremental.ts'
import { LayeredMap } from '../../../src/domain/content/layered-map.ts'
import { EMPTY_LIST_INDEX, type ListIndex, nextListIndex } from '../../../src/domain/content/list-index.ts'

interface Item {
  readonly id: string
  readonly keys: readonly string[]
  readonly rank: number
}

const pool: readonly Item[] = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].flatMap((id, i) => [
  { id, keys: [id < 'd' ? 'first' : 'last', 'all'], rank: i % 3 },
  { id, keys: ['all', 'all', 'new'], rank: 5 },
])
const lists = fc.array(fc.uniqueArray(fc.constantFrom(...pool), { maxLength: 16 }), { minLength: 1, maxLength: 8 })
const order = (a: Item, b: Item) => a.rank - b.rank || (a.id < b.id ? -1 : a.id > b.id ? 1 : a.keys.length - b.keys.length)

describe('the difference of two lists', () => {
  test('is what left and what came', () => {
    fc.assert(
      fc.property(lists, lists, ([before = []], [after = []]) => {
        const { removed, added } = difference(before, after)
        const left = before.filter((item) => !removed.includes(item))
        expect(new Set([...left, ...added])).toEqual(new Set(after))
        for (const item of after) if (!before.includes(item)) expect(added).toContain(item)
        for (const item of before) if (!after.includes(item)) expect(removed).toContain(item)
      }),
    )
  })

  test.each([
    ['nothing, of a list and itself', 'abc', 'abc', '', ''],
    ['an item that came last', 'abc', 'abcd', '', 'd'],
    ['an item that left', 'abcd', 'abd', 'c', ''],
    ['two that were replaced, far apart', 'abcdefg', 'xbcdefy', 'ag', 'xy'],
    ['everything, of nothing', '', 'ab', '', 'ab'],
  ])('is %s', (_, before, after, removed, added) => {
    expect(difference([...before], [...after])).toEqual({ removed: [...removed], added: [...added] })
  })
})

/** A small change is treated otherwise than a large one: this list is long enough for that. */
const padded = (list: readonly Item[]) => [...list, ...padding]
const padding = Array.from({ length: 400 }, (_, i): Item => ({ id: `p${String(i).padStart(3, '0')}`, keys: ['padding'], rank: 9 }))

const nothing: ListIndex<Item> = EMPTY_LIST_INDEX
const nextIndex = (before: ListIndex<Item>, list: readonly Item[]) => nextListIndex(before, list, ({ id }) => id)
const found = ({ byKey }: ListIndex<Item>) => new Map(byKey.keys().map((key) => [key, byKey.get(key)]))

interface Group {
  readonly items: readonly Item[]
}
const grouping: Parameters<typeof nextGroups<Item, Group>>[0] = { keysOf: ({ keys }) => keys, order, group: (items) => ({ items }) }
const noGroups: Groups<Group> = LayeredMap.of([])
const itemsOf = (groups: Groups<Group>) => new Map(groups.keys().map((key) => [key, groups.get(key)?.items]))

describe('the index of a list', () => {
  test('that is made from another is the one made from nothing', () => {
    fc.assert(
      fc.property(lists, (states) => {
        let index = nothing
        for (const list of states.map(padded)) {
          index = nextIndex(index, list)
          expect(found(index)).toEqual(found(nextIndex(nothing, list)))
        }
      }),
    )
  })

  test('leaves the one that it was made from as it was', () => {
    fc.assert(
      fc.property(lists, (states) => {
        const before = nextIndex(nothing, padding)
        const was = found(before)
        for (const list of states.map(padded)) nextIndex(before, list)
        expect(found(before)).toEqual(was)
      }),
    )
  })
})

describe('the groups of a list', () => {
  test('that are made from others are those made from nothing', () => {
    fc.assert(
      fc.property(lists, (states) => {
        let [groups, before]: [Groups<Group>, readonly Item[]] = [noGroups, []]
        for (const list of states.map(padded)) {
          groups = nextGroups(grouping, groups, list, difference(before, list))
          before = list
          expect(itemsOf(groups)).toEqual(itemsOf(nextGroups(grouping, noGroups, list, difference([], list))))
        }
      }),
    )
  })

  test('are the same objects where nothing came or left', () => {
    const groups = nextGroups(grouping, noGroups, padding, difference([], padding))
    const next = (list: readonly Item[]) => nextGroups(grouping, groups, list, difference(padding, list)).get('padding')
    expect(next(padded([pool[0] as Item]))).toBe(groups.get('padding'))
    expect(next(padding.slice(1))).not.toBe(groups.get('padding'))
  })
})

describe('the results of a list’s items', () => {
  const isSame = (a: { id: string }, b: { id: string }) => a.id === b.id
  const none: Mapped<Item, { id: string }> = { list: [], results: [] }

  test('are made for new items only', () => {
    const make = vi.fn(({ id }: Item) => ({ id }))
    const first = nextMapped(none, padding, make, isSame)
    const second = nextMapped(first, [...padding, pool[0] as Item], make, isSame)
    expect(second.results.slice(0, -1)).toEqual(first.results)
    expect(second.results[0]).toBe(first.results[0])
    expect(make).toHaveBeenCalledTimes(401)
  })

  test('are the same list when they are alike', () => {
    const make = ({ id }: Item) => ({ id })
    const first = nextMapped(none, padding, make, isSame)
    const alike = padding.map((item) => ({ ...item, rank: 1 }))
    expect(nextMapped(first, alike, make, isSame).results).toBe(first.results)
  })
})

test('a list with the same items is the one before', () => {
  const before = [1, 2]
  expect(sameList(before, [1, 2])).toBe(before)
  expect(sameList(before, [2, 1])).toEqual([2, 1])
  expect(sameList(before, [1])).toEqual([1])
})
