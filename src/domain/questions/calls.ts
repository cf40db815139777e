import { callPath, roundPath } from '../addresses.ts'
import { type ApplicationLink, applicationLink } from '../application-link.ts'
import type { Day, FundingCall, Id, Instant, Kronor, Round } from '../content.ts'
import { currentRound, isClosingSoon, isDecisionOverdue, type RoundStatus, roundStatus, roundsByTime } from '../funding-call.ts'
import { dayOf, daysBetween } from '../swedish-time.ts'
import { byId, bySlug, ordered, type View } from '../view.ts'
import { replacementOf } from './replacements.ts'

/** A round with what the clock says of it. */
export interface RoundView {
  readonly path: string
  readonly round: Round
  readonly status: RoundStatus
  readonly isClosingSoon: boolean
  readonly isDecisionOverdue: boolean
  readonly link: ApplicationLink
}

/** What a list shows of a call: its current round. */
export interface CallTeaser {
  readonly path: string
  /** The current round's address, or the call's when it has none. */
  readonly roundPath: string
  readonly guid: string
  readonly title: string
  readonly lead: string
  readonly funder: string | null
  readonly status: RoundStatus
  readonly isClosingSoon: boolean
  /** Whether it is open while applying is paused. */
  readonly isPaused: boolean
  readonly isDecisionOverdue: boolean
  readonly roundTitle: string | null
  readonly opensAt: Instant | null
  readonly closesAt: Instant | null
  readonly expectedOpening: string | null
  readonly expectedDecision: Day | null
  readonly decidedOn: Day | null
  readonly most: Kronor | null
  readonly total: Kronor | null
  /** Whether something published has taken its place. */
  readonly isReplaced: boolean
}

/** A call with its rounds, newest first. */
export interface CallView {
  readonly path: string
  readonly call: FundingCall
  readonly status: RoundStatus
  readonly current: RoundView | null
  readonly rounds: readonly RoundView[]
}

const roundView = (v: View, call: FundingCall, round: Round): RoundView => ({
  path: roundPath(call, round),
  round,
  status: roundStatus(round, v.now),
  isClosingSoon: isClosingSoon(round, v.now),
  isDecisionOverdue: isDecisionOverdue(round, v.now),
  link: applicationLink(call, round, v.snapshot.settings.applicationHosts, v.now),
})

const teaser = (v: View, call: FundingCall): CallTeaser => {
  const round = currentRound(call, v.now)
  return {
    path: callPath(call),
    roundPath: round ? roundPath(call, round) : callPath(call),
    guid: call.guid,
    title: call.title,
    lead: call.lead,
    funder: call.funder?.name ?? null,
    status: round ? roundStatus(round, v.now) : 'planned',
    isClosingSoon: round ? isClosingSoon(round, v.now) : false,
    isPaused: round !== null && roundStatus(round, v.now) === 'open' && call.applicationPaused !== null,
    isDecisionOverdue: round ? isDecisionOverdue(round, v.now) : false,
    roundTitle: round?.title ?? null,
    opensAt: round?.opensAt ?? null,
    closesAt: round?.closesAt ?? null,
    expectedOpening: round?.expectedOpening ?? null,
    expectedDecision: round?.expectedDecision ?? null,
    decidedOn: round?.decision?.decidedOn ?? null,
    most: call.amounts.most,
    total: round?.totalAmount ?? null,
    isReplaced: replacementOf(v, 'funding-calls', call.id) !== null,
  }
}

/** What comes first within a status: what closes next, what opens next, what was decided last. */
const urgency = (t: CallTeaser): number => {
  if (t.status === 'open') return t.closesAt ?? Infinity
  if (t.status === 'upcoming') return t.opensAt ?? Infinity
  return -(t.closesAt ?? 0)
}

const teasers = (v: View) => v.snapshot.fundingCalls.map((call) => ({ slug: call.slug, teaser: teaser(v, call) }))

/** The calls whose current round has a status, the most urgent first. One that was replaced is left out, but for its decisions, which are history. */
export const callsByStatus = (v: View, status: RoundStatus): readonly CallTeaser[] =>
  ordered(
    teasers(v).filter((c) => c.teaser.status === status && (status === 'decided' || !c.teaser.isReplaced)),
    (c) => urgency(c.teaser),
  ).map((c) => c.teaser)

/** The calls one can apply to now, what closes first first. */
export const openCalls = (v: View): readonly CallTeaser[] => callsByStatus(v, 'open')

/** Whole days left to apply, counted in midnights: 0 on the last day. Null when the round is not open. Changes each midnight. */
export const daysLeft = (v: View, callSlug: string, roundSlug: string): number | null => {
  const round = bySlug(v, 'fundingCalls', callSlug)?.rounds.find(({ slug }) => slug === roundSlug)
  if (!round || round.closesAt === null || roundStatus(round, v.now) !== 'open') return null
  return daysBetween(dayOf(v.now), dayOf(round.closesAt - 1))
}

/** A call by its slug, or null. */
export const callBySlug = (v: View, slug: string): CallView | null => {
  const call = bySlug(v, 'fundingCalls', slug)
  if (!call) return null
  const current = currentRound(call, v.now)
  return {
    path: callPath(call),
    call,
    status: current ? roundStatus(current, v.now) : 'planned',
    current: current && roundView(v, call, current),
    rounds: roundsByTime(call).map((round) => roundView(v, call, round)),
  }
}

/** A call as a teaser by its id, or null. */
export const callTeaser = (v: View, id: Id): CallTeaser | null => {
  const call = byId(v, 'fundingCalls', id)
  return call && teaser(v, call)
}

/** The call whose information meeting an event is, the first by slug when several share it, or null. */
export const callOfMeeting = (v: View, event: Id): CallTeaser | null => {
  const calls = v.snapshot.fundingCalls.filter(({ rounds }) => rounds.some(({ informationMeeting }) => informationMeeting === event))
  const [call] = ordered(calls, ({ slug }) => slug)
  return call ? teaser(v, call) : null
}
