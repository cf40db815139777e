import { TZDate } from '@date-fns/tz'
import ical, { ICalCalendarMethod, type ICalEventData, ICalEventStatus } from 'ical-generator'
import { eventPath } from '../../domain/addresses.ts'
import type { CalendarEvent, EventPlan } from '../../domain/content.ts'
import { updatedAt } from '../../domain/entry.ts'
import { EVENT_FORMAT, EVENT_PREFIX } from '../../words/labels.ts'
import { STOCKHOLM } from './stockholm.ts'

const ZONE = 'Europe/Stockholm'

/** How often programs are asked to fetch a calendar anew, in seconds. */
const FETCHED_EVERY = 6 * 3600

const STATUS: Readonly<Record<EventPlan, ICalEventStatus>> = {
  'save-the-date': ICalEventStatus.TENTATIVE,
  scheduled: ICalEventStatus.CONFIRMED,
  moved: ICalEventStatus.CONFIRMED,
  cancelled: ICalEventStatus.CANCELLED,
}

/** A calendar to be made: what it is called, and what is in it. */
export interface Dates {
  readonly title: string
  readonly events: readonly CalendarEvent[]
}

const placeOf = ({ venue, format }: CalendarEvent) =>
  [venue?.name, venue?.address, format !== 'on-site' || !venue ? EVENT_FORMAT[format] : null].filter(Boolean).join(', ')

/** An event's occasions, each an entry of its own, named by the event and its number. */
function entriesOf(event: CalendarEvent, origin: string): readonly ICalEventData[] {
  const url = origin + eventPath(event)
  const changed = new Date(updatedAt(event))
  return event.occasions.map(({ startsAt, endsAt, note }, i) => ({
    id: `${event.guid}-${event.occasionNumbers[i]}`,
    sequence: event.sequence,
    // When it was said, not when it was written: the same event is the same bytes.
    stamp: changed,
    lastModified: changed,
    start: new TZDate(startsAt, ZONE),
    end: new TZDate(endsAt, ZONE),
    timezone: ZONE,
    summary: EVENT_PREFIX[event.plan] + event.title,
    description: [event.planNote, note, event.lead, url].filter(Boolean).join('\n\n'),
    location: placeOf(event),
    url,
    status: STATUS[event.plan],
  }))
}

/** A calendar as RFC 5545 has it. */
export function calendar({ title, events }: Dates, { content, origin, path }: App.Locals): string {
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
  for (const event of events) for (const entry of entriesOf(event, origin)) made.createEvent(entry)
  return made.toString()
}

/** Answers with a calendar, or with 404 where there is none. */
export function answerCalendar(dates: Dates | null, locals: App.Locals): Response {
  if (!dates) return new Response(null, { status: 404 })
  return new Response(calendar(dates, locals), { headers: { 'Content-Type': 'text/calendar; charset=utf-8' } })
}
