import type { Instant } from '../../domain/content/content.ts'
import type { EventDates } from '../../domain/events/event.ts'
import { clockTime } from '../../domain/time/clock-time.ts'
import { dayOf, fromSwedishClock } from '../../domain/time/swedish-time.ts'

/** The times of a stored event, whose values may not have been validated yet. */
interface StoredEventTimes {
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

/** A stored ISO 8601 time as an instant, or null for none. */
export function instant(stored: string | null | undefined): Instant | null {
  return stored ? Date.parse(stored) : null
}

/** The instants of a programme item: its clock times on its own day, or on the event's first day. An item without a valid start begins with the event. */
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

/** The instant when the waiting list of our own form closes, or null when there is no list or it has no end of its own. */
export const waitingListEnd = ({ way, hasWaitingList, waitingListClosesAt }: NonNullable<StoredEventTimes['signup']>): Instant | null =>
  way === 'form' && hasWaitingList ? instant(waitingListClosesAt) : null

/** The times of a stored event, for the rules of the domain. An occasion without both times is left out: its fields refuse it. */
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
