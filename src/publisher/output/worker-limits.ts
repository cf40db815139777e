import type { ResourceLimits } from 'node:worker_threads'

/**
 * What the publisher's threads are held to. What a page is made of is thrown away at once: a small room for what is new finds that early and saves
 * the machine hundreds of megabytes. What lasts has no limit but the machine's.
 */
export const WORKER_LIMITS: ResourceLimits = { maxYoungGenerationSizeMb: 12 }
