import { setFlagsFromString } from 'node:v8'
import type { ResourceLimits } from 'node:worker_threads'

/**
 * What the publisher's threads are held to. What a page is made of is thrown away at once: a small room for what is new finds that early and saves
 * the machine hundreds of megabytes. What lasts has no limit but the machine's.
 */
export const FRUGAL: ResourceLimits = { maxYoungGenerationSizeMb: 12 }

/** By how much of what is in use a heap may grow before it is cleared, in percent. Left to itself the engine lets it become several times as large. */
const GROWTH = 50

/** Has the heaps of this process grow slowly: the engine has no setting for those of one thread. */
export function growSlowly(): void {
  setFlagsFromString(`--heap-growing-percent=${GROWTH}`)
}
