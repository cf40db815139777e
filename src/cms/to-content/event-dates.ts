import type { Instant } from '../../domain/content/content.ts'
import type { EventDates } from '../../domain/events/event.ts'
import { clockTime } from '../../domain/time/clock-time.ts'
import { dayOf, fromSwedishClock } from '../../domain/time/swedish-time.ts'

/** An event's times as stored, whole or still being written. */
export interface StoredEventTimes {
  readonly occasions?: readonly { readonly startsAt?: string | null; readonly endsAt?: string | null }[] | null
  readonly signup?: {
    readonly way?: string | null
    readonly opensAt?: string | null
    readonly closesAt?: string | null
    readonly hasWaitingList?: boolean | null
    readonly waitingListClosesAt?: string | null
  } | null
  readonly programme?: readonly { readonly from?: string | null; readonly to?: string | null; readonly day?: string | null }[] | null
}

/** A stored moment as an instant, or null. */
export function instant(stored: string | null | undefined): Instant | null {
  return stored ? Date.parse(stored) : null
}

/** The instants of a programme item: its clock times on its own day, or on the event's first. */
export function programmeInstants(
  item: { readonly from?: string | null; readonly to?: string | null; readonly day?: string | null },
  firstStart: Instant,
): { readonly startsAt: Instant; readonly endsAt: Instant | null } {
  const [year = 0, month = 0, date = 0] = dayOf(item.day ? Date.parse(item.day) : firstStart)
    .split('-')
    .map(Number)
  const at = (text: string | null | undefined): Instant | null => {
    const time = text ? clockTime(text) : null
    return time && fromSwedishClock(year, month, date, time.hour, time.minute)
  }
  return { startsAt: at(item.from) ?? firstStart, endsAt: at(item.to) }
}

/** When the reserve list of our own form ends, as stored; null where there is none, or it has no end of its own. */
export const waitingListEnd = ({ way, hasWaitingList, waitingListClosesAt }: NonNullable<StoredEventTimes['signup']>): Instant | null =>
  way === 'form' && hasWaitingList ? instant(waitingListClosesAt) : null

/** The times of a stored event, to be checked for contradictions. Rows without both times are left out: their fields say what is missing. */
export function eventDates(stored: StoredEventTimes): EventDates {
  const occasions = (stored.occasions ?? []).flatMap(({ startsAt, endsAt }) =>
    startsAt && endsAt ? [{ startsAt: Date.parse(startsAt), endsAt: Date.parse(endsAt) }] : [],
  )
  const firstStart = Math.min(...occasions.map(({ startsAt }) => startsAt))
  return {
    occasions,
    signup:
      stored.signup && stored.signup.way !== 'none'
        ? {
            opensAt: instant(stored.signup.opensAt),
            closesAt: instant(stored.signup.closesAt),
            waitingListClosesAt: waitingListEnd(stored.signup),
          }
        : null,
    programme: occasions.length === 0 ? [] : (stored.programme ?? []).map((item) => programmeInstants(item, firstStart)),
  }
}
