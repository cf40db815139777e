import type { CollectionSlug, Payload, Where } from 'payload'
import { changeOf } from './pending-changes.ts'

/** How many changes are looked at. */
const AT_MOST = 50

/** What decides whether a document's saving has still to reach readers. */
export interface Stored {
  readonly id: string | number
  readonly guid?: string | null
  readonly updatedAt: string
  readonly deletedAt?: string | null
  readonly _status?: 'draft' | 'published' | null
}

/** Whether a document is saved as published, and not in the bin. */
export const isPublished = ({ _status, deletedAt }: Stored): boolean => _status === 'published' && !deletedAt

/** A document as it is stored, or as its latest version is; null when there is none. Also from the bin. */
export async function storedDocument(payload: Payload, collection: CollectionSlug, id: string | number, draft: boolean): Promise<Stored | null> {
  const select = { guid: true, updatedAt: true, deletedAt: true, _status: true } as const
  const where: Where = { id: { equals: id } }
  const { docs } = await payload.find({ collection, where, select, draft, trash: true, depth: 0, limit: 1, pagination: false, overrideAccess: true })
  return (docs[0] as Stored | undefined) ?? null
}

/** An address that is a page today, and whose. */
export interface CurrentAddress {
  readonly path: string
  readonly owner: string
  readonly liveAt?: string | null
}

/** The addresses that a document has today: its own, and those of a call's rounds, `guid#round`. */
export async function addressesOf(payload: Payload, guid: string): Promise<readonly CurrentAddress[]> {
  // What begins with the guid and a # comes before the guid and a $.
  const rounds: Where = { and: [{ owner: { greater_than: `${guid}#` } }, { owner: { less_than: `${guid}$` } }] }
  const where: Where = { and: [{ or: [{ owner: { equals: guid } }, rounds] }, { isCurrent: { equals: true } }] }
  return (await payload.db.find<CurrentAddress & { id: string }>({ collection: 'addresses', where, pagination: false })).docs
}

/**
 * Whether what is stored of a document has still to be read by the publisher. A draft leaves word like any save, but changes nothing for readers.
 */
export async function hasPendingChange(payload: Payload, collection: string, saved: Stored, addresses: readonly CurrentAddress[]): Promise<boolean> {
  // What is not published has to go, if it is there.
  if (!isPublished(saved) && addresses.length === 0) return false
  const where: Where = { place: { equals: `${collection}:${saved.id}` } }
  const { docs } = await payload.db.find<{ id: string; savedAt?: string | null }>({ collection: 'changes', where, pagination: false })
  return docs.some(({ savedAt }) => !isPublished(saved) || savedAt === saved.updatedAt)
}

/** Whether anything at all has been saved that readers should see, and the publisher has still to read it. */
export async function hasAnyPendingChange(payload: Payload, collections: readonly CollectionSlug[]): Promise<boolean> {
  const { docs } = await payload.db.find<{ id: string; place: string }>({ collection: 'changes', limit: AT_MOST, pagination: false })
  for (const change of docs.map(changeOf)) {
    const collection = 'collection' in change ? collections.find((slug) => slug === change.collection) : undefined
    if (collection === undefined || !('id' in change)) return true
    const saved = await storedDocument(payload, collection, change.id, false)
    if (!saved || (await hasPendingChange(payload, collection, saved, await addressesOf(payload, saved.guid ?? '')))) return true
  }
  return false
}
