import { channel } from 'node:diagnostics_channel'
import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, PayloadRequest } from 'payload'
import type { Id } from '../../domain/content/content.ts'

// A named channel is one for the whole process, while this module is loaded twice in it: by Node and in Next's bundle.
const saved = channel('torget:event-saved')

/** When a save in a transaction is announced again, in milliseconds: it can be read once the transaction has ended, which Payload does not announce. */
const AGAIN_AFTER = [300, 3_000]

async function announce(event: Id, { transactionID }: PayloadRequest): Promise<void> {
  saved.publish(event)
  if (!(await transactionID)) return
  for (const delay of AGAIN_AFTER) setTimeout(() => saved.publish(event), delay).unref()
}

/** Announces within this process that an event was saved. A hint only: it may come before the save can be read. */
export const announceEventSaved: CollectionAfterChangeHook = ({ doc, req }) => announce(String(doc.id), req)

/** Announces within this process that an event was deleted. */
export const announceEventDeleted: CollectionAfterDeleteHook = ({ id, req }) => announce(String(id), req)

/** Calls the listener when this process has saved or deleted an event. Returns a function that removes the listener. */
export function onEventSaved(listener: (event: Id) => void): () => void {
  const receive = (event: unknown) => listener(event as Id)
  saved.subscribe(receive)
  return () => {
    saved.unsubscribe(receive)
  }
}
