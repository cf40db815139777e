import type { RoundDates } from '../../domain/calls/funding-call.ts'
import type { Day } from '../../domain/content/content.ts'
import { dayOf } from '../../domain/time/swedish-time.ts'
import { instant } from './event-dates.ts'

/** The dates of a stored round, whose values may not have been validated yet. */
interface StoredRoundDates {
  readonly opensAt?: string | null
  readonly closesAt?: string | null
  readonly expectedDecision?: string | null
  readonly earliestStart?: string | null
  readonly withdrawn?: string | null
  readonly decision?: { readonly decidedOn?: string | null } | null
}

/** A stored day, which is noon in UTC, as a calendar day, or null for none. */
export function day(stored: string | null | undefined): Day | null {
  return stored ? dayOf(Date.parse(stored)) : null
}

/** The dates of a stored round, for the rules of the domain. */
export function roundDates(stored: StoredRoundDates): RoundDates {
  return {
    opensAt: instant(stored.opensAt),
    closesAt: instant(stored.closesAt),
    expectedDecision: day(stored.expectedDecision),
    earliestStart: day(stored.earliestStart),
    decidedOn: day(stored.decision?.decidedOn),
    isWithdrawn: Boolean(stored.withdrawn?.trim()),
  }
}
