import { expect, test, vi } from 'vitest'
import { memoize, memoizeUpTo } from '../../../src/domain/content/memo.ts'

test('a result is made once for as long as its object is the same', () => {
  const make = vi.fn((list: readonly string[]) => list.length)
  const length = memoize(make)
  const list = ['a']
  expect([length(list), length(list), length(['a'])]).toEqual([1, 1, 1])
  expect(make).toHaveBeenCalledTimes(2)
})

test('null is a result as well', () => {
  const make = vi.fn((_: object): string | null => null)
  const nothing = memoize(make)
  const key = {}
  expect([nothing(key), nothing(key)]).toEqual([null, null])
  expect(make).toHaveBeenCalledOnce()
})

test('the results of texts are dropped when there are too many', () => {
  const make = vi.fn((text: string) => text.length)
  const length = memoizeUpTo(2, make)
  expect(['a', 'bb', 'a', 'ccc', 'a'].map(length)).toEqual([1, 2, 1, 3, 1])
  expect(make.mock.calls.flat()).toEqual(['a', 'bb', 'ccc', 'a'])
})
