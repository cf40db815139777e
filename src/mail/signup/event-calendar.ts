import { TZDate } from '@date-fns/tz'
import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import type { CalendarEvent, Instant } from '../../domain/content/content.ts'
import { calendarEntries } from '../../words/events/calendar-entries.ts'
import { STOCKHOLM, ZONE, zoneFor } from '../../words/time/stockholm.ts'

/** What goes into a participant's calendar. */
export interface ParticipantDates {
  readonly event: CalendarEvent
  readonly origin: string
  readonly onlineUrl: string | null
  /** When it is told: of two with the same `SEQUENCE` the one that was told last holds. */
  readonly now: Instant
}

/**
 * The calendar file that goes with a letter. Its entries have the names that they have in the site's calendars, so that nobody gets them twice. It is
 * published, not an invitation: RFC 5546 lets an invitation hold one entry only, and its answers would go to an address that nobody reads.
 */
export function eventCalendar({ event, origin, onlineUrl, now }: ParticipantDates): string {
  const made = ical({
    prodId: { company: 'Torget', product: 'Kalender', language: 'SV' },
    method: ICalCalendarMethod.PUBLISH,
    // Not the calendar’s own zone: with one, stamps would be written in it, and they have to be in UTC.
    timezone: { name: null, generator: () => STOCKHOLM },
  })
  for (const { changedAt, startsAt, endsAt, status, description, ...entry } of calendarEntries(event, origin)) {
    made.createEvent({
      ...entry,
      description: onlineUrl ? `Länk till det digitala mötet: ${onlineUrl}\n\n${description}` : description,
      stamp: new Date(now),
      lastModified: new Date(changedAt),
      start: new TZDate(startsAt, ZONE),
      end: new TZDate(endsAt, ZONE),
      timezone: zoneFor(startsAt, endsAt),
      status: ICalEventStatus[status],
    })
  }
  return made.toString()
}
