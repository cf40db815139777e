import type { Instant, Month } from '../../domain/content/content.ts'
import { lazy } from '../../domain/content/lazy.ts'
import { dayOf } from '../../domain/time/swedish-time.ts'
import { dateAndTime, daysOf, monthInWords, timeInWords, timeRange } from './dates.ts'

const format = (options: Intl.DateTimeFormatOptions) => lazy(() => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm', ...options }))

const weekdayFormat = format({ weekday: 'long' })
const monthFormat = format({ month: 'long' })

/** The parts of a leaf of a calendar: `4`, `mars`, `2027` */
export function leafOf(instant: Instant): { readonly day: string; readonly month: string; readonly year: string } {
  const day = dayOf(instant)
  return { day: String(Number(day.slice(8))), month: monthFormat().format(instant), year: day.slice(0, 4) }
}

/** The time of an occasion beside a leaf with its first day: `torsdag kl. 09.00–13.00`, or `torsdag kl. 09.00` and `till fredag 13 november 2026 kl. 15.00` */
export function timeBesideLeaf(startsAt: Instant, endsAt: Instant): readonly string[] {
  const { from, to } = daysOf(startsAt, endsAt)
  const weekday = weekdayFormat().format(startsAt)
  return from === to ? [`${weekday} ${timeRange(startsAt, endsAt)}`] : [`${weekday} ${timeInWords(startsAt)}`, `till ${dateAndTime(endsAt)}`]
}

/** The weekdays above a table of a month, Monday first, each in brief and whole: `må`, `måndag` */
export const WEEKDAYS = ['måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag', 'söndag'].map((name) => ({ name, short: name.slice(0, 2) }))

/** A month as a heading: `Mars 2027` */
export function monthHeading(month: Month): string {
  const words = monthInWords(month)
  return words.charAt(0).toUpperCase() + words.slice(1)
}
