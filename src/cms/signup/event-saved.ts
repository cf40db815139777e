import { channel } from 'node:diagnostics_channel'
import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, PayloadRequest } from 'payload'
import type { Id } from '../../domain/content/content.ts'

// A named channel is one for the whole process, while this module is loaded twice in it: by Node and in Next's bundle.
const saved = channel('torget:event-saved')

/** When it is told again of what is saved in a transaction, in milliseconds: nobody else can read it before that ends, and Payload tells nobody when it does. */
const AGAIN_AFTER = [300, 3_000]

async function tell(event: Id, { transactionID }: PayloadRequest): Promise<void> {
  saved.publish(event)
  if (!(await transactionID)) return
  for (const later of AGAIN_AFTER) setTimeout(() => saved.publish(event), later).unref()
}

/** Tells that an event was saved: its seats, times or place may be others. Only a hint: it may come before what was saved can be read. */
export const announceEventSaved: CollectionAfterChangeHook = ({ doc, req }) => tell(String(doc.id), req)

/** Tells that an event is gone. */
export const announceEventDeleted: CollectionAfterDeleteHook = ({ id, req }) => tell(String(id), req)

/** Hears of events that this process saved. Returns a function that stops listening. */
export function onEventSaved(listener: (event: Id) => void): () => void {
  const hear = (event: unknown) => listener(event as Id)
  saved.subscribe(hear)
  return () => {
    saved.unsubscribe(hear)
  }
}
