import { setTimeout as wait } from 'node:timers/promises'
import type { Payload } from 'payload'

const unfinished = new WeakMap<Payload, Set<Promise<void>>>()

/** How long a stop waits for a mail server, in milliseconds. */
const LONGEST_WAIT = 5000

/** Starts work that no request waits for. A failure is logged with the message. A stop waits for the work by `endOfBackgroundWork`. */
export function inBackground(payload: Payload, message: string, work: () => Promise<unknown>): void {
  const going = unfinished.get(payload) ?? new Set()
  unfinished.set(payload, going)
  const done = work()
    .catch((error: unknown) => payload.logger.error({ err: error, msg: message }))
    .then(() => void going.delete(done))
  going.add(done)
}

/** Waits until the work in the background has ended, at most five seconds. Call it before `payload.destroy()`: the work may need the database. */
export async function endOfBackgroundWork(payload: Payload): Promise<void> {
  const gaveUp = new AbortController()
  const ended = async () => {
    for (let going = unfinished.get(payload); going?.size; ) await Promise.all(going)
  }
  await Promise.race([ended(), wait(LONGEST_WAIT, undefined, { signal: gaveUp.signal }).catch(() => undefined)])
  gaveUp.abort()
}
