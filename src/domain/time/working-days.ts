import type { Day } from '../content/content.ts'
import { addDays } from './swedish-time.ts'

const FRIDAY = 5
const SATURDAY = 6
const SUNDAY = 0

const dayOfDate = (year: number, month: number, date: number): Day => new Date(Date.UTC(year, month - 1, date)).toISOString().slice(0, 10)

/** The weekday of a day, as `Date` counts: 0 for Sunday to 6 for Saturday. */
const weekday = (day: Day): number => new Date(`${day}T12:00:00Z`).getUTCDay()

/** The first day from `day` on that is the given weekday. */
const firstWeekdayFrom = (day: Day, wanted: number): Day => addDays(day, (wanted - weekday(day) + 7) % 7)

/** Easter Sunday of a year in the Gregorian calendar, by the algorithm of Meeus, Jones and Butcher. */
export function easterSunday(year: number): Day {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const yearInCentury = year % 100
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(yearInCentury / 4) - epact - (yearInCentury % 4)) % 7
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451)
  const sum = epact + toSunday - 7 * late + 114
  return dayOfDate(year, Math.floor(sum / 31), (sum % 31) + 1)
}

/**
 * The days of a year on which Swedish offices are closed, beside Saturdays and Sundays, by their names. They are the public holidays of lag (1989:253) om
 * allmänna helgdagar, and the three eves that 3 a § semesterlagen (1977:480) counts with them: midsommarafton, julafton and nyårsafton.
 */
export function swedishHolidays(year: number): ReadonlyMap<Day, string> {
  const easter = easterSunday(year)
  return new Map([
    [dayOfDate(year, 1, 1), 'nyårsdagen'],
    [dayOfDate(year, 1, 6), 'trettondedag jul'],
    [addDays(easter, -2), 'långfredagen'],
    [easter, 'påskdagen'],
    [addDays(easter, 1), 'annandag påsk'],
    [dayOfDate(year, 5, 1), 'första maj'],
    [addDays(easter, 39), 'Kristi himmelsfärdsdag'],
    [addDays(easter, 49), 'pingstdagen'],
    [dayOfDate(year, 6, 6), 'nationaldagen'],
    [firstWeekdayFrom(dayOfDate(year, 6, 19), FRIDAY), 'midsommarafton'],
    [firstWeekdayFrom(dayOfDate(year, 6, 20), SATURDAY), 'midsommardagen'],
    [firstWeekdayFrom(dayOfDate(year, 10, 31), SATURDAY), 'alla helgons dag'],
    [dayOfDate(year, 12, 24), 'julafton'],
    [dayOfDate(year, 12, 25), 'juldagen'],
    [dayOfDate(year, 12, 26), 'annandag jul'],
    [dayOfDate(year, 12, 31), 'nyårsafton'],
  ])
}

/** Whether Swedish offices work on a day: it is no Saturday, no Sunday and no holiday. */
export function isWorkingDay(day: Day): boolean {
  const which = weekday(day)
  return which !== SATURDAY && which !== SUNDAY && !swedishHolidays(Number(day.slice(0, 4))).has(day)
}

/** The first day from `day` on that begins `count` working days in a row. `count` is 1 to 3: some weeks have no longer row. */
export function workingDaysFrom(day: Day, count: 1 | 2 | 3 = 1): Day {
  let first = day
  while (!Array.from({ length: count }, (_, i) => addDays(first, i)).every(isWorkingDay)) first = addDays(first, 1)
  return first
}
