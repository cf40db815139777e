import type { CollectionBeforeDeleteHook, CollectionSlug } from 'payload'
import { REFUSALS } from '../../../words/refusals.ts'
import { Refusal } from '../../refusal.ts'

const CONTENT_COLLECTIONS: readonly CollectionSlug[] = ['news', 'events', 'funding-calls', 'projects', 'pages']

/** Whether stored data refers to an image or a document, at any depth: in a field of a known name, or as the target of a link. */
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

/** Refuses to delete an image or a document that a published document shows, and names that document. */
export const refuseIfUsed: CollectionBeforeDeleteHook = async ({ collection, id, req }) => {
  for (const contentCollection of CONTENT_COLLECTIONS) {
    const { docs } = await req.payload.find({
      collection: contentCollection,
      where: { _status: { equals: 'published' } },
      depth: 0,
      pagination: false,
      overrideAccess: true,
      req,
    })
    const user = docs.find((doc) => hasReference(doc, collection.slug, String(id)))
    if (user && 'title' in user) throw new Refusal(REFUSALS.imageInUse(user.title), 409)
  }
}
