import type { CalendarEvent } from '../content/content.ts'

/** How many people have signed up for an event with the site's own form. Nothing about the people themselves. */
export interface SeatCounts {
  /** Seats that are taken, or kept for people who were offered one. */
  readonly held: number
  /** People on the reserve list. */
  readonly waiting: number
  /** Seats held in each session that can be chosen, by the session's key. */
  readonly sessions: Readonly<Record<string, number>>
}

/** The counts before anybody has signed up. */
export const NO_SEAT_COUNTS: SeatCounts = { held: 0, waiting: 0, sessions: {} }

/**
 * An event as it stands with those who have signed up. `event` is as it stood before, when `taken` holds the seats that are gone otherwise. Sign-ups by
 * another way than the site's form are not counted here.
 */
export function withSeatCounts(event: CalendarEvent, { held, waiting, sessions }: SeatCounts): CalendarEvent {
  const { signup, programme } = event
  return {
    ...event,
    programme: programme.map((item) => (item.choice === null ? item : { ...item, choice: { ...item.choice, taken: sessions[item.key] ?? 0 } })),
    signup: signup?.by?.kind === 'form' ? { ...signup, taken: signup.taken + held, waiting } : signup,
  }
}
