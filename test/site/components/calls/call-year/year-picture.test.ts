import { describe, expect, test } from 'vitest'
import { labelPlace, monthsFrom, openingPath, placeOfDay } from '../../../../../src/site/components/calls/call-year/year-picture.ts'

test('the year has twelve months', () => {
  const months = monthsFrom('2026-12')
  expect([months.length, months[0], months[1], months[11]]).toEqual([12, '2026-12', '2027-01', '2027-11'])
})

test.each([
  ['2026-12-01', 0],
  ['2027-01-01', 100],
  ['2027-02-15', 250],
  ['2027-12-01', 1200],
  ['2026-11-16', -50],
])('the day %s lies at %i', (day, place) => expect(placeOfDay(day, '2026-12')).toBeCloseTo(place))

describe('the lines of an opening', () => {
  test.each([
    ['part on its first day and meet after its last', '2027-02-01', '2027-02-28', 'M200 20', '300 20'],
    ['have parted when it opened before the year', '2026-11-01', '2027-02-28', 'M0 20', '300 20'],
    ['part at the edge when it opens on the first day', '2026-12-01', '2027-02-28', 'M0 20', '300 20'],
    ['run out of the picture when it closes after the year', '2027-02-01', '2027-12-01', 'M200 20', 'H1200'],
    ['meet at the edge when it closes on the last day', '2027-02-01', '2027-11-30', 'M200 20', '1200 20'],
  ])('%s', (_, from, to, begins, ends) => {
    const path = openingPath({ from, to }, '2026-12', 1)
    expect(path.startsWith(begins)).toBe(true)
    expect(path.endsWith(ends)).toBe(true)
  })
})

describe('the label of an opening', () => {
  test.each([
    ['stands after it', '2027-02-01', '2027-02-28', false, 25],
    ['stands after it as long as there is room', '2027-06-01', '2027-07-31', false, 67],
    ['stands before it late in the year', '2027-06-01', '2027-08-01', true, 50],
    ['stands before one that closes after the year', '2027-10-01', '2028-02-01', true, 17],
    ['stands over the end of one that leaves no room', '2027-01-01', '2028-02-01', false, 67],
    ['of one that has opened stands after it', '2026-09-01', '2026-12-16', false, 4],
  ])('%s', (_, from, to, isBefore, share) => expect(labelPlace({ from, to }, '2026-12')).toEqual({ isBefore, share }))
})
