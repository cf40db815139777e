import { describe, expect, test } from 'vitest'
import type { CalendarEvent } from '../../../src/domain/content/content.ts'
import { dated, isMaterialChange, isMoved, moves } from '../../../src/domain/documents/revision.ts'
import { calendarEvent, fundingCall, round } from '../sample.ts'

const NOTHING = { publishedAt: null, changedAt: null }
const event = calendarEvent({
  slug: 'e',
  publishedAt: 100,
  changedAt: null,
  signup: { opensAt: null, closesAt: null, seats: 40, taken: 3, hasWaitingList: false, waitingListClosesAt: null, waiting: 0, by: null },
})
const later = event.occasions.map((one) => ({ ...one, startsAt: one.startsAt + 3_600_000, endsAt: one.endsAt + 3_600_000 }))

describe('readers are told something else', () => {
  test.each<[string, Partial<CalendarEvent>, boolean]>([
    ['by another title', { title: 'Annan' }, true],
    ['by another text', { body: [{ kind: 'prose', html: '<p>x</p>' }] }, true],
    ['by another time', { occasions: later }, true],
    ['when it is cancelled', { plan: 'cancelled' }, true],
    ['by another price', { price: 100 }, true],
    ['not by another address', { slug: 'f' }, false],
    ['not by a picture', { image: '7', imageCaption: 'Bild' }, false],
    ['not by sorting', { themes: ['1'], municipalities: ['2'], related: [] }, false],
    ['not by whom to ask', { contacts: ['1'] }, false],
    ['not by seats that were taken', { signup: { ...(event.signup as NonNullable<typeof event.signup>), taken: 9 } }, false],
    ['not by its own dates', { publishedAt: 1, changedAt: 2, sequence: 3, movedFrom: 4 }, false],
  ])('%s', (_, parts, answer) => expect(isMaterialChange(event, { ...event, ...parts })).toBe(answer))

  test('by what is said of a round', () => {
    const [before, after] = [fundingCall({ slug: 'c' }), fundingCall({ slug: 'c', rounds: [round({ note: 'Förlängd' })] })]
    expect(isMaterialChange(before, after)).toBe(true)
  })
})

describe('a document is dated', () => {
  const changed = { ...event, title: 'Annan' }
  test.each([
    ['the first time: now', null, event, NOTHING, { publishedAt: 500, changedAt: null }],
    ['the first time, with a history of its own', null, event, { publishedAt: 7, changedAt: 8 }, { publishedAt: 7, changedAt: 8 }],
    ['the same again: as before', event, event, NOTHING, { publishedAt: 100, changedAt: null }],
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
  test.each<[string, Partial<CalendarEvent>, boolean]>([
    ['by another time', { occasions: later }, true],
    ['by another place', { venue: { name: 'Torget', address: null, mapUrl: null } }, true],
    ['when it is cancelled', { plan: 'cancelled' }, true],
    ['when it is held online', { format: 'online' }, true],
    ['not by another title', { title: 'Annan' }, false],
    ['not by a map', { venue: null }, false],
  ])('%s', (_, parts, answer) => expect(isMoved(event, { ...event, ...parts })).toBe(answer))

  const none = { sequence: null, movedFrom: null }
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
