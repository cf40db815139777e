import type { CalendarEvent, EventFormat, Id, Instant, RefCollection } from '../content/content.ts'
import { byId, bySlug, ordered, type View } from '../content/view.ts'
import {
  type EventStatus,
  eventEnd,
  eventStart,
  eventStatus,
  nextOccasion,
  type SignupStatus,
  seatsLeft,
  signupDeadline,
  signupStatus,
} from '../events/event.ts'
import { eventPath } from '../paths/paths.ts'
import { yearOf } from '../time/swedish-time.ts'
import { type TimeLeft, timeLeft } from '../time/time-left.ts'
import { replacementOf } from './replacements.ts'

/** What a list shows of an event. `startsAt`/`endsAt` are those of the occasion that is on or comes next. */
export interface EventTeaser {
  readonly path: string
  readonly guid: string
  readonly title: string
  readonly lead: string
  readonly status: EventStatus
  readonly signup: SignupStatus
  /** Null when there is no limit or no sign-up. */
  readonly seatsLeft: number | null
  readonly format: EventFormat
  readonly venue: string | null
  readonly startsAt: Instant
  readonly endsAt: Instant
  readonly occasionCount: number
  readonly image: Id | null
  /** Whether something published has taken its place. */
  readonly isReplaced: boolean
}

/** An event with what the clock says of it. */
export interface EventView {
  readonly event: CalendarEvent
  readonly status: EventStatus
  readonly signup: SignupStatus
  readonly seatsLeft: number | null
  /** The deadline of those who can sign up or join the waiting list. Null when nobody can, and when only the event's start ends it. */
  readonly signupDeadline: Instant | null
}

const isReplaced = (v: View, event: CalendarEvent) => replacementOf(v, 'events', event.id) !== null

const teaser = (v: View, event: CalendarEvent): EventTeaser => {
  const { now } = v
  const occasion = nextOccasion(event, now)
  return {
    path: eventPath(event),
    guid: event.guid,
    title: event.title,
    lead: event.lead,
    status: eventStatus(event, now),
    signup: signupStatus(event, now),
    seatsLeft: event.signup ? seatsLeft(event.signup) : null,
    format: event.format,
    venue: event.venue?.name ?? null,
    startsAt: occasion.startsAt,
    endsAt: occasion.endsAt,
    occasionCount: event.occasions.length,
    image: event.image,
    isReplaced: isReplaced(v, event),
  }
}

const isAhead = (event: CalendarEvent, now: Instant) => now < eventEnd(event)

/** The events that are on or ahead, cancelled ones included but none that was replaced, the soonest first. */
export const upcomingEvents = (v: View, count?: number): readonly EventTeaser[] =>
  ordered(
    v.snapshot.events.filter((event) => isAhead(event, v.now) && !isReplaced(v, event)),
    (event) => nextOccasion(event, v.now).startsAt,
  )
    .slice(0, count)
    .map((event) => teaser(v, event))

/** The events that one can go to: ahead, not cancelled and not replaced, the soonest first. */
export const nextEvents = (v: View, count: number): readonly EventTeaser[] =>
  ordered(
    v.snapshot.events.filter((event) => isAhead(event, v.now) && event.plan !== 'cancelled' && !isReplaced(v, event)),
    (event) => nextOccasion(event, v.now).startsAt,
  )
    .slice(0, count)
    .map((event) => teaser(v, event))

/** The years that have past events, latest first. */
export const eventYears = (v: View): readonly number[] => {
  const past = v.snapshot.events.filter((event) => !isAhead(event, v.now))
  return [...new Set(past.map((event) => yearOf(eventStart(event))))].sort((a, b) => b - a)
}

/** A year's past events, latest first. */
export const pastEvents = (v: View, year: number): readonly EventTeaser[] =>
  ordered(
    v.snapshot.events.filter((event) => !isAhead(event, v.now) && yearOf(eventStart(event)) === year),
    eventStart,
    -1,
  ).map((event) => teaser(v, event))

/** An event by its slug, or null. */
export const eventBySlug = (v: View, slug: string): EventView | null => {
  const event = bySlug(v, 'events', slug)
  return (
    event && {
      event,
      status: eventStatus(event, v.now),
      signup: signupStatus(event, v.now),
      seatsLeft: event.signup ? seatsLeft(event.signup) : null,
      signupDeadline: signupDeadline(event, v.now),
    }
  )
}

/** The time left until an event's `signupDeadline`. Null without one. Changes each midnight, and in the last day each hour or more often. */
export const timeLeftToSignUp = (v: View, slug: string): TimeLeft | null => {
  const event = bySlug(v, 'events', slug)
  const deadline = event && signupDeadline(event, v.now)
  return deadline === null ? null : timeLeft(deadline, v.now)
}

/** An event as a teaser by its id, or null: for cards and information meetings. */
export const eventTeaser = (v: View, id: Id): EventTeaser | null => {
  const event = byId(v, 'events', id)
  return event ? teaser(v, event) : null
}

const pointsAt = (event: CalendarEvent, id: Id) => event.related.some((ref) => ref.collection === 'events' && ref.id === id)

/** What one who comes too late for an event can go to: the soonest that one can go to among those that it is connected with, or null. */
export const eventAfter = (v: View, id: Id): EventTeaser | null => {
  const event = byId(v, 'events', id)
  if (!event) return null
  const connected = v.snapshot.events.filter((other) => other.id !== id && (pointsAt(other, id) || pointsAt(event, other.id)))
  const [next] = ordered(
    connected.filter((other) => isAhead(other, v.now) && other.plan !== 'cancelled' && !isReplaced(v, other)),
    (other) => nextOccasion(other, v.now).startsAt,
  )
  return next ? teaser(v, next) : null
}

/** The events that point at a record, those to come first, soonest first, then those that have been, latest first. */
export const eventsAbout = (v: View, collection: RefCollection, id: Id): readonly EventTeaser[] => {
  const about = v.snapshot.events.filter(
    (event) => event.related.some((ref) => ref.collection === collection && ref.id === id) && !isReplaced(v, event),
  )
  const ahead = ordered(
    about.filter((event) => isAhead(event, v.now)),
    (event) => nextOccasion(event, v.now).startsAt,
  )
  const past = ordered(
    about.filter((event) => !isAhead(event, v.now)),
    eventStart,
    -1,
  )
  return [...ahead, ...past].map((event) => teaser(v, event))
}
