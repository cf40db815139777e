import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  dayOf,
  daysBetween,
  fromSwedishClock,
  isDay,
  isMonth,
  monthOf,
  nextMidnight,
  shownTwice,
  startOfDay,
  swedishClock,
  yearOf,
} from '../../../src/domain/time/swedish-time.ts'

const HOUR = 3_600_000
const utc = (text: string) => Date.parse(`${text}Z`)
/** Any instant from 1996, when all of Europe began to change its clocks together, to 2099. */
const instants = fc.integer({ min: Date.UTC(1996, 0, 2), max: Date.UTC(2099, 11, 30) })
const days = instants.map(dayOf)

describe('what the clocks show becomes an instant', () => {
  test.each([
    ['in winter Sweden is one hour ahead of UTC', [2027, 1, 15, 9, 0], '2027-01-15T08:00:00.000'],
    ['in summer Sweden is two hours ahead of UTC', [2027, 7, 15, 9, 0], '2027-07-15T07:00:00.000'],
    ['the last minute before the clocks go forward', [2027, 3, 28, 1, 59], '2027-03-28T00:59:00.000'],
    ['the first minute after the clocks went forward', [2027, 3, 28, 3, 0], '2027-03-28T01:00:00.000'],
    ['02.00 in the skipped hour means 03.00 summer time', [2027, 3, 28, 2, 0], '2027-03-28T01:00:00.000'],
    ['02.30 in the skipped hour means 03.30 summer time', [2027, 3, 28, 2, 30], '2027-03-28T01:30:00.000'],
    ['the last minute before the hour that comes twice', [2027, 10, 31, 1, 59], '2027-10-30T23:59:00.000'],
    ['02.00 in the hour that comes twice is the first one', [2027, 10, 31, 2, 0], '2027-10-31T00:00:00.000'],
    ['02.59 in the hour that comes twice is the first one', [2027, 10, 31, 2, 59], '2027-10-31T00:59:00.000'],
    ['the first minute after the hour that comes twice', [2027, 10, 31, 3, 0], '2027-10-31T02:00:00.000'],
    ['midnight belongs to the day that begins', [2027, 1, 1, 0, 0], '2026-12-31T23:00:00.000'],
    ['24.00 is the next midnight', [2027, 3, 31, 24, 0], '2027-03-31T22:00:00.000'],
    ['a leap day', [2028, 2, 29, 12, 0], '2028-02-29T11:00:00.000'],
  ] as const)('%s', (_, [year, month, day, hour, minute], expected) => {
    expect(new Date(fromSwedishClock(year, month, day, hour, minute)).toISOString()).toBe(`${expected}Z`)
  })

  test('a reading goes through an instant and back unchanged, the hour that comes twice told as its first', () => {
    fc.assert(
      fc.property(instants, (instant) => {
        const { year, month, day, hour, minute, second } = swedishClock(instant)
        const back = fromSwedishClock(year, month, day, hour, minute)
        expect(swedishClock(back)).toEqual({ year, month, day, hour, minute, second: 0 })
        const whole = Math.floor(instant / 1000) * 1000 - second * 1000
        expect([whole, whole - HOUR]).toContain(back)
      }),
    )
  })

  test('time goes forward: a later reading is never an earlier instant', () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: 0, max: 59 }), (instant, minutes) => {
        const { year, month, day, hour } = swedishClock(instant)
        expect(fromSwedishClock(year, month, day, hour, minutes)).toBeGreaterThanOrEqual(fromSwedishClock(year, month, day, hour))
      }),
    )
  })
})

describe('in autumn clocks show an hour twice', () => {
  test.each([
    ['not the last ms before it', '2027-10-30T23:59:59.999', null],
    ['its first beginning', '2027-10-31T00:00:00.000', 'first'],
    ['its first end', '2027-10-31T00:59:59.999', 'first'],
    ['its second beginning', '2027-10-31T01:00:00.000', 'second'],
    ['its second end', '2027-10-31T01:59:59.999', 'second'],
    ['not the hour after', '2027-10-31T02:00:00.000', null],
    ['no hour in spring', '2027-03-28T00:30:00.000', null],
    ['no hour after the skipped one', '2027-03-28T01:30:00.000', null],
  ] as const)('%s', (_, text, which) => expect(shownTwice(utc(text))).toBe(which))
})

