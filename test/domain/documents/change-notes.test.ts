import { describe, expect, test } from 'vitest'
import type { CalendarEvent, EventSignup } from '../../../src/domain/content/content.ts'
import { callFacts, changesBetween, eventFacts, newsFacts, withoutRepeats } from '../../../src/domain/documents/change-notes.ts'
import { fromSwedishClock } from '../../../src/domain/time/swedish-time.ts'
import { calendarEvent, newsItem } from '../sample.ts'

const NOW = fromSwedishClock(2027, 3, 3, 9)
const told = (notes: ReturnType<typeof changesBetween>) => notes.map(({ what, before, after }) => [what, before, after])

describe('an event', () => {
  const at = (day: number, from: number, to: number) => ({
    startsAt: fromSwedishClock(2027, 5, day, from),
    endsAt: fromSwedishClock(2027, 5, day, to),
    note: null,
  })
  const signup: EventSignup = {
    opensAt: null,
    closesAt: null,
    seats: 50,
    taken: 1,
    hasWaitingList: false,
    waitingListClosesAt: null,
    waiting: 0,
    by: null,
  }
  const event = calendarEvent({
    slug: 'e',
    occasions: [at(4, 9, 12)],
    venue: { name: 'Hamnmagasinet', address: 'Kajen 1', mapUrl: null },
    price: 350,
    signup,
  })
  const changed = (parts: Partial<CalendarEvent>) => told(changesBetween(eventFacts(event), eventFacts({ ...event, ...parts }), NOW))
  const time = '2027-05-04T07:00:00.000Z/2027-05-04T10:00:00.000Z'

  test.each<[string, Partial<CalendarEvent>, readonly (readonly (string | null)[])[]]>([
    ['is moved', { occasions: [at(5, 9, 12)] }, [['times', time, '2027-05-05T07:00:00.000Z/2027-05-05T10:00:00.000Z']]],
    [
      'gets another occasion',
      { occasions: [at(4, 9, 12), at(5, 9, 12)] },
      [['times', time, `${time} 2027-05-05T07:00:00.000Z/2027-05-05T10:00:00.000Z`]],
    ],
    ['has its occasion described', { occasions: [{ ...at(4, 9, 12), note: 'Ny text' }] }, []],
    ['is cancelled', { plan: 'cancelled' }, [['plan', 'on', 'cancelled']]],
    ['is no longer only a day to save', { plan: 'save-the-date' }, []],
    ['is marked as moved', { plan: 'moved' }, []],
    [
      'has another venue',
      { venue: { name: 'Kulturhuset', address: 'Kajen 1', mapUrl: null } },
      [['venue', 'Hamnmagasinet, Kajen 1', 'Kulturhuset, Kajen 1']],
    ],
    ['has its venue spelled right', { venue: { name: 'Hamn-magasinet', address: 'kajen 1', mapUrl: null } }, []],
    ['has lost its venue', { venue: null }, [['venue', 'Hamnmagasinet, Kajen 1', null]]],
    ['gets a map', { venue: { name: 'Hamnmagasinet', address: 'Kajen 1', mapUrl: 'https://karta.example.se' } }, []],
    ['is online', { format: 'online' }, [['format', 'on-site', 'online']]],
    ['costs nothing', { price: 0 }, [['price', '350', '0']]],
    ['says no price', { price: null }, [['price', '350', null]]],
    [
      'closes its sign-up earlier',
      { signup: { ...signup, closesAt: fromSwedishClock(2027, 5, 1) } },
      [['signup-closes', null, '2027-04-30T22:00:00.000Z']],
    ],
    ['fills up', { signup: { ...signup, taken: 49 } }, []],
    ['drops its sign-up', { signup: null }, []],
    ['is written about anew', { title: 'Ny rubrik', lead: 'Ny ingress', body: [{ kind: 'prose', html: '<p>Ny</p>' }], audience: 'Alla' }, []],
  ])('%s', (_, parts, notes) => expect(changed(parts)).toEqual(notes))

  test('in another order of its occasions is the same', () => {
    const [a, b] = [at(4, 9, 12), at(6, 9, 12)]
    expect(changesBetween(eventFacts({ ...event, occasions: [a, b] }), eventFacts({ ...event, occasions: [b, a] }), NOW)).toEqual([])
  })

  test('tells several changes at once, at the instant of publishing', () => {
    const notes = changesBetween(eventFacts(event), eventFacts({ ...event, price: 0, format: 'online' }), NOW)
    expect(notes.map(({ what, at: told }) => [what, told])).toEqual([
      ['format', NOW],
      ['price', NOW],
    ])
  })
})

