import { describe, expect, test } from 'vitest'
import { fromSwedishClock } from '../../../src/domain/time/swedish-time.ts'
import {
  calendarLeaf,
  clockTimes,
  dateAndTime,
  dayRange,
  deadlineInWords,
  monthInWords,
  monthRange,
  occasionInWords,
  timeRange,
  weekdayAndDay,
} from '../../../src/words/time/dates.ts'

/** A text with ordinary spaces for no-break spaces. */
const plain = (text: string) => text.replaceAll('\u00a0', ' ')

describe('an instant is written in Swedish time', () => {
  test.each([
    [fromSwedishClock(2028, 3, 31, 9, 0), 'fredag 31 mars 2028 kl. 09.00'],
    [Date.UTC(2026, 5, 30, 22, 30), 'onsdag 1 juli 2026 kl. 00.30'],
    [Date.UTC(2026, 11, 31, 22, 59), 'torsdag 31 december 2026 kl. 23.59'],
    [Date.UTC(2027, 9, 31, 0, 30), 'söndag 31 oktober 2027 kl. 02.30 sommartid'],
    [Date.UTC(2027, 9, 31, 1, 30), 'söndag 31 oktober 2027 kl. 02.30 vintertid'],
  ])('%i', (instant, words) => {
    expect(plain(dateAndTime(instant))).toBe(words)
  })
})

describe('a deadline cannot be read as a day too late', () => {
  test.each([
    [fromSwedishClock(2028, 3, 31, 23, 59), 'fredag 31 mars 2028 kl. 23.59'],
    [fromSwedishClock(2028, 4, 1), 'fredag 31 mars 2028 kl. 24.00'],
    [Date.UTC(2027, 9, 31, 0, 30), 'söndag 31 oktober 2027 kl. 02.30 sommartid'],
    [Date.UTC(2027, 9, 31, 1, 30), 'söndag 31 oktober 2027 kl. 02.30 vintertid'],
    [Date.UTC(2027, 9, 31, 2), 'söndag 31 oktober 2027 kl. 03.00'],
    [fromSwedishClock(2027, 10, 31), 'lördag 30 oktober 2027 kl. 24.00'],
    [fromSwedishClock(2027, 3, 28, 2, 30), 'söndag 28 mars 2027 kl. 03.30'],
    [fromSwedishClock(2026, 9, 3, 12, 0), 'torsdag 3 september 2026 kl. 12.00'],
  ])('%i', (closesAt, words) => {
    expect(plain(deadlineInWords(closesAt))).toBe(words)
    expect(plain(deadlineInWords(closesAt, { isReadAnywhere: true }))).toBe(`${words} (svensk tid)`)
  })
})

describe('a range of days shares what the days have in common', () => {
  test.each([
    ['2026-11-12', '2026-11-12', '12 november 2026'],
    ['2026-11-12', '2026-11-13', '12–13 november 2026'],
    ['2026-11-30', '2026-12-02', '30 november–2 december 2026'],
    ['2026-12-30', '2027-01-02', '30 december 2026–2 januari 2027'],
  ])('%s to %s', (from, to, words) => {
    expect(plain(dayRange(from, to))).toBe(words)
  })
})

describe('an occasion says when it begins and ends', () => {
  test.each([
    [fromSwedishClock(2026, 11, 12, 9), fromSwedishClock(2026, 11, 12, 13), 'torsdag 12 november 2026 kl. 09.00–13.00'],
    [fromSwedishClock(2026, 11, 12, 18), fromSwedishClock(2026, 11, 13), 'torsdag 12 november 2026 kl. 18.00–00.00'],
    [
      fromSwedishClock(2026, 11, 12, 9),
      fromSwedishClock(2026, 11, 13, 15, 30),
      'torsdag 12 november 2026 kl. 09.00 till fredag 13 november 2026 kl. 15.30',
    ],
  ])('%i to %i', (startsAt, endsAt, words) => {
    expect(plain(occasionInWords(startsAt, endsAt))).toBe(words)
  })

  test('a range of times has one "kl."', () => {
    expect(timeRange(fromSwedishClock(2026, 11, 12, 9), fromSwedishClock(2026, 11, 12, 9, 50))).toBe('kl.\u00a009.00–09.50')
  })
})

test('the times of a row in a column have an end if there is one', () => {
  const startsAt = fromSwedishClock(2026, 11, 12, 9)
  expect(clockTimes(startsAt, startsAt + 45 * 60_000)).toBe('09.00–09.45')
  expect(clockTimes(startsAt, null)).toBe('09.00')
})

describe('a range of months shares the year', () => {
  test.each([
    ['2024-01', '2026-12', 'januari 2024–december 2026'],
    ['2026-01', '2026-06', 'januari–juni 2026'],
    ['2026-05', '2026-05', 'maj 2026'],
  ])('%s to %s', (from, to, words) => {
    expect(monthRange({ from, to })).toBe(words)
  })

  test('a month is written with its year', () => {
    expect(monthInWords('2027-03')).toBe('mars 2027')
  })
})

test('a calendar leaf has three short parts', () => {
  expect(calendarLeaf(fromSwedishClock(2026, 11, 2, 9))).toEqual({ weekday: 'mån', day: '2', month: 'nov' })
  expect(calendarLeaf(fromSwedishClock(2026, 3, 26, 9))).toEqual({ weekday: 'tor', day: '26', month: 'mar' })
})

test('a day is written with its weekday', () => {
  expect(plain(weekdayAndDay('2028-02-29'))).toBe('tisdag 29 februari 2028')
})
