import { eventPath } from '../addresses.ts'
import type { CalendarEvent, EventFormat, Id, Instant } from '../content.ts'
import { type EventStatus, eventEnd, eventStart, eventStatus, nextOccasion, type SignupStatus, seatsLeft, signupStatus } from '../event.ts'
import { yearOf } from '../swedish-time.ts'
import { byId, bySlug, ordered, type View } from '../view.ts'

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
}

/** An event with what the clock says of it. */
export interface EventView {
  readonly event: CalendarEvent
  readonly status: EventStatus
  readonly signup: SignupStatus
  readonly seatsLeft: number | null
}

const teaser = (event: CalendarEvent, now: Instant): EventTeaser => {
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
  }
}

const isAhead = (event: CalendarEvent, now: Instant) => now < eventEnd(event)

/** The events that are on or ahead, cancelled ones included, the soonest first. */
export const upcomingEvents = (v: View, count?: number): readonly EventTeaser[] =>
  ordered(
    v.snapshot.events.filter((event) => isAhead(event, v.now)),
    (event) => nextOccasion(event, v.now).startsAt,
  )
    .slice(0, count)
    .map((event) => teaser(event, v.now))

/** The events that one can go to: ahead and not cancelled, the soonest first. */
export const nextEvents = (v: View, count: number): readonly EventTeaser[] =>
  ordered(
    v.snapshot.events.filter((event) => isAhead(event, v.now) && event.plan !== 'cancelled'),
    (event) => nextOccasion(event, v.now).startsAt,
  )
    .slice(0, count)
    .map((event) => teaser(event, v.now))

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
  ).map((event) => teaser(event, v.now))

/** An event by its slug, or null. */
export const eventBySlug = (v: View, slug: string): EventView | null => {
  const event = bySlug(v, 'events', slug)
  return (
    event && {
      event,
      status: eventStatus(event, v.now),
      signup: signupStatus(event, v.now),
      seatsLeft: event.signup ? seatsLeft(event.signup) : null,
    }
  )
}

/** An event as a teaser by its id, or null: for cards and information meetings. */
export const eventTeaser = (v: View, id: Id): EventTeaser | null => {
  const event = byId(v, 'events', id)
  return event ? teaser(event, v.now) : null
}
