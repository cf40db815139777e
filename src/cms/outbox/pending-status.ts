import type { CollectionSlug, Payload, Where } from 'payload'
import { changeOf } from './pending-changes.ts'

/** The number of changes that are examined. */
const MAX_EXAMINED = 50

/** The fields of a stored document that decide whether its latest save has reached readers. */
export interface Stored {
  readonly id: string | number
  readonly guid?: string | null
  readonly updatedAt: string
  readonly deletedAt?: string | null
  readonly _status?: 'draft' | 'published' | null
}

/** Whether a document is saved as published, and not in the bin. */
export const isPublished = ({ _status, deletedAt }: Stored): boolean => _status === 'published' && !deletedAt

/** Reads a document, or its latest version for `draft`, also from the bin. Returns null when there is none. */
export async function storedDocument(payload: Payload, collection: CollectionSlug, id: string | number, draft: boolean): Promise<Stored | null> {
  const select = { guid: true, updatedAt: true, deletedAt: true, _status: true } as const
  const where: Where = { id: { equals: id } }
  const { docs } = await payload.find({ collection, where, select, draft, trash: true, depth: 0, limit: 1, pagination: false, overrideAccess: true })
  return (docs[0] as Stored | undefined) ?? null
}

/** A path that is a page now, and its owner. */
interface CurrentAddress {
  readonly path: string
  readonly owner: string
  readonly liveAt?: string | null
}

/** The paths of a document now: its own, and those of a call's rounds, whose owner is `guid#round`. */
export async function addressesOf(payload: Payload, guid: string): Promise<readonly CurrentAddress[]> {
  // Owners that begin with `guid#` sort before `guid$`.
  const rounds: Where = { and: [{ owner: { greater_than: `${guid}#` } }, { owner: { less_than: `${guid}$` } }] }
  const where: Where = { and: [{ or: [{ owner: { equals: guid } }, rounds] }, { isCurrent: { equals: true } }] }
  return (await payload.db.find<CurrentAddress & { id: string }>({ collection: 'addresses', where, pagination: false })).docs
}

/**
 * Whether the publisher has still to read a stored document. A draft records a change like any save, but changes nothing for readers.
 */
export async function hasPendingChange(payload: Payload, collection: string, saved: Stored, addresses: readonly CurrentAddress[]): Promise<boolean> {
  // A document that is not published concerns readers only while it still has a page.
  if (!isPublished(saved) && addresses.length === 0) return false
  const where: Where = { place: { equals: `${collection}:${saved.id}` } }
  const { docs } = await payload.db.find<{ id: string; savedAt?: string | null }>({ collection: 'changes', where, pagination: false })
  return docs.some(({ savedAt }) => !isPublished(saved) || savedAt === saved.updatedAt)
}

/** Whether the publisher has still to read any save that readers should see. */
export async function hasAnyPendingChange(payload: Payload, collections: readonly CollectionSlug[]): Promise<boolean> {
  const { docs } = await payload.db.find<{ id: string; place: string }>({ collection: 'changes', limit: MAX_EXAMINED, pagination: false })
  for (const change of docs.map(changeOf)) {
    const collection = 'collection' in change ? collections.find((slug) => slug === change.collection) : undefined
    if (collection === undefined || !('id' in change)) return true
    const saved = await storedDocument(payload, collection, change.id, false)
    if (!saved || (await hasPendingChange(payload, collection, saved, await addressesOf(payload, saved.guid ?? '')))) return true
  }
  return false
}
