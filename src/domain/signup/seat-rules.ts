import type { CalendarEvent, Instant } from '../content/content.ts'
import { signupEnd, waitingListEnd } from '../events/event.ts'

/** The rules that decide about an event's seats, as the event has them now. */
export interface SeatRules {
  /** The seats for people who sign up. Null for no limit. */
  readonly seats: number | null
  /** The seats of each session that can be chosen, by the session's key. Null for no limit. */
  readonly sessions: Readonly<Record<string, number | null>>
  /** Sign-up is open in [opensAt, closesAt). */
  readonly opensAt: Instant
  readonly closesAt: Instant
  /** The reserve list is open in [opensAt, listClosesAt), and offers end at listClosesAt at the latest. Null for no list. */
  readonly listClosesAt: Instant | null
  /** How long an offer lasts, in milliseconds. */
  readonly offerTime: number
  /** How long a new sign-up has its seats before the person has confirmed the address, in milliseconds. Null when it need not be confirmed. */
  readonly confirmTime: number | null
  /** The most people that one sign-up may bring. */
  readonly largestParty: number
  /** Whether letters can't be sent now, so that nobody can be expected to have read one. Not by default. */
  readonly doLettersWait?: boolean
  /** Whether nobody may sign up, whatever the dates say: the event is cancelled, not published, or has no form. */
  readonly isOff: boolean
}

const HOUR = 3_600_000
/** Long enough for a letter that a mail server delays, short enough that made-up sign-ups don't keep seats from others for a day. */
export const CONFIRM_HOURS = 3

/** The rules of an event that is not published: seats can be given back, and nothing else. */
export const NO_RULES: SeatRules = {
  seats: 0,
  sessions: {},
  opensAt: 0,
  closesAt: 0,
  listClosesAt: null,
  offerTime: 0,
  confirmTime: null,
  largestParty: 1,
  isOff: true,
}

/** The rules of a published event. `event` is as it stood before anybody signed up: `taken` holds the seats that are gone otherwise. */
export function seatRulesOf(event: CalendarEvent): SeatRules {
  const { signup, plan, programme } = event
  if (signup?.by?.kind !== 'form') return NO_RULES
  return {
    seats: signup.seats === null ? null : signup.seats - signup.taken,
    sessions: Object.fromEntries(programme.flatMap(({ key, choice }) => (choice ? [[key, choice.seats]] : []))),
    // Without an opening it is open, as its page says, also when the clock was set back behind the publication.
    opensAt: signup.opensAt ?? 0,
    closesAt: signupEnd(event),
    listClosesAt: waitingListEnd(event),
    offerTime: signup.by.offerHours * HOUR,
    confirmTime: signup.by.confirmsAddress ? CONFIRM_HOURS * HOUR : null,
    largestParty: signup.by.largestParty,
    isOff: plan === 'cancelled' || plan === 'save-the-date',
  }
}
