import { channel } from 'node:diagnostics_channel'
import type { PayloadRequest } from 'payload'

/** A location in the database that a change concerns: one document or one global. */
export type ChangeLocation = { readonly collection: string; readonly id: string } | { readonly global: string }

/** A change that the publisher has to take in. */
export type Change = ChangeLocation & {
  /** The name of the person who saved, or null when no person did. */
  readonly by: string | null
  /** The id of the row in `changes`. The row is deleted when the change is published. */
  readonly row: string | number
}

/** The location that makes the publisher check every file: another process may have written into the site's folder. */
export const SITE_FOLDER: ChangeLocation = { global: 'site-folder' }

/** The name that stands in `by` when seats were taken or given back. */
export const SEATS = 'Anmälningar'

/** A location as rows of `changes` store it: `collection:id`, or the name of a global. */
export const locationName = (location: ChangeLocation) => ('global' in location ? location.global : `${location.collection}:${location.id}`)

/** A row of `changes` as a change. */
export function changeOf({ id, place, by }: PendingChange): Change {
  const [name = '', document] = place.split(/:(.*)/s)
  return { ...(document === undefined ? { global: name } : { collection: name, id: document }), by: by ?? null, row: id }
}

// A named channel is shared by the whole process, while this module is loaded twice in it: by Node and in Next's bundle.
const changes = channel('torget:changed')

/** A row of `changes`. The column `place` holds a location's name. */
export interface PendingChange {
  readonly id: string | number
  readonly place: string
  readonly by?: string | null
}

/** A message on the channel: the row and its database, or null while the row can't be read outside its transaction. */
type ChannelMessage = { readonly db: unknown; readonly change: PendingChange } | null

/**
 * Records that a location was saved, for the publisher in whatever process it runs. In a transaction the row becomes visible together with what it
 * speaks of. `savedAt` is the document's own `updatedAt`, or null when the document is gone. A failure is logged and not thrown: the save has succeeded,
 * and the publisher scans everything each minute.
 */
export async function recordChange(req: PayloadRequest, location: string, savedAt: string | null): Promise<void> {
  const { db } = req.payload
  let message: ChannelMessage = null
  try {
    const by = req.user?.name ?? null
    const { id } = await db.create({ collection: 'changes', data: { place: location, savedAt, by }, req })
    if (!(await req.transactionID)) message = { db, change: { id, place: location, by } }
  } catch (error) {
    req.payload.logger.error(error)
  }
  changes.publish(message)
}

/**
 * Calls the listener at once when this process records a change: with the row when it lies in `db` and can be read, otherwise with null. Returns a function
 * that removes the listener.
 */
export function onChange(db: unknown, listener: (change: PendingChange | null) => void): () => void {
  const receive = (message: unknown) => {
    const received = message as ChannelMessage
    listener(received !== null && received.db === db ? received.change : null)
  }
  changes.subscribe(receive)
  return () => {
    changes.unsubscribe(receive)
  }
}
