import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fromSwedishClock, nextMidnight } from '../../../src/domain/time/swedish-time.ts'
import { lastHoursFrom, nextTimeLeft, timeLeft } from '../../../src/domain/time/time-left.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const at = fromSwedishClock

/** The time left as `5 days, soon`. */
const told = (deadline: number, now: number) => {
  const left = timeLeft(deadline, now)
  return left && `${left.count} ${left.unit}, ${left.urgency}`
}

describe('the time left until Saturday 5 December 2026 at 23.59', () => {
  const deadline = at(2026, 12, 5, 23, 59)
  test.each([
    ['eight midnights', at(2026, 11, 27, 23), '8 days, calm'],
    ['seven midnights', at(2026, 11, 28), '7 days, soon'],
    ['one ms before a midnight', at(2026, 12, 1) - 1, '5 days, soon'],
    ['from that midnight', at(2026, 12, 1), '4 days, soon'],
    ['the day before', at(2026, 12, 4, 23), '1 days, soon'],
    ['more than 24 hours', deadline - 24 * HOUR - 1, '1 days, soon'],
    ['24 hours', deadline - 24 * HOUR, '23 hours, now'],
    ['more than five hours', deadline - 5 * HOUR - 1, '5 hours, now'],
    ['five hours', deadline - 5 * HOUR, '4 hours, now'],
    ['more than one hour', deadline - HOUR - 1, '1 hours, now'],
    ['one hour', deadline - HOUR, '55 minutes, now'],
    ['more than 40 minutes', deadline - 40 * MINUTE - 1, '40 minutes, now'],
    ['more than five minutes', deadline - 5 * MINUTE - 1, '5 minutes, now'],
    ['five minutes', deadline - 5 * MINUTE, '0 minutes, now'],
    ['one ms', deadline - 1, '0 minutes, now'],
    ['nothing', deadline, null],
    ['it is over', deadline + HOUR, null],
  ])('%s', (_, now, left) => expect(told(deadline, now)).toBe(left))
})

describe('the time left over a night in which the clocks change', () => {
  test.each([
    ['days are midnights, though an hour is lacking', at(2027, 3, 29, 12), at(2027, 3, 27, 12), '2 days, soon'],
    ['24 hours that clocks show as 25', at(2027, 3, 28, 12), at(2027, 3, 27, 11), '23 hours, now'],
    ['a last day of 23 hours', at(2027, 3, 29), at(2027, 3, 28), '22 hours, now'],
    ['a last day of 25 hours', at(2027, 11, 1), at(2027, 10, 31), '24 hours, now'],
    ['hours as they pass, one of them twice', at(2027, 10, 31, 6), at(2027, 10, 31, 1, 59), '5 hours, now'],
    ['the second half past two', Date.UTC(2027, 9, 31, 1, 30), Date.UTC(2027, 9, 31, 0, 30) - 1, '1 hours, now'],
    ['the day before a day of 25 hours', at(2027, 11, 1), at(2027, 10, 30, 23, 59), '1 days, soon'],
  ])('%s', (_, deadline, now, left) => expect(told(deadline, now)).toBe(left))
})

describe('the time left changes next', () => {
  const deadline = at(2026, 12, 5, 23, 59)
  test.each([
    ['at midnight', deadline, at(2026, 12, 1, 12), at(2026, 12, 2)],
    ['24 hours before, when that comes first', deadline, at(2026, 12, 4, 12), at(2026, 12, 4, 23, 59)],
    ['at midnight, when that comes first', at(2026, 12, 6), at(2026, 12, 4, 12), at(2026, 12, 5)],
    ['when a whole hour has passed', deadline, deadline - 5.5 * HOUR, deadline - 5 * HOUR],
    ['in the last hour when five minutes have passed', deadline, deadline - 42 * MINUTE, deadline - 40 * MINUTE],
    ['at the deadline', deadline, deadline - 1, deadline],
    ['no more', deadline, deadline, null],
    ['at the midnight before a day of 25 hours', at(2027, 11, 1), at(2027, 10, 30, 23, 30), at(2027, 10, 31)],
    ['24 hours before, on a day of 25 hours', at(2027, 11, 1), at(2027, 10, 31), Date.UTC(2027, 9, 30, 23)],
    ['23 hours after the midnight before a day of 23 hours', at(2027, 3, 29), at(2027, 3, 27), at(2027, 3, 27, 23)],
  ])('%s', (_, end, now, next) => expect(nextTimeLeft(end, now)).toBe(next))

  test('at no other instant, and never promises more than is left', () => {
    const start = at(2027, 3, 20)
    const minutes = fc.integer({ min: 0, max: 30 * 24 * 60 })
    const autumn = fc.boolean().map((isAutumn) => (isAutumn ? at(2027, 10, 20) - start : 0))
    fc.assert(
      fc.property(minutes, minutes, autumn, fc.double({ min: 0, max: 1, noNaN: true }), (a, b, shift, part) => {
        const [now, end] = [start + shift + Math.min(a, b) * MINUTE, start + shift + (Math.max(a, b) + 1) * MINUTE]
        const next = nextTimeLeft(end, now) ?? Number.NaN
        expect(next).toBeGreaterThan(now)
        expect(timeLeft(end, next)).not.toEqual(timeLeft(end, now))
        for (const later of [next - 1, now + Math.floor((next - 1 - now) * part)]) expect(timeLeft(end, later)).toEqual(timeLeft(end, now))
        const { count, unit } = timeLeft(end, now) ?? { count: 0, unit: 'days' }
        if (unit !== 'days') expect(next + count * (unit === 'hours' ? HOUR : MINUTE)).toBeLessThanOrEqual(end)
        if (lastHoursFrom(end) >= nextMidnight(now)) expect(next).toBe(nextMidnight(now))
      }),
      { numRuns: 1000 },
    )
  })
})
