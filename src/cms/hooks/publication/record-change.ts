import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, GlobalAfterChangeHook, RequestContext } from 'payload'
import { recordChange } from '../../outbox/pending-changes.ts'

/**
 * The locations for which a request has already recorded a change, when it wrote their rows. One request can write several documents. The set lies in the
 * request's context because Payload copies the context when a hook starts an operation of its own.
 */
const recordedIn = ({ recorded }: RequestContext) => (recorded instanceof Set ? (recorded as Set<string>) : null)

/** Marks a location as recorded by this request, so that `recordSave` does not record it a second time. */
export function markRecorded(context: RequestContext, location: string): void {
  context.recorded = (recordedIn(context) ?? new Set()).add(location)
}

/**
 * Records the save of a document, draft or not, for the publisher, which decides from the stored row what readers see. A save whose row was written is
 * recorded by the database adapter already; this hook records the rest, such as a draft, of which only a version is written.
 */
export const recordSave: CollectionAfterChangeHook = async ({ collection, doc, req, context }) => {
  const location = `${collection.slug}:${doc.id}`
  if (!recordedIn(context)?.delete(location)) await recordChange(req, location, doc.updatedAt)
}

/** Records the removal of a document for the publisher. */
export const recordRemoval: CollectionAfterDeleteHook = ({ collection, id, req }) => recordChange(req, `${collection.slug}:${id}`, null)

/** Records the save of a global: settings, menus, alerts. */
export const recordGlobalSave: GlobalAfterChangeHook = ({ global, doc, req }) => recordChange(req, global.slug, doc.updatedAt)
