import type { CollectionBeforeDeleteHook, CollectionSlug } from 'payload'
import { REFUSALS } from '../../../words/refusals.ts'
import { Refusal } from '../../refusal.ts'

const CONTENT_COLLECTIONS: readonly CollectionSlug[] = ['news', 'events', 'funding-calls', 'projects', 'pages']

/** Whether a document's data points at an id, however deep. Only values under upload fields and in blocks can equal it, but ids are compared with their key. */
function hasReference(value: unknown, collection: string, id: string): boolean {
  if (Array.isArray(value)) return value.some((item) => hasReference(item, collection, id))
  if (typeof value !== 'object' || value === null) return false
  const keys = collection === 'images' ? ['image', 'logo'] : ['documents', 'protocol', 'finalReport']
  return Object.entries(value).some(([key, inner]) => {
    if (keys.includes(key) && [inner].flat().some((item) => String(item) === id)) return true
    if (key === 'doc' && typeof inner === 'object' && inner !== null && 'relationTo' in inner && 'value' in inner && inner.relationTo === collection)
      return String(inner.value) === id
    return hasReference(inner, collection, id)
  })
}

/** Refuses to delete a picture or a document that something published shows, and names where. */
export const refuseIfUsed: CollectionBeforeDeleteHook = async ({ collection, id, req }) => {
  for (const user of CONTENT_COLLECTIONS) {
    const { docs } = await req.payload.find({
      collection: user,
      where: { _status: { equals: 'published' } },
      depth: 0,
      pagination: false,
      overrideAccess: true,
      req,
    })
    const found = docs.find((doc) => hasReference(doc, collection.slug, String(id)))
    if (found && 'title' in found) throw new Refusal(REFUSALS.imageInUse(found.title), 409)
  }
}
