import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, GlobalAfterChangeHook, PayloadRequest } from 'payload'
import { tellChanged } from '../changes.ts'

const nameOf = ({ user }: PayloadRequest): string | null => user?.name ?? null

/** Tells the publisher to look at a document that was saved, draft or not: what it finds decides what is shown. */
export const tellPublisher: CollectionAfterChangeHook = ({ collection, doc, req }) => {
  tellChanged({ collection: collection.slug, id: String(doc.id), by: nameOf(req) })
}

/** Tells the publisher that a document is gone. */
export const tellPublisherOfRemoval: CollectionAfterDeleteHook = ({ collection, id, req }) => {
  tellChanged({ collection: collection.slug, id: String(id), by: nameOf(req) })
}

/** Tells the publisher that the settings, the menus or the alert were saved. */
export const tellPublisherOfGlobal: GlobalAfterChangeHook = ({ global, req }) => {
  tellChanged({ global: global.slug, by: nameOf(req) })
}
