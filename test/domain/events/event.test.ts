import { describe, expect, test } from 'vitest'
import type { EventSignup } from '../../../src/domain/content/content.ts'
import {
  type EventDates,
  eventEnd,
  eventFaults,
  eventStart,
  eventStatus,
  nextOccasion,
  seatsLeft,
  signupDeadline,
  signupEnd,
  signupStatus,
} from '../../../src/domain/events/event.ts'
import { fromSwedishClock } from '../../../src/domain/time/swedish-time.ts'
import { calendarEvent } from '../sample.ts'

const at = (day: number, hour: number, minute = 0) => fromSwedishClock(2026, 11, day, hour, minute)
const occasion = (startsAt: number, endsAt: number) => ({ startsAt, endsAt, note: null })
const [start, end] = [at(12, 9), at(12, 12)]
const series = { occasions: [occasion(at(19, 9), at(19, 12)), occasion(start, end)] }
const signup = (parts: Partial<EventSignup> = {}): EventSignup => ({
  opensAt: null,
  closesAt: null,
  seats: null,
  taken: 0,
  hasWaitingList: false,
  waitingListClosesAt: null,
  waiting: 0,
  by: { kind: 'email', email: 'a@example.se' },
  ...parts,
})

describe('an event’s status', () => {
  test.each([
    ['upcoming until its day', {}, at(12, 0) - 1, 'upcoming'],
    ['today from midnight', {}, at(12, 0), 'today'],
    ['today until it starts', {}, start - 1, 'today'],
    ['ongoing at the instant it starts', {}, start, 'ongoing'],
    ['ongoing one ms before it ends', {}, end - 1, 'ongoing'],
    ['past at the instant it ends', {}, end, 'past'],
    ['ongoing between the occasions of a series', series, at(15, 9), 'ongoing'],
    ['past only after the last occasion', series, at(19, 12), 'past'],
    ['cancelled stays cancelled before', { plan: 'cancelled' }, start - 1, 'cancelled'],
    ['cancelled stays cancelled after', { plan: 'cancelled' }, end, 'cancelled'],
    ['moved until it starts', { plan: 'moved' }, start - 1, 'moved'],
    ['moved is ongoing once it starts', { plan: 'moved' }, start, 'ongoing'],
    ['a day to save until it starts', { plan: 'save-the-date' }, start - 1, 'save-the-date'],
    ['a day to save has passed as any other', { plan: 'save-the-date' }, end, 'past'],
  ] as const)('%s', (_, parts, now, status) => {
    expect(eventStatus(calendarEvent({ slug: 'a', ...parts }), now)).toBe(status)
  })

  test('a series lasts from its first start to its last end, in whatever order it is written', () => {
    expect([eventStart(series), eventEnd(series)]).toEqual([start, at(19, 12)])
  })

  test.each([
    ['before the first', start - 1, start],
    ['during the first', end - 1, start],
    ['at the end of the first', end, at(19, 9)],
    ['when all are over, the last', at(30, 9), at(19, 9)],
  ])('the occasion that counts: %s', (_, now, startsAt) => expect(nextOccasion(series, now).startsAt).toBe(startsAt))

  test('an event without occasions is no event', () => {
    expect(() => nextOccasion({ occasions: [] }, start)).toThrow(RangeError)
  })
})

