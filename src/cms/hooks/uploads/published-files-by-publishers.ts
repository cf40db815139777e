import type { Access, CollectionBeforeOperationHook, CollectionSlug, PayloadRequest, Where } from 'payload'
import { REFUSALS } from '../../../words/refusals.ts'
import { hasRole, isOnlyWriter } from '../../access/roles.ts'
import { type FileCollection, titleOfUse } from '../../published-content/published-uses.ts'
import { Refusal } from '../../refusal.ts'

type FileId = string | number

/** Access to change files for publishers, and for writers to a file that nothing published uses. The form of any other file is read-only for a writer. */
export const writersOfUnused =
  (collection: FileCollection): Access =>
  async ({ id, req }) => {
    if (hasRole(req.user, 'admin', 'publisher')) return true
    if (!isOnlyWriter(req.user)) return false
    // Without an id the question is about files in general, or about many at once, which `publishedFilesByPublishers` has looked at.
    return id === undefined || (await titleOfUse(req.payload, collection, [id])) === null
  }

/** The files that a version or a condition stands for. */
async function filesOf(
  operation: string,
  args: { id?: FileId; where?: Where },
  slug: CollectionSlug,
  req: PayloadRequest,
): Promise<readonly FileId[]> {
  const { id, where } = args
  if (operation === 'restoreVersion') {
    const versionId: Where = { id: { equals: id } }
    const { docs } = await req.payload.db.findVersions({ collection: slug, where: versionId, limit: 1, pagination: false })
    return docs.map(({ parent }) => parent)
  }
  if (id !== undefined) return [id]
  if (where === undefined) return []
  const { docs } = await req.payload.find({ collection: slug, where, depth: 0, select: {}, pagination: false, overrideAccess: true, req })
  return docs.map((doc) => doc.id)
}

const CHANGING = new Set(['update', 'updateByID', 'restoreVersion'])

/**
 * Refuses a writer's change of a file that something published shows or links to: files have no drafts, so the change would be public at once. A use that
 * is published between this check and the end of the save is not seen. Then nothing showed the file when the writer changed it, and later changes are
 * refused.
 */
export const publishedFilesByPublishers: CollectionBeforeOperationHook = async ({ args, collection, operation, req }) => {
  if (!CHANGING.has(operation) || !isOnlyWriter(req.user)) return args
  const files = await filesOf(operation, args as { id?: FileId; where?: Where }, collection.slug, req)
  const title = await titleOfUse(req.payload, collection.slug as FileCollection, files)
  if (title !== null) throw new Refusal(REFUSALS.publishedFile(title), 403)
  return args
}
