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
export function changeOf({ id, place, by }: Word): Change {
  const [name = '', doc] = place.split(/:(.*)/s)
  return { ...(doc === undefined ? { global: name } : { collection: name, id: doc }), by: by ?? null, row: id }
}

// A named channel is one for the whole process, while this module is loaded twice in it: by Node and in Next's bundle.
const changes = channel('torget:changed')

/** A row of `changes`. */
export interface Word {
  readonly id: string | number
  readonly place: string
  readonly by?: string | null
}

/** What is heard when word is left: the word itself with the database that it lies in, or null while nobody else can read it there. */
type Heard = { readonly db: unknown; readonly word: Word } | null

/**
 * Leaves word that something was saved, for the publisher in whatever process it is. In a transaction the word is there when what it speaks of is.
 * `savedAt` is the time of saving that the document has, or null when it is gone.
 */
export async function leaveWord(req: PayloadRequest, place: string, savedAt: string | null): Promise<void> {
  const { db } = req.payload
  let heard: Heard = null
  try {
    const by = req.user?.name ?? null
    const { id } = await db.create({ collection: 'changes', data: { place, savedAt, by }, req })
    if (!(await req.transactionID)) heard = { db, word: { id, place, by } }
  } catch (error) {
    // What is saved is saved, and everything is looked at every minute.
    req.payload.logger.error(error)
  }
  changes.publish(heard)
}

/**
 * Hears that word was left in a database by this process, at once: the word, or null when it may not be there to read yet, or lies in another database.
 * Returns a function that stops listening.
 */
export function onChanged(db: unknown, listener: (word: Word | null) => void): () => void {
  const hear = (message: unknown) => {
    const heard = message as Heard
    listener(heard !== null && heard.db === db ? heard.word : null)
  }
  changes.subscribe(hear)
  return () => {
    changes.unsubscribe(hear)
  }
}
