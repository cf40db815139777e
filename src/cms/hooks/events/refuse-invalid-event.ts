import { type CollectionBeforeChangeHook, ValidationError } from 'payload'
import { eventFaults } from '../../../domain/events/event.ts'
import { EVENT_REFUSALS, REFUSALS } from '../../../words/refusals.ts'
import { eventDates } from '../../to-content/event-dates.ts'

/** The field that a fault is shown at. */
const FAULT_FIELD = {
  'no-occasion': 'occasions',
  'ends-before-starts': 'occasions',
  'occasions-overlap': 'occasions',
  'signup-closes-before-opens': 'signup.closesAt',
  'signup-opens-after-start': 'signup.opensAt',
  'signup-closes-after-end': 'signup.closesAt',
  'waiting-list-closes-before-signup': 'signup.waitingListClosesAt',
  'waiting-list-closes-after-start': 'signup.waitingListClosesAt',
  'programme-out-of-order': 'programme',
  'programme-outside-event': 'programme',
} as const

/** Refuses to publish an event that breaks the rules of the domain about its times, its sign-up or its seats. */
export const refuseInvalidEvent: CollectionBeforeChangeHook = ({ data, req }) => {
  if (data._status !== 'published') return data
  // The field `occasions` refuses an event without occasions itself, together with the faults of other fields: Payload checks them after this hook.
  const faults = eventFaults(eventDates(data)).filter((fault) => fault !== 'no-occasion')
  const errors = faults.map((fault) => ({ path: FAULT_FIELD[fault], message: EVENT_REFUSALS[fault] }))
  const { signup } = data
  if (signup?.way === 'link' && !signup.url) errors.push({ path: 'signup.url' as never, message: REFUSALS.signupNeedsWay })
  if (signup?.way === 'email' && !signup.email) errors.push({ path: 'signup.email' as never, message: REFUSALS.signupNeedsWay })
  if (signup?.seats != null && (signup.reservedSeats ?? 0) > signup.seats)
    errors.push({ path: 'signup.reservedSeats' as never, message: REFUSALS.seatsBelowReserved })
  if (errors.length > 0) throw new ValidationError({ collection: 'events', errors, req }, req.t)
  return data
}
