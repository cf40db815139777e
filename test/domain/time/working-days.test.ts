import { describe, expect, test } from 'vitest'
import { addDays } from '../../../src/domain/time/swedish-time.ts'
import { easterSunday, isWorkingDay, swedishHolidays, workingDaysFrom } from '../../../src/domain/time/working-days.ts'

test.each([
  [1961, '1961-04-02'],
  [2000, '2000-04-23'],
  [2008, '2008-03-23'],
  [2011, '2011-04-24'],
  [2024, '2024-03-31'],
  [2026, '2026-04-05'],
  [2027, '2027-03-28'],
  [2038, '2038-04-25'],
  [2076, '2076-04-19'],
  [2099, '2099-04-12'],
])('Easter of %i is %s', (year, day) => expect(easterSunday(year)).toBe(day))

test.each([
  ['2026-01-01', 'nyårsdagen'],
  ['2026-01-06', 'trettondedag jul'],
  ['2026-04-03', 'långfredagen'],
  ['2026-04-05', 'påskdagen'],
  ['2026-04-06', 'annandag påsk'],
  ['2026-05-01', 'första maj'],
  ['2026-05-14', 'Kristi himmelsfärdsdag'],
  ['2026-05-24', 'pingstdagen'],
  ['2026-06-06', 'nationaldagen'],
  ['2026-06-19', 'midsommarafton'],
  ['2026-06-20', 'midsommardagen'],
  ['2027-06-25', 'midsommarafton'],
  ['2027-06-26', 'midsommardagen'],
  ['2026-10-31', 'alla helgons dag'],
  ['2027-11-06', 'alla helgons dag'],
  ['2026-12-24', 'julafton'],
  ['2026-12-25', 'juldagen'],
  ['2026-12-26', 'annandag jul'],
  ['2026-12-31', 'nyårsafton'],
])('%s is %s', (day, name) => expect(swedishHolidays(Number(day.slice(0, 4))).get(day)).toBe(name))

describe('a working day', () => {
  test.each([
    ['2026-12-23', true],
    ['2026-12-24', false],
    ['2026-12-26', false],
    ['2026-12-27', false],
    ['2026-12-28', true],
    ['2026-06-19', false],
    ['2027-05-06', false],
    ['2027-05-07', true],
    ['2026-06-08', true],
  ])('%s is one: %s', (day, answer) => expect(isWorkingDay(day)).toBe(answer))
})

test.each([
  ['2026-12-01', 1, '2026-12-01'],
  ['2026-12-24', 1, '2026-12-28'],
  ['2026-12-26', 1, '2026-12-28'],
  ['2026-12-31', 1, '2027-01-04'],
  ['2026-04-03', 1, '2026-04-07'],
  ['2027-05-06', 1, '2027-05-07'],
  ['2027-05-06', 2, '2027-05-10'],
  ['2026-12-25', 2, '2026-12-28'],
  ['2026-12-04', 2, '2026-12-07'],
  ['2026-12-30', 3, '2027-01-11'],
] as const)('from %s, the first %i working days in a row begin on %s', (day, count, first) => expect(workingDaysFrom(day, count)).toBe(first))

test('from any day there is a working day within five days, and a row of three within three weeks', () => {
  for (let day = '2026-01-01'; day < '2056-01-01'; day = addDays(day, 1)) {
    expect(workingDaysFrom(day) <= addDays(day, 5), day).toBe(true)
    expect(workingDaysFrom(day, 3) <= addDays(day, 21), day).toBe(true)
  }
})
