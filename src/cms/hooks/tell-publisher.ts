import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, GlobalAfterChangeHook } from 'payload'
import { tellChanged } from '../changes.ts'

/** Tells the publisher to look at a document that was saved, draft or not: what it finds decides what is shown. */
export const tellPublisher: CollectionAfterChangeHook = ({ collection, doc }) => {
  tellChanged({ collection: collection.slug, id: String(doc.id) })
}

/** Tells the publisher that a document is gone. */
export const tellPublisherOfRemoval: CollectionAfterDeleteHook = ({ collection, id }) => {
  tellChanged({ collection: collection.slug, id: String(id) })
}

/** Tells the publisher that the settings, the menus or the alert were saved. */
export const tellPublisherOfGlobal: GlobalAfterChangeHook = ({ global }) => {
  tellChanged({ global: global.slug })
}
