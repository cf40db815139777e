import type { Payload, Where } from 'payload'
import type { Instant } from '../../domain/content/content.ts'
import { missedScheduling, type PublicationState, publicationState, type Scheduling } from '../../domain/publishing/publication-state.ts'
import { failureInWords, MISSED, PUBLICATION_WORDS, type Scheduled } from '../../words/publishing/publication.ts'
import { addressesOf, hasPendingChange, isPublished, type Stored, storedDocument } from '../outbox/pending-status.ts'
import { publicationStatus } from './publication-status.ts'

/** The collections whose documents have pages of their own. */
export const PUBLISHED_COLLECTIONS = ['news', 'events', 'funding-calls', 'projects', 'pages'] as const
type PublishedCollection = (typeof PUBLISHED_COLLECTIONS)[number]

/** Whether a value is the slug of a collection whose documents have pages. */
export const isPublishedCollection = (slug: unknown): slug is PublishedCollection => PUBLISHED_COLLECTIONS.some((collection) => collection === slug)

/** The publication of a document, as the admin shows it. */
export interface Publication {
  readonly state: PublicationState
  /** When the page that readers see was published, as an ISO date. */
  readonly since: string | null
  readonly address: string | null
  /** Why publishing failed, in Swedish, or null. */
  readonly reason: string | null
  /** What is scheduled for the document, soonest first. */
  readonly scheduled: readonly Scheduled[]
}

/** A scheduled publication or unpublication of a document. */
export interface ScheduledJob extends Scheduling {
  readonly collection: string
  readonly id: string
}

/** Reads what editors have scheduled and is not done, soonest first. */
export async function scheduledJobs(payload: Payload): Promise<readonly ScheduledJob[]> {
  const where: Where = { and: [{ taskSlug: { equals: 'schedulePublish' } }, { completedAt: { exists: false } }] as Where[] }
  const { docs } = await payload.find({ collection: 'payload-jobs', where, depth: 0, pagination: false, sort: 'waitUntil', overrideAccess: true })
  return docs.flatMap((job) => {
    const input = job.input as { type?: string; doc?: { relationTo?: string; value?: unknown } } | null
    if (!input?.doc?.relationTo || !job.waitUntil) return []
    const type = input.type === 'unpublish' ? 'unpublish' : 'publish'
    const { relationTo: collection, value } = input.doc
    return [{ at: Date.parse(job.waitUntil), type, collection, id: String(value), hasFailed: job.hasError === true }]
  })
}

/** The instant at which a document is scheduled to be published, the first of several, or null. */
export async function scheduledPublication(payload: Payload, collection: string, id: string | number): Promise<Instant | null> {
  const jobs = await scheduledJobs(payload)
  return jobs.find((job) => job.collection === collection && job.id === String(id) && job.type === 'publish' && !job.hasFailed)?.at ?? null
}

/** The scheduled job of a document that was missed, in Swedish, or null. */
export function missedInWords(jobs: readonly ScheduledJob[], saved: Stored, latest: Stored | null): string | null {
  const missed = missedScheduling(jobs, { isPublished: isPublished(saved), savedAt: Date.parse((latest ?? saved).updatedAt) })
  return missed && MISSED[missed]
}

/** Reads the publication of a document. Returns null when there is no such document. */
export async function publicationOf(
  payload: Payload,
  collection: PublishedCollection,
  id: string | number,
  now: Instant,
): Promise<Publication | null> {
  const [saved, latest, jobs, status] = await Promise.all([
    storedDocument(payload, collection, id, false),
    storedDocument(payload, collection, id, true),
    scheduledJobs(payload),
    publicationStatus(payload, now),
  ])
  if (!saved) return null
  const addresses = await addressesOf(payload, saved.guid ?? '')
  const isRead = !(await hasPendingChange(payload, collection, saved, addresses))
  const failure = status.failed.find(({ path }) => addresses.some((address) => address.path === path))
  const ownJobs = jobs.filter((job) => job.collection === collection && job.id === String(id))
  const scheduled = ownJobs.filter(({ hasFailed }) => !hasFailed).map(({ at, type }) => ({ at, type }))
  const stuck = isRead ? null : status.isAbsent ? PUBLICATION_WORDS.noPublisher : status.fault === null ? null : PUBLICATION_WORDS.siteFailed
  const reason = failure ? failureInWords(failure) : (stuck ?? missedInWords(ownJobs, saved, latest))
  const state = publicationState({
    isPublished: isPublished(saved),
    isRead,
    hasFailed: reason !== null,
    hasNewerDraft: latest?._status === 'draft',
    publishesAt: scheduled.find(({ type }) => type === 'publish')?.at ?? null,
  })
  const page = addresses.find(({ owner }) => owner === saved.guid)
  return { state, since: page?.liveAt ?? null, address: page?.path ?? null, reason, scheduled }
}
