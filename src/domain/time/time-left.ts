import type { Instant } from '../content/content.ts'
import { dayOf, daysBetween, nextMidnight } from './swedish-time.ts'

/** How pressing a deadline is. `calm`: more than a week is left. `soon`: at most seven midnights. `now`: its last 24 hours, and its last day. */
export type Urgency = 'calm' | 'soon' | 'now'

/**
 * The time that is left until a deadline. Days are counted in midnights; in the last 24 hours and on the last day whole hours are counted, as they pass and not
 * as clocks show them; in the last hour minutes, five at a time. No count promises more time than is left when it changes next.
 */
export interface TimeLeft {
  readonly count: number
  readonly unit: 'days' | 'hours' | 'minutes'
  readonly urgency: Urgency
}

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** Minutes are told in steps, so that pages are not rendered each minute. */
const STEP_MINUTES = 5
const STEP = STEP_MINUTES * MINUTE

const SOON_DAYS = 7

const midnightsLeft = (deadline: Instant, now: Instant) => daysBetween(dayOf(now), dayOf(deadline - 1))

const unitAt = (deadline: Instant, now: Instant): TimeLeft['unit'] => {
  const left = deadline - now
  if (left > DAY && midnightsLeft(deadline, now) > 0) return 'days'
  return left > HOUR ? 'hours' : 'minutes'
}

/** The whole units that are left after the unit that has begun. */
const wholeAfter = (left: number, unit: number) => Math.ceil(left / unit) - 1

/** The time left until a deadline, [.., deadline). Null from the deadline on. */
export function timeLeft(deadline: Instant, now: Instant): TimeLeft | null {
  if (now >= deadline) return null
  const unit = unitAt(deadline, now)
  switch (unit) {
    case 'days': {
      const count = midnightsLeft(deadline, now)
      return { count, unit, urgency: count > SOON_DAYS ? 'calm' : 'soon' }
    }
    case 'hours':
      return { count: wholeAfter(deadline - now, HOUR), unit, urgency: 'now' }
    case 'minutes':
      return { count: wholeAfter(deadline - now, STEP) * STEP_MINUTES, unit, urgency: 'now' }
  }
}

/** The next instant at which `timeLeft` of a deadline is another. Null from the deadline on. */
export function nextTimeLeft(deadline: Instant, now: Instant): Instant | null {
  if (now >= deadline) return null
  const unit = unitAt(deadline, now)
  if (unit === 'days') return Math.min(nextMidnight(now), deadline - DAY)
  const length = unit === 'hours' ? HOUR : STEP
  return deadline - wholeAfter(deadline - now, length) * length
}

/** The first instant at which a deadline's time left may change between two midnights: 24 hours before it. */
export const lastHoursFrom = (deadline: Instant): Instant => deadline - DAY
