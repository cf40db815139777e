import type { Delta } from '../../src/publisher/content/delta.ts'

/** An empty delta, for when only the clock has moved. */
export const NOTHING: Delta = { isWhole: false, present: {}, absent: {}, files: [] }
