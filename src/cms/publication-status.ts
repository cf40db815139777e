import type { ClockChange } from '../domain/clock-changes.ts'
import type { Instant } from '../domain/content.ts'

/** A page that could not be made, and the machine's own words for why. */
export interface Failure {
  readonly path: string
  readonly reason: string
}

/** Where the publisher of this process stands. */
export interface PublicationStatus {
  /** When the last publication was done, or null before the first. */
  readonly lookedAt: Instant | null
  /** Why nothing can be published at all, or null. */
  readonly fault: string | null
  readonly failed: readonly Failure[]
  /** Every address that is a document's own, with the document's guid (and `#round`). */
  readonly owners: ReadonlyMap<string, string>
  /** When each published document that readers see was saved, by `collection:id`. */
  readonly read: ReadonlyMap<string, string>
  readonly pageCount: number
  readonly nextClockChanges: readonly ClockChange[]
}

const UNKNOWN: PublicationStatus = {
  lookedAt: null,
  fault: null,
  failed: [],
  owners: new Map(),
  read: new Map(),
  pageCount: 0,
  nextClockChanges: [],
}

// One for the whole process, while this module is loaded twice in it: by Node, where the publisher is, and in Next's bundle, where it is asked.
const KEY = Symbol.for('torget:publication-status')
const holder = globalThis as typeof globalThis & { [KEY]?: PublicationStatus }

/** Where the publisher of this process stands. */
export const publicationStatus = (): PublicationStatus => holder[KEY] ?? UNKNOWN

/** Says how the publisher's standing has changed. */
export function setPublicationStatus(parts: Partial<PublicationStatus>): void {
  holder[KEY] = { ...publicationStatus(), ...parts }
}
