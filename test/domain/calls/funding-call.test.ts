import { describe, expect, test } from 'vitest'
import {
  callStatus,
  currentRound,
  isClosingSoon,
  isDecisionOverdue,
  roundFaults,
  roundStatus,
  roundsByTime,
} from '../../../src/domain/calls/funding-call.ts'
import { fromSwedishClock } from '../../../src/domain/time/swedish-time.ts'
import { decision, fundingCall, round } from '../sample.ts'

const opensAt = fromSwedishClock(2027, 3, 1, 8)
const closesAt = fromSwedishClock(2027, 3, 31, 15)

describe('a round is open in [opens, closes)', () => {
  test.each([
    ['upcoming one ms before it opens', {}, opensAt - 1, 'upcoming'],
    ['open at the instant it opens', {}, opensAt, 'open'],
    ['open one ms before it closes', {}, closesAt - 1, 'open'],
    ['closed at the instant it closes', {}, closesAt, 'closed'],
    ['planned without dates', { opensAt: null, closesAt: null }, opensAt, 'planned'],
    ['planned with half its dates', { closesAt: null }, opensAt, 'planned'],
    ['planned with the other half', { opensAt: null }, opensAt, 'planned'],
    ['withdrawn, though the clock says that it is open', { withdrawn: 'Pengarna räckte inte.' }, opensAt, 'withdrawn'],
    ['withdrawn before it had dates', { opensAt: null, closesAt: null, withdrawn: 'Pengarna räckte inte.' }, opensAt, 'withdrawn'],
    ['decided when a decision is registered, though it is open', { decision: decision() }, opensAt, 'decided'],
    ['decided when a decision is registered, though it has no dates', { opensAt: null, closesAt: null, decision: decision() }, opensAt, 'decided'],
  ])('%s', (_, parts, now, status) => {
    expect(roundStatus(round({ opensAt, closesAt, ...parts }), now)).toBe(status)
  })
})

describe('a round opens and closes at its instant, whatever Swedish clocks show', () => {
  const [midnight, springForward, autumnBack] = [fromSwedishClock(2027, 4, 1), Date.UTC(2027, 2, 28, 1), Date.UTC(2027, 9, 31, 1)]
  const HOUR = 3_600_000
  const opens = fromSwedishClock(2027, 1, 1)
  test.each([
    ['24.00 of the last day is the midnight that follows', fromSwedishClock(2027, 3, 31, 24), midnight],
    ['24.00 before the night in which clocks go forward', fromSwedishClock(2027, 3, 27, 24), springForward - 2 * HOUR],
    ['24.00 of the day that lacks an hour', fromSwedishClock(2027, 3, 28, 24), springForward + 21 * HOUR],
    ['24.00 before the night in which clocks go back', fromSwedishClock(2027, 10, 30, 24), autumnBack - 3 * HOUR],
    ['24.00 of the day that has an hour twice', fromSwedishClock(2027, 10, 31, 24), autumnBack + 22 * HOUR],
    ['01.59 before an hour is skipped', fromSwedishClock(2027, 3, 28, 1, 59), springForward - 60_000],
    ['02.30 in the skipped hour is 03.30 summer time', fromSwedishClock(2027, 3, 28, 2, 30), springForward + HOUR / 2],
    ['03.00 after an hour was skipped', fromSwedishClock(2027, 3, 28, 3), springForward],
    ['02.30 in the hour that comes twice, as it is written', fromSwedishClock(2027, 10, 31, 2, 30), autumnBack - HOUR / 2],
    ['02.30 when it comes again', autumnBack + HOUR / 2, autumnBack + HOUR / 2],
    ['03.00 after the hour that comes twice', fromSwedishClock(2027, 10, 31, 3), autumnBack + HOUR],
  ])('%s', (_, turn, instant) => {
    expect(turn).toBe(instant)
    const [closing, opening] = [round({ opensAt: opens, closesAt: turn }), round({ opensAt: turn, closesAt: turn + 1 })]
    expect([turn - 1, turn].map((now) => roundStatus(closing, now))).toEqual(['open', 'closed'])
    expect([turn - 1, turn, turn + 1].map((now) => roundStatus(opening, now))).toEqual(['upcoming', 'open', 'closed'])
    const call = fundingCall({ slug: 'a', rounds: [closing] })
    expect([turn - 1, turn].map((now) => callStatus(call, now))).toEqual(['open', 'closed'])
  })
})

describe('a registered decision wins over the clock', () => {
  const decided = round({ opensAt, closesAt, decision: decision('2027-05-20') })
  test.each([
    ['before it opens', opensAt - 1],
    ['the instant it opens', opensAt],
    ['one ms before it closes', closesAt - 1],
    ['the instant it closes', closesAt],
    ['before the day of the decision', fromSwedishClock(2027, 5, 20) - 1],
    ['on the day of the decision', fromSwedishClock(2027, 5, 20)],
  ])('%s', (_, now) => {
    expect(roundStatus(decided, now)).toBe('decided')
    expect(callStatus(fundingCall({ slug: 'a', rounds: [decided] }), now)).toBe('decided')
    expect(isClosingSoon(decided, now)).toBe(false)
    expect(isDecisionOverdue(decided, now)).toBe(false)
  })
})

