import { type ApplicationLink, applicationLink } from '../calls/application-link.ts'
import {
  APPLICANT_SLUGS,
  CALL_AMOUNTS,
  CALL_STATES,
  type CallFilter,
  type CallState,
  CLOSES_WITHIN,
  callState,
  isCallChosen,
} from '../calls/call-filter.ts'
import { currentRound, isDecisionOverdue, type RoundStatus, roundStatus, roundsByTime, timeLeftToApply as timeLeftOf } from '../calls/funding-call.ts'
import { type UsualOpening, usualOpening } from '../calls/usual-window.ts'
import type { ApplicantKind, Day, FundingCall, Id, Instant, Kronor, Municipality, Round, Topic } from '../content/content.ts'
import { isAnySelected, type SelectedOptions, selectedOptions } from '../content/query-options.ts'
import { byId, bySlug, ordered, type View } from '../content/view.ts'
import { callPath, roundPath } from '../paths/paths.ts'
import type { TimeLeft } from '../time/time-left.ts'
import { replacementOf } from './replacements.ts'

/** A round with what the clock says of it. */
export interface RoundView {
  readonly path: string
  readonly round: Round
  readonly status: RoundStatus
  readonly isDecisionOverdue: boolean
  readonly link: ApplicationLink
}

/** A call as lists show it, with its current round. */
export interface CallTeaser {
  readonly path: string
  /** The current round's address, or the call's when it has none. */
  readonly roundPath: string
  readonly guid: string
  readonly title: string
  readonly lead: string
  readonly funder: string | null
  readonly status: RoundStatus
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
  /** The window in which another funder usually has it open, where no dates are set. */
  readonly usual: UsualOpening | null
  /** Whether something published has taken its place. */
  readonly isReplaced: boolean
}

/** A call with its rounds, newest first. */
export interface CallView {
  readonly path: string
  readonly call: FundingCall
  readonly status: RoundStatus
  readonly current: RoundView | null
  readonly usual: UsualOpening | null
  readonly rounds: readonly RoundView[]
}

const roundView = (v: View, call: FundingCall, round: Round): RoundView => ({
  path: roundPath(call, round),
  round,
  status: roundStatus(round, v.now),
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
    usual: usualOpening(call, v.now),
    isReplaced: replacementOf(v, 'funding-calls', call.id) !== null,
  }
}

/** The order within a status: the next to close, the next to open, the last decided. */
const urgency = (t: CallTeaser): number => {
  if (t.status === 'open') return t.closesAt ?? Infinity
  if (t.status === 'upcoming') return t.opensAt ?? Infinity
  return -(t.closesAt ?? 0)
}

/** The calls that stand somewhere, the most urgent first. A replaced call is left out unless it is decided, as decisions are history. */
const byState = (v: View, calls: readonly FundingCall[], state: CallState): readonly CallTeaser[] =>
  ordered(
    calls
      .filter((call) => callState(call, v.now) === state)
      .map((call) => ({ slug: call.slug, teaser: teaser(v, call) }))
      .filter((c) => state === 'decided' || !c.teaser.isReplaced),
    (c) => urgency(c.teaser),
  ).map((c) => c.teaser)

/** The options of the list of calls by their names in the address: only values that some call has. */
export interface CallChoices {
  readonly applicants: readonly ApplicantKind[]
  readonly themes: readonly Pick<Topic, 'id' | 'slug' | 'name'>[]
  readonly municipalities: readonly Pick<Municipality, 'id' | 'slug' | 'name'>[]
}

const named = ({ id, slug, name }: Pick<Topic, 'id' | 'slug' | 'name'>) => ({ id, slug, name })

/** The options of the list of calls, for the form. A call for all applicants or the whole region matches any selection. */
const callChoices = (v: View): CallChoices => {
  const { fundingCalls, themes, municipalities } = v.snapshot
  const isUsed = (ids: (call: FundingCall) => readonly Id[]) => {
    const used = new Set(fundingCalls.flatMap(ids))
    return ({ id }: { readonly id: Id }) => used.has(id)
  }
  return {
    applicants: (Object.keys(APPLICANT_SLUGS) as ApplicantKind[]).filter((kind) => fundingCalls.some(({ applicants }) => applicants.includes(kind))),
    themes: ordered(themes.filter(isUsed((call) => call.themes)), ({ name }) => name).map(named),
    municipalities: ordered(municipalities, ({ name }) => name).map(named),
  }
}

/** The calls that a query chooses, `?lage=oppen&vem=forening`, by where they stand, with what was understood of the query. */
export interface SelectedCalls {
  readonly choices: CallChoices
  readonly selected: SelectedOptions<ReturnType<typeof callOptions>>
  readonly isFiltered: boolean
  readonly count: number
  readonly byStatus: Readonly<Record<CallState, readonly CallTeaser[]>>
}

const callOptions = (choices: CallChoices) => ({
  lage: Object.keys(CALL_STATES) as (keyof typeof CALL_STATES)[],
  vem: choices.applicants.map((kind) => APPLICANT_SLUGS[kind]),
  tema: choices.themes.map(({ slug }) => slug),
  kommun: choices.municipalities.map(({ slug }) => slug),
  belopp: CALL_AMOUNTS.map(String),
  stanger: CLOSES_WITHIN.map(String),
})

/** The calls that a query chooses. An empty query chooses all. */
export const selectedCalls = (v: View, query: string): SelectedCalls => {
  const choices = callChoices(v)
  const selected = selectedOptions(callOptions(choices), query)
  const idOf = (list: readonly { readonly id: Id; readonly slug: string }[], slug: string) => list.find((entry) => entry.slug === slug)?.id ?? null
  const filter: CallFilter = {
    state: selected.lage === '' ? null : CALL_STATES[selected.lage],
    applicant: choices.applicants.find((kind) => APPLICANT_SLUGS[kind] === selected.vem) ?? null,
    theme: idOf(choices.themes, selected.tema),
    municipality: idOf(choices.municipalities, selected.kommun),
    amount: selected.belopp === '' ? null : Number(selected.belopp),
    closesWithin: selected.stanger === '' ? null : Number(selected.stanger),
  }
  const calls = v.snapshot.fundingCalls.filter((call) => isCallChosen(call, filter, v.now))
  const grouped = Object.fromEntries(
    (['open', 'paused', 'upcoming', 'planned', 'closed', 'decided', 'withdrawn'] as const).map((state) => [state, byState(v, calls, state)]),
  ) as SelectedCalls['byStatus']
  return {
    choices,
    selected,
    isFiltered: isAnySelected(selected),
    count: Object.values(grouped).reduce((sum, list) => sum + list.length, 0),
    byStatus: grouped,
  }
}

/** The calls one can apply to now, what closes first first. A paused one is not among them. */
export const openCalls = (v: View): readonly CallTeaser[] => byState(v, v.snapshot.fundingCalls, 'open')

/** The calls that open next, the soonest first. */
export const nextCalls = (v: View, count: number): readonly CallTeaser[] => byState(v, v.snapshot.fundingCalls, 'upcoming').slice(0, count)

/**
 * The time left to apply in the round with a path. Null when it is not open, and for the path of anything else. Changes each midnight, and in the last day each
 * hour or more often.
 */
export const timeLeftToApply = (v: View, path: string): TimeLeft | null => {
  const [, , callSlug = '', roundSlug = ''] = path.split('/')
  const round = bySlug(v, 'fundingCalls', callSlug)?.rounds.find(({ slug }) => slug === roundSlug)
  return round ? timeLeftOf(round, v.now) : null
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
    usual: usualOpening(call, v.now),
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
