import { roundFaults } from '../../domain/calls/funding-call.ts'
import { eventFaults } from '../../domain/events/event.ts'
import { newsFaults } from '../../domain/news/news.ts'
import { periodFaults } from '../../domain/projects/project.ts'
import { EVENT_REFUSALS, NEWS_REFUSALS, periodRefusal, REFUSALS, ROUND_REFUSALS } from '../../words/refusals.ts'
import { eventDates } from '../to-content/event-dates.ts'
import { NEWS_FAULT_PATH, newsForRules } from '../to-content/news-for-rules.ts'
import { roundDates } from '../to-content/round-dates.ts'
import type { StoredData } from './content-fields.ts'
import type { FieldPath } from './faults.ts'

/** Milliseconds that a time of publication may lie ahead, as in `collections/news.ts`. */
const CLOCK_TOLERANCE = 5 * 60_000

/** A broken rule about several fields of a document. `reason` is a Swedish sentence. */
interface RuleFault {
  readonly path: FieldPath
  readonly reason: string
}

const eventPath = (fault: string): FieldPath => [fault.startsWith('signup') ? 'signup' : fault.startsWith('programme') ? 'programme' : 'occasions']

function callFaults(data: StoredData): readonly RuleFault[] {
  const rounds = (data.rounds ?? []) as readonly (Parameters<typeof roundDates>[0] & { readonly slug?: string; readonly title?: string })[]
  return rounds.flatMap((round, i) => {
    const isRepeated = rounds.findIndex(({ slug }) => slug === round.slug) < i
    return [
      ...roundFaults(roundDates(round)).map((fault) => ({ path: ['rounds', i, 'closesAt'], reason: ROUND_REFUSALS[fault] })),
      ...(isRepeated ? [{ path: ['rounds', i, 'slug'], reason: REFUSALS.duplicateRound(String(round.slug)) }] : []),
    ]
  })
}

function newsItemFaults(data: StoredData, now: number): readonly RuleFault[] {
  const publishedAt = typeof data.publishedAt === 'string' ? Date.parse(data.publishedAt) : now
  if (publishedAt > now + CLOCK_TOLERANCE) return [{ path: ['publishedAt'], reason: REFUSALS.publishedInFuture }]
  return newsFaults(newsForRules(data as never, publishedAt)).map((fault) => ({
    path: NEWS_FAULT_PATH[fault].split('.'),
    reason: NEWS_REFUSALS[fault],
  }))
}

/** The rules of the domain that a document would break if it was published at the instant `now`. The fields must have passed their own checks. */
export function ruleFaults(collection: string, data: StoredData, now: number): readonly RuleFault[] {
  switch (collection) {
    case 'projects': {
      const { from, to } = (data.period ?? {}) as { readonly from?: string; readonly to?: string }
      const period = { from: String(from ?? ''), to: String(to ?? '') }
      return periodFaults(period).map((fault) => ({
        path: ['period', fault === 'from-not-a-month' ? 'from' : 'to'],
        reason: periodRefusal(fault, period),
      }))
    }
    case 'events':
      return eventFaults(eventDates(data)).map((fault) => ({ path: eventPath(fault), reason: EVENT_REFUSALS[fault] }))
    case 'funding-calls':
      return callFaults(data)
    case 'news':
      return newsItemFaults(data, now)
    default:
      return []
  }
}
