import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isInWindow, isYearDay, nextWindow, usualOpening } from '../../../src/domain/calls/usual-window.ts'
import { fromSwedishClock } from '../../../src/domain/time/swedish-time.ts'
import { fundingCall, round } from '../sample.ts'

test.each([
  ['01-15', true],
  ['12-31', true],
  ['02-28', true],
  ['02-29', false],
  ['02-30', false],
  ['13-01', false],
  ['1-5', false],
  ['', false],
  ['2027-01-15', false],
])('%s comes each year: %s', (text, expected) => {
  expect(isYearDay(text)).toBe(expected)
})

const SPRING = { opens: '02-01', closes: '03-15' }
const AUTUMN = { opens: '09-01', closes: '10-15' }
const WINTER = { opens: '12-01', closes: '01-20' }

test.each([
  ['before any', [SPRING, AUTUMN], '2027-01-31', '2027-02-01', '2027-03-15', false],
  ['on the first day', [SPRING, AUTUMN], '2027-02-01', '2027-02-01', '2027-03-15', true],
  ['on the last day', [SPRING, AUTUMN], '2027-03-15', '2027-02-01', '2027-03-15', true],
  ['the day after', [SPRING, AUTUMN], '2027-03-16', '2027-09-01', '2027-10-15', false],
  ['after the last of the year', [AUTUMN, SPRING], '2027-10-16', '2028-02-01', '2028-03-15', false],
  ['over the new year, before it', [WINTER], '2027-12-31', '2027-12-01', '2028-01-20', true],
  ['over the new year, after it', [WINTER], '2028-01-20', '2027-12-01', '2028-01-20', true],
  ['over the new year, when it has ended', [WINTER], '2028-01-21', '2028-12-01', '2029-01-20', false],
])('the window %s', (_, windows, today, from, to, isNow) => {
  const next = nextWindow(windows, today)
  expect(next).toEqual({ from, to })
  expect(next && isInWindow(next, today)).toBe(isNow)
})

test('without windows there is none', () => {
  expect(nextWindow([], '2027-01-01')).toBeNull()
})

test('the window is never over, and begins within a year', () => {
  const yearDay = fc
    .date({ min: new Date('2027-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(5, 10))
  const day = fc
    .date({ min: new Date('2020-01-01'), max: new Date('2040-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10))
  fc.assert(
    fc.property(fc.array(fc.record({ opens: yearDay, closes: yearDay }), { minLength: 1, maxLength: 4 }), day, (windows, today) => {
      const next = nextWindow(windows, today)
      expect(next).not.toBeNull()
      expect((next?.to ?? '') >= today).toBe(true)
      expect((next?.from ?? '') <= `${Number(today.slice(0, 4)) + 1}${today.slice(4)}`).toBe(true)
    }),
  )
})

test('a call tells its usual window unless its dates are set', () => {
  const funder = { name: 'Regionen', url: null, windows: [SPRING] }
  const on = (month: number, day: number) => fromSwedishClock(2027, month, day, 12)
  const told = (now: number, rounds = [round({ opensAt: on(3, 1), closesAt: on(3, 10) })]) =>
    usualOpening(fundingCall({ slug: 'c', funder, rounds }), now)
  expect(told(on(2, 2), [])).toEqual({ from: '2027-02-01', to: '2027-03-15', isNow: true })
  expect(told(on(1, 2), [])?.isNow).toBe(false)
  expect(told(on(2, 2))).toBeNull()
  expect(told(on(3, 2))).toBeNull()
  expect(told(on(3, 11))).toEqual({ from: '2027-02-01', to: '2027-03-15', isNow: true })
  expect(usualOpening(fundingCall({ slug: 'c', rounds: [] }), on(2, 2))).toBeNull()
})
