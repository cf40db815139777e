import { expect, test } from 'vitest'
import { dayAnchor, monthGrid } from '../../../src/domain/events/month-grid.ts'

const numbers = (month: string) => monthGrid(month, []).map((week) => week.map((cell) => cell?.number ?? 0))

test.each([
  ['a month that begins on a Monday', '2027-02', 4, [1, 2, 3, 4, 5, 6, 7], [22, 23, 24, 25, 26, 27, 28]],
  ['a month that begins on a Sunday', '2026-11', 6, [0, 0, 0, 0, 0, 0, 1], [30, 0, 0, 0, 0, 0, 0]],
  ['a leap day', '2028-02', 5, [0, 1, 2, 3, 4, 5, 6], [28, 29, 0, 0, 0, 0, 0]],
  ['the month in which clocks go forward', '2027-03', 5, [1, 2, 3, 4, 5, 6, 7], [29, 30, 31, 0, 0, 0, 0]],
  ['the last month of a year', '2026-12', 5, [0, 1, 2, 3, 4, 5, 6], [28, 29, 30, 31, 0, 0, 0]],
])('the weeks of %s begin on Mondays', (_, month, weeks, first, last) => {
  const grid = numbers(month)
  expect([grid.length, grid[0], grid.at(-1)]).toEqual([weeks, first, last])
  expect(grid.flat().filter((number) => number > 0)).toEqual(Array.from({ length: Math.max(...grid.flat()) }, (_number, i) => i + 1))
})

test.each([
  ['a day of the month', { from: '2027-03-04', to: '2027-03-04' }, ['2027-03-04']],
  ['its first day', { from: '2027-03-01', to: '2027-03-01' }, ['2027-03-01']],
  ['its last day', { from: '2027-03-31', to: '2027-03-31' }, ['2027-03-31']],
  ['several days', { from: '2027-03-04', to: '2027-03-06' }, ['2027-03-04', '2027-03-05', '2027-03-06']],
  ['days that begin in the month before', { from: '2027-02-27', to: '2027-03-02' }, ['2027-03-01', '2027-03-02']],
  ['days that end in the month after', { from: '2027-03-31', to: '2027-04-02' }, ['2027-03-31']],
  ['the day before the month', { from: '2027-02-28', to: '2027-02-28' }, []],
  ['the day after the month', { from: '2027-04-01', to: '2027-04-01' }, []],
])('what takes place on %s stands on the days of the month that it has', (_, event, expected) => {
  const days = monthGrid('2027-03', [event]).flatMap((week) => week.flatMap((cell) => (cell && cell.on.length > 0 ? [cell.day] : [])))
  expect(days).toEqual(expected)
})

test('what takes place on the same day stands in the order given', () => {
  const events = ['b', 'a'].map((name) => ({ name, from: '2027-03-04', to: '2027-03-04' }))
  const days = monthGrid('2027-03', events).flat()
  expect(days.find((cell) => cell?.number === 4)?.on.map(({ name }) => name)).toEqual(['b', 'a'])
})

test('a day has an anchor', () => expect(dayAnchor('2027-03-04')).toBe('dag-2027-03-04'))
