import { describe, expect, test } from 'vitest'
import {
  eventBySlug,
  eventTeaser,
  eventYears,
  nextEvents,
  pastEvents,
  timeLeftToSignUp,
  upcomingEvents,
} from '../../../src/domain/questions/events.ts'
import { fromSwedishClock } from '../../../src/domain/time/swedish-time.ts'
import { calendarEvent, snapshot } from '../sample.ts'
import { viewOf } from '../view-of.ts'

const at = (month: number, day: number, hour: number, year = 2026) => fromSwedishClock(year, month, day, hour)
const occasion = (startsAt: number, endsAt: number) => ({ startsAt, endsAt, note: null })
const series = calendarEvent({ slug: 'serie', occasions: [occasion(at(5, 1, 9), at(5, 1, 10)), occasion(at(5, 20, 9), at(5, 20, 10))] })
const content = snapshot({
  events: [
    calendarEvent({ slug: 'sommar', occasions: [occasion(at(6, 1, 9), at(6, 1, 12))] }),
    calendarEvent({ slug: 'maj', occasions: [occasion(at(5, 10, 9), at(5, 10, 12))] }),
    calendarEvent({ slug: 'installt', plan: 'cancelled', occasions: [occasion(at(5, 10, 9), at(5, 10, 12))] }),
    series,
    calendarEvent({ slug: 'nyar', occasions: [occasion(at(12, 31, 20, 2025), at(1, 1, 2, 2026))] }),
  ],
})
const v = (now: number) => viewOf(content, now)
const slugs = (list: readonly { readonly path: string }[]) => list.map(({ path }) => path.split('/').at(-2))
const MAY = at(5, 5, 12)

test('what is ahead comes in order of its next occasion, cancelled events too', () => {
  expect(slugs(upcomingEvents(v(MAY)))).toEqual(['installt', 'maj', 'serie', 'sommar'])
  expect(slugs(upcomingEvents(v(MAY), 2))).toEqual(['installt', 'maj'])
  expect(slugs(upcomingEvents(v(at(4, 1, 0))))).toEqual(['serie', 'installt', 'maj', 'sommar'])
})

test('what one can go to is not cancelled', () => {
  expect(slugs(nextEvents(v(MAY), 2))).toEqual(['maj', 'serie'])
})

describe('an event is past at the instant its last occasion ends', () => {
  const end = at(5, 20, 10)
  test.each([
    ['one ms before', end - 1, true],
    ['at the instant', end, false],
  ])('%s', (_, now, isAhead) => {
    expect(slugs(upcomingEvents(v(now))).includes('serie')).toBe(isAhead)
    expect(slugs(pastEvents(v(now), 2026)).includes('serie')).toBe(!isAhead)
  })
})

test('past events lie under the year they began, latest first', () => {
  const now = at(7, 1, 0)
  expect(eventYears(v(now))).toEqual([2026, 2025])
  expect(slugs(pastEvents(v(now), 2026))).toEqual(['sommar', 'installt', 'maj', 'serie'])
  expect(slugs(pastEvents(v(now), 2025))).toEqual(['nyar'])
  expect(upcomingEvents(v(now))).toEqual([])
})

test('a teaser shows the occasion that is on or comes next, and how many there are', () => {
  expect(eventTeaser(v(MAY), 'serie')).toMatchObject({
    startsAt: at(5, 20, 9),
    endsAt: at(5, 20, 10),
    occasionCount: 2,
    status: 'ongoing',
    signup: 'none',
    seatsLeft: null,
  })
  expect(eventTeaser(v(MAY), 'finns-inte')).toBeNull()
})

test('an event is found by its slug with what the clock says', () => {
  const signup = { opensAt: null, closesAt: null, seats: 30, taken: 28, hasWaitingList: false, waitingListClosesAt: null, waiting: 0, by: null }
  const limited = snapshot({ events: [calendarEvent({ slug: 'a', signup })] })
  expect(eventBySlug(viewOf(limited, MAY), 'a')).toEqual({
    event: limited.events[0],
    status: 'upcoming',
    signup: 'nearly-full',
    seatsLeft: 2,
    signupDeadline: null,
  })
  expect(eventBySlug(v(MAY), 'finns-inte')).toBeNull()
})

test('the time left to sign up is that until the deadline', () => {
  const signup = {
    opensAt: null,
    closesAt: at(5, 14, 12),
    seats: null,
    taken: 0,
    hasWaitingList: false,
    waitingListClosesAt: null,
    waiting: 0,
    by: null,
  }
  const limited = snapshot({
    events: [calendarEvent({ slug: 'a', occasions: [{ startsAt: at(5, 20, 12), endsAt: at(5, 21, 12), note: null }], signup })],
  })
  expect(eventBySlug(viewOf(limited, at(5, 10, 12)), 'a')?.signupDeadline).toBe(at(5, 14, 12))
  expect(timeLeftToSignUp(viewOf(limited, at(5, 10, 12)), 'a')).toEqual({ count: 4, unit: 'days', urgency: 'soon' })
  expect(timeLeftToSignUp(viewOf(limited, at(5, 14, 12)), 'a')).toBeNull()
  expect(timeLeftToSignUp(v(MAY), 'finns-inte')).toBeNull()
})
