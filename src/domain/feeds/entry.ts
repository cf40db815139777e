import type { CalendarEvent, Dated, FundingCall, Instant, NewsItem, Project, Round } from '../content/content.ts'
import { memoize } from '../content/memo.ts'
import { callPath, eventPath, newsPath, projectPath, roundPath } from '../paths/paths.ts'
import { startOfDay } from '../time/swedish-time.ts'

/** The number of entries of a feed. A feed reader that asks once a week misses none. */
export const FEED_SIZE = 50

/** One entry of a feed: a document, or a call's round, which is news of its own when it opens. */
export type Entry = {
  /** Its name, which it keeps when it is renamed. */
  readonly guid: string
  readonly path: string
  readonly publishedAt: Instant
  /** The instant of its last news for readers: `atom:updated` of RFC 4287, 4.2.15. Never before its publication. */
  readonly updatedAt: Instant
} & (
  | { readonly kind: 'news'; readonly item: NewsItem }
  | { readonly kind: 'event'; readonly event: CalendarEvent }
  | { readonly kind: 'round'; readonly call: FundingCall; readonly round: Round | null }
  | { readonly kind: 'project'; readonly project: Project }
)

/** The instant of a document's last news for readers. */
export const updatedAt = ({ publishedAt, changedAt }: Dated): Instant => Math.max(publishedAt, changedAt ?? publishedAt)

const times = (doc: Dated) => ({ publishedAt: doc.publishedAt, updatedAt: updatedAt(doc) })

export const newsEntry = memoize((item: NewsItem): Entry => ({ kind: 'news', guid: item.guid, path: newsPath(item), ...times(item), item }))
export const eventEntry = memoize(
  (event: CalendarEvent): Entry => ({ kind: 'event', guid: event.guid, path: eventPath(event), ...times(event), event }),
)
export const projectEntry = memoize(
  (project: Project): Entry => ({ kind: 'project', guid: project.guid, path: projectPath(project), ...times(project), project }),
)

/** The past instants at which a round had news by the clock alone: its opening, its closing and the day of its decision. None for a withdrawn round. */
function roundTurns({ opensAt, closesAt, decision, withdrawn }: Round, now: Instant): readonly Instant[] {
  if (withdrawn !== null) return []
  return [opensAt, closesAt, decision && startOfDay(decision.decidedOn)].filter((turn) => turn !== null && turn <= now) as Instant[]
}

/** A call's round as an entry. It is published when it opens, or with its call when that is later or it has not opened. */
function roundEntry(call: FundingCall, round: Round, now: Instant): Entry {
  const opened = round.withdrawn === null && round.opensAt !== null && round.opensAt <= now ? round.opensAt : 0
  const publishedAt = Math.max(call.publishedAt, opened)
  return {
    kind: 'round',
    guid: `${call.guid}#${round.slug}`,
    path: roundPath(call, round),
    publishedAt,
    updatedAt: Math.max(publishedAt, updatedAt(call), ...roundTurns(round, now)),
    call,
    round,
  }
}

/** A call's rounds as entries; a call without any is an entry itself. */
export function callEntries(call: FundingCall, now: Instant): readonly Entry[] {
  if (call.rounds.length === 0) return [{ kind: 'round', guid: call.guid, path: callPath(call), ...times(call), call, round: null }]
  return call.rounds.map((round) => roundEntry(call, round, now))
}

/** The order of a feed: what was published last comes first, and what changes stays where it is. */
export const lastPublishedFirst = (a: Entry, b: Entry) => b.publishedAt - a.publishedAt || (a.guid < b.guid ? -1 : a.guid > b.guid ? 1 : 0)
