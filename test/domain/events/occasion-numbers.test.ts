import { expect, test } from 'vitest'
import { keptNumbers, type NumberedRow, numbersAsKept, renumbered } from '../../../src/domain/events/occasion-numbers.ts'

test.each([
  ['none are kept', null, 3, [1, 2, 3], 3],
  ['they fit', '1 3 4;5', 3, [1, 3, 4], 5],
  ['an occasion has come', '1 3;5', 3, [1, 3, 6], 6],
  ['an occasion has gone', '1 3 4;5', 1, [1], 5],
  ['what is kept is no numbers', 'x', 2, [1, 2], 2],
  ['there are no occasions', null, 0, [], 0],
])('numbers when %s', (_, text, count, each, highest) => {
  expect(keptNumbers(text, count)).toEqual({ each, highest })
})

test('what is kept is read back as it was', () => {
  const numbers = { each: [2, 1, 7], highest: 9 }
  expect(keptNumbers(numbersAsKept(numbers), 3)).toEqual(numbers)
})

/** `a1` is row a, which begins at 1; `-1` is one without a name that begins then. */
const rows = (...names: string[]): NumberedRow[] =>
  names.map((name) => ({ row: name[0] === '-' ? null : (name[0] ?? ''), startsAt: Number(name.slice(1)) }))

test.each([
  ['stay as they are', rows('a1', 'b2', 'c3'), [1, 2, 3], 3],
  ['stay when an earlier one is removed', rows('b2', 'c3'), [2, 3], 3],
  ['follow their occasion when it is moved', rows('b2', 'c3', 'a9'), [2, 3, 1], 3],
  ['are new for what is new, also when it comes first', rows('d0', 'a1', 'b2', 'c3'), [4, 1, 2, 3], 4],
  ['are known by the beginning where rows have no names', rows('-2', '-3', '-8'), [2, 3, 4], 4],
  ['are known by the beginning where rows have got new names', rows('x1', 'y3'), [1, 3], 3],
  ['go by the row before the beginning', rows('c1', 'a3'), [3, 1], 3],
  ['are all new when nothing is as it was', rows('x7', 'y8'), [4, 5], 5],
  ['are none for no occasions', rows(), [], 3],
])('numbers %s', (_, after, each, highest) => {
  expect(renumbered(rows('a1', 'b2', 'c3'), { each: [1, 2, 3], highest: 3 }, after)).toEqual({ each, highest })
})

test('a number that was given is not given again, also when its occasion is gone', () => {
  const gone = renumbered(rows('a1', 'b2'), { each: [1, 2], highest: 2 }, rows('a1'))
  expect(renumbered(rows('a1'), gone, rows('a1', 'c5')).each).toEqual([1, 3])
})
