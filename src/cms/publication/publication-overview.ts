import type { Payload, Where } from 'payload'
import type { Instant } from '../../domain/content/content.ts'
import { numberInWords } from '../../words/money.ts'
import {
  clockChangeInWords,
  failureInWords,
  momentInWords,
  PUBLICATION_WORDS,
  scheduledInWords,
  secondsInWords,
} from '../../words/publishing/publication.ts'
import { hasAnyPendingChange, storedDocument } from '../outbox/pending-status.ts'
import type { Publication } from '../payload-types.ts'
import { isPublishedCollection, missedInWords, PUBLISHED_COLLECTIONS, type ScheduledJob, scheduledJobs } from './document-publication.ts'
import { publicationStatus } from './publication-status.ts'

/** The number of coming changes that are listed. */
const MAX_COMING = 5

/** The publishing of the site at a glance, in Swedish. */
interface Overview {
  readonly last: { readonly id: Publication['id']; readonly what: string; readonly words: string } | null
  readonly faults: readonly string[]
  readonly isWaiting: boolean
  readonly coming: readonly string[]
}

/** Reads the title of a document's latest version, or its id where it has none. */
async function titleOf(payload: Payload, { collection, id }: ScheduledJob): Promise<string> {
  if (!isPublishedCollection(collection)) return id
  const where: Where = { id: { equals: id } }
  const query = { collection, where, select: { title: true }, draft: true, depth: 0, limit: 1, pagination: false, overrideAccess: true } as const
  const [document] = (await payload.find(query)).docs
  return document?.title ?? id
}

/** The scheduled jobs to come, in Swedish. */
async function comingOf(payload: Payload, jobs: readonly ScheduledJob[], now: Instant) {
  const coming = jobs.filter(({ at, hasFailed }) => !hasFailed && at > now).slice(0, MAX_COMING)
  return Promise.all(
    coming.map(async (job) => ({ at: job.at, words: `${await titleOf(payload, job)}: ${scheduledInWords(job, now).toLowerCase()}` })),
  )
}

/** The scheduled jobs that were missed, in Swedish. */
async function missedOf(payload: Payload, jobs: readonly ScheduledJob[]): Promise<readonly string[]> {
  const failed = new Map(jobs.filter(({ hasFailed }) => hasFailed).map((job) => [`${job.collection}:${job.id}`, job]))
  const missed = await Promise.all(
    [...failed.values()].map(async (job) => {
      if (!isPublishedCollection(job.collection)) return []
      const [saved, latest] = [
        await storedDocument(payload, job.collection, job.id, false),
        await storedDocument(payload, job.collection, job.id, true),
      ]
      const ownJobs = jobs.filter(({ collection, id }) => collection === job.collection && id === job.id)
      const words = saved && !saved.deletedAt ? missedInWords(ownJobs, saved, latest) : null
      return words === null ? [] : [`${await titleOf(payload, job)}: ${words}`]
    }),
  )
  return missed.flat()
}

/** Reads how the publishing of the site stands now. */
export async function publicationOverview(payload: Payload, now: Instant): Promise<Overview> {
  const status = await publicationStatus(payload, now)
  const { docs } = await payload.find({ collection: 'publications', sort: '-at', limit: 1, pagination: false, depth: 0, overrideAccess: true })
  const [last] = docs
  const jobs = await scheduledJobs(payload)
  const scheduled = await comingOf(payload, jobs, now)
  const byClock = status.nextClockChanges.filter(({ at }) => at > now).map((change) => ({ at: change.at, words: clockChangeInWords(change, now) }))
  const coming = [...scheduled, ...byClock].sort((a, b) => a.at - b.at).slice(0, MAX_COMING)
  const count = last?.addressCount === 1 ? '1 sida' : `${numberInWords(last?.addressCount ?? 0)} sidor`
  return {
    last: last
      ? {
          id: last.id,
          what: last.what,
          words: `${momentInWords(Date.parse(last.at), now)}, ${count} på ${secondsInWords(last.milliseconds)}${last.by ? `. Sparat av ${last.by}` : ''}`,
        }
      : null,
    faults: [
      ...(status.isAbsent ? [PUBLICATION_WORDS.noPublisher] : []),
      ...(status.fault === null ? [] : [PUBLICATION_WORDS.siteFailed]),
      ...status.failed.map(failureInWords),
      ...(await missedOf(payload, jobs)),
    ],
    isWaiting: status.lookedAt === null || (await hasAnyPendingChange(payload, PUBLISHED_COLLECTIONS)),
    coming: coming.map(({ words }) => words),
  }
}
