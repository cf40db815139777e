import type { PayloadRequest } from 'payload'

/** A collection whose documents have drafts and pages. */
type Publishable = 'news' | 'events' | 'funding-calls' | 'projects' | 'pages'

/** A stored document of any collection with drafts. */
export type StoredContent = Readonly<Record<string, unknown>> & {
  readonly id?: string | number
  readonly _status?: string | null
  readonly firstPublishedAt?: string | null
}

/** The reads of saves that are under way, by the document that Payload gives to all hooks of a save. Several hooks need the result. */
const pendingReads = new WeakMap<object, Promise<StoredContent | null>>()

async function read(collection: Publishable, id: string | number, req: PayloadRequest): Promise<StoredContent | null> {
  const options = { collection, depth: 0, overrideAccess: true, req } as const
  const stored = (await req.payload.findByID({ ...options, id, draft: false, disableErrors: true, trash: true })) as StoredContent | null
  if (stored?._status === 'published') return stored
  const { docs } = await req.payload.findVersions({
    ...options,
    where: { and: [{ parent: { equals: id } }, { 'version._status': { equals: 'published' } }] },
    sort: '-updatedAt',
    limit: 1,
    pagination: false,
    trash: true,
  })
  const version = docs[0]?.version as StoredContent | undefined
  // The published version may have been removed, as Payload keeps a limited number. The dates still say that there was one.
  return version ?? (stored?.firstPublishedAt ? stored : null)
}

/**
 * What readers last saw of a document that is being saved: the stored document while it is published, otherwise its newest published version. Null when
 * the document was never published. `original` is the `originalDoc` of the hook.
 */
export function lastPublished(collection: Publishable, original: StoredContent | undefined, req: PayloadRequest): Promise<StoredContent | null> {
  if (original?.id === undefined) return Promise.resolve(null)
  const published = pendingReads.get(original) ?? read(collection, original.id, req)
  pendingReads.set(original, published)
  return published
}
