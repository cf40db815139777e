import type { ApplicantKind, FundingCall, Id, Instant, Kronor } from '../content/content.ts'
import { addDays, dayOf } from '../time/swedish-time.ts'
import { currentRound, isClosingSoon, type RoundStatus, roundStatus } from './funding-call.ts'

/** Where a call stands: the status of its current round, or `paused` for an open one in which nobody can apply just now. */
export type CallState = RoundStatus | 'paused'

/** Where a call stands, as a part of an address. `snart` is open and closes within seven days. */
export const CALL_STATES = {
  oppen: 'open',
  snart: 'closing-soon',
  pausad: 'paused',
  kommande: 'upcoming',
  planerad: 'planned',
  stangd: 'closed',
  beslutad: 'decided',
  installd: 'withdrawn',
} as const satisfies Readonly<Record<string, CallState | 'closing-soon'>>

/** Who may apply, as a part of an address. */
export const APPLICANT_SLUGS: Readonly<Record<ApplicantKind, string>> = {
  municipality: 'kommun',
  'public-body': 'offentlig',
  company: 'foretag',
  academy: 'akademi',
  association: 'forening',
  'social-economy': 'social-ekonomi',
  individual: 'privatperson',
}

/** Roughly how much one wants to apply for, in kronor. */
export const CALL_AMOUNTS: readonly Kronor[] = [25_000, 50_000, 100_000, 250_000, 500_000, 1_000_000, 3_000_000]

/** Within how many days an open call closes. */
export const CLOSES_WITHIN = [7, 30, 90] as const

/** What a reader has chosen among the calls. Null means all. Themes and municipalities by their ids. */
export interface CallFilter {
  readonly state: CallState | 'closing-soon' | null
  readonly applicant: ApplicantKind | null
  readonly theme: Id | null
  readonly municipality: Id | null
  readonly amount: Kronor | null
  readonly closesWithin: number | null
}

/** Where a call stands at an instant. One without rounds is planned. */
export function callState(call: FundingCall, now: Instant): CallState {
  const round = currentRound(call, now)
  const status = round === null ? 'planned' : roundStatus(round, now)
  return status === 'open' && call.applicationPaused !== null ? 'paused' : status
}

/** Whether a call stands where one has asked for. */
function isInState(call: FundingCall, state: CallState | 'closing-soon', now: Instant): boolean {
  const stands = callState(call, now)
  if (state !== 'closing-soon') return stands === state
  const round = currentRound(call, now)
  return stands === 'open' && round !== null && isClosingSoon(round, now)
}

/** Whether a call closes, counted in midnights, within a number of days: within 0 is today. */
function closesWithin(call: FundingCall, days: number, now: Instant): boolean {
  const round = currentRound(call, now)
  if (!round || round.closesAt === null || roundStatus(round, now) !== 'open') return false
  return dayOf(round.closesAt - 1) <= addDays(dayOf(now), days)
}

/**
 * Whether a call is among what was chosen. One that names no applicants or no municipalities is for all; one without a least or most sum has no
 * limit there.
 */
export function isCallChosen(call: FundingCall, filter: CallFilter, now: Instant): boolean {
  const { state, applicant, theme, municipality, amount } = filter
  const { least, most } = call.amounts
  return (
    (state === null || isInState(call, state, now)) &&
    (applicant === null || call.applicants.length === 0 || call.applicants.includes(applicant)) &&
    (theme === null || call.themes.includes(theme)) &&
    (municipality === null || call.municipalities.length === 0 || call.municipalities.includes(municipality)) &&
    (amount === null || ((least ?? 0) <= amount && amount <= (most ?? Infinity))) &&
    (filter.closesWithin === null || closesWithin(call, filter.closesWithin, now))
  )
}
