import type { Day, FundingCall, Instant, Month, Round } from '../content/content.ts'
import { addDays, addMonths, dayOf, monthOf } from '../time/swedish-time.ts'
import { roundStatus } from './funding-call.ts'
import { usualOpening } from './usual-window.ts'

/** The number of months in the year of calls: this one and those after it. */
export const MONTHS_OF_YEAR = 12

/**
 * How sure the days of an opening are. `open` and `paused`: it is open. `upcoming`: its days are set. `expected`: the office has named the month in which it
 * opens. `usual`: another funder usually has it open then.
 */
export type OpeningStand = 'open' | 'paused' | 'upcoming' | 'expected' | 'usual'

/** A time in which one can apply. `from` and `to` are its first and last day; of an expected one, the first and last day of the month in which it opens. */
export interface Opening {
  /** Null for the usual window of a call. */
  readonly round: Round | null
  readonly stand: OpeningStand
  readonly from: Day
  readonly to: Day
  /** The month in which something happens next: it opens, or closes if it is open. */
  readonly month: Month
}

const lastDayOf = (month: Month): Day => addDays(`${addMonths(month, 1)}-01`, -1)

function openingOf(call: FundingCall, round: Round, now: Instant): Opening | null {
  const status = roundStatus(round, now)
  if ((status === 'open' || status === 'upcoming') && round.opensAt !== null && round.closesAt !== null) {
    const [from, to] = [dayOf(round.opensAt), dayOf(round.closesAt - 1)]
    const isOpen = status === 'open'
    return { round, stand: isOpen && call.applicationPaused !== null ? 'paused' : status, from, to, month: (isOpen ? to : from).slice(0, 7) }
  }
  if (status !== 'planned' || round.expectedOpening === null) return null
  const month = round.expectedOpening
  return { round, stand: 'expected', from: `${month}-01`, to: lastDayOf(month), month }
}

/**
 * The times in which one can apply for a call's money, in the twelve months from this one: those that are open whenever they close, and those that will open.
 * A usual window counts only for a call without rounds ahead. An opening that was expected in a month that has passed is left out.
 */
export function openingsAhead(call: FundingCall, now: Instant): readonly Opening[] {
  const first = monthOf(now)
  const after = addMonths(first, MONTHS_OF_YEAR)
  const isAhead = ({ stand, month }: Opening) => month >= first && (month < after || stand === 'open' || stand === 'paused')
  const rounds = call.rounds.flatMap((round) => openingOf(call, round, now) ?? []).filter(isAhead)
  const usual = rounds.length > 0 ? null : usualOpening(call, now)
  if (usual === null) return rounds
  const { from, to, isNow } = usual
  return [{ round: null, stand: 'usual' as const, from, to, month: (isNow ? to : from).slice(0, 7) }].filter(isAhead)
}
