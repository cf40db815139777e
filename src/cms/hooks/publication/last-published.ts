import type { PayloadRequest } from 'payload'

/** The collections whose documents are published. */
export type Publishable = 'news' | 'events' | 'funding-calls' | 'projects' | 'pages'

/** A stored document, whichever collection it is of. */
export type StoredContent = Readonly<Record<string, unknown>> & {
  readonly id?: string | number
  readonly _status?: string | null
  readonly firstPublishedAt?: string | null
}

/** One saving has several hooks that ask, and one document as it was before. */
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
  // Old versions are cleared away; what was published once says so itself.
  return version ?? (stored?.firstPublishedAt ? stored : null)
}

/**
 * What readers saw last of a document that is being saved: the document while it is published, else the newest of its versions that was. Null when none
 * ever was. `original` is the document as the hook was given it.
 */
export function lastPublished(collection: Publishable, original: StoredContent | undefined, req: PayloadRequest): Promise<StoredContent | null> {
  if (original?.id === undefined) return Promise.resolve(null)
  const known = pendingReads.get(original) ?? read(collection, original.id, req)
  pendingReads.set(original, known)
  return known
}
