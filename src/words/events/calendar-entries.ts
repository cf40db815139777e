import type { CalendarEvent, EventPlan, Instant } from '../../domain/content/content.ts'
import { updatedAt } from '../../domain/feeds/entry.ts'
import { eventPath } from '../../domain/paths/paths.ts'
import { EVENT_FORMAT, EVENT_PREFIX } from '../labels.ts'

/** A calendar entry with properties of RFC 5545. The site's calendars and those attached to letters have the same entries. */
export interface CalendarEntry {
  readonly id: string
  readonly sequence: number
  readonly changedAt: Instant
  readonly startsAt: Instant
  readonly endsAt: Instant
  readonly summary: string
  readonly description: string
  readonly location: string
  readonly url: string
  readonly status: 'TENTATIVE' | 'CONFIRMED' | 'CANCELLED'
}

const STATUS: Readonly<Record<EventPlan, CalendarEntry['status']>> = {
  'save-the-date': 'TENTATIVE',
  scheduled: 'CONFIRMED',
  moved: 'CONFIRMED',
  cancelled: 'CANCELLED',
}

const placeOf = ({ venue, format }: CalendarEvent) =>
  [venue?.name, venue?.address, format !== 'on-site' || !venue ? EVENT_FORMAT[format] : null].filter(Boolean).join(', ')

/** The calendar entries of an event, one for each occasion. The id is made of the event's guid and the number of the occasion. */
export function calendarEntries(event: CalendarEvent, origin: string): readonly CalendarEntry[] {
  const url = origin + eventPath(event)
  return event.occasions.map(({ startsAt, endsAt, note }, i) => ({
    id: `${event.guid}-${event.occasionNumbers[i]}`,
    sequence: event.sequence,
    changedAt: updatedAt(event),
    startsAt,
    endsAt,
    summary: EVENT_PREFIX[event.plan] + event.title,
    description: [event.planNote, note, event.lead, url].filter(Boolean).join('\n\n'),
    location: placeOf(event),
    url,
    status: STATUS[event.plan],
  }))
}
