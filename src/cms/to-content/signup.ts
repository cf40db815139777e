import type { EventSignup, SignupQuestion } from '../../domain/content/content.ts'
import type { Event } from '../payload-types.ts'
import { instant, waitingListEnd } from './event-dates.ts'

type StoredSignup = NonNullable<Event['signup']>

/** The values of fields that are empty or 0. */
const DEFAULTS = { largestParty: 1, keepDays: 90, offerHours: 24 }

const questionOf = (stored: NonNullable<StoredSignup['questions']>[number]): SignupQuestion => ({
  key: stored.id ?? '',
  kind: stored.kind,
  label: stored.label,
  purpose: stored.purpose,
  choices: (stored.choices ?? '')
    .split('\n')
    .map((choice) => choice.trim())
    .filter((choice) => choice !== ''),
  isRequired: stored.isRequired ?? false,
  isSensitive: stored.isSensitive ?? false,
})

function wayOf(stored: StoredSignup): EventSignup['by'] {
  switch (stored.way) {
    case 'form':
      return {
        kind: 'form',
        questions: (stored.questions ?? []).map(questionOf),
        largestParty: stored.largestParty || DEFAULTS.largestParty,
        keepDays: stored.keepDays || DEFAULTS.keepDays,
        offerHours: stored.offerHours || DEFAULTS.offerHours,
        confirmsAddress: stored.confirmsAddress ?? false,
      }
    case 'link':
      return stored.url ? { kind: 'link', url: stored.url } : null
    case 'email':
      return stored.email ? { kind: 'email', email: stored.email } : null
    default:
      return null
  }
}

/** The domain shape of a stored event's sign-up, without seat counts, or null for an event without sign-up. */
export function signupOf(stored: Event['signup']): EventSignup | null {
  if (!stored || stored.way === 'none') return null
  return {
    opensAt: instant(stored.opensAt),
    closesAt: instant(stored.closesAt),
    seats: stored.seats ?? null,
    taken: stored.reservedSeats ?? 0,
    hasWaitingList: stored.hasWaitingList ?? false,
    waitingListClosesAt: waitingListEnd(stored),
    waiting: 0,
    by: wayOf(stored),
  }
}