describe('a call goes from round to round at their instants', () => {
  const [first, second] = [
    round({ slug: 'forsta', opensAt, closesAt }),
    round({ slug: 'andra', opensAt: closesAt, closesAt: closesAt + (closesAt - opensAt) }),
  ]
  const end = closesAt + (closesAt - opensAt)
  test.each([
    ['upcoming before the first', opensAt - 1, 'forsta', 'upcoming'],
    ['open with the first', opensAt, 'forsta', 'open'],
    ['open to the last ms of the first', closesAt - 1, 'forsta', 'open'],
    ['open with the second from that instant, never closed between', closesAt, 'andra', 'open'],
    ['open to the last ms of the second', end - 1, 'andra', 'open'],
    ['closed when both are', end, 'andra', 'closed'],
  ])('%s', (_, now, slug, status) => {
    const call = fundingCall({ slug: 'a', rounds: [first, second] })
    expect([currentRound(call, now)?.slug, callStatus(call, now)]).toEqual([slug, status])
  })

  test('one that is withdrawn leaves its place to what one can wait for, and to what was decided later', () => {
    const off = { ...second, withdrawn: 'Pengarna räckte inte.' }
    const [ahead, decided] = [
      round({ slug: 'sedan', opensAt: null, closesAt: null }),
      { ...second, slug: 'sist', closesAt: end + 1, decision: decision() },
    ]
    const statusWith = (...rounds: ReturnType<typeof round>[]) => callStatus(fundingCall({ slug: 'a', rounds }), opensAt)
    expect([statusWith(off), statusWith(off, ahead), statusWith(off, first), statusWith(off, decided)]).toEqual([
      'withdrawn',
      'planned',
      'open',
      'decided',
    ])
    expect(statusWith(off, { ...decided, closesAt: opensAt })).toBe('withdrawn')
  })

  test('it is closed between two rounds only when no other is announced', () => {
    const later = { ...second, opensAt: closesAt + 1 }
    expect(callStatus(fundingCall({ slug: 'a', rounds: [first, later] }), closesAt)).toBe('upcoming')
    expect(callStatus(fundingCall({ slug: 'a', rounds: [first, { ...later, opensAt: null, closesAt: null }] }), closesAt)).toBe('closed')
  })

  test('a decision on the first leaves the call open with the second', () => {
    const decided = { ...first, decision: decision() }
    expect(callStatus(fundingCall({ slug: 'a', rounds: [decided, second] }), closesAt)).toBe('open')
  })
})

describe('a round closes soon in its last day and the seven before', () => {
  test.each([
    ['a closing in the afternoon', fromSwedishClock(2027, 5, 20, 15), fromSwedishClock(2027, 5, 13)],
    ['a closing at midnight belongs to the day that ends', fromSwedishClock(2027, 5, 21), fromSwedishClock(2027, 5, 13)],
    ['a week in which the clocks go forward', fromSwedishClock(2027, 3, 31, 15), fromSwedishClock(2027, 3, 24)],
    ['a week in which the clocks go back', fromSwedishClock(2027, 11, 1, 12), fromSwedishClock(2027, 10, 25)],
  ])('%s', (_, closes, from) => {
    const soon = round({ opensAt: fromSwedishClock(2027, 1, 1), closesAt: closes })
    expect(isClosingSoon(soon, from - 1)).toBe(false)
    expect(isClosingSoon(soon, from)).toBe(true)
    expect(isClosingSoon(soon, closes - 1)).toBe(true)
    expect(isClosingSoon(soon, closes)).toBe(false)
  })

  test('a round that has not opened does not close soon', () => {
    const short = round({ opensAt: fromSwedishClock(2027, 5, 19), closesAt: fromSwedishClock(2027, 5, 20, 15) })
    expect(isClosingSoon(short, fromSwedishClock(2027, 5, 18))).toBe(false)
    expect(isClosingSoon(short, fromSwedishClock(2027, 5, 19))).toBe(true)
  })

  test('a round without a closing never does', () => {
    expect(isClosingSoon(round({ opensAt: null, closesAt: null }), closesAt)).toBe(false)
  })
})

describe('a decision is overdue the day after it was expected', () => {
  const expected = { opensAt, closesAt, expectedDecision: '2027-05-20' }
  const midnight = fromSwedishClock(2027, 5, 21)
  test.each([
    ['not one ms before midnight', expected, midnight - 1, false],
    ['from midnight', expected, midnight, true],
    ['not once it is registered', { ...expected, decision: decision() }, midnight, false],
    ['not while the round is open', { ...expected, closesAt: midnight + 1 }, midnight, false],
    ['not when no day was expected', { ...expected, expectedDecision: null }, midnight, false],
  ])('%s', (_, parts, now, isOverdue) => expect(isDecisionOverdue(round(parts), now)).toBe(isOverdue))
})