describe('a sign-up is open in [opens, closes)', () => {
  const [opensAt, closesAt] = [at(1, 8), at(10, 12)]
  test.each([
    ['none without a sign-up', null, {}, opensAt, 'none'],
    ['none for a cancelled event', signup(), { plan: 'cancelled' }, opensAt, 'none'],
    ['none for a day to save', signup(), { plan: 'save-the-date' }, opensAt, 'none'],
    ['open for a moved event', signup(), { plan: 'moved' }, opensAt, 'open'],
    ['not yet one ms before it opens', signup({ opensAt, closesAt }), {}, opensAt - 1, 'not-yet'],
    ['open at the instant it opens', signup({ opensAt, closesAt }), {}, opensAt, 'open'],
    ['open one ms before it closes', signup({ opensAt, closesAt }), {}, closesAt - 1, 'open'],
    ['closed at the instant it closes', signup({ opensAt, closesAt }), {}, closesAt, 'closed'],
    ['open from ever without an opening', signup({ closesAt }), {}, 0, 'open'],
    ['open until the event starts, without a closing', signup(), {}, start - 1, 'open'],
    ['closed when the event starts, without a closing', signup(), {}, start, 'closed'],
    ['closed when the event starts, though its closing is later', signup({ closesAt: end }), {}, start, 'closed'],
    ['closed wins over full', signup({ seats: 10, taken: 10 }), {}, start, 'closed'],
    ['not yet wins over full', signup({ opensAt, seats: 10, taken: 10 }), {}, opensAt - 1, 'not-yet'],
  ] as const)('%s', (_, of, parts, now, status) => {
    expect(signupStatus(calendarEvent({ slug: 'a', signup: of, ...parts }), now)).toBe(status)
  })

  test.each([
    ['no limit is never full', null, 9999, false, 'open', null],
    ['eleven of a hundred left is open', 100, 89, false, 'open', 11],
    ['a tenth left is nearly full', 100, 90, false, 'nearly-full', 10],
    ['four left of thirty is open', 30, 26, false, 'open', 4],
    ['three left of thirty is nearly full', 30, 27, false, 'nearly-full', 3],
    ['a small room is open from the start', 5, 0, false, 'open', 5],
    ['one left is nearly full, however small the room', 5, 4, false, 'nearly-full', 1],
    ['one left is nearly full', 30, 29, true, 'nearly-full', 1],
    ['none left is full', 30, 30, false, 'full', 0],
    ['none left with a waiting list', 30, 30, true, 'waiting-list', 0],
    ['overbooked is full, never less than none', 30, 33, false, 'full', 0],
    ['no seats at all is full', 0, 0, false, 'full', 0],
  ] as const)('seats: %s', (_, seats, taken, hasWaitingList, status, left) => {
    const of = signup({ seats, taken, hasWaitingList })
    expect(signupStatus(calendarEvent({ slug: 'a', signup: of }), opensAt)).toBe(status)
    expect(seatsLeft(of)).toBe(left)
  })

  test('it ends at its own closing or at the start of the event, whichever comes first', () => {
    expect(signupEnd(calendarEvent({ slug: 'a', signup: signup({ closesAt }) }))).toBe(closesAt)
    expect(signupEnd(calendarEvent({ slug: 'a', signup: signup({ closesAt: end }) }))).toBe(start)
    expect(signupEnd(calendarEvent({ slug: 'a' }))).toBe(start)
  })

  const form = { kind: 'form', questions: [], largestParty: 1, keepDays: 90, offerHours: 24, confirmsAddress: false } as const
  const full = { seats: 1, taken: 1, hasWaitingList: true }
  const listEnd = at(11, 12)
  test.each([
    ['its closing', signup({ closesAt }), opensAt, closesAt],
    ['the start of the event, when its closing is later', signup({ closesAt: end }), opensAt, start],
    ['none, when only the start of the event ends it', signup(), opensAt, null],
    ['none before it opens', signup({ opensAt, closesAt }), opensAt - 1, null],
    ['none from its closing on', signup({ closesAt }), closesAt, null],
    ['none when it is full', signup({ closesAt, seats: 1, taken: 1 }), opensAt, null],
    ['none without a sign-up', null, opensAt, null],
    ['the closing of the waiting list', signup({ ...full, by: form, closesAt, waitingListClosesAt: listEnd }), opensAt, listEnd],
    [
      'the closing of the waiting list, when the sign-up is closed',
      signup({ ...full, by: form, closesAt, waitingListClosesAt: listEnd }),
      closesAt,
      listEnd,
    ],
    ['none, when only the start of the event ends the waiting list', signup({ ...full, by: form, closesAt }), opensAt, null],
    ['the closing of a waiting list that is not ours', signup({ ...full, waitingListClosesAt: at(9, 12), closesAt }), opensAt, at(9, 12)],
    ['the closing of the sign-up, with a waiting list that is not ours', signup({ ...full, closesAt }), opensAt, closesAt],
  ] as const)('the deadline of one who wants to sign up: %s', (_, of, now, deadline) => {
    expect(signupDeadline(calendarEvent({ slug: 'a', signup: of }), now)).toBe(deadline)
  })
})

describe('the times of an event must agree', () => {
  const right: EventDates = { occasions: [occasion(start, end)], signup: null, programme: [] }
  const item = (startsAt: number, endsAt: number | null = null) => ({ startsAt, endsAt })
  test.each<[string, Partial<EventDates>, readonly string[]]>([
    ['times that agree have no faults', {}, []],
    ['it takes place some time', { occasions: [] }, ['no-occasion']],
    ['an occasion lasts for some time', { occasions: [occasion(start, start)] }, ['ends-before-starts']],
    ['an occasion can not end before it starts', { occasions: [occasion(end, start)] }, ['ends-before-starts']],
    ['one occasion may begin when another ends', { occasions: [occasion(start, end), occasion(end, end + 1)] }, []],
    ['occasions can not overlap, in whatever order', { occasions: [occasion(end - 1, end + 1), occasion(start, end)] }, ['occasions-overlap']],
    ['a sign-up is open for some time', { signup: { opensAt: 5, closesAt: 5 } }, ['signup-closes-before-opens']],
    ['a sign-up can open until the event starts', { signup: { opensAt: start - 1, closesAt: null } }, []],
    ['but not when it starts', { signup: { opensAt: start, closesAt: null } }, ['signup-opens-after-start']],
    ['a sign-up can close when the event ends', { signup: { opensAt: null, closesAt: end } }, []],
    ['but not later', { signup: { opensAt: null, closesAt: end + 1 } }, ['signup-closes-after-end']],
    ['a programme in order', { programme: [item(start, at(12, 10)), item(at(12, 10), end)] }, []],
    ['parallel items begin together', { programme: [item(start, end), item(start, end)] }, []],
    ['an item may lack an end', { programme: [item(start), item(at(12, 10))] }, []],
    ['a programme out of order', { programme: [item(at(12, 10)), item(start)] }, ['programme-out-of-order']],
    ['an item that ends before it starts', { programme: [item(at(12, 10), start)] }, ['programme-out-of-order']],
    ['an item before the event', { programme: [item(start - 1, end)] }, ['programme-outside-event']],
    ['an item that ends after the event', { programme: [item(start, end + 1)] }, ['programme-outside-event']],
    ['an item that begins after the event', { programme: [item(end + 1)] }, ['programme-outside-event']],
    [
      'each fault is told once, all at once',
      {
        occasions: [occasion(start, end), occasion(start, end), occasion(start, end)],
        signup: { opensAt: end + 2, closesAt: end + 1 },
        programme: [item(end + 1), item(start - 1)],
      },
      [
        'occasions-overlap',
        'signup-closes-before-opens',
        'signup-opens-after-start',
        'signup-closes-after-end',
        'programme-outside-event',
        'programme-out-of-order',
      ],
    ],
  ])('%s', (_, parts, faults) => expect(eventFaults({ ...right, ...parts })).toEqual(faults))
})
