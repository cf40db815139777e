import type { Delta } from './delta.ts'

/** The place that the publish loop reads published content from. A location is where a document or global may have changed. */
export interface ContentSource<Location> {
  readonly readWhole: () => Promise<Delta>
  /**
   * Scans everything in small steps and returns the locations where something may have been saved or removed since they were last read. Reads may run
   * meanwhile.
   */
  readonly scan: () => Promise<readonly Location[]>
  /** Reads some locations. With no location the delta is empty: then only the clock has moved. */
  readonly readSome: (locations: readonly Location[]) => Promise<Delta>
}
