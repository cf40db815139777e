import type { CollectionSlug, Payload, Where } from 'payload'
import type { DatabaseState } from '../../domain/publishing/live-site.ts'
import { routeFile } from '../../domain/site-map/route.ts'
import { databaseIdentity } from '../database/identity.ts'

/** The collections of documents with pages of their own. */
const WITH_PAGES = ['news', 'events', 'funding-calls', 'projects', 'pages'] as const satisfies readonly CollectionSlug[]

const PUBLISHED: Where = { and: [{ _status: { equals: 'published' } }, { deletedAt: { exists: false } }] }

/** The number of documents in all collections with pages that match a condition. */
async function countOf(payload: Payload, where: Where): Promise<number> {
  let count = 0
  for (const collection of WITH_PAGES) count += (await payload.db.count({ collection, where })).totalDocs
  return count
}

/** Whether a database has any document with a page of its own, a draft or one in the bin included. */
export async function hasContent({ db }: Payload): Promise<boolean> {
  for (const collection of WITH_PAGES)
    if ((await db.find({ collection, limit: 1, pagination: false, select: { updatedAt: true } })).docs.length > 0) return true
  return false
}

/** The pages that a database has a record of, and how many of them are among the files of a site. */
async function recordedIn(payload: Payload, files: ReadonlySet<string>): Promise<Pick<DatabaseState, 'recordedPages' | 'recordedFiles'>> {
  const { docs } = await payload.db.find<{ id: string; path: string }>({
    collection: 'addresses',
    where: { isCurrent: { equals: true } },
    select: { path: true },
    pagination: false,
  })
  return { recordedPages: docs.length, recordedFiles: docs.filter(({ path }) => files.has(routeFile(path))).length }
}

/**
 * What a database holds. Its tables must be up to date. `files` are the names of a site's files, by which a database without an identity is recognized; its
 * records are not read for null.
 */
export async function databaseState(payload: Payload, files: ReadonlySet<string> | null): Promise<DatabaseState> {
  return {
    identity: await databaseIdentity(payload),
    documents: await countOf(payload, {}),
    published: await countOf(payload, PUBLISHED),
    ...(files ? await recordedIn(payload, files) : { recordedPages: 0, recordedFiles: 0 }),
  }
}
