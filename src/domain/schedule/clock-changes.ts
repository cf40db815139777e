import { roundStatus } from '../calls/funding-call.ts'
import type { CalendarEvent, FundingCall, Instant, Snapshot } from '../content/content.ts'
import { memoize } from '../content/memo.ts'
import { eventStatus } from '../events/event.ts'

/** A change of something published that comes at an instant, without a save. */
export type ClockChangeKind =
  | 'round-opens'
  | 'round-closes'
  | 'event-starts'
  | 'event-ends'
  | 'signup-opens'
  | 'signup-closes'
  | 'alert-begins'
  | 'alert-ends'

/** One change by the clock, in terms that a person would use. Days left that count down at midnight are none. */
export interface ClockChange {
  readonly at: Instant
  readonly kind: ClockChangeKind
  /** The document's title; of a call's round, the call's. */
  readonly title: string
  /** The round's title, or null. */
  readonly round: string | null
}

type Planned = Omit<ClockChange, 'at'> & { readonly at: Instant | null }

function ofCall({ title, rounds }: FundingCall): readonly Planned[] {
  return rounds.flatMap((round): Planned[] => {
    // The clock changes nothing of a round without both dates, or with a decision.
    if (round.opensAt === null || roundStatus(round, round.opensAt) !== 'open') return []
    return [
      { at: round.opensAt, kind: 'round-opens', title, round: round.title },
      { at: round.closesAt, kind: 'round-closes', title, round: round.title },
    ]
  })
}

function ofEvent(event: CalendarEvent): readonly Planned[] {
  const { title, occasions, signup } = event
  if (eventStatus(event, 0) === 'cancelled') return []
  return [
    ...occasions.flatMap(({ startsAt, endsAt }): Planned[] => [
      { at: startsAt, kind: 'event-starts', title, round: null },
      { at: endsAt, kind: 'event-ends', title, round: null },
    ]),
    { at: signup?.opensAt ?? null, kind: 'signup-opens', title, round: null },
    { at: signup?.closesAt ?? null, kind: 'signup-closes', title, round: null },
  ]
}

const sorted = (planned: readonly Planned[]): readonly ClockChange[] =>
  planned.flatMap(({ at, ...rest }) => (at === null ? [] : [{ at, ...rest }])).sort((a, b) => a.at - b.at)

const ofCalls = memoize((calls: Snapshot['fundingCalls']) => sorted(calls.flatMap(ofCall)))
const ofEvents = memoize((events: Snapshot['events']) => sorted(events.flatMap(ofEvent)))
const ofAlerts = memoize((alerts: Snapshot['alerts']) =>
  sorted(
    alerts.flatMap(({ from, until, title }): Planned[] => [
      { at: from, kind: 'alert-begins', title, round: null },
      { at: until, kind: 'alert-ends', title, round: null },
    ]),
  ),
)

/** The next changes by the clock after `now`, soonest first. */
export function nextClockChanges(snapshot: Snapshot, now: Instant, count: number): readonly ClockChange[] {
  return [ofCalls(snapshot.fundingCalls), ofEvents(snapshot.events), ofAlerts(snapshot.alerts)]
    .flatMap((changes) => changes.filter(({ at }) => at > now).slice(0, count))
    .sort((a, b) => a.at - b.at)
    .slice(0, count)
}
