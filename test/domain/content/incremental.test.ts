import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { difference, groupsBy, indexBy, keptInStep, mapInStep, sameList } from '../../../src/domain/content/incremental.ts'

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

/** What a small change does to a list is told to what is kept; here every list is long enough for that. */
const padded = (list: readonly Item[]) => [...list, ...padding]
const padding = Array.from({ length: 400 }, (_, i): Item => ({ id: `p${String(i).padStart(3, '0')}`, keys: ['padding'], rank: 9 }))

test('an index kept in step is the one made anew', () => {
  fc.assert(
    fc.property(lists, (states) => {
      const [kept, anew] = [indexBy((item: Item) => item.id), () => indexBy((item: Item) => item.id)]
      for (const list of states.map(padded)) expect([...kept(list)].sort()).toEqual([...anew()(list)].sort())
    }),
  )
})

test('groups kept in step are those made anew', () => {
  fc.assert(
    fc.property(lists, (states) => {
      const make = () => groupsBy((item: Item) => item.keys, order)
      const kept = make()
      for (const list of states.map(padded)) expect(new Map(kept(list))).toEqual(make()(list))
    }),
  )
})

test('a group that nothing came to or left is the same list', () => {
  const kept = groupsBy((item: Item) => item.keys, order)
  const before = kept(padding).get('padding')
  expect(kept(padded([pool[0] as Item])).get('padding')).toBe(before)
  expect(kept(padding.slice(1)).get('padding')).not.toBe(before)
})

test('what is kept is made once, told of small changes, and made anew after large ones', () => {
  const make = vi.fn((list: readonly Item[]) => list.length)
  const length = keptInStep(make, (count, { removed, added }) => count - removed.length + added.length)
  expect([length(padding), length(padding), length(padding.slice(1)), length(padding)]).toEqual([400, 400, 399, 400])
  expect(make).toHaveBeenCalledOnce()
  expect(length(pool)).toBe(pool.length)
  expect(make).toHaveBeenCalledTimes(2)
})

test('after a change that failed half-way everything is made anew', () => {
  let fails = true
  const sum = keptInStep(
    (list: readonly Item[]) => list.length,
    () => {
      if (fails) throw new Error('half-way')
      return 0
    },
  )
  sum(padding)
  expect(() => sum(padding.slice(1))).toThrow('half-way')
  fails = false
  expect(sum(padding.slice(1))).toBe(399)
})

describe('what is made of each item', () => {
  const isSame = (a: { id: string }, b: { id: string }) => a.id === b.id

  test('is made anew for new items only', () => {
    const make = vi.fn(({ id }: Item) => ({ id }))
    const mapped = mapInStep(make, isSame)
    const first = mapped(padding)
    const second = mapped([...padding, pool[0] as Item])
    expect(second.slice(0, -1)).toEqual(first)
    expect(second[0]).toBe(first[0])
    expect(make).toHaveBeenCalledTimes(401)
  })

  test('is the same list when it comes to the same', () => {
    const mapped = mapInStep(({ id }: Item) => ({ id }), isSame)
    expect(mapped(padding.map((item) => ({ ...item, rank: 1 })))).toBe(mapped(padding))
  })
})

test('a list with the same items is the one before', () => {
  const before = [1, 2]
  expect(sameList(before, [1, 2])).toBe(before)
  expect(sameList(before, [2, 1])).toEqual([2, 1])
  expect(sameList(before, [1])).toEqual([1])
})
