import type { Instant, Snapshot } from '../content/content.ts'
import { memoize } from '../content/memo.ts'
import { signupEnd, waitingListEnd } from '../events/event.ts'
import { nextMidnight } from '../time/swedish-time.ts'
import { lastHoursFrom, nextTimeLeft } from '../time/time-left.ts'

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

const deadlinesOfEvents = memoize((events: Snapshot['events']) =>
  sorted(
    events.flatMap((event) => [
      event.signup && event.signup.closesAt !== null ? signupEnd(event) : null,
      event.signup && event.signup.waitingListClosesAt !== null ? waitingListEnd(event) : null,
    ]),
  ),
)
const deadlinesOfCalls = memoize((calls: Snapshot['fundingCalls']) => sorted(calls.flatMap(({ rounds }) => rounds.map(({ closesAt }) => closesAt))))

/** The changes of the time left until deadlines that come before an instant. */
function countdowns(deadlines: readonly Instant[], now: Instant, before: Instant): readonly Instant[] {
  const first = deadlines.findIndex((deadline) => deadline > now)
  if (first < 0) return []
  const after = deadlines.findIndex((deadline, i) => i >= first && lastHoursFrom(deadline) >= before)
  return deadlines.slice(first, after < 0 ? undefined : after).map((deadline) => nextTimeLeft(deadline, now) ?? before)
}

/**
 * The next instant after `now` at which an answer may change by the clock alone. Days change at Swedish midnight, so it is never further off; in the last day
 * of a deadline the time that is left changes more often.
 */
export function nextBoundary(snapshot: Snapshot, now: Instant): Instant {
  const midnight = nextMidnight(now)
  const { alerts, events, fundingCalls } = snapshot
  const all = [ofAlerts(alerts), ofEvents(events), ofCalls(fundingCalls)]
  return Math.min(
    midnight,
    ...all.map((instants) => instants.find((instant) => instant > now) ?? midnight),
    ...[deadlinesOfEvents(events), deadlinesOfCalls(fundingCalls)].flatMap((deadlines) => countdowns(deadlines, now, midnight)),
  )
}
