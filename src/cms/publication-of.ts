import type { CollectionSlug, Payload, Where } from 'payload'
import { type PublicationState, publicationState } from '../domain/publication-state.ts'
import { failureInWords, PUBLICATION_WORDS, type Scheduled } from '../words/publication.ts'
import { publicationStatus } from './publication-status.ts'

/** The collections whose documents have addresses. */
export const PUBLISHED_COLLECTIONS = ['news', 'events', 'funding-calls', 'projects', 'pages'] as const
export type PublishedCollection = (typeof PUBLISHED_COLLECTIONS)[number]

/** Whether a text names a collection whose documents have addresses. */
export const isPublishedCollection = (slug: unknown): slug is PublishedCollection => PUBLISHED_COLLECTIONS.some((known) => known === slug)

/** How a document stands on the site, as the admin is told. */
export interface Publication {
  readonly state: PublicationState
  /** When what readers see at its own address got there, as an ISO date. */
  readonly since: string | null
  readonly address: string | null
  /** Why it failed, in Swedish. */
  readonly reason: string | null
  /** What is to happen to it by itself, soonest first. */
  readonly scheduled: readonly Scheduled[]
}

/** A publication that is to happen by itself, or that should have. */
export interface ScheduledJob extends Scheduled {
  readonly collection: string
  readonly id: string
  readonly hasFailed: boolean
}

/** Everything that editors have scheduled and that is not done, soonest first. */
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

interface Stored {
  readonly guid?: string | null
  readonly updatedAt: string
  readonly deletedAt?: string | null
  readonly _status?: 'draft' | 'published' | null
}

async function stored(payload: Payload, collection: CollectionSlug, id: string | number, draft: boolean): Promise<Stored | null> {
  const select = { guid: true, updatedAt: true, deletedAt: true, _status: true } as const
  const where: Where = { id: { equals: id } }
  const { docs } = await payload.find({ collection, where, select, draft, trash: true, depth: 0, limit: 1, pagination: false, overrideAccess: true })
  return (docs[0] as Stored | undefined) ?? null
}

/** How a document stands on the site, or null when there is no such document. */
export async function publicationOf(payload: Payload, collection: PublishedCollection, id: string | number): Promise<Publication | null> {
  const [saved, latest, jobs] = await Promise.all([
    stored(payload, collection, id, false),
    stored(payload, collection, id, true),
    scheduledJobs(payload),
  ])
  if (!saved) return null
  const status = publicationStatus()
  const isPublished = saved._status === 'published' && !saved.deletedAt
  const isRead = status.read.get(`${collection}:${id}`) === (isPublished ? saved.updatedAt : undefined)
  const isOwn = (owner: string | undefined) => owner !== undefined && (owner === saved.guid || owner.startsWith(`${saved.guid}#`))
  const failure = status.failed.find(({ path }) => isOwn(status.owners.get(path)))
  const ownJobs = jobs.filter((job) => job.collection === collection && job.id === String(id))
  const scheduled = ownJobs.filter(({ hasFailed }) => !hasFailed).map(({ at, type }) => ({ at, type }))
  // A save after the scheduled instant means that somebody has seen to it.
  const isScheduleBroken = ownJobs.some(({ hasFailed, at }) => hasFailed && Date.parse((latest ?? saved).updatedAt) < at)
  const isStuck = !isRead && status.fault !== null
  const reason = failure
    ? failureInWords(failure)
    : isStuck
      ? PUBLICATION_WORDS.siteFailed
      : isScheduleBroken && !isPublished
        ? PUBLICATION_WORDS.scheduleFailed
        : null
  const state = publicationState({
    isPublished,
    isRead,
    hasFailed: reason !== null,
    hasNewerDraft: latest?._status === 'draft',
    publishesAt: scheduled.find(({ type }) => type === 'publish')?.at ?? null,
  })
  const address = [...status.owners].find(([, owner]) => owner === saved.guid)?.[0] ?? null
  return { state, since: await liveSince(payload, address), address, reason, scheduled }
}

async function liveSince(payload: Payload, path: string | null): Promise<string | null> {
  if (path === null) return null
  const where: Where = { path: { equals: path } }
  const { docs } = await payload.find({ collection: 'addresses', where, depth: 0, limit: 1, pagination: false, overrideAccess: true })
  return docs[0]?.liveAt ?? null
}
