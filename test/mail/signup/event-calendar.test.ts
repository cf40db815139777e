import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import type { CalendarEvent } from '../../../src/domain/content/content.ts'
import { fromSwedishClock } from '../../../src/domain/time/swedish-time.ts'
import { eventCalendar } from '../../../src/mail/signup/event-calendar.ts'
import { answerCalendar } from '../../../src/site/feeds/calendar.ts'
import { calendarEvent } from '../../domain/sample.ts'

const origin = 'https://www.example.se'
const NOW = Date.parse('2026-10-01T08:00:00Z')
const made = (event: CalendarEvent, onlineUrl: string | null = null) => eventCalendar({ event, origin, onlineUrl, now: NOW })

/** What another program reads. */
function read(text: string) {
  const whole = new ICAL.Component(ICAL.parse(text))
  const zone = new ICAL.Timezone(whole.getFirstSubcomponent('vtimezone') as ICAL.Component)
  const instant = (time: ICAL.Time) => time.convertToZone(ICAL.Timezone.utcTimezone).toJSDate().getTime()
  const inZone = (time: ICAL.Time) => {
    time.zone = zone
    return instant(time)
  }
  const events = whole.getAllSubcomponents('vevent').map((part) => {
    const event = new ICAL.Event(part)
    return {
      uid: event.uid,
      sequence: event.sequence,
      summary: event.summary,
      description: event.description,
      startsAt: inZone(event.startDate),
      endsAt: inZone(event.endDate),
      status: part.getFirstPropertyValue('status'),
      stamp: instant(part.getFirstPropertyValue('dtstamp') as ICAL.Time),
      attendees: part.getAllProperties('attendee').length,
    }
  })
  return { method: whole.getFirstPropertyValue('method'), zone: zone.tzid, events }
}

const occasion = (month: number, day: number) => ({
  startsAt: fromSwedishClock(2026, month, day, 9),
  endsAt: fromSwedishClock(2026, month, day, 12),
  note: null,
})

test('is read as it was meant, in summer and in winter time', () => {
  const event = calendarEvent({ slug: 'e', title: 'Dag; ett, "två"', sequence: 4, occasions: [occasion(10, 24), occasion(10, 26)] })
  const { method, zone, events } = read(made(event, 'https://mote.example/abc'))
  expect([method, zone]).toEqual(['PUBLISH', 'Europe/Stockholm'])
  expect(events).toMatchObject(
    event.occasions.map(({ startsAt, endsAt }, i) => ({
      uid: `guid-e-${i + 1}`,
      sequence: 4,
      summary: 'Dag; ett, "två"',
      startsAt,
      endsAt,
      status: 'CONFIRMED',
      stamp: NOW,
      attendees: 0,
    })),
  )
  expect(events[0]?.description).toContain('https://mote.example/abc')
})

test('has the names of the site’s calendars, so that nobody gets an event twice', async () => {
  const event = calendarEvent({ slug: 'e', occasions: [occasion(6, 1), occasion(11, 1)] })
  const locals = { content: { settings: () => ({ name: 'V' }) }, origin, path: '/kalender/' } as unknown as App.Locals
  const uids = (text: string) => read(text).events.map(({ uid }) => uid)
  expect(uids(made(event))).toEqual(uids(await answerCalendar({ title: 'K', events: [event] }, locals).text()))
})

test('of a cancelled event it says so, with the sequence that the event has', () => {
  const { events } = read(made(calendarEvent({ slug: 'e', plan: 'cancelled', sequence: 2 })))
  expect(events).toMatchObject([{ status: 'CANCELLED', sequence: 2 }])
})
