import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { fromSwedishClock } from '../../../src/domain/time/swedish-time.ts'
import { answerCalendar } from '../../../src/site/feeds/calendar.ts'
import { calendarEvent, fundingCall, round } from '../../domain/sample.ts'

const office = {
  content: { settings: () => ({ name: 'Viskadal' }) },
  origin: 'https://www.example.se',
  path: '/kalender/kalender.ics',
} as unknown as App.Locals
const calendar = (dates: NonNullable<Parameters<typeof answerCalendar>[0]>) => answerCalendar(dates, office).text()
const write = (...events: ReturnType<typeof calendarEvent>[]) => calendar({ title: 'Kalender', events })

/** The events that another program reads from a calendar. */
function read(text: string) {
  const whole = new ICAL.Component(ICAL.parse(text))
  const zone = new ICAL.Timezone(whole.getFirstSubcomponent('vtimezone') as ICAL.Component)
  return whole.getAllSubcomponents('vevent').map((part) => {
    const event = new ICAL.Event(part)
    const instant = (time: ICAL.Time) => time.convertToZone(ICAL.Timezone.utcTimezone).toJSDate().getTime()
    const inZone = (time: ICAL.Time) => {
      time.zone = zone
      return instant(time)
    }
    return {
      uid: event.uid,
      sequence: event.sequence,
      summary: event.summary,
      location: event.location,
      description: event.description,
      startsAt: inZone(event.startDate),
      endsAt: inZone(event.endDate),
      status: part.getFirstPropertyValue('status'),
      stamp: instant(part.getFirstPropertyValue('dtstamp') as ICAL.Time),
    }
  })
}

const AWKWARD = 'Åäö; "x", \\ y\nny rad '.repeat(12)
const occasion = (month: number, day: number) => ({
  startsAt: fromSwedishClock(2026, month, day, 9),
  endsAt: fromSwedishClock(2026, month, day, 12, 30),
  note: null,
})

test('another program reads events as they are meant, in summer and in winter, with awkward characters', async () => {
  const event = calendarEvent({
    slug: 'e',
    title: AWKWARD.trim(),
    lead: AWKWARD.trim(),
    occasions: [occasion(6, 1), occasion(11, 12)],
    sequence: 3,
    publishedAt: 1_000,
    changedAt: 5_000,
  })
  const [summer, winter] = read(await write({ ...event, venue: { name: 'Salen; stora, rummet', address: 'Torget 1', mapUrl: null } }))
  expect(summer).toMatchObject({
    uid: 'guid-e-1',
    sequence: 3,
    summary: AWKWARD.trim(),
    location: 'Salen; stora, rummet, Torget 1',
    status: 'CONFIRMED',
    stamp: 5_000,
  })
  expect(summer?.description).toContain(AWKWARD.trim())
  expect([summer, winter].map((entry) => [entry?.startsAt, entry?.endsAt])).toEqual(event.occasions.map(({ startsAt, endsAt }) => [startsAt, endsAt]))
  expect(winter?.uid).toBe('guid-e-2')
})

test.each([
  ['cancelled', 'CANCELLED', 'Inställt: Dag'],
  ['moved', 'CONFIRMED', 'Ny tid eller plats: Dag'],
  ['save-the-date', 'TENTATIVE', 'Boka dagen: Dag'],
  ['scheduled', 'CONFIRMED', 'Dag'],
] as const)('an event that is %s says so', async (plan, status, summary) => {
  expect(read(await write(calendarEvent({ slug: 'e', title: 'Dag', plan })))).toMatchObject([{ status, summary }])
})

test('an event keeps its uid when it is renamed or moved', async () => {
  const event = calendarEvent({ slug: 'e' })
  const versions = [event, { ...event, slug: 'f' }, { ...event, occasions: [occasion(12, 1)] }]
  const uids = await Promise.all(versions.map(async (version) => read(await write(version))[0]?.uid))
  expect(new Set(uids)).toEqual(new Set(['guid-e-1']))
})

test('an occasion keeps its uid when an earlier one is removed', async () => {
  const event = calendarEvent({ slug: 'e', occasions: [occasion(11, 12), occasion(12, 1)], occasionNumbers: [2, 5] })
  expect(read(await write(event)).map(({ uid }) => uid)).toEqual(['guid-e-2', 'guid-e-5'])
})

test('no line is longer than 75 octets, each ends with CRLF, and the bytes are the same each time', async () => {
  const text = await write(calendarEvent({ slug: 'e', title: AWKWARD }))
  const lines = text.split('\r\n')
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  for (const line of lines) expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75)
  expect(await write(calendarEvent({ slug: 'e', title: AWKWARD }))).toBe(text)
})

