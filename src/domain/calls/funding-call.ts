import type { FundingCall, Instant, Round } from '../content/content.ts'
import { dayOf } from '../time/swedish-time.ts'
import { type TimeLeft, timeLeft } from '../time/time-left.ts'

/**
 * Where a round stands. `planned`: no dates yet. `upcoming`: dates are set. `open`: one can apply. `closed`: applications are being handled.
 * `decided`: the decision is registered. `withdrawn`: nothing came of it.
 */
export type RoundStatus = 'planned' | 'upcoming' | 'open' | 'closed' | 'decided' | 'withdrawn'

/** How many questions of whether one may apply a call has at most: so few that they are answered in a minute. */
export const MOST_CHECKS = 7

/** A round's status. A registered decision, or that it is withdrawn, wins over the clock; a round without both dates is planned. */
export function roundStatus(round: Round, now: Instant): RoundStatus {
  if (round.decision) return 'decided'
  if (round.withdrawn !== null) return 'withdrawn'
  if (round.opensAt === null || round.closesAt === null) return 'planned'
  if (now < round.opensAt) return 'upcoming'
  return now < round.closesAt ? 'open' : 'closed'
}

/** The statuses of a round in which nobody can apply any more. */
const OVER: ReadonlySet<RoundStatus> = new Set(['closed', 'decided', 'withdrawn'])

/** Whether nobody can apply any more in a round of that status. */
export const isRoundOver = (status: RoundStatus): boolean => OVER.has(status)

/** The time left to apply in a round. Null when it is not open. */
export function timeLeftToApply(round: Round, now: Instant): TimeLeft | null {
  return round.closesAt === null || roundStatus(round, now) !== 'open' ? null : timeLeft(round.closesAt, now)
}

/** Whether an open round closes within seven days. */
export function isClosingSoon(round: Round, now: Instant): boolean {
  const left = timeLeftToApply(round, now)
  return left !== null && left.urgency !== 'calm'
}

/** Whether the expected day of decision has passed with no decision registered. */
export function isDecisionOverdue(round: Round, now: Instant): boolean {
  return roundStatus(round, now) === 'closed' && round.expectedDecision !== null && dayOf(now) > round.expectedDecision
}

/** A call's rounds, newest first: by opening, then by slug; those without dates come first, as they lie ahead. */
export function roundsByTime(call: FundingCall): readonly Round[] {
  return [...call.rounds].sort((a, b) => (b.opensAt ?? Infinity) - (a.opensAt ?? Infinity) || (a.slug < b.slug ? 1 : -1))
}

const RANK: Record<RoundStatus, number> = { open: 0, upcoming: 1, closed: 2, planned: 3, withdrawn: 4, decided: 4 }

/**
 * The round that a reader of the call most likely wants: the open one that closes first, else the upcoming one that opens first, else
 * the one under handling, else a planned one, else the latest that was decided or withdrawn. Null when the call has no rounds.
 */
export function currentRound(call: Pick<FundingCall, 'rounds'>, now: Instant): Round | null {
  const [first] = [...call.rounds].sort((a, b) => {
    const [ra, rb] = [roundStatus(a, now), roundStatus(b, now)]
    if (RANK[ra] !== RANK[rb]) return RANK[ra] - RANK[rb]
    if (ra === 'open') return (a.closesAt ?? 0) - (b.closesAt ?? 0)
    if (ra === 'upcoming') return (a.opensAt ?? 0) - (b.opensAt ?? 0)
    return (b.closesAt ?? 0) - (a.closesAt ?? 0) || (a.slug < b.slug ? 1 : -1)
  })
  return first ?? null
}

/** A call's status: that of its current round; a call without rounds is planned. */
export function callStatus(call: FundingCall, now: Instant): RoundStatus {
  const round = currentRound(call, now)
  return round === null ? 'planned' : roundStatus(round, now)
}

/** How a round's dates can contradict each other. */
export type RoundFault =
  | 'opens-without-closes'
  | 'closes-without-opens'
  | 'closes-before-opens'
  | 'decision-before-closes'
  | 'start-before-decision'
  | 'decided-before-closes'
  | 'withdrawn-and-decided'

/** What must agree in a round. */
export type RoundDates = Pick<Round, 'opensAt' | 'closesAt' | 'expectedDecision' | 'earliestStart'> & {
  readonly decidedOn: string | null
  readonly isWithdrawn: boolean
}

/** Every contradiction in a round; empty when it can be saved. */
export function roundFaults(round: RoundDates): readonly RoundFault[] {
  const faults: RoundFault[] = []
  const { opensAt, closesAt, expectedDecision, earliestStart, decidedOn, isWithdrawn } = round
  if (opensAt !== null && closesAt === null) faults.push('opens-without-closes')
  if (opensAt === null && closesAt !== null) faults.push('closes-without-opens')
  if (opensAt !== null && closesAt !== null && closesAt <= opensAt) faults.push('closes-before-opens')
  const lastDay = closesAt === null ? null : dayOf(closesAt - 1)
  if (lastDay !== null && expectedDecision !== null && expectedDecision < lastDay) faults.push('decision-before-closes')
  if (lastDay !== null && decidedOn !== null && decidedOn < lastDay) faults.push('decided-before-closes')
  if (decidedOn !== null && isWithdrawn) faults.push('withdrawn-and-decided')
  if (expectedDecision !== null && earliestStart !== null && earliestStart < expectedDecision) faults.push('start-before-decision')
  return faults
}
