import { TZDate } from '@date-fns/tz'
import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import type { CalendarEvent, FundingCall } from '../../domain/content/content.ts'
import { roundEntries } from '../../words/calls/round-entries.ts'
import { type CalendarEntry, calendarEntries } from '../../words/events/calendar-entries.ts'
import { STOCKHOLM, ZONE, zoneFor } from '../../words/time/stockholm.ts'

/** How often programs are asked to fetch a calendar anew, in seconds. */
const FETCHED_EVERY = 6 * 3600

/** A calendar to be made: what it is called, and what is in it. */
export interface Dates {
  readonly title: string
  readonly events?: readonly CalendarEvent[]
  readonly calls?: readonly FundingCall[]
}

/** What an entry says in RFC 5545's terms. */
function toldOf({ changedAt, status, ...entry }: Omit<CalendarEntry, 'startsAt' | 'endsAt'>) {
  const changed = new Date(changedAt)
  // When it was said, not when it was written: the same event is the same bytes.
  return { ...entry, stamp: changed, lastModified: changed, status: ICalEventStatus[status] }
}

/** A calendar as RFC 5545 has it. */
export function calendar({ title, events = [], calls = [] }: Dates, { content, origin, path }: App.Locals): string {
  const { name } = content.settings()
  const made = ical({
    prodId: { company: 'Torget', product: 'Kalender', language: 'SV' },
    method: ICalCalendarMethod.PUBLISH,
    name: `${title} – ${name}`,
    url: origin + path,
    source: origin + path,
    ttl: FETCHED_EVERY,
    // Not the calendar’s own zone: with one, stamps would be written in it, and they have to be in UTC.
    timezone: { name: null, generator: () => STOCKHOLM },
  })
  for (const { startsAt, endsAt, ...entry } of events.flatMap((event) => calendarEntries(event, origin))) {
    made.createEvent({ ...toldOf(entry), timezone: zoneFor(startsAt, endsAt), start: new TZDate(startsAt, ZONE), end: new TZDate(endsAt, ZONE) })
  }
  for (const { startsAt, endsAt, isWholeDay, ...entry } of calls.flatMap((call) => roundEntries(call, origin))) {
    const end = endsAt === null ? null : new TZDate(endsAt, ZONE)
    made.createEvent({ ...toldOf(entry), timezone: zoneFor(startsAt), start: new TZDate(startsAt, ZONE), end, allDay: isWholeDay })
  }
  return made.toString()
}

/** Answers with a calendar, or with 404 where there is none. */
export function answerCalendar(dates: Dates | null, locals: App.Locals): Response {
  if (!dates) return new Response(null, { status: 404 })
  return new Response(calendar(dates, locals), { headers: { 'Content-Type': 'text/calendar; charset=utf-8' } })
}
