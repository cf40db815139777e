import type { Day, Instant } from '../content/content.ts'
import { dayOf } from '../time/swedish-time.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR

/** How long every backup is kept, and how long the newest of each day is, in milliseconds. */
const ALL_KEPT = 24 * HOUR
const DAILY_KEPT = 14 * DAY

/** The number of a day's week, counted from the first Monday of 1970. */
const weekOf = (day: Day): number => Math.floor((Date.parse(`${day}T00:00:00Z`) / DAY + 3) / 7)

/**
 * The backups that are kept no longer, of those that were made at some instants: all of the last 24 hours are kept, then the newest of each Swedish day for
 * 14 days, then the newest of each week from Monday to Sunday. None is kept for `days` days or more, as people who sign up are told. One from the future,
 * made when the clock was wrong, is kept.
 */
export function outdatedBackups(madeAt: readonly Instant[], days: number, now: Instant): readonly Instant[] {
  const kept = new Set<string>()
  const groupOf = (at: Instant): string => {
    const age = now - at
    if (age < ALL_KEPT) return `instant ${at}`
    return age < DAILY_KEPT ? `day ${dayOf(at)}` : `week ${weekOf(dayOf(at))}`
  }
  const isOutdated = (at: Instant): boolean => {
    if (now - at >= days * DAY) return true
    const group = groupOf(at)
    if (kept.has(group)) return true
    kept.add(group)
    return false
  }
  return madeAt.toSorted((a, b) => b - a).filter(isOutdated)
}
