import type { Day, FundingCall, Instant, UsualWindow } from '../content/content.ts'
import { dayOf } from '../time/swedish-time.ts'
import { callStatus } from './funding-call.ts'

/** Whether a text is a day that comes each year, `01-15`. The 29th of February is not: it does not come each year. */
export function isYearDay(text: string): boolean {
  if (!/^\d\d-\d\d$/.test(text)) return false
  const day = new Date(`2027-${text}T12:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(`2027-${text}`)
}

/** A usual window in a year of its own: both days belong to it. */
export interface DatedWindow {
  readonly from: Day
  readonly to: Day
}

/** The window in which a day lies, or the next one to come: of several, that which begins first. Null without windows. */
export function nextWindow(windows: readonly UsualWindow[], today: Day): DatedWindow | null {
  const year = Number(today.slice(0, 4))
  const dated = windows.flatMap(({ opens, closes }) =>
    [year - 1, year, year + 1].map((from) => ({ from: `${from}-${opens}`, to: `${closes < opens ? from + 1 : from}-${closes}` })),
  )
  const ahead = dated.filter(({ to }) => to >= today).sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.to < b.to ? -1 : 1))
  return ahead[0] ?? null
}

/** Whether a day lies in a window. */
export const isInWindow = ({ from, to }: DatedWindow, today: Day): boolean => from <= today && today <= to

/** The usual window of another funder's call that is open now or next. */
export interface UsualOpening extends DatedWindow {
  readonly isNow: boolean
}

/** The usual window of a call. Null for a call without one, and for one whose dates are set: open, or to open. */
export function usualOpening(call: FundingCall, now: Instant): UsualOpening | null {
  const windows = call.funder?.windows ?? []
  if (windows.length === 0) return null
  const status = callStatus(call, now)
  if (status === 'open' || status === 'upcoming') return null
  const next = nextWindow(windows, dayOf(now))
  return next && { ...next, isNow: isInWindow(next, dayOf(now)) }
}
