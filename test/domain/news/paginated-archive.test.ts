import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inParts, nextParts, PART_SIZE } from '../../../src/domain/news/paginated-archive.ts'

const newestFirst = (count: number) => Array.from({ length: count }, (_, i) => count - i)

test.each([
  ['nothing', 0, 0, []],
  ['a short list is all in front', 100, 100, []],
  ['one more makes a part of the oldest', 101, 51, [50]],
  ['the front grows until it is twice a part', 150, 100, [50]],
  ['and then gives away a part', 151, 51, [50, 50]],
])('%s', (_, count, front, finished) => {
  const parts = inParts(newestFirst(count), PART_SIZE)
  expect([parts.front.length, parts.finished.map(({ length }) => length)]).toEqual([front, finished])
})

test('nothing is lost, and the order stays', () => {
  fc.assert(
    fc.property(fc.nat(400), (count) => {
      const { front, finished } = inParts(newestFirst(count), PART_SIZE)
      expect([...front, ...finished.toReversed().flat()]).toEqual(newestFirst(count))
    }),
  )
})

test('something new changes no finished part', () => {
  fc.assert(
    fc.property(fc.nat(400), (count) => {
      const [before, after] = [inParts(newestFirst(count), PART_SIZE).finished, inParts(newestFirst(count + 1), PART_SIZE).finished]
      expect(after.slice(0, before.length)).toEqual(before)
      expect(before.every(({ length }) => length === PART_SIZE)).toBe(true)
    }),
  )
})

test('an archive that something came to keeps the parts that are as they were', () => {
  const items = newestFirst(180)
  const before = inParts(items, PART_SIZE)
  const after = nextParts(before, [181, ...items], PART_SIZE)
  expect(after).toEqual(inParts([181, ...items], PART_SIZE))
  expect(after.finished[0]).toBe(before.finished[0])
  expect(nextParts(after, [182, 181, ...items], PART_SIZE).finished).toBe(after.finished)
  const changed = nextParts(after, [181, ...items.with(items.length - 1, 0)], PART_SIZE)
  expect(changed.finished[0]).not.toBe(after.finished[0])
  expect(changed.finished[1]).toBe(after.finished[1])
})
