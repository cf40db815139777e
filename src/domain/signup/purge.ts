import type { CalendarEvent, Day, Instant, Occasion } from '../content/content.ts'
import { eventEnd } from '../events/event.ts'
import { addDays, dayOf, nextMidnight, startOfDay } from '../time/swedish-time.ts'
import type { SeatState } from './seating.ts'

/** How long sign-ups are kept where the event says nothing, in days. */
const KEPT_DAYS = 90

/** What of an event says how long its sign-ups are kept. */
interface DatedEvent extends Pick<CalendarEvent, 'signup'> {
  readonly occasions: readonly Pick<Occasion, 'startsAt' | 'endsAt'>[]
}

/** The last day on which an event's sign-ups are kept. */
export function lastDayKept(event: DatedEvent): Day {
  const days = event.signup?.by?.kind === 'form' ? event.signup.by.keepDays : KEPT_DAYS
  return addDays(dayOf(eventEnd(event)), days)
}

/** What goes: first the sensitive answers, later everything about the people. */
export type PurgeScope = 'sensitive' | 'all'

/** When an event's sign-ups go: `endsAt` is the end of its last occasion, `lastDay` the last day on which they are kept. */
export interface PurgeDates {
  readonly endsAt: Instant
  readonly lastDay: Day
}

/** When the sensitive answers go: the midnight after the end. An event that ends at midnight has had its night. */
export const sensitiveGoesAt = ({ endsAt }: Pick<PurgeDates, 'endsAt'>): Instant => nextMidnight(endsAt - 1)

/** When everything goes: the midnight after the last day on which it is kept. */
export const allGoesAt = ({ lastDay }: Pick<PurgeDates, 'lastDay'>): Instant => startOfDay(addDays(lastDay, 1))

/** What is to be gone by now, or null. All of it includes what is sensitive. */
export function purgeDue(dates: PurgeDates, now: Instant): PurgeScope | null {
  if (now >= allGoesAt(dates)) return 'all'
  return now >= sensitiveGoesAt(dates) ? 'sensitive' : null
}

/** What counts of a sign-up when the people are gone. */
export interface CountedSignup {
  readonly state: SeatState | 'received' | 'refused'
  readonly size: number
  readonly organisationKind: string | null
}

/** What is left when the people are gone. All but `signups` are people. */
export interface PurgeFigures {
  readonly signups: number
  readonly signedUp: number
  readonly came: number
  readonly waiting: number
  readonly cancelled: number
  /** Those who had seats, by the kind of their organisation; `unknown` for who told none. */
  readonly organisations: Readonly<Record<string, number>>
}

/** The figures of some sign-ups. `came` is how many people were checked in. An offer that nobody answered is one that waits. */
export function figuresOf(counted: readonly CountedSignup[], came: number): PurgeFigures {
  const people = (...states: readonly CountedSignup['state'][]) =>
    counted.filter(({ state }) => states.includes(state)).reduce((sum, { size }) => sum + size, 0)
  const organisations: Record<string, number> = {}
  for (const { state, size, organisationKind } of counted) {
    if (state !== 'seated') continue
    const kind = organisationKind ?? 'unknown'
    organisations[kind] = (organisations[kind] ?? 0) + size
  }
  return {
    signups: counted.length,
    signedUp: people('seated'),
    came,
    waiting: people('waiting', 'offered'),
    cancelled: people('cancelled', 'lapsed'),
    organisations,
  }
}
