import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, GlobalAfterChangeHook, RequestContext } from 'payload'
import { leaveWord } from '../../outbox/pending-changes.ts'

/**
 * The places of which word was left when their rows were written, among what belongs to a request: there may be several documents to one. Payload makes
 * what belongs to it anew when a hook asks for something else, and takes over what it holds.
 */
const toldIn = ({ told }: RequestContext) => (told instanceof Set ? (told as Set<string>) : null)

/** Notes that word was left of a place that a request has written. */
export function noteWordLeft(context: RequestContext, place: string): void {
  context.told = (toldIn(context) ?? new Set()).add(place)
}

/**
 * Tells the publisher to look at a document that was saved, draft or not: what it finds decides what is shown. One whose row was written has been told
 * of then, and only its version has come since.
 */
export const tellPublisher: CollectionAfterChangeHook = async ({ collection, doc, req, context }) => {
  const place = `${collection.slug}:${doc.id}`
  if (!toldIn(context)?.delete(place)) await leaveWord(req, place, doc.updatedAt)
}

/** Tells the publisher that a document is gone. */
export const tellPublisherOfRemoval: CollectionAfterDeleteHook = ({ collection, id, req }) => leaveWord(req, `${collection.slug}:${id}`, null)

/** Tells the publisher that the settings, the menus or the alert were saved. */
export const tellPublisherOfGlobal: GlobalAfterChangeHook = ({ global, doc, req }) => leaveWord(req, global.slug, doc.updatedAt)
