import type { Payload } from 'payload'
import { COLLECTIONS, type ContentCollection, type StoredData, type StoredId } from './content-fields.ts'

/** What is known of a document without reading all of it. */
export interface IndexedDocument {
  readonly id: StoredId
  readonly slug: string
  readonly guid: string | null
  readonly isInTrash: boolean
  readonly title: string
}

/** The documents of the database, found by slug, by guid or by key. */
export interface DocumentIndex {
  readonly bySlug: (collection: string, slug: string) => IndexedDocument | undefined
  readonly byGuid: (collection: string, guid: string) => IndexedDocument | undefined
  readonly byId: (collection: string, id: StoredId) => IndexedDocument | undefined
  /** Notes a document that was created or renamed. */
  readonly add: (collection: ContentCollection, head: IndexedDocument) => void
}

/** The keys and slugs of every document in the database, those in the bin too. */
export async function readDocumentIndex(payload: Payload): Promise<DocumentIndex> {
  const found = new Map<string, IndexedDocument>()
  const note = (collection: string, head: IndexedDocument) => {
    for (const key of [`${collection}/slug/${head.slug}`, `${collection}/guid/${head.guid}`, `${collection}/id/${head.id}`]) found.set(key, head)
  }
  for (const collection of COLLECTIONS) {
    const { config } = payload.collections[collection]
    const { docs } = await payload.find({ collection, depth: 0, pagination: false, overrideAccess: true, trash: Boolean(config.trash) })
    for (const stored of docs as unknown as readonly StoredData[]) {
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
    add: note,
  }
}
