import { TZDate } from '@date-fns/tz'
import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import type { CalendarEvent, FundingCall } from '../../domain/content/content.ts'
import { roundEntries } from '../../words/calls/round-entries.ts'
import { type CalendarEntry, calendarEntries } from '../../words/events/calendar-entries.ts'
import { STOCKHOLM, ZONE, zoneFor } from '../../words/time/stockholm.ts'

/** The interval at which programs are asked to fetch a calendar again, in seconds. */
const FETCHED_EVERY = 6 * 3600

/** The content of a calendar: its title, events and calls. */
interface Dates {
  readonly title: string
  readonly events?: readonly CalendarEvent[]
  readonly calls?: readonly FundingCall[]
}

/** The properties of an entry by RFC 5545, apart from its times. */
function entryProperties({ changedAt, status, ...entry }: Omit<CalendarEntry, 'startsAt' | 'endsAt'>) {
  const changed = new Date(changedAt)
  // The stamp is the instant of the change and not of the rendering, so that the same event gives the same bytes.
  return { ...entry, stamp: changed, lastModified: changed, status: ICalEventStatus[status] }
}

/** A calendar by RFC 5545. Closings at midnight are written as the last minute of the day that ends. */
function calendar({ title, events = [], calls = [] }: Dates, { content, origin, path }: App.Locals): string {
  const { name } = content.settings()
  const vcalendar = ical({
    prodId: { company: 'Torget', product: 'Kalender', language: 'SV' },
    method: ICalCalendarMethod.PUBLISH,
    name: `${title} – ${name}`,
    url: origin + path,
    source: origin + path,
    ttl: FETCHED_EVERY,
    // With a zone of the calendar's own, stamps would be written in it, but they have to be in UTC.
    timezone: { name: null, generator: () => STOCKHOLM },
  })
  for (const { startsAt, endsAt, ...entry } of events.flatMap((event) => calendarEntries(event, origin))) {
    vcalendar.createEvent({
      ...entryProperties(entry),
      timezone: zoneFor(startsAt, endsAt),
      start: new TZDate(startsAt, ZONE),
      end: new TZDate(endsAt, ZONE),
    })
  }
  for (const { startsAt, endsAt, isWholeDay, ...entry } of calls.flatMap((call) => roundEntries(call, origin))) {
    const end = endsAt === null ? null : new TZDate(endsAt, ZONE)
    vcalendar.createEvent({ ...entryProperties(entry), timezone: zoneFor(startsAt), start: new TZDate(startsAt, ZONE), end, allDay: isWholeDay })
  }
  return vcalendar.toString()
}

/** Responds with a calendar, or with status 404 if there is none. */
export function answerCalendar(dates: Dates | null, locals: App.Locals): Response {
  if (!dates) return new Response(null, { status: 404 })
  return new Response(calendar(dates, locals), { headers: { 'Content-Type': 'text/calendar; charset=utf-8' } })
}
