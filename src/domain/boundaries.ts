import type { Instant, Snapshot } from './content.ts'
import { closingSoonFrom } from './funding-call.ts'
import { nextMidnight } from './swedish-time.ts'
import { remembered } from './view.ts'

const all = remembered((snapshot: Snapshot): readonly Instant[] => {
  const instants: (Instant | null)[] = [snapshot.alert?.from ?? null, snapshot.alert?.until ?? null]
  for (const event of snapshot.events) {
    for (const { startsAt, endsAt } of event.occasions) instants.push(startsAt, endsAt)
    if (event.signup) instants.push(event.signup.opensAt, event.signup.closesAt)
  }
  for (const call of snapshot.fundingCalls) {
    for (const round of call.rounds) instants.push(round.opensAt, round.closesAt, closingSoonFrom(round))
  }
  return instants.filter((instant) => instant !== null).sort((a, b) => a - b)
})

/** The next instant after `now` at which an answer may change by the clock alone. Days change at Swedish midnight, so it is never further off. */
export function nextBoundary(snapshot: Snapshot, now: Instant): Instant {
  const midnight = nextMidnight(now)
  return all(snapshot).find((instant) => instant > now && instant < midnight) ?? midnight
}