test.each([
  ['at midnight is the last minute of the day that ends', fromSwedishClock(2027, 4, 1), '20270331T235900', '20270401T000000'],
  ['at midnight before clocks go forward', fromSwedishClock(2027, 3, 28), '20270327T235900', '20270328T000000'],
  ['at any other time is that moment', fromSwedishClock(2027, 4, 1, 0, 1), '20270401T000100', undefined],
])('a closing %s', async (_, closesAt, from, to) => {
  const text = await calendar({ title: 'Utlysningar', calls: [fundingCall({ slug: 'c', rounds: [round({ closesAt })] })] })
  const last = text.slice(text.indexOf('-stanger'))
  expect([/DTSTART;TZID=Europe\/Stockholm:(\S+)/.exec(last)?.[1], /DTEND;TZID=Europe\/Stockholm:(\S+)/.exec(last)?.[1]]).toEqual([from, to])
})

test.each([
  ['first', Date.UTC(2027, 9, 31, 0, 30)],
  ['second', Date.UTC(2027, 9, 31, 1, 30)],
])('an instant in the %s of the hour that clocks show twice is written in UTC', async (_, instant) => {
  const text = await calendar({
    title: 'Allt',
    events: [calendarEvent({ slug: 'e', occasions: [{ startsAt: instant, endsAt: instant + 7_200_000, note: null }] })],
    calls: [fundingCall({ slug: 'c', rounds: [round({ closesAt: instant })] })],
  })
  const stamp = new Date(instant).toISOString().replace(/[-:]|\.000/g, '')
  expect(text.split(`DTSTART:${stamp}\r\n`)).toHaveLength(3)
})

test('a withdrawn round stays in the calendar as cancelled, with the same uids and a higher sequence', async () => {
  const parts = { slug: 'var', title: 'Våren' }
  const entriesOf = async (withdrawn: string | null) => {
    const changes =
      withdrawn === null ? [] : [{ at: fromSwedishClock(2027, 2, 1), what: 'plan' as const, subject: 'Våren', before: 'on', after: 'cancelled' }]
    const text = await calendar({ title: 'Utlysningar', calls: [fundingCall({ slug: 'stod', changes, rounds: [round({ ...parts, withdrawn })] })] })
    return new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((entry) => ({
      uid: entry.getFirstPropertyValue('uid'),
      sequence: entry.getFirstPropertyValue('sequence'),
      status: entry.getFirstPropertyValue('status'),
      summary: entry.getFirstPropertyValue('summary'),
    }))
  }
  const [before, after] = [await entriesOf(null), await entriesOf('Pengarna räckte inte.')]
  expect(before.map(({ uid }) => uid)).toEqual(after.map(({ uid }) => uid))
  expect(before.map(({ sequence, status }) => [sequence, status])).toEqual(before.map(() => [0, 'CONFIRMED']))
  expect(after.map(({ sequence, status }) => [sequence, status])).toEqual(after.map(() => [1, 'CANCELLED']))
  expect(after[0]?.summary).toMatch(/^Inställd: Ansökan öppnar: /)
})

test('the calendar of calls has each opening and closing to the minute, and the day of each decision', async () => {
  const call = fundingCall({
    slug: 'stod',
    title: 'Stöd',
    rounds: [
      round({
        slug: 'var',
        title: 'Våren',
        opensAt: fromSwedishClock(2027, 3, 1, 9),
        closesAt: fromSwedishClock(2027, 3, 31, 23, 59),
        expectedDecision: '2027-06-10',
      }),
      round({ slug: 'host', title: 'Hösten', opensAt: null, closesAt: null }),
    ],
  })
  const text = await calendar({ title: 'Utlysningar', calls: [call] })
  const parts = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((part) => new ICAL.Event(part))
  expect(parts.map(({ uid, summary, startDate }) => [uid, summary, startDate.toString()])).toEqual([
    ['guid-stod-var-oppnar', 'Ansökan öppnar: Stöd, Våren', '2027-03-01T09:00:00'],
    ['guid-stod-var-stanger', 'Sista ansökningstid: Stöd, Våren', '2027-03-31T23:59:00'],
    ['guid-stod-var-beslut', 'Beslut väntas: Stöd, Våren', '2027-06-10'],
  ])
  expect(parts[1]?.description.replace(/\s/g, ' ')).toMatch(/^Ansök senast onsdag 31 mars 2027 kl\. 23\.59 \(svensk tid\)\./)
})
