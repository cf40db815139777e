import type { Instant } from '../../domain/content/content.ts'
import { dayOf, startOfDay } from '../../domain/time/swedish-time.ts'
import { dateInWords, timeInWords, weekday } from './dates.ts'

/**
 * A deadline in two parts, for a figure and the words below it: `5 december 2026` and `lördag kl. 23.59`. Midnight is written as 24.00 of the day that ends,
 * as in `deadlineInWords`.
 */
export function deadlineParts(closesAt: Instant): { readonly day: string; readonly clock: string } {
  const isMidnight = startOfDay(dayOf(closesAt)) === closesAt
  const at = isMidnight ? closesAt - 1 : closesAt
  return { day: dateInWords(at), clock: `${weekday(at)} ${isMidnight ? 'kl.\u00a024.00' : timeInWords(at)}` }
}
