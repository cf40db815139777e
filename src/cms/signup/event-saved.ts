import { channel } from 'node:diagnostics_channel'
import type { CollectionAfterChangeHook, CollectionAfterDeleteHook } from 'payload'
import type { Id } from '../../domain/content.ts'

// A named channel is one for the whole process, while this module is loaded twice in it: by Node and in Next's bundle.
const saved = channel('torget:event-saved')

/** Tells that an event was saved: its seats, times or place may be others. Only a hint: it may come before what was saved can be read. */
export const tellOfEvent: CollectionAfterChangeHook = ({ doc }) => saved.publish(String(doc.id))

/** Tells that an event is gone. */
export const tellOfEventRemoval: CollectionAfterDeleteHook = ({ id }) => saved.publish(String(id))

/** Hears of events that this process saved. Returns a function that stops listening. */
export function onEventSaved(listener: (event: Id) => void): () => void {
  const hear = (event: unknown) => listener(event as Id)
  saved.subscribe(hear)
  return () => {
    saved.unsubscribe(hear)
  }
}
