import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, GlobalAfterChangeHook } from 'payload'
import { leaveWord } from '../changes.ts'

/** Tells the publisher to look at a document that was saved, draft or not: what it finds decides what is shown. */
export const tellPublisher: CollectionAfterChangeHook = ({ collection, doc, req }) => leaveWord(req, `${collection.slug}:${doc.id}`, doc.updatedAt)

/** Tells the publisher that a document is gone. */
export const tellPublisherOfRemoval: CollectionAfterDeleteHook = ({ collection, id, req }) => leaveWord(req, `${collection.slug}:${id}`, null)

/** Tells the publisher that the settings, the menus or the alert were saved. */
export const tellPublisherOfGlobal: GlobalAfterChangeHook = ({ global, doc, req }) => leaveWord(req, global.slug, doc.updatedAt)
