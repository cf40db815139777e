import { type Opening, openingsAhead } from '../calls/call-year.ts'
import type { Month } from '../content/content.ts'
import type { View } from '../content/view.ts'
import { callPath, roundPath } from '../paths/paths.ts'
import { monthOf } from '../time/swedish-time.ts'
import { replacementOf } from './replacements.ts'

/** A time in which one can apply, with the call that it belongs to. */
export interface CallOpening extends Omit<Opening, 'round' | 'month'> {
  /** The round's address, or the call's for a usual window. */
  readonly path: string
  readonly title: string
  /** The name of another funder; null for the office's own call. */
  readonly funder: string | null
}

/** The openings of the twelve months from `first`, by the month in which something happens next: months without any are left out. */
export interface CallYear {
  readonly first: Month
  readonly months: readonly { readonly month: Month; readonly openings: readonly CallOpening[] }[]
}

/** When one can apply for money in the twelve months from this one, the soonest first. Replaced calls are left out. */
export const callYear = (v: View): CallYear => {
  const found = v.snapshot.fundingCalls
    .filter(({ id }) => replacementOf(v, 'funding-calls', id) === null)
    .flatMap((call) =>
      openingsAhead(call, v.now).map(({ round, month, ...opening }) => ({
        month,
        opening: { ...opening, path: round ? roundPath(call, round) : callPath(call), title: call.title, funder: call.funder?.name ?? null },
      })),
    )
  // Something happens to an open one when it closes, and to the others when they open.
  const nextDay = ({ stand, from, to }: CallOpening) => (stand === 'open' || stand === 'paused' ? to : from)
  const order = (opening: CallOpening) => `${nextDay(opening)} ${opening.to} ${opening.path}`
  const months = [...new Set(found.map(({ month }) => month))].sort()
  return {
    first: monthOf(v.now),
    months: months.map((month) => ({
      month,
      openings: found
        .filter((one) => one.month === month)
        .map(({ opening }) => opening)
        .sort((a, b) => (order(a) < order(b) ? -1 : 1)),
    })),
  }
}
