import { channel } from 'node:diagnostics_channel'
import type { PayloadRequest } from 'payload'

/** A place in the database where something may have changed. */
export type Place = { readonly collection: string; readonly id: string } | { readonly global: string }

/** A place where something was saved, and the name of whoever did: null when it was nobody in particular. */
export type Change = Place & {
  readonly by: string | null
  /** The row that says so, which goes when the change is published. */
  readonly row: string | number
}

/** Where the publisher has to look when something else may have written in the site's folder. */
export const SITE_FOLDER: Place = { global: 'site-folder' }

/** Who is named when nobody saved anything, but seats were taken or given back. */
export const SEATS = 'Anmälningar'

/** What a row calls a place. */
export const nameOfPlace = (change: Place) => ('global' in change ? change.global : `${change.collection}:${change.id}`)

/** The change that a row of `changes` speaks of. */
export function changeOf({ id, place, by }: { readonly id: string | number; readonly place: string; readonly by?: string | null }): Change {
  const [name = '', doc] = place.split(/:(.*)/s)
  return { ...(doc === undefined ? { global: name } : { collection: name, id: doc }), by: by ?? null, row: id }
}

// A named channel is one for the whole process, while this module is loaded twice in it: by Node and in Next's bundle.
const changes = channel('torget:changed')

/**
 * Leaves word that something was saved, for the publisher in whatever process it is. In a transaction the word is there when what it speaks of is.
 * `savedAt` is the time of saving that the document has, or null when it is gone.
 */
export async function leaveWord(req: PayloadRequest, place: string, savedAt: string | null): Promise<void> {
  try {
    await req.payload.db.create({ collection: 'changes', data: { place, savedAt, by: req.user?.name ?? null }, req })
  } catch (error) {
    // What is saved is saved, and everything is looked at every minute.
    req.payload.logger.error(error)
  }
  changes.publish(null)
}

/** Hears that word was left by this process. Only a hint: it may come before the word can be read. Returns a function that stops listening. */
export function onChanged(listener: () => void): () => void {
  const hear = () => listener()
  changes.subscribe(hear)
  return () => {
    changes.unsubscribe(hear)
  }
}
