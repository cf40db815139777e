import type { Payload } from 'payload'
import { COLLECTIONS, type ContentCollection, type StoredData, type StoredId } from './content-fields.ts'

/** A stored document in the index. */
export interface IndexedDocument {
  readonly id: StoredId
  readonly slug: string
  readonly guid: string | null
  readonly isInTrash: boolean
  readonly title: string
}

/** An index of the stored documents by slug, guid and id. Each look-up is undefined for a document that does not exist. */
export interface DocumentIndex {
  readonly bySlug: (collection: string, slug: string) => IndexedDocument | undefined
  readonly byGuid: (collection: string, guid: string) => IndexedDocument | undefined
  readonly byId: (collection: string, id: StoredId) => IndexedDocument | undefined
  /** Adds a document that was created or renamed. */
  readonly add: (collection: ContentCollection, document: IndexedDocument) => void
}

/** Reads an index of all documents, those in the bin included. */
export async function readDocumentIndex(payload: Payload): Promise<DocumentIndex> {
  const documents = new Map<string, IndexedDocument>()
  const add = (collection: string, document: IndexedDocument) => {
    const { slug, guid, id } = document
    for (const key of [`${collection}/slug/${slug}`, `${collection}/guid/${guid}`, `${collection}/id/${id}`]) documents.set(key, document)
  }
  for (const collection of COLLECTIONS) {
    const { config } = payload.collections[collection]
    const { docs } = await payload.find({ collection, depth: 0, pagination: false, overrideAccess: true, trash: Boolean(config.trash) })
    for (const stored of docs as unknown as readonly StoredData[]) {
      if (!stored.slug) continue
      add(collection, {
        id: stored.id as StoredId,
        slug: String(stored.slug),
        guid: stored.guid ? String(stored.guid) : null,
        isInTrash: Boolean(stored.deletedAt),
        title: String(stored[config.admin.useAsTitle ?? 'slug'] ?? stored.slug),
      })
    }
  }
  return {
    bySlug: (collection, slug) => documents.get(`${collection}/slug/${slug}`),
    byGuid: (collection, guid) => documents.get(`${collection}/guid/${guid}`),
    byId: (collection, id) => documents.get(`${collection}/id/${id}`),
    add,
  }
}
