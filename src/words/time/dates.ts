import type { Day, Instant, Month } from '../../domain/content/content.ts'
import { lazy } from '../../domain/content/lazy.ts'
import { memoizeUpTo } from '../../domain/content/memo.ts'
import { addDays, dayOf, isDay, shownTwice, startOfDay } from '../../domain/time/swedish-time.ts'

const format = (options: Intl.DateTimeFormatOptions) => lazy(() => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm', ...options }))

const dateFormat = format({ day: 'numeric', month: 'long', year: 'numeric' })
const weekdayFormat = format({ weekday: 'long' })
const shortWeekdayFormat = format({ weekday: 'short' })
const monthFormat = format({ month: 'long' })
const clockFormat = format({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })

/** A no-break space. */
const NBSP = '\u00a0'

const clock = (instant: Instant) => clockFormat().format(instant).replace(':', '.')
const year = (day: Day) => day.slice(0, 4)
const monthName = (day: Day) => monthFormat().format(startOfDay(day))
const dayNumber = (day: Day) => String(Number(day.slice(8)))

/** A time of day: `kl. 09.00` */
export function timeInWords(instant: Instant): string {
  return `kl.${NBSP}${clock(instant)}`
}

/** The times of an interval within a day: `kl. 09.00–13.00` */
export function timeRange(startsAt: Instant, endsAt: Instant): string {
  return `${timeInWords(startsAt)}–${clock(endsAt)}`
}

/** The times of a row in a column: `09.00–09.45`, or `09.00` without an end */
export function clockTimes(startsAt: Instant, endsAt: Instant | null): string {
  return endsAt === null ? clock(startsAt) : `${clock(startsAt)}–${clock(endsAt)}`
}

/** A site has far fewer days than dates to write, and a formatter is slow. */
const wordsOfDay = memoizeUpTo(10_000, (day: Day) => formattedDate(startOfDay(day)))
const formattedDate = (instant: Instant) => dateFormat().format(instant).replace(' ', NBSP)

/** The day of an instant: `31 mars 2028` */
export function dateInWords(instant: Instant): string {
  const day = dayOf(instant)
  return isDay(day) ? wordsOfDay(day) : formattedDate(instant)
}

/** The weekday of an instant: `fredag` */
export function weekday(instant: Instant): string {
  return weekdayFormat().format(instant)
}

/** The weekday and day of an instant: `fredag 31 mars 2028` */
export function weekdayAndDate(instant: Instant): string {
  return `${weekday(instant)} ${dateInWords(instant)}`
}

/** The words that tell apart the two instants that clocks show alike, when they go back in October. */
export const SEASON = { first: ' sommartid', second: ' vintertid' } as const

/** An instant: `fredag 31 mars 2028 kl. 09.00`; in the hour that clocks show twice `söndag 31 oktober 2027 kl. 02.30 sommartid` */
export function dateAndTime(instant: Instant): string {
  const which = shownTwice(instant)
  return `${weekdayAndDate(instant)} ${timeInWords(instant)}${which === null ? '' : SEASON[which]}`
}

/** A day: `31 mars 2028` */
export function dayInWords(day: Day): string {
  return dateInWords(startOfDay(day))
}

/** A day with its weekday: `fredag 31 mars 2028` */
export function weekdayAndDay(day: Day): string {
  return weekdayAndDate(startOfDay(day))
}

/**
 * A deadline: `fredag 31 mars 2028 kl. 23.59`. Where it is read far from the office, as in feeds and for other funders' calls, `isReadAnywhere` adds the
 * zone: `fredag 31 mars 2028 kl. 23.59 (svensk tid)`.
 *
 * Midnight is written as 24.00 of the day that ends: "lördag kl. 00.00" would be read as a day too late.
 */
export function deadlineInWords(closesAt: Instant, { isReadAnywhere = false }: { readonly isReadAnywhere?: boolean } = {}): string {
  const day = dayOf(closesAt)
  const when = startOfDay(day) === closesAt ? `${weekdayAndDay(addDays(day, -1))} kl.${NBSP}24.00` : dateAndTime(closesAt)
  return isReadAnywhere ? `${when} (svensk tid)` : when
}

/** The period in which a round is open, for feeds: `Ansökningstid: måndag 1 mars 2027 kl. 08.00 till onsdag 31 mars 2027 kl. 24.00 (svensk tid)` */
export function applicationTime(opensAt: Instant, closesAt: Instant): string {
  return `Ansökningstid: ${dateAndTime(opensAt)} till ${deadlineInWords(closesAt, { isReadAnywhere: true })}`
}

/** A range of days, both included: `12–13 november 2026`. A month or year that the days share is written once. */
export function dayRange(from: Day, to: Day): string {
  if (from === to) return dayInWords(from)
  if (year(from) !== year(to)) return `${dayInWords(from)}–${dayInWords(to)}`
  const first = from.slice(0, 7) === to.slice(0, 7) ? dayNumber(from) : `${dayNumber(from)}${NBSP}${monthName(from)}`
  return `${first}–${dayInWords(to)}`
}

/** The first and last day of an interval [startsAt, endsAt). An interval that ends at midnight does not include the day after. */
export function daysOf(startsAt: Instant, endsAt: Instant): { readonly from: Day; readonly to: Day } {
  return { from: dayOf(startsAt), to: dayOf(Math.max(startsAt, endsAt - 1)) }
}

/** The time of an occasion: `torsdag 12 november 2026 kl. 09.00–13.00`, or both days with their times */
export function occasionInWords(startsAt: Instant, endsAt: Instant): string {
  const { from, to } = daysOf(startsAt, endsAt)
  if (from === to) return `${weekdayAndDate(startsAt)} ${timeRange(startsAt, endsAt)}`
  return `${dateAndTime(startsAt)} till ${dateAndTime(endsAt)}`
}

/** A month: `januari 2024` */
export function monthInWords(month: Month): string {
  return `${monthName(`${month}-01`)} ${year(month)}`
}

/** A range of months, both included: `januari 2024–december 2026`; within a year `januari–juni 2026` */
export function monthRange(period: { readonly from: Month; readonly to: Month }): string {
  const { from, to } = period
  if (from === to) return monthInWords(from)
  return `${year(from) === year(to) ? monthName(`${from}-01`) : monthInWords(from)}–${monthInWords(to)}`
}

/** The parts of a small calendar leaf: `tor`, `12`, `nov` */
export function calendarLeaf(instant: Instant): { readonly weekday: string; readonly day: string; readonly month: string } {
  const day = dayOf(instant)
  return { weekday: shortWeekdayFormat().format(instant).slice(0, 3), day: dayNumber(day), month: monthName(day).slice(0, 3) }
}
