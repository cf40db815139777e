import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Snapshot } from '../../../src/domain/content/content.ts'
import { answer, type QuestionName } from '../../../src/domain/questions/all-questions.ts'
import { nextBoundary } from '../../../src/domain/schedule/boundaries.ts'
import { fromSwedishClock, nextMidnight } from '../../../src/domain/time/swedish-time.ts'
import { routesOf } from '../routes-of.ts'
import { alert, calendarEvent, fundingCall, project, round, snapshot } from '../sample.ts'
import { viewOf } from '../view-of.ts'

const noon = fromSwedishClock(2027, 3, 20, 12)
const MINUTE = 60_000
const HOUR = 60 * MINUTE

describe('the clock next changes an answer', () => {
  const away = noon + 90 * 24 * HOUR
  const occasion = (startsAt: number, endsAt: number) => ({ occasions: [{ startsAt, endsAt, note: null }] })
  const signup = (opensAt: number | null, closesAt: number | null, waitingListClosesAt: number | null = null) => ({
    ...occasion(away, away + HOUR),
    signup: { opensAt, closesAt, seats: 1, taken: 1, hasWaitingList: true, waitingListClosesAt, waiting: 0, by: null },
  })
  const day = fromSwedishClock(2027, 3, 25)
  test.each<[string, Partial<Snapshot>, number, number]>([
    ['at midnight, when nothing else is on', {}, noon, fromSwedishClock(2027, 3, 21)],
    [
      'when a round opens',
      { fundingCalls: [fundingCall({ slug: 'a', rounds: [round({ opensAt: noon + HOUR, closesAt: away })] })] },
      noon,
      noon + HOUR,
    ],
    [
      'when a round closes',
      { fundingCalls: [fundingCall({ slug: 'a', rounds: [round({ opensAt: 0, closesAt: noon + MINUTE })] })] },
      noon,
      noon + MINUTE,
    ],
    ['when an event starts', { events: [calendarEvent({ slug: 'a', ...occasion(noon + HOUR, away) })] }, noon, noon + HOUR],
    ['when an event ends', { events: [calendarEvent({ slug: 'a', ...occasion(0, noon + HOUR) })] }, noon, noon + HOUR],
    ['when a sign-up opens', { events: [calendarEvent({ slug: 'a', ...signup(noon + HOUR, null) })] }, noon, noon + HOUR],
    ['when a sign-up closes', { events: [calendarEvent({ slug: 'a', ...signup(null, noon + MINUTE) })] }, noon, noon + MINUTE],
    ['when a waiting list closes', { events: [calendarEvent({ slug: 'a', ...signup(null, null, noon + MINUTE) })] }, noon, noon + MINUTE],
    [
      'when a waiting list closes, though its sign-up is closed',
      { events: [calendarEvent({ slug: 'a', ...signup(0, noon, noon + MINUTE) })] },
      noon,
      noon + MINUTE,
    ],
    [
      'when a sign-up closes, though its waiting list goes on',
      { events: [calendarEvent({ slug: 'a', ...signup(0, noon + MINUTE, noon + 2 * MINUTE) })] },
      noon,
      noon + MINUTE,
    ],
    [
      'each hour of the last day of a round',
      { fundingCalls: [fundingCall({ slug: 'a', rounds: [round({ opensAt: 0, closesAt: noon + 4.5 * HOUR })] })] },
      noon,
      noon + 0.5 * HOUR,
    ],
    [
      'every five minutes of the last hour of a sign-up',
      { events: [calendarEvent({ slug: 'a', ...signup(null, noon + 42 * MINUTE) })] },
      noon,
      noon + 2 * MINUTE,
    ],
    [
      'every five minutes of the last hour of a waiting list',
      { events: [calendarEvent({ slug: 'a', ...signup(0, noon, noon + 42 * MINUTE) })] },
      noon,
      noon + 2 * MINUTE,
    ],
    [
      '24 hours before a round closes tomorrow',
      { fundingCalls: [fundingCall({ slug: 'a', rounds: [round({ opensAt: 0, closesAt: noon + 26 * HOUR })] })] },
      noon,
      noon + 2 * HOUR,
    ],
    ['when an alert begins', { alerts: [alert({ from: noon + HOUR })] }, noon, noon + HOUR],
    ['when an alert ends', { alerts: [alert({ until: noon + HOUR })] }, noon, noon + HOUR],
    ['at the first of several', { alerts: [alert({ from: noon + 2 * HOUR, until: noon + HOUR })] }, noon, noon + HOUR],
    ['at the next, when one is passed', { alerts: [alert({ from: noon, until: noon + HOUR })] }, noon, noon + HOUR],
    ['at midnight, when all lies further off', { alerts: [alert({ from: away })] }, noon, fromSwedishClock(2027, 3, 21)],
    ['at midnight, when something falls on it', { alerts: [alert({ from: day })] }, day - 1, day],
    ['one ms from now', { alerts: [alert({ from: noon + 1 })] }, noon, noon + 1],
  ])('%s', (_, content, now, expected) => {
    expect(nextBoundary(snapshot(content), now)).toBe(expected)
  })
})

