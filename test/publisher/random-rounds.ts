import fc from 'fast-check'
import type { FundingCall, Instant, Round } from '../../src/domain/content/content.ts'
import { addDays, dayOf, fromSwedishClock, startOfDay } from '../../src/domain/time/swedish-time.ts'
import { decision, fundingCall, round } from '../domain/sample.ts'

const MINUTE = 60_000
const [FROM, TO] = [fromSwedishClock(2026, 1, 1), fromSwedishClock(2031, 1, 1)]
/** One o'clock in UTC in the nights in which Swedish clocks change. */
const CHANGES = [Date.UTC(2026, 2, 29, 1), Date.UTC(2026, 9, 25, 1), Date.UTC(2028, 2, 26, 1), Date.UTC(2028, 9, 29, 1)]

/** Any minute of five years, often midnight, and often in a night in which clocks change. */
const moment: fc.Arbitrary<Instant> = fc.oneof(
  fc.integer({ min: FROM / MINUTE, max: TO / MINUTE }).map((minutes) => minutes * MINUTE),
  fc.integer({ min: FROM, max: TO }).map((instant) => startOfDay(dayOf(instant))),
  fc.tuple(fc.constantFrom(...CHANGES), fc.integer({ min: -240, max: 240 })).map(([change, minutes]) => change + minutes * MINUTE),
  fc.constantFrom(...CHANGES).map((change) => startOfDay(addDays(dayOf(change), 1))),
)

const dates = fc.uniqueArray(moment, { minLength: 2, maxLength: 2 }).map((two) => {
  const [opensAt = 0, closesAt = 0] = two.toSorted((a, b) => a - b)
  return { opensAt, closesAt }
})

/** A round without dates, or with both, decided, withdrawn or neither: never one that the CMS would refuse. */
const anyRound: fc.Arbitrary<Partial<Round>> = fc.oneof(
  { weight: 1, arbitrary: fc.constantFrom({ opensAt: null, closesAt: null }, { opensAt: null, closesAt: null, expectedOpening: '2028-03' }) },
  { weight: 6, arbitrary: dates },
  { weight: 2, arbitrary: dates.map((two) => ({ ...two, withdrawn: 'Pengarna räckte inte.' })) },
  {
    weight: 2,
    arbitrary: fc.tuple(dates, fc.integer({ min: 0, max: 90 })).map(([two, days]) => ({
      ...two,
      decision: decision(addDays(dayOf(two.closesAt - 1), days)),
    })),
  },
)

/** Calls with their rounds, some of them paused, and a time: any, or around one at which a round opens or closes. */
export const roundsAndNow: fc.Arbitrary<{ readonly calls: readonly FundingCall[]; readonly now: Instant }> = fc
  .array(fc.record({ rounds: fc.array(anyRound, { minLength: 1, maxLength: 3 }), applicationPaused: fc.constantFrom(null, null, 'Paus.') }), {
    minLength: 1,
    maxLength: 3,
  })
  .map((calls) =>
    calls.map(({ rounds, applicationPaused }, i) =>
      fundingCall({
        slug: `c${i}`,
        applicationPaused,
        applicationTemplate: 'https://ansok.example.se/{call}/{round}',
        rounds: rounds.map((parts, j) => round({ ...parts, slug: `r${j}`, title: `Omgång ${j}` })),
      }),
    ),
  )
  .chain((calls) => {
    const turns = calls.flatMap(({ rounds }) => rounds.flatMap(({ opensAt, closesAt }) => [opensAt, closesAt])).filter((turn) => turn !== null)
    const near = turns.length === 0 ? moment : fc.tuple(fc.constantFrom(...turns), fc.constantFrom(-1, 0, 1)).map(([turn, ms]) => turn + ms)
    return fc.record({ calls: fc.constant(calls), now: fc.oneof(moment, near, near) })
  })
