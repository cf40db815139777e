import { TZDate } from '@date-fns/tz'
import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import type { CalendarEvent, Instant } from '../../domain/content/content.ts'
import { calendarEntries } from '../../words/events/calendar-entries.ts'
import { STOCKHOLM, ZONE, zoneFor } from '../../words/time/stockholm.ts'

/** The event as it goes into a participant's calendar. */
interface ParticipantDates {
  readonly event: CalendarEvent
  readonly origin: string
  readonly onlineUrl: string | null
  /** The instant of the letter: of two entries with the same `SEQUENCE` the later one holds. */
  readonly now: Instant
}

/**
 * The calendar file that is attached to a letter. Its entries have the same ids as in the site's calendars, so that no calendar has them twice. Its method
 * is PUBLISH: an invitation may hold one entry only (RFC 5546), and its replies would go to an address that nobody reads.
 */
export function eventCalendar({ event, origin, onlineUrl, now }: ParticipantDates): string {
  const calendar = ical({
    prodId: { company: 'Torget', product: 'Kalender', language: 'SV' },
    method: ICalCalendarMethod.PUBLISH,
    // Not the calendar’s own zone: with one, stamps would be written in it, and they have to be in UTC.
    timezone: { name: null, generator: () => STOCKHOLM },
  })
  for (const { changedAt, startsAt, endsAt, status, description, ...entry } of calendarEntries(event, origin)) {
    calendar.createEvent({
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
  return calendar.toString()
}
