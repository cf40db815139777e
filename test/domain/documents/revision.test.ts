import { describe, expect, test } from 'vitest'
import type { CalendarEvent, Dated, Doc } from '../../../src/domain/content/content.ts'
import { dated, moves } from '../../../src/domain/documents/revision.ts'
import { calendarEvent, decision, fundingCall, page, project, round } from '../sample.ts'

const NOTHING = { publishedAt: null, changedAt: null }
const SIGNUP = { opensAt: null, closesAt: null, seats: 40, taken: 3, hasWaitingList: false, waitingListClosesAt: null, waiting: 0, by: null }
const event = calendarEvent({
  slug: 'e',
  publishedAt: 100,
  changedAt: null,
  signup: SIGNUP,
})
const later = event.occasions.map((one) => ({ ...one, startsAt: one.startsAt + 3_600_000, endsAt: one.endsAt + 3_600_000 }))

describe('readers are told something else', () => {
  const isChanged = (before: Doc & Dated, after: Doc) => dated({ ...before, changedAt: null }, after, NOTHING, 500).changedAt === 500
  test.each<[string, Partial<CalendarEvent>, boolean]>([
    ['by another title', { title: 'Annan' }, true],
    ['by another text', { body: [{ kind: 'prose', html: '<p>x</p>' }] }, true],
    ['by another time', { occasions: later }, true],
    ['when it is cancelled', { plan: 'cancelled' }, true],
    ['by another price', { price: 100 }, true],
    ['when it is replaced', { replacedBy: { collection: 'events', id: '9' } }, true],
    ['by another number of seats', { signup: { ...SIGNUP, seats: 41 } }, true],
    ['by another time to sign up', { signup: { ...SIGNUP, closesAt: 5 } }, true],
    ['by another time for the waiting list to close', { signup: { ...SIGNUP, waitingListClosesAt: 5 } }, true],
    ['not by seats that were taken', { signup: { ...SIGNUP, taken: 9 } }, false],
    ['not by people on the waiting list', { signup: { ...SIGNUP, waiting: 9 } }, false],
    ['not by a waiting list that comes or goes', { signup: { ...SIGNUP, hasWaitingList: true } }, false],
  ])('%s', (_, parts, answer) => expect(isChanged(event, { ...event, ...parts })).toBe(answer))

  const granted = (handle: string) => {
    const grants = [{ handle, title: 'P', applicant: 'R', amount: 1, project: null }]
    return fundingCall({ slug: 'c', rounds: [round({ decision: { ...decision(), grants } })] })
  }
  const parts = {
    ...{ id: '9', guid: 'f', slug: 'f', publishedAt: 1, changedAt: 2, sequence: 3, movedFrom: 4, occasionNumbers: [9] },
    ...{ image: '7', imageCaption: 'Bild', themes: ['1'], municipalities: ['2'], contacts: ['1'] },
    ...{ related: [{ collection: 'news', id: '9' }], changes: [{ at: 1 }] },
  }
  test.each<[what: string, before: Doc & Dated, after: Doc]>([
    ...Object.entries(parts).map(([name, value]): [string, Doc & Dated, Doc] => [name, event, { ...event, [name]: value }]),
    ['goals', project({ slug: 'p' }), project({ slug: 'p', goals: ['1'] })],
    ['order', page({ slug: 'p' }), page({ slug: 'p', order: 3 })],
    ['parent', page({ slug: 'p' }), page({ slug: 'p', parent: 'q' })],
    ['menuTitle', page({ slug: 'p' }), page({ slug: 'p', menuTitle: 'Kort' })],
    ['handle', granted('a'), granted('b')],
  ])('not by %s alone', (_, before, after) => expect(isChanged(before, after)).toBe(false))

  test('by what is said of a round', () => {
    const [before, after] = [fundingCall({ slug: 'c' }), fundingCall({ slug: 'c', rounds: [round({ note: 'Förlängd' })] })]
    expect(isChanged(before, after)).toBe(true)
  })
})

