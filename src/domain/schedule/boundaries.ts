import type { Instant, Snapshot } from '../content/content.ts'
import { memoize } from '../content/memo.ts'
import { nextMidnight } from '../time/swedish-time.ts'

const sorted = (instants: readonly (Instant | null)[]) => instants.filter((instant) => instant !== null).sort((a, b) => a - b)

const ofEvents = memoize((events: Snapshot['events']) =>
  sorted(
    events.flatMap(({ occasions, signup }) => [
      ...occasions.flatMap(({ startsAt, endsAt }) => [startsAt, endsAt]),
      ...(signup ? [signup.opensAt, signup.closesAt, signup.waitingListClosesAt] : []),
    ]),
  ),
)
const ofAlerts = memoize((alerts: Snapshot['alerts']) => sorted(alerts.flatMap(({ from, until }) => [from, until])))
const ofCalls = memoize((calls: Snapshot['fundingCalls']) =>
  sorted(calls.flatMap(({ rounds }) => rounds.flatMap(({ opensAt, closesAt }) => [opensAt, closesAt]))),
)

/** The next instant after `now` at which an answer may change by the clock alone. Days change at Swedish midnight, so it is never further off. */
export function nextBoundary(snapshot: Snapshot, now: Instant): Instant {
  const midnight = nextMidnight(now)
  const { alerts, events, fundingCalls } = snapshot
  const all = [ofAlerts(alerts), ofEvents(events), ofCalls(fundingCalls)]
  return Math.min(midnight, ...all.map((instants) => instants.find((instant) => instant > now) ?? midnight))
}
