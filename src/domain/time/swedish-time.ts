import type { Day, Instant, Month } from '../content/content.ts'
import { lazy } from '../content/lazy.ts'
import { memoizeUpTo } from '../content/memo.ts'

/** A wall-clock reading in Sweden. `month` counts from 1. */
interface SwedishClock {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly hour: number
  readonly minute: number
  readonly second: number
}

const MINUTE = 60_000
const HOUR = 60 * MINUTE

const clockFormat = lazy(
  () =>
    new Intl.DateTimeFormat('en-CA', {
      timeZone: 'Europe/Stockholm',
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    }),
)

function readClock(instant: Instant): SwedishClock {
  const part: Record<string, number> = {}
  for (const { type, value } of clockFormat().formatToParts(instant)) part[type] = Number(value)
  return {
    year: part.year ?? 0,
    month: part.month ?? 0,
    day: part.day ?? 0,
    hour: part.hour ?? 0,
    minute: part.minute ?? 0,
    second: part.second ?? 0,
  }
}

const asIfUtc = (c: SwedishClock) => Date.UTC(c.year, c.month - 1, c.day, c.hour, c.minute, c.second)

/** Since then Swedish clocks are changed on the hour only, and never twice in a week. */
const ON_THE_HOUR_SINCE = Date.UTC(1980, 0, 1)
const WEEK = 7 * 24 * HOUR

const calculatedOffset = (instant: Instant) => asIfUtc(readClock(instant)) - Math.floor(instant / 1000) * 1000

/** The offset at the start of a week or an hour. Swedish content spans few of them. */
const memoizedOffset = memoizeUpTo(100_000, calculatedOffset)

/**
 * The offset of Swedish time from UTC at an instant, in milliseconds: one hour, or two in summer. The calendar is slow, so it is used once for a week,
 * and for each hour in a week in which the clocks change.
 */
function offsetAt(instant: Instant): number {
  if (!(instant >= ON_THE_HOUR_SINCE)) return calculatedOffset(instant)
  const week = Math.floor(instant / WEEK) * WEEK
  const offset = memoizedOffset(week)
  return offset === memoizedOffset(week + WEEK) ? offset : memoizedOffset(Math.floor(instant / HOUR) * HOUR)
}

/** The wall-clock reading in Sweden at an instant. */
export function swedishClock(instant: Instant): SwedishClock {
  if (!(instant >= ON_THE_HOUR_SINCE)) return readClock(instant)
  const shown = new Date(instant + offsetAt(instant))
  return {
    year: shown.getUTCFullYear(),
    month: shown.getUTCMonth() + 1,
    day: shown.getUTCDate(),
    hour: shown.getUTCHours(),
    minute: shown.getUTCMinutes(),
    second: shown.getUTCSeconds(),
  }
}

/**
 * The instant at which Swedish clocks show the given time.
 *
 * In the hour that comes twice in autumn it is the first one; in the hour that is skipped in spring it is the same reading counted
 * from before the change, so 02.30 means 03.30 summer time (as Temporal's `compatible`).
 */
export function fromSwedishClock(year: number, month: number, day: number, hour = 0, minute = 0): Instant {
  const asUtc = Date.UTC(year, month - 1, day, hour, minute)
  const before = asUtc - offsetAt(asUtc - 24 * HOUR)
  const after = asUtc - offsetAt(asUtc + 24 * HOUR)
  if (before === after) return before
  const shows = (instant: Instant) => instant + offsetAt(instant) === asUtc
  return [before, after].sort((a, b) => a - b).find(shows) ?? before
}

/** Whether an instant in the repeated hour of autumn is the first or the second with its clock time. Null when clocks show its time once. */
export function shownTwice(instant: Instant): 'first' | 'second' | null {
  if (offsetAt(instant) - offsetAt(instant + HOUR) === HOUR) return 'first'
  return offsetAt(instant - HOUR) - offsetAt(instant) === HOUR ? 'second' : null
}

const two = (n: number) => String(n).padStart(2, '0')

/** The Swedish calendar day of an instant. */
export function dayOf(instant: Instant): Day {
  const c = swedishClock(instant)
  return `${c.year}-${two(c.month)}-${two(c.day)}`
}

/** The Swedish calendar month of an instant. */
export function monthOf(instant: Instant): Month {
  return dayOf(instant).slice(0, 7)
}

/** The Swedish calendar year of an instant. */
export function yearOf(instant: Instant): number {
  return swedishClock(instant).year
}

/** The first instant of a Swedish day. Throws a RangeError for what is no day. */
export function startOfDay(day: Day): Instant {
  if (!isDay(day)) throw new RangeError(`Not a day: ${day}`)
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  return fromSwedishClock(year, month, date)
}

/** The day a number of days later (or earlier, when negative). */
export function addDays(day: Day, count: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * 24 * HOUR).toISOString().slice(0, 10)
}

/** An instant as ISO 8601 has it, with what Swedish clocks show: `2026-03-02T09:00:00+01:00`. */
export function swedishIso(instant: Instant): string {
  const hours = Math.round(offsetAt(instant) / HOUR)
  return `${new Date(instant + hours * HOUR).toISOString().slice(0, 19)}+${two(hours)}:00`
}

/** The next Swedish midnight after an instant: 23, 24 or 25 hours after the last. */
export function nextMidnight(instant: Instant): Instant {
  return startOfDay(addDays(dayOf(instant), 1))
}

/** The number of midnights between two days; negative when `to` comes first. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / (24 * HOUR))
}

/** Whether a text is a day that exists, `2028-02-29` but not `2027-02-29`. */
export function isDay(text: string): text is Day {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const parsed = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(text)
}

const [FIRST_KNOWN, AFTER_KNOWN] = [Date.UTC(1990, 0, 1), Date.UTC(2100, 0, 1)]

/** Whether a number is an instant in the years 1990 to 2099. What lies outside them is a slip of the pen, such as 20277 for 2027. */
export function isKnownInstant(instant: number): instant is Instant {
  return instant >= FIRST_KNOWN && instant < AFTER_KNOWN
}

/** Whether a text is a month between 1990 and 2099, `2024-01`; `20112-01` and `2024-13` are not. */
export function isMonth(text: string): text is Month {
  return /^(199\d|20\d\d)-(0[1-9]|1[0-2])$/.test(text)
}

/** The month a number of months later (or earlier). */
export function addMonths(month: Month, count: number): Month {
  const [year = 0, m = 1] = month.split('-').map(Number)
  const index = year * 12 + (m - 1) + count
  return `${Math.floor(index / 12)}-${two((index % 12) + 1)}`
}