describe('a document is dated', () => {
  const changed = { ...event, title: 'Annan' }
  test.each([
    ['the first time: now', null, event, NOTHING, { publishedAt: 500, changedAt: null }],
    ['the first time, with a history of its own', null, event, { publishedAt: 7, changedAt: 8 }, { publishedAt: 7, changedAt: 8 }],
    ['the same again: as before', event, event, NOTHING, { publishedAt: 100, changedAt: null }],
    ['the same again, with another history', event, event, { publishedAt: 7, changedAt: 8 }, { publishedAt: 7, changedAt: 8 }],
    [
      'changed, with the date of the change before',
      { ...event, changedAt: 300 },
      changed,
      { publishedAt: 100, changedAt: 300 },
      { publishedAt: 100, changedAt: 500 },
    ],
    ['the same again, after a change', { ...event, changedAt: 200 }, event, NOTHING, { publishedAt: 100, changedAt: 200 }],
    ['changed: now', event, changed, NOTHING, { publishedAt: 100, changedAt: 500 }],
    [
      'changed, with what an old version says',
      { ...event, changedAt: 300 },
      changed,
      { publishedAt: 100, changedAt: 200 },
      { publishedAt: 100, changedAt: 500 },
    ],
    ['changed elsewhere, with what its file says', event, changed, { publishedAt: 100, changedAt: 400 }, { publishedAt: 100, changedAt: 400 }],
  ])('%s', (_, before, after, given, expected) => expect(dated(before, after, given, 500)).toEqual(expected))
})

describe('an event is moved', () => {
  const venue = { name: 'Torget', address: 'Storgatan 1', mapUrl: 'https://karta.example.se/1' }
  const placed = { ...event, venue }
  const none = { sequence: null, movedFrom: null }
  const onlyIn = (name: 'startsAt' | 'endsAt') => event.occasions.map((one) => ({ ...one, [name]: one[name] + 60_000 }))
  test.each<[string, Partial<CalendarEvent>, boolean]>([
    ['by another time', { occasions: later }, true],
    ['by another start alone', { occasions: onlyIn('startsAt') }, true],
    ['by another end alone', { occasions: onlyIn('endsAt') }, true],
    ['by another place', { venue: { ...venue, name: 'Hamnen' } }, true],
    ['by another street address', { venue: { ...venue, address: 'Storgatan 2' } }, true],
    ['by a place that is taken away', { venue: null }, true],
    ['when it is cancelled', { plan: 'cancelled' }, true],
    ['when it is held online', { format: 'online' }, true],
    ['not by another title', { title: 'Annan' }, false],
    ['not by another map', { venue: { ...venue, mapUrl: 'https://karta.example.se/2' } }, false],
    ['not by a note on an occasion', { occasions: event.occasions.map((one) => ({ ...one, note: 'Kaffe från 8.30' })) }, false],
  ])('%s', (_, parts, answer) => expect(moves(placed, { ...placed, ...parts }, none).sequence).toBe(answer ? 1 : 0))

  const start = event.occasions[0]?.startsAt
  const moved = { ...event, occasions: later }
  test.each([
    ['the first time nothing has moved', null, event, none, { sequence: 0, movedFrom: null }],
    ['to the same it is where it was', event, event, none, { sequence: 0, movedFrom: null }],
    ['in time the count grows, and its former start is kept', event, moved, none, { sequence: 1, movedFrom: start }],
    ['in place alone it begins as before', event, { ...event, format: 'online' as const }, none, { sequence: 1, movedFrom: null }],
    [
      'with an old version’s count it never falls back',
      { ...event, sequence: 4 },
      moved,
      { sequence: 2, movedFrom: null },
      { sequence: 5, movedFrom: start },
    ],
    ['from a file, its count comes along', null, event, { sequence: 6, movedFrom: 5 }, { sequence: 6, movedFrom: 5 }],
  ])('%s', (_, before, after, given, expected) => expect(moves(before, after, given)).toEqual(expected))
})
