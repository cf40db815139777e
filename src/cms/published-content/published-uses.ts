import { setImmediate as turn } from 'node:timers/promises'
import type { Block, Field, Payload, SanitizedConfig, Where } from 'payload'
import { bodyBlocks } from '../blocks/body-blocks.ts'
import { isPublishedCollection, scheduledJobs } from '../publication/document-publication.ts'
import { SITE_GLOBALS } from './content-source.ts'

/** A collection of uploaded files. */
export type FileCollection = 'images' | 'documents'

/** A document that readers meet, or a global, with the ids of the files that it shows or links to. */
interface PublishedUse {
  readonly title: string
  readonly ids: ReadonlySet<string>
}

type StoredId = string | number
type StoredContent = { readonly id: StoredId; readonly title?: string; readonly name?: string }

const PUBLISHED: readonly Where[] = [{ _status: { equals: 'published' } }, { deletedAt: { exists: false } }]
/** The collections whose documents show files, and which of their documents readers may meet. A contact has no drafts: a page may show each. */
const USING_COLLECTIONS = [
  ['news', PUBLISHED],
  ['events', PUBLISHED],
  ['funding-calls', PUBLISHED],
  ['projects', PUBLISHED],
  ['pages', PUBLISHED],
  ['contacts', []],
] as const
/** The number of documents in one read: few enough to keep no request waiting. */
const BATCH_SIZE = 200

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value)
const idIn = (value: unknown) => (isObject(value) ? value.id : value)
const isId = (value: unknown): value is StoredId => typeof value === 'string' || typeof value === 'number'

/** The names of the fields that hold nothing but files of a collection, at any depth. */
function fileFieldNames(parts: readonly (Field | Block | { readonly fields: readonly Field[] })[], collection: FileCollection): readonly string[] {
  return parts.flatMap((part): readonly string[] => {
    if ('relationTo' in part && part.relationTo === collection) return [part.name]
    if ('tabs' in part) return fileFieldNames(part.tabs, collection)
    if ('blocks' in part) return fileFieldNames(part.blocks, collection)
    return 'fields' in part ? fileFieldNames(part.fields, collection) : []
  })
}

const namesIn = ({ collections, globals }: SanitizedConfig, collection: FileCollection): ReadonlySet<string> =>
  new Set(fileFieldNames([...collections, ...globals, ...bodyBlocks], collection))

/** The ids of the files of a collection that stored data refers to, in a field of its own or beside others, in a text or a block of it. */
function idsIn(root: unknown, collection: FileCollection, names: ReadonlySet<string>): ReadonlySet<string> {
  const ids = new Set<string>()
  // A stack of its own: a stored text may be nested deeper than calls can be.
  const rest: unknown[] = [root]
  while (rest.length > 0) {
    const value = rest.pop()
    if (Array.isArray(value)) for (const item of value) rest.push(item)
    if (!isObject(value)) continue
    const target = value.relationTo === collection ? idIn(value.value) : null
    if (isId(target)) ids.add(String(target))
    for (const [name, inner] of Object.entries(value)) {
      if (names.has(name)) for (const id of [inner].flat().map(idIn)) if (isId(id)) ids.add(String(id))
      rest.push(inner)
    }
  }
  return ids
}

/**
 * The published documents, the contacts and the globals that use files of a collection. Drafts and the bin don't count, as no reader meets them. A global without a title
 * goes by the label of its form.
 */
export async function* publishedUses(payload: Payload, collection: FileCollection): AsyncGenerator<PublishedUse> {
  const names = namesIn(payload.config, collection)
  for (const slug of SITE_GLOBALS) {
    const stored = await payload.findGlobal({ slug, depth: 0, overrideAccess: true })
    const { label } = payload.globals.config.find((global) => global.slug === slug) ?? {}
    yield { title: typeof label === 'string' ? label : slug, ids: idsIn(stored, collection, names) }
  }
  for (const [slug, shown] of USING_COLLECTIONS) {
    for (let last: StoredId | null = null; ; ) {
      const conditions: Where[] = last === null ? [...shown] : [...shown, { id: { greater_than: last } }]
      const page: { readonly docs: readonly StoredContent[] } = await payload.db.find<StoredContent>({
        collection: slug,
        where: { and: conditions },
        sort: 'id',
        limit: BATCH_SIZE,
        pagination: false,
      })
      for (const doc of page.docs) yield { title: doc.title ?? doc.name ?? '', ids: idsIn(doc, collection, names) }
      if (page.docs.length < BATCH_SIZE) break
      last = page.docs.at(-1)?.id ?? null
      await turn()
    }
  }
}

/** The drafts that are scheduled to be published and use files of a collection. */
async function* scheduledUses(payload: Payload, collection: FileCollection): AsyncGenerator<PublishedUse> {
  const names = namesIn(payload.config, collection)
  for (const job of await scheduledJobs(payload)) {
    if (job.type !== 'publish' || job.hasFailed || !isPublishedCollection(job.collection)) continue
    const where: Where = { id: { equals: job.id } }
    const { docs } = await payload.find({
      collection: job.collection,
      where,
      draft: true,
      depth: 0,
      limit: 1,
      pagination: false,
      overrideAccess: true,
    })
    for (const doc of docs) yield { title: doc.title ?? '', ids: idsIn(doc, collection, names) }
  }
}

/** The title of something that uses one of some files and that readers see, or will see as scheduled; null when nothing does. */
export async function titleOfUse(payload: Payload, collection: FileCollection, files: readonly StoredId[]): Promise<string | null> {
  if (files.length === 0) return null
  for (const uses of [scheduledUses(payload, collection), publishedUses(payload, collection)]) {
    for await (const { title, ids } of uses) if (files.some((id) => ids.has(String(id)))) return title
  }
  return null
}