describe('a call', () => {
  type MaterialCall = Parameters<typeof callFacts>[0]
  type Round = MaterialCall['rounds'][number]
  const round = (parts: Partial<Round> = {}): Round => ({
    slug: '2027',
    title: 'Omgång 2027',
    opensAt: fromSwedishClock(2027, 3, 1),
    closesAt: fromSwedishClock(2027, 3, 15, 23, 59),
    totalAmount: 500_000,
    isDecided: false,
    isWithdrawn: false,
    ...parts,
  })
  const call: MaterialCall = { rounds: [round()], amounts: { least: null, most: 75_000, coFinancing: 10 }, applicants: ['company', 'municipality'] }
  const changed = (parts: Partial<MaterialCall>, from: MaterialCall = call) =>
    changesBetween(callFacts(from), callFacts({ ...from, ...parts }), NOW).map(({ subject, what, before, after }) => [subject, what, before, after])

  test.each<[string, Partial<MaterialCall>, readonly (readonly (string | null)[])[]]>([
    [
      'closes later',
      { rounds: [round({ closesAt: fromSwedishClock(2027, 3, 31, 23, 59) })] },
      [['Omgång 2027', 'closes', '2027-03-15T22:59:00.000Z', '2027-03-31T21:59:00.000Z']],
    ],
    ['opens on no certain day', { rounds: [round({ opensAt: null })] }, [['Omgång 2027', 'opens', '2027-02-28T23:00:00.000Z', null]]],
    ['withdraws its round', { rounds: [round({ isWithdrawn: true })] }, [['Omgång 2027', 'plan', 'on', 'cancelled']]],
    ['has more to give', { rounds: [round({ totalAmount: 600_000 })] }, [['Omgång 2027', 'total', '500000', '600000']]],
    ['gives more to each', { amounts: { ...call.amounts, most: 100_000 } }, [[null, 'most', '75000', '100000']]],
    ['asks for less', { amounts: { ...call.amounts, coFinancing: 0 } }, [[null, 'co-financing', '10', '0']]],
    ['is for others', { applicants: ['company'] }, [[null, 'applicants', 'company municipality', 'company']]],
    ['names who may apply in another order', { applicants: ['municipality', 'company'] }, []],
    ['gets a new round', { rounds: [round(), round({ slug: '2028', title: 'Omgång 2028' })] }, []],
    ['has its round renamed', { rounds: [round({ title: 'Våromgången 2027' })] }, []],
    ['loses a round', { rounds: [] }, []],
  ])('%s', (_, parts, notes) => expect(changed(parts)).toEqual(notes))

  test('tells nothing of a round that is decided', () => {
    expect(changed({ rounds: [round({ isDecided: true, closesAt: NOW })] })).toEqual([])
  })
})

describe('news', () => {
  const vacancy = newsItem({ slug: 'v', kind: 'vacancy', applyBy: '2027-03-15' })
  test.each([
    ['a vacancy that closes later', vacancy, { ...vacancy, applyBy: '2027-03-31' }, [['apply-by', '2027-03-15', '2027-03-31']]],
    ['a vacancy with another heading', vacancy, { ...vacancy, title: 'Annat', lead: 'Annat' }, []],
    ['what was no vacancy before', { ...vacancy, kind: 'news' as const }, vacancy, []],
    [
      'a notice that holds longer',
      { ...vacancy, kind: 'notice' as const, validUntil: null },
      { ...vacancy, kind: 'notice' as const, validUntil: '2027-04-01' },
      [['valid-until', null, '2027-04-01']],
    ],
  ])('%s', (_, before, after, notes) => expect(told(changesBetween(newsFacts(before), newsFacts(after), NOW))).toEqual(notes))
})

test.each([
  ['the same twice is told once', ['1–2', '1–2'], ['1–2']],
  ['there, back and there again is told', ['1–2', '2–1', '1–2'], ['1–2', '2–1', '1–2']],
  ['one thing after another is told', ['1–2', '2–3'], ['1–2', '2–3']],
])('%s', (_, notes, kept) => {
  const made = notes.map((note) => ({ what: 'most' as const, subject: null, before: note.slice(0, 1), after: note.slice(2) }))
  expect(withoutRepeats(made).map(({ before, after }) => `${before}–${after}`)).toEqual(kept)
})

test('the same change of two rounds is two changes', () => {
  const of = (subject: string) => ({ what: 'closes' as const, subject, before: '1', after: '2' })
  expect(withoutRepeats([of('Vår'), of('Höst'), of('Vår')])).toEqual([of('Vår'), of('Höst')])
})
