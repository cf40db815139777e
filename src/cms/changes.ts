import { channel } from 'node:diagnostics_channel'

/** A place in the database where something may have changed, and the name of whoever saved it: null when it was nobody in particular. */
export type Change = ({ readonly collection: string; readonly id: string } | { readonly global: string }) & { readonly by: string | null }

// A named channel is one for the whole process, while this module is loaded twice in it: by Node and in Next's bundle.
const changes = channel('torget:changed')

/** Says that something may have changed. Only a hint: whoever hears it reads the database. */
export function tellChanged(change: Change): void {
  changes.publish(change)
}

/** Hears of changes made in this process. Returns a function that stops listening. */
export function onChanged(listener: (change: Change) => void): () => void {
  const hear = (message: unknown) => listener(message as Change)
  changes.subscribe(hear)
  return () => {
    changes.unsubscribe(hear)
  }
}
