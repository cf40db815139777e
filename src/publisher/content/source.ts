import type { Delta } from './delta.ts'

/** Where the loop reads what is published. A place is where something may have changed. */
export interface Source<Place> {
  readonly readWhole: () => Promise<Delta>
  /** Looks at everything, a little at a time, and tells where something may have been saved or removed since it was last read. May be read from meanwhile. */
  readonly look: () => Promise<readonly Place[]>
  /** Reads some places: none, when only the clock has moved. */
  readonly readSome: (places: readonly Place[]) => Promise<Delta>
}
