import type { CalendarEvent } from '../content/content.ts'
import { signupEnd, waitingListEnd } from '../events/event.ts'
import type { SeatRules } from './seating.ts'

const HOUR = 3_600_000

/** Of an event that is not published: nobody may do anything but give back what they have. */
export const NO_RULES: SeatRules = {
  seats: 0,
  sessions: {},
  opensAt: 0,
  closesAt: 0,
  listClosesAt: null,
  offerTime: 0,
  largestParty: 1,
  isOff: true,
}

/** What decides about an event's seats. `event` is as it was before anybody signed up here: `taken` holds the seats that are gone otherwise. */
export function seatRulesOf(event: CalendarEvent): SeatRules {
  const { signup, plan, programme } = event
  if (signup?.by?.kind !== 'form') return NO_RULES
  return {
    seats: signup.seats === null ? null : signup.seats - signup.taken,
    sessions: Object.fromEntries(programme.flatMap(({ key, choice }) => (choice ? [[key, choice.seats]] : []))),
    opensAt: signup.opensAt ?? event.publishedAt,
    closesAt: signupEnd(event),
    listClosesAt: waitingListEnd(event),
    offerTime: signup.by.offerHours * HOUR,
    largestParty: signup.by.largestParty,
    isOff: plan === 'cancelled' || plan === 'save-the-date',
  }
}
