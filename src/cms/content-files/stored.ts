import type { Payload } from 'payload'
import { COLLECTIONS, type ContentCollection, type Data, type StoredId } from './content-fields.ts'

/** What is known of a document without reading all of it. */
export interface StoredHead {
  readonly id: StoredId
  readonly slug: string
  readonly guid: string | null
  readonly isInTrash: boolean
  readonly title: string
}

/** The documents of the database, found by slug, by guid or by key. */
export interface StoredHeads {
  readonly bySlug: (collection: string, slug: string) => StoredHead | undefined
  readonly byGuid: (collection: string, guid: string) => StoredHead | undefined
  readonly byId: (collection: string, id: StoredId) => StoredHead | undefined
  /** Notes a document that was created or renamed. */
  readonly note: (collection: ContentCollection, head: StoredHead) => void
}

/** The keys and slugs of every document in the database, those in the bin too. */
export async function readHeads(payload: Payload): Promise<StoredHeads> {
  const found = new Map<string, StoredHead>()
  const note = (collection: string, head: StoredHead) => {
    for (const key of [`${collection}/slug/${head.slug}`, `${collection}/guid/${head.guid}`, `${collection}/id/${head.id}`]) found.set(key, head)
  }
  for (const collection of COLLECTIONS) {
    const { config } = payload.collections[collection]
    const { docs } = await payload.find({ collection, depth: 0, pagination: false, overrideAccess: true, trash: Boolean(config.trash) })
    for (const stored of docs as unknown as readonly Data[]) {
      if (!stored.slug) continue
      note(collection, {
        id: stored.id as StoredId,
        slug: String(stored.slug),
        guid: stored.guid ? String(stored.guid) : null,
        isInTrash: Boolean(stored.deletedAt),
        title: String(stored[config.admin.useAsTitle ?? 'slug'] ?? stored.slug),
      })
    }
  }
  return {
    bySlug: (collection, slug) => found.get(`${collection}/slug/${slug}`),
    byGuid: (collection, guid) => found.get(`${collection}/guid/${guid}`),
    byId: (collection, id) => found.get(`${collection}/id/${id}`),
    note,
  }
}
