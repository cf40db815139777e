import type { CalendarEvent, EventSignup, Instant, Occasion } from '../content/content.ts'
import { dayOf } from '../time/swedish-time.ts'

/**
 * An event's status. `cancelled` holds for ever. `moved` and `save-the-date` hold until the event's first start. From then on, and without such a decision, the
 * clock decides.
 */
export type EventStatus = 'cancelled' | 'moved' | 'save-the-date' | 'upcoming' | 'today' | 'ongoing' | 'past'

/** Something that takes place at one or more times. */
interface Timed {
  readonly occasions: readonly Pick<Occasion, 'startsAt' | 'endsAt'>[]
}

/** When an event begins: its first occasion's start. */
export function eventStart(event: Timed): Instant {
  return Math.min(...event.occasions.map((occasion) => occasion.startsAt))
}

/** When an event is over: its last occasion's end. */
export function eventEnd(event: Timed): Instant {
  return Math.max(...event.occasions.map((occasion) => occasion.endsAt))
}

/** The status of an event. Between the occasions of a series it is `ongoing`; on its first day, before it begins, `today`. */
export function eventStatus(event: CalendarEvent, now: Instant): EventStatus {
  if (event.plan === 'cancelled') return 'cancelled'
  if (now >= eventEnd(event)) return 'past'
  if (now >= eventStart(event)) return 'ongoing'
  if (event.plan === 'save-the-date') return 'save-the-date'
  if (event.plan === 'moved') return 'moved'
  return dayOf(now) === dayOf(eventStart(event)) ? 'today' : 'upcoming'
}

/** The occasion that is on or comes next; the last one when all are over. */
export function nextOccasion(event: Pick<CalendarEvent, 'occasions'>, now: Instant): Occasion {
  const inOrder = [...event.occasions].sort((a, b) => a.startsAt - b.startsAt)
  const found = inOrder.find((occasion) => now < occasion.endsAt) ?? inOrder.at(-1)
  if (!found) throw new RangeError('An event has at least one occasion')
  return found
}

/** The status of a sign-up. `none`: no sign-up is needed or possible. `full`: no seats and no open waiting list. `waiting-list`: no seats and an open one. */
export type SignupStatus = 'none' | 'not-yet' | 'open' | 'nearly-full' | 'waiting-list' | 'full' | 'closed'

/** Seats left, null when there is no limit. Never negative. */
export function seatsLeft(signup: EventSignup): number | null {
  return signup.seats === null ? null : Math.max(0, signup.seats - signup.taken)
}

/** The end of a sign-up, exclusive: its closing instant, but at the latest the event's start. */
export function signupEnd(event: CalendarEvent): Instant {
  return Math.min(event.signup?.closesAt ?? Infinity, eventStart(event))
}

/** Nearly full: at most a tenth of the seats are left, and at least one. */
function isNearlyFull(signup: EventSignup): boolean {
  const left = seatsLeft(signup)
  return left !== null && signup.seats !== null && left <= Math.max(1, Math.floor(signup.seats / 10))
}

/** The end of an event's waiting list, exclusive: its closing instant, but at the latest the event's start. Null without a waiting list. */
export function waitingListEnd(event: CalendarEvent): Instant | null {
  return event.signup?.hasWaitingList ? Math.min(event.signup.waitingListClosesAt ?? Infinity, eventStart(event)) : null
}

/**
 * The status of an event's sign-up, which is open in [opensAt, signupEnd). A sign-up without an opening instant is open from the event's publication. While
 * a sign-up is on the waiting list, no seat counts as free. In Torget's own form the waiting list stays open after the sign-up has closed, until
 * `waitingListEnd`, if the event is full.
 */
export function signupStatus(event: CalendarEvent, now: Instant): SignupStatus {
  const { signup } = event
  if (!signup || event.plan === 'cancelled' || event.plan === 'save-the-date') return 'none'
  if (signup.opensAt !== null && now < signup.opensAt) return 'not-yet'
  const isOpen = now < signupEnd(event)
  const isFull = seatsLeft(signup) === 0 || signup.waiting > 0
  const isListOpen = now < (waitingListEnd(event) ?? -Infinity) && (isOpen || signup.by?.kind === 'form')
  if (!isOpen && !(isFull && isListOpen)) return 'closed'
  if (isFull) return isListOpen ? 'waiting-list' : 'full'
  return isNearlyFull(signup) ? 'nearly-full' : 'open'
}

/**
 * The deadline of those who want to sign up, or to join the waiting list when all seats are taken: exclusive, and at the latest the event's start. Null when
 * nobody can sign up, and when only the event's start ends it.
 */
export function signupDeadline(event: CalendarEvent, now: Instant): Instant | null {
  const { signup } = event
  const status = signupStatus(event, now)
  if (!signup || (status !== 'open' && status !== 'nearly-full' && status !== 'waiting-list')) return null
  const isOwnList = status === 'waiting-list' && signup.by?.kind === 'form'
  const ends = status === 'waiting-list' ? [signup.waitingListClosesAt, isOwnList ? null : signup.closesAt] : [signup.closesAt]
  const told = ends.filter((end) => end !== null)
  return told.length === 0 ? null : Math.min(...told, eventStart(event))
}

/** How an event's times can contradict each other. */
export type EventFault =
  | 'no-occasion'
  | 'ends-before-starts'
  | 'occasions-overlap'
  | 'signup-closes-before-opens'
  | 'signup-opens-after-start'
  | 'signup-closes-after-end'
  | 'waiting-list-closes-before-signup'
  | 'waiting-list-closes-after-start'
  | 'programme-out-of-order'
  | 'programme-outside-event'

/** The instants of an event that must agree. */
export interface EventDates extends Timed {
  readonly signup: { readonly opensAt: Instant | null; readonly closesAt: Instant | null; readonly waitingListClosesAt?: Instant | null } | null
  readonly programme: readonly { readonly startsAt: Instant; readonly endsAt: Instant | null }[]
}

/** Every contradiction among an event's times; empty when it can be saved. */
export function eventFaults(event: EventDates): readonly EventFault[] {
  if (event.occasions.length === 0) return ['no-occasion']
  const faults = new Set<EventFault>()
  const inOrder = [...event.occasions].sort((a, b) => a.startsAt - b.startsAt)
  for (const [i, occasion] of inOrder.entries()) {
    if (occasion.endsAt <= occasion.startsAt) faults.add('ends-before-starts')
    const previous = inOrder[i - 1]
    if (previous && occasion.startsAt < previous.endsAt) faults.add('occasions-overlap')
  }
  const [start, end] = [eventStart(event), eventEnd(event)]
  const { signup } = event
  if (signup?.opensAt != null && signup.closesAt != null && signup.closesAt <= signup.opensAt) faults.add('signup-closes-before-opens')
  if (signup?.opensAt != null && signup.opensAt >= start) faults.add('signup-opens-after-start')
  if (signup?.closesAt != null && signup.closesAt > end) faults.add('signup-closes-after-end')
  const listEnd = signup?.waitingListClosesAt ?? null
  if (listEnd !== null && listEnd < (signup?.closesAt ?? -Infinity)) faults.add('waiting-list-closes-before-signup')
  if (listEnd !== null && listEnd > start) faults.add('waiting-list-closes-after-start')
  let last = -Infinity
  for (const item of event.programme) {
    if (item.startsAt < last || (item.endsAt !== null && item.endsAt < item.startsAt)) faults.add('programme-out-of-order')
    if (item.startsAt < start || (item.endsAt ?? item.startsAt) > end) faults.add('programme-outside-event')
    last = item.startsAt
  }
  return [...faults]
}
