import { describe, expect, test } from 'vitest'
import type { CalendarEvent, EventSignup } from '../../../src/domain/content/content.ts'
import { NO_SEAT_COUNTS, withSeatCounts } from '../../../src/domain/signup/seat-counts.ts'
import { calendarEvent } from '../sample.ts'

const FORM: EventSignup['by'] = { kind: 'form', questions: [], largestParty: 3, keepDays: 90, offerHours: 24, confirmsAddress: false }
const signup = (by: EventSignup['by']): EventSignup => ({
  opensAt: null,
  closesAt: null,
  seats: 40,
  taken: 5,
  hasWaitingList: true,
  waitingListClosesAt: null,
  waiting: 0,
  by,
})
const item = (key: string, choice: CalendarEvent['programme'][number]['choice']): CalendarEvent['programme'][number] => ({
  key,
  title: key,
  startsAt: 1000,
  endsAt: null,
  description: null,
  isBreak: false,
  track: null,
  speakers: [],
  choice,
})
const COUNTS = { held: 10, waiting: 2, sessions: { a: 7, gone: 3 } }

describe('the seats of an event with those who have signed up', () => {
  test('are the reserved ones and the held ones, with the length of the reserve list', () => {
    expect(withSeatCounts(calendarEvent({ slug: 'dag', signup: signup(FORM) }), COUNTS).signup).toMatchObject({ seats: 40, taken: 15, waiting: 2 })
  })

  test('are counted in each session that can be chosen', () => {
    const programme = [item('a', { seats: 8, taken: 0 }), item('b', { seats: null, taken: 0 }), item('c', null)]
    expect(withSeatCounts(calendarEvent({ slug: 'dag', programme }), COUNTS).programme.map(({ choice }) => choice)).toEqual([
      { seats: 8, taken: 7 },
      { seats: null, taken: 0 },
      null,
    ])
  })

  test.each<[string, EventSignup | null]>([
    ['by a link', signup({ kind: 'link', url: 'https://example.se/' })],
    ['by e-mail', signup({ kind: 'email', email: 'a@example.se' })],
    ['in no way', null],
  ])('are not counted where one signs up %s', (_, other) => {
    expect(withSeatCounts(calendarEvent({ slug: 'dag', signup: other }), COUNTS).signup).toEqual(other)
  })

  test('are as before when nobody has signed up', () => {
    const event = calendarEvent({ slug: 'dag', signup: signup(FORM), programme: [item('a', { seats: 8, taken: 0 })] })
    expect(withSeatCounts(event, NO_SEAT_COUNTS)).toEqual(event)
  })
})
