import { callFacts, eventFacts, type Fact, newsFacts } from '../../domain/documents/change-notes.ts'
import type { Event, FundingCall, News } from '../payload-types.ts'
import { eventDates, instant } from './event-dates.ts'
import { day, roundDates } from './round-dates.ts'

// The values may not have been validated yet. A row that lacks a required value is left out: its field refuses it.

/** The facts of a stored news item, whose changes are noted on the page. */
export const newsFactsOf = ({ kind, applyBy, validUntil }: Pick<News, 'kind' | 'applyBy' | 'validUntil'>): readonly Fact[] =>
  newsFacts({ kind, applyBy: day(applyBy), validUntil: day(validUntil) })

/** The facts of a stored event, whose changes are noted on the page. */
export function eventFactsOf(stored: Pick<Event, 'occasions' | 'plan' | 'format' | 'venue' | 'price' | 'signup'>): readonly Fact[] {
  const { plan, format, venue, price, signup } = stored
  const name = format === 'online' ? '' : (venue?.name?.trim() ?? '')
  return eventFacts({
    occasions: eventDates(stored).occasions.map((times) => ({ ...times, note: null })),
    plan,
    format,
    venue: name === '' ? null : { name, address: venue?.address?.trim() || null, mapUrl: null },
    price: price ?? null,
    signup:
      signup && signup.way !== 'none'
        ? {
            opensAt: null,
            closesAt: instant(signup.closesAt),
            seats: null,
            taken: 0,
            hasWaitingList: false,
            waitingListClosesAt: null,
            waiting: 0,
            by: null,
          }
        : null,
  })
}

/** The facts of a stored call, whose changes are noted on the page. */
export function callFactsOf({ rounds, amounts, applicants }: Pick<FundingCall, 'rounds' | 'amounts' | 'applicants'>): readonly Fact[] {
  return callFacts({
    rounds: (rounds ?? []).map((round) => {
      const { opensAt, closesAt, decidedOn, isWithdrawn } = roundDates(round)
      const { slug, title, totalAmount } = round
      return { slug, title, opensAt, closesAt, totalAmount: totalAmount ?? null, isDecided: decidedOn !== null, isWithdrawn }
    }),
    amounts: { least: amounts?.least ?? null, most: amounts?.most ?? null, coFinancing: amounts?.coFinancing ?? null },
    applicants: applicants ?? [],
  })
}
