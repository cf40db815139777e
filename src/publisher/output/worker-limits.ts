import type { ResourceLimits } from 'node:worker_threads'

/**
 * The memory limits of the publisher's threads. Most objects of a rendering live for a moment, so a small young generation is collected often and saves
 * hundreds of megabytes. The old generation has no limit of its own.
 */
export const WORKER_LIMITS: ResourceLimits = { maxYoungGenerationSizeMb: 12 }