describe('an instant has a Swedish day, month and year', () => {
  test.each([
    ['one ms before midnight in winter', '2026-12-31T22:59:59.999', '2026-12-31', '2026-12', 2026],
    ['midnight in winter', '2026-12-31T23:00:00.000', '2027-01-01', '2027-01', 2027],
    ['one ms before midnight in summer', '2027-06-30T21:59:59.999', '2027-06-30', '2027-06', 2027],
    ['midnight in summer', '2027-06-30T22:00:00.000', '2027-07-01', '2027-07', 2027],
  ])('%s', (_, text, day, month, year) => {
    expect([dayOf(utc(text)), monthOf(utc(text)), yearOf(utc(text))]).toEqual([day, month, year])
  })

  test('the clock shows every part, hours counted from 0 to 23', () => {
    expect(swedishClock(utc('2027-01-31T23:05:09.999'))).toEqual({ year: 2027, month: 2, day: 1, hour: 0, minute: 5, second: 9 })
    expect(swedishClock(utc('1969-12-31T22:59:59.500'))).toMatchObject({ year: 1969, hour: 23, second: 59 })
  })
})

describe('the next midnight', () => {
  test.each([
    ['is 24 hours after the last one on most days', '2027-05-04T22:00:00.000', 24],
    ['is 23 hours after the last one when the clocks go forward', '2027-03-27T23:00:00.000', 23],
    ['is 25 hours after the last one when the clocks go back', '2027-10-30T22:00:00.000', 25],
  ])('%s', (_, midnight, hours) => {
    expect(nextMidnight(utc(midnight))).toBe(utc(midnight) + hours * HOUR)
    expect(nextMidnight(utc(midnight) + hours * HOUR - 1)).toBe(utc(midnight) + hours * HOUR)
  })

  test('is always after the instant, at most 25 hours, and one ms before it is still the same day', () => {
    fc.assert(
      fc.property(instants, (instant) => {
        const midnight = nextMidnight(instant)
        expect(midnight).toBeGreaterThan(instant)
        expect(midnight - instant).toBeLessThanOrEqual(25 * HOUR)
        expect(dayOf(midnight - 1)).toBe(dayOf(instant))
        expect(dayOf(midnight)).toBe(addDays(dayOf(instant), 1))
      }),
    )
  })
})

test('the start of a day is its first instant', () => {
  fc.assert(
    fc.property(days, (day) => {
      expect(dayOf(startOfDay(day))).toBe(day)
      expect(dayOf(startOfDay(day) - 1)).toBe(addDays(day, -1))
    }),
  )
})

test.each(['', '2027-02-29', '2027-2-3', '2027-13-01', 'i dag', '2027-03-31T00:00'])('“%s” has no start, as it is no day', (text) => {
  expect(isDay(text)).toBe(false)
  expect(() => startOfDay(text)).toThrow(RangeError)
})

test.each(['2027-01-01', '2028-02-29', '2000-02-29', '2099-12-31'])('%s is a day', (text) => {
  expect(isDay(text)).toBe(true)
})

describe('days are counted in midnights, whatever the clocks do', () => {
  test.each([
    ['2027-03-27', '2027-03-29', 2],
    ['2027-10-30', '2027-11-01', 2],
    ['2027-12-31', '2028-01-01', 1],
    ['2028-02-28', '2028-03-01', 2],
    ['2027-05-05', '2027-05-05', 0],
    ['2027-05-05', '2027-05-01', -4],
  ])('from %s to %s', (from, to, count) => {
    expect(daysBetween(from, to)).toBe(count)
    expect(addDays(from, count)).toBe(to)
  })

  test('adding and counting agree', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -4000, max: 4000 }), (day, count) => {
        expect(daysBetween(day, addDays(day, count))).toBe(count)
      }),
    )
  })
})

describe('a month', () => {
  test.each(['1990-01', '2024-01', '2099-12'])('%s is one', (text) => expect(isMonth(text)).toBe(true))
  test.each(['', '2024-13', '2024-00', '20112-01', '1989-12', '2100-01', '2024-1', '2024-01-01', ' 2024-01'])('“%s” is none', (text) => {
    expect(isMonth(text)).toBe(false)
  })

  test.each([
    ['2024-01', 1, '2024-02'],
    ['2024-12', 1, '2025-01'],
    ['2024-01', -1, '2023-12'],
    ['2024-06', 0, '2024-06'],
    ['2024-06', 30, '2026-12'],
    ['2024-06', -18, '2022-12'],
  ])('%s and %i more', (month, count, expected) => expect(addMonths(month, count)).toBe(expected))
})
