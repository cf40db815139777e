import type { CalendarEvent, Day, Instant, Occasion } from '../content/content.ts'
import { eventEnd } from '../events/event.ts'
import { addDays, dayOf, nextMidnight, startOfDay } from '../time/swedish-time.ts'
import type { SeatState } from './seating.ts'

/** How many days sign-ups are kept after an event that says nothing of it. */
const KEPT_DAYS = 90

/** The most days that a backup is kept, and what is purged can be read in it. Guests are told so when they sign up. */
export const MOST_BACKUP_DAYS = 35

const DAY = 24 * 3_600_000

/** Whether a backup has been kept for the number of days. */
export const isBackupOverdue = (madeAt: Instant, days: number, now: Instant): boolean => now - madeAt >= days * DAY

/** The parts of an event that decide how long its sign-ups are kept. */
interface DatedEvent extends Pick<CalendarEvent, 'signup'> {
  readonly occasions: readonly Pick<Occasion, 'startsAt' | 'endsAt'>[]
}

/** The last day on which an event's sign-ups are kept. */
export function lastDayKept(event: DatedEvent): Day {
  const days = event.signup?.by?.kind === 'form' ? event.signup.by.keepDays : KEPT_DAYS
  return addDays(dayOf(eventEnd(event)), days)
}

/** The scope of a purge: `sensitive` for sensitive answers alone, `all` for everything about people. */
export type PurgeScope = 'sensitive' | 'all'

/** The dates that decide when an event's sign-ups are purged: the end of its last occasion, and the last day on which they are kept. */
interface PurgeDates {
  readonly endsAt: Instant
  readonly lastDay: Day
}

/** The instant at which sensitive answers are purged: the Swedish midnight after the end, or the end itself when it is a midnight. */
const sensitiveGoesAt = ({ endsAt }: Pick<PurgeDates, 'endsAt'>): Instant => nextMidnight(endsAt - 1)

/** The instant at which everything is purged: the Swedish midnight after the last day on which it is kept. */
const allGoesAt = ({ lastDay }: Pick<PurgeDates, 'lastDay'>): Instant => startOfDay(addDays(lastDay, 1))

/** The purge that is due. Returns null for none. `all` includes sensitive answers. */
export function purgeDue(dates: PurgeDates, now: Instant): PurgeScope | null {
  if (now >= allGoesAt(dates)) return 'all'
  return now >= sensitiveGoesAt(dates) ? 'sensitive' : null
}

/** The parts of a sign-up that are counted when it is purged. */
export interface CountedSignup {
  readonly state: SeatState | 'received' | 'refused'
  readonly size: number
  readonly organisationKind: string | null
}

/** The figures that are kept of purged sign-ups. All but `signups` count people. */
export interface PurgeFigures {
  readonly signups: number
  readonly signedUp: number
  readonly came: number
  readonly waiting: number
  readonly cancelled: number
  /** People with seats by the kind of their organisation, `unknown` where none was given. */
  readonly organisations: Readonly<Record<string, number>>
}

/** The figures of some sign-ups. `came` is the number of people who were checked in. An open offer, and an address that was not confirmed, count as waiting. */
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
    waiting: people('waiting', 'offered', 'unconfirmed'),
    cancelled: people('cancelled', 'lapsed'),
    organisations,
  }
}