describe('a call stands where the round stands that a reader most likely wants', () => {
  const at = (slug: string, opens: number | null, closes: number | null, decidedOn?: string) =>
    round({ slug, opensAt: opens, closesAt: closes, decision: decidedOn ? decision(decidedOn) : null })
  const now = fromSwedishClock(2027, 6, 1)
  const day = 24 * 3_600_000
  const rounds = {
    openLong: at('oppen-lang', now - day, now + 9 * day),
    openShort: at('oppen-kort', now - day, now + 2 * day),
    opensSoon: at('oppnar-snart', now + day, now + 9 * day),
    opensLater: at('oppnar-sedan', now + 2 * day, now + 8 * day),
    closedLate: at('stangd-nyss', now - 9 * day, now - day),
    closedEarly: at('stangd-forr', now - 90 * day, now - 80 * day),
    planned: at('planerad', null, null),
    decidedLate: at('beslutad-nyss', now - 200 * day, now - 190 * day, '2026-12-01'),
    decidedEarly: at('beslutad-forr', now - 400 * day, now - 390 * day, '2026-05-01'),
  }
  const all = Object.values(rounds)
  test.each([
    ['the open one that closes first', all, rounds.openShort, 'open'],
    ['else the upcoming one that opens first', all.slice(2), rounds.opensSoon, 'upcoming'],
    ['else the one under handling, the latest', all.slice(4), rounds.closedLate, 'closed'],
    ['else a planned one', all.slice(6), rounds.planned, 'planned'],
    ['else the latest decided', all.slice(7), rounds.decidedLate, 'decided'],
  ])('%s', (_, of, expected, status) => {
    for (const order of [of, of.toReversed()]) {
      const call = fundingCall({ slug: 'a', rounds: order })
      expect(currentRound(call, now)?.slug).toBe(expected.slug)
      expect(callStatus(call, now)).toBe(status)
    }
  })

  test('a call without rounds is planned', () => {
    const call = fundingCall({ slug: 'a', rounds: [] })
    expect(currentRound(call, now)).toBeNull()
    expect(callStatus(call, now)).toBe('planned')
  })

  test('rounds come newest first, those without dates before all', () => {
    const call = fundingCall({ slug: 'a', rounds: [rounds.decidedEarly, rounds.planned, rounds.opensSoon, rounds.closedLate] })
    expect(roundsByTime(call).map(({ slug }) => slug)).toEqual(['planerad', 'oppnar-snart', 'stangd-nyss', 'beslutad-forr'])
    expect(call.rounds[0]).toBe(rounds.decidedEarly)
  })

  test('rounds of the same opening come by their slugs', () => {
    const twins = [at('a', null, null), at('c', null, null), at('b', null, null)]
    expect(roundsByTime(fundingCall({ slug: 'x', rounds: twins })).map(({ slug }) => slug)).toEqual(['c', 'b', 'a'])
  })
})

describe('the dates of a round must agree', () => {
  const right = { opensAt, closesAt, expectedDecision: '2027-05-20', earliestStart: '2027-06-01', decidedOn: null, isWithdrawn: false }
  const midnight = fromSwedishClock(2027, 4, 1)
  test.each([
    ['dates that agree have no faults', {}, []],
    ['no dates are no fault', { opensAt: null, closesAt: null, expectedDecision: null, earliestStart: null }, []],
    ['an opening needs a closing', { closesAt: null }, ['opens-without-closes']],
    ['a closing needs an opening', { opensAt: null }, ['closes-without-opens']],
    ['it must be open for some time', { closesAt: opensAt }, ['closes-before-opens']],
    ['it can not close before it opens', { closesAt: opensAt - 1 }, ['closes-before-opens']],
    ['a decision on the closing day is possible', { expectedDecision: '2027-03-31' }, []],
    ['a decision before the closing day is not', { expectedDecision: '2027-03-30' }, ['decision-before-closes']],
    ['a closing at midnight belongs to the day that ends', { closesAt: midnight, expectedDecision: '2027-03-31' }, []],
    ['a start on the day of decision is possible', { earliestStart: '2027-05-20' }, []],
    ['a start before the decision is not', { earliestStart: '2027-05-19' }, ['start-before-decision']],
    ['it can not have been decided before it closed', { decidedOn: '2027-03-30' }, ['decided-before-closes']],
    ['it can not be decided and withdrawn', { decidedOn: '2027-03-31', isWithdrawn: true }, ['withdrawn-and-decided']],
    ['it can be decided on the closing day', { decidedOn: '2027-03-31' }, []],
    [
      'all faults are told at once',
      { closesAt: opensAt, expectedDecision: '2027-01-01', earliestStart: '2026-01-01', decidedOn: '2027-01-01' },
      ['closes-before-opens', 'decision-before-closes', 'decided-before-closes', 'start-before-decision'],
    ],
  ])('%s', (_, parts, faults) => expect(roundFaults({ ...right, ...parts })).toEqual(faults))
})
