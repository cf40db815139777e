import type { FundingCall, Instant, Round } from '../../domain/content/content.ts'
import { updatedAt } from '../../domain/feeds/entry.ts'
import { roundPath } from '../../domain/paths/paths.ts'
import { dayOf, startOfDay } from '../../domain/time/swedish-time.ts'
import type { CalendarEntry } from '../events/calendar-entries.ts'
import { ROUND_WITHDRAWN } from '../labels.ts'
import { dayInWords, deadlineInWords } from '../time/dates.ts'

/** A calendar entry for a date of a round. */
interface RoundEntry extends Omit<CalendarEntry, 'endsAt'> {
  /** Whether the entry is a whole day and not an instant. */
  readonly isWholeDay: boolean
  /** The end of an entry that lasts for a time. Null for a whole day, and for an entry at an instant. */
  readonly endsAt: Instant | null
}

const MINUTE = 60_000

/** The start and end of a closing. A closing at midnight is the last minute of the day that ends: calendars have no 24.00 and would show it a day too late. */
const closing = (closesAt: Instant) =>
  closesAt === startOfDay(dayOf(closesAt)) ? { startsAt: closesAt - MINUTE, endsAt: closesAt } : { startsAt: closesAt, endsAt: null }

/** A date of a round as a calendar names it. */
interface RoundMoment {
  readonly name: string
  readonly startsAt: Instant
  readonly endsAt: Instant | null
  readonly isWholeDay: boolean
  readonly summary: string
  readonly text: string
}

function momentsOf({ opensAt, closesAt, expectedDecision, decision, withdrawn }: Round): readonly RoundMoment[] {
  const until = closesAt === null || withdrawn !== null ? '' : `Ansök senast ${deadlineInWords(closesAt, { isReadAnywhere: true })}.`
  const day = decision?.decidedOn ?? expectedDecision
  return [
    ...(opensAt === null ? [] : [{ name: 'oppnar', startsAt: opensAt, endsAt: null, isWholeDay: false, summary: 'Ansökan öppnar', text: until }]),
    ...(closesAt === null ? [] : [{ name: 'stanger', ...closing(closesAt), isWholeDay: false, summary: 'Sista ansökningstid', text: until }]),
    ...(day === null
      ? []
      : [
          {
            name: 'beslut',
            startsAt: startOfDay(day),
            endsAt: null,
            isWholeDay: true,
            summary: decision ? 'Beslut' : 'Beslut väntas',
            text: decision ? `Beslutet fattades ${dayInWords(day)}.` : withdrawn === null ? `Beslut väntas ${dayInWords(day)}.` : '',
          },
        ]),
  ]
}

/**
 * The calendar entries of a call: the opening, closing and decision of each round. `sequence` (RFC 5545, 3.8.7.4) is the number of change notes, which only
 * grows. A withdrawn round stays with the status `CANCELLED`, so that calendars that hold its entries show it.
 */
export function roundEntries(call: FundingCall, origin: string): readonly RoundEntry[] {
  return call.rounds.flatMap((round) => {
    const url = origin + roundPath(call, round)
    return momentsOf(round).map(({ name, startsAt, endsAt, isWholeDay, summary, text }) => ({
      id: `${call.guid}-${round.slug}-${name}`,
      sequence: call.changes.length,
      changedAt: updatedAt(call),
      startsAt,
      endsAt,
      isWholeDay,
      summary: `${round.withdrawn === null ? '' : ROUND_WITHDRAWN}${summary}: ${call.title}, ${round.title}`,
      description: [
        round.withdrawn === null ? null : `Omgången är inställd. ${round.withdrawn}`,
        text,
        call.funder ? `Utlysningen är inte vår. Den görs av ${call.funder.name}.` : null,
        call.lead,
        url,
      ]
        .filter(Boolean)
        .join('\n\n'),
      location: '',
      url,
      status: round.withdrawn === null ? ('CONFIRMED' as const) : ('CANCELLED' as const),
    }))
  })
}
