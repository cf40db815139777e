import type { Instant } from '../../domain/content/content.ts'
import { dayOf, shownTwice, startOfDay, yearOf } from '../../domain/time/swedish-time.ts'
import type { TimeLeft } from '../../domain/time/time-left.ts'
import { calendarLeaf, SEASON, timeInWords } from './dates.ts'

/** A no-break space. */
const NBSP = '\u00a0'

/** One and several of each unit. */
const UNITS = { days: ['dag', 'dagar'], hours: ['timme', 'timmar'], minutes: ['minut', 'minuter'] } as const

/** The time left as a figure and the words after it: `5` and `dagar kvar`. In the last five minutes there is no figure, only `Sista minuterna`. */
export function timeLeftParts({ count, unit }: TimeLeft): { readonly figure: string | null; readonly words: string } {
  if (count === 0) return { figure: null, words: 'Sista minuterna' }
  const [one, several] = UNITS[unit]
  return { figure: String(count), words: `${count === 1 ? one : several} kvar` }
}

/** The time left: `5 dagar kvar`, `1 timme kvar`, `40 minuter kvar` */
export function timeLeftInWords(left: TimeLeft): string {
  const { figure, words } = timeLeftParts(left)
  return figure === null ? words : `${figure}${NBSP}${words}`
}

/** From so many days on, a deadline is told with its year. */
const YEAR_FROM_DAYS = 300

/**
 * A deadline in brief: `lör 5 dec kl. 23.59`. With `left` it has its year when it is far off, and without it always. Midnight is written as 24.00 of the day
 * that ends, as in `deadlineInWords`.
 */
export function shortDeadline(closesAt: Instant, left: TimeLeft | null): string {
  const isMidnight = startOfDay(dayOf(closesAt)) === closesAt
  const at = isMidnight ? closesAt - 1 : closesAt
  const { weekday, day, month } = calendarLeaf(at)
  const which = shownTwice(closesAt)
  return [
    `${weekday}${NBSP}${day}${NBSP}${month}`,
    ...(left === null || (left.unit === 'days' && left.count >= YEAR_FROM_DAYS) ? [yearOf(at)] : []),
    isMidnight ? `kl.${NBSP}24.00` : `${timeInWords(closesAt)}${which === null ? '' : SEASON[which]}`,
  ].join(' ')
}
