import type { Instant } from '../../domain/content/content.ts'
import type { Delta } from './delta.ts'
import type { ContentSource } from './source.ts'

/** The time between scans of everything, and between reads of everything, in milliseconds. */
const SCAN_EVERY = 60_000
const READ_EVERY = 3_600_000

/** The content that the next publication has to read: everything, or the changes that were enqueued and the locations that a scan discovered. */
export class PendingReads<Location, Change extends Location = Location> {
  readonly #source: ContentSource<Location>
  readonly #clock: () => Instant
  #changes: Change[] = []
  /** Locations that changed, by the last scan, without a change that was enqueued. */
  #discovered: readonly Location[] = []
  #isWholeDue = true
  #wholeReadings = 0
  #lastWhole: Instant = 0
  #lastScan: Instant = 0

  constructor(source: ContentSource<Location>, clock: () => Instant) {
    this.#source = source
    this.#clock = clock
  }

  /** Adds a change to the next read. */
  enqueue(change: Change): void {
    this.#changes.push(change)
  }

  /** Makes the next read a read of everything. */
  requireWhole(): void {
    this.#isWholeDue = true
  }

  /** Whether there is anything to read now. */
  isDue(): boolean {
    return this.#isWholeNow() || this.#changes.length > 0 || this.#discovered.length > 0
  }

  /** Takes the changes that were enqueued. After a failed publication the caller puts them back. */
  takeChanges(): readonly Change[] {
    const changes = this.#changes
    this.#changes = []
    return changes
  }

  /** Puts changes back, before those that were enqueued since they were taken. */
  putBack(changes: readonly Change[]): void {
    this.#changes = [...changes, ...this.#changes]
  }

  /** Reads everything when that is due, otherwise the given changes and the discovered locations. */
  async read(changes: readonly Change[]): Promise<Delta> {
    const now = this.#clock()
    const discovered = this.#discovered
    this.#discovered = []
    if (!this.#isWholeNow()) return this.#source.readSome([...discovered, ...changes])
    this.#isWholeDue = false
    this.#wholeReadings += 1
    const delta = await this.#source.readWhole()
    this.#lastWhole = now
    this.#lastScan = now
    return delta
  }

  /** The instant of the next scan. It is now if the clock was set back by at least the time between two scans. */
  nextScan(): Instant {
    return this.#lastScan - this.#clock() >= SCAN_EVERY ? this.#clock() : this.#lastScan + SCAN_EVERY
  }

  /** Scans everything for changes that were not enqueued. Reads may run meanwhile. */
  async scan(): Promise<void> {
    this.#lastScan = this.#clock()
    const readings = this.#wholeReadings
    const discovered = await this.#source.scan()
    // A read of everything that began during the scan covers these locations.
    if (readings === this.#wholeReadings) this.#discovered = discovered
  }

  #isWholeNow(): boolean {
    return this.#isWholeDue || Math.abs(this.#clock() - this.#lastWhole) >= READ_EVERY
  }
}