test('no answer and no address differs between now and one ms before the boundary', () => {
  const start = fromSwedishClock(2027, 3, 1)
  const instants = fc.integer({ min: 0, max: 40 * 24 * 60 }).map((minutes) => start + minutes * 60_000)
  const pairs = fc.tuple(instants, instants).map(([a, b]) => (a < b ? ([a, b] as const) : ([b, a + 1] as const)))
  const contents = fc
    .record({
      occasions: fc.array(pairs, { minLength: 1, maxLength: 3 }),
      signup: fc.option(fc.tuple(fc.option(instants), fc.option(instants), fc.option(instants))),
      plan: fc.constantFrom('scheduled', 'moved', 'cancelled', 'save-the-date'),
      rounds: fc.array(pairs, { maxLength: 3 }),
      expectedDecision: fc.constantFrom(null, '2027-03-10', '2027-03-28'),
      alertTimes: fc.array(pairs, { maxLength: 3 }),
    } as const)
    .map(({ occasions, signup, plan, rounds, expectedDecision, alertTimes }) =>
      snapshot({
        events: [
          calendarEvent({
            slug: 'e',
            plan,
            occasions: occasions.map(([startsAt, endsAt]) => ({ startsAt, endsAt, note: null })),
            signup: signup && {
              opensAt: signup[0],
              closesAt: signup[1],
              seats: 3,
              taken: 3,
              hasWaitingList: true,
              waitingListClosesAt: signup[2],
              waiting: 0,
              by: null,
            },
          }),
        ],
        fundingCalls: [
          fundingCall({
            slug: 'c',
            applicationTemplate: 'https://ansok.example.se/{round}',
            rounds: rounds.map(([opensAt, closesAt], i) => round({ slug: `r${i}`, opensAt, closesAt, expectedDecision })),
          }),
        ],
        projects: [project({ slug: 'p', period: { from: '2027-03', to: '2027-03' }, finalReportDue: '2027-03-20' })],
        alerts: alertTimes.map(([from, until]) => alert({ from, until })),
      }),
    )
  const asked: readonly (readonly [QuestionName, readonly unknown[]])[] = [
    ['today', []],
    ['alertsFor', ['/']],
    ['upcomingEvents', []],
    ['nextEvents', [5]],
    ['eventMonths', []],
    ['eventYears', []],
    ['pastEvents', [2027]],
    ['eventBySlug', ['e']],
    ['openCalls', []],
    ['nextCalls', [2]],
    ['callBySlug', ['c']],
    ['callTeaser', ['c']],
    ['timeLeftToApply', ['/utlysningar/c/r0/']],
    ['timeLeftToSignUp', ['e']],
    ['projectBySlug', ['p']],
    ['projectFigures', []],
  ]
  fc.assert(
    fc.property(contents, instants, fc.double({ min: 0, max: 1, noNaN: true }), (content, now, part) => {
      const boundary = nextBoundary(content, now)
      expect(boundary).toBeGreaterThan(now)
      expect(boundary).toBeLessThanOrEqual(nextMidnight(now))
      for (const later of [boundary - 1, now + Math.floor((boundary - 1 - now) * part)]) {
        for (const [name, args] of asked) expect(answer(viewOf(content, later), name, args)).toEqual(answer(viewOf(content, now), name, args))
        expect(routesOf(viewOf(content, later))).toEqual(routesOf(viewOf(content, now)))
      }
    }),
    { numRuns: 300 },
  )
})
