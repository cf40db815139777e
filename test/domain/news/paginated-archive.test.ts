import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nextPages, PAGE_SIZE, paginate } from '../../../src/domain/news/paginated-archive.ts'

const newestFirst = (count: number) => Array.from({ length: count }, (_, i) => count - i)

test.each([
  ['nothing', 0, 0, []],
  ['a short list is all on the current page', 100, 100, []],
  ['one more seals a page of the oldest', 101, 51, [50]],
  ['the current page grows until it is twice a sealed one', 150, 100, [50]],
  ['and then a page of it is sealed', 151, 51, [50, 50]],
])('%s', (_, count, current, sealed) => {
  const pages = paginate(newestFirst(count), PAGE_SIZE)
  expect([pages.current.length, pages.sealed.map(({ length }) => length)]).toEqual([current, sealed])
})

test('nothing is lost, and the order stays', () => {
  fc.assert(
    fc.property(fc.nat(400), (count) => {
      const { current, sealed } = paginate(newestFirst(count), PAGE_SIZE)
      expect([...current, ...sealed.toReversed().flat()]).toEqual(newestFirst(count))
    }),
  )
})

test('something new changes no sealed page', () => {
  fc.assert(
    fc.property(fc.nat(400), (count) => {
      const [before, after] = [paginate(newestFirst(count), PAGE_SIZE).sealed, paginate(newestFirst(count + 1), PAGE_SIZE).sealed]
      expect(after.slice(0, before.length)).toEqual(before)
      expect(before.every(({ length }) => length === PAGE_SIZE)).toBe(true)
    }),
  )
})

test('an archive that something came to keeps the pages that are as they were', () => {
  const items = newestFirst(180)
  const before = paginate(items, PAGE_SIZE)
  const after = nextPages(before, [181, ...items], PAGE_SIZE)
  expect(after).toEqual(paginate([181, ...items], PAGE_SIZE))
  expect(after.sealed[0]).toBe(before.sealed[0])
  expect(nextPages(after, [182, 181, ...items], PAGE_SIZE).sealed).toBe(after.sealed)
  const changed = nextPages(after, [181, ...items.with(items.length - 1, 0)], PAGE_SIZE)
  expect(changed.sealed[0]).not.toBe(after.sealed[0])
  expect(changed.sealed[1]).toBe(after.sealed[1])
})
