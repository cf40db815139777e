import type { Payload } from 'payload'
import { PollingLoop } from '../../publisher/polling-loop.ts'
import { type Change, changeOf, onChange, type PendingChange } from './pending-changes.ts'

/** The time between two scans for changes that other processes recorded, in milliseconds. */
const SCAN_EVERY = 250
/** The number of rows that one statement reads or deletes. */
const BATCH_SIZE = 500

/**
 * Delivers recorded changes: those of this process at once, those of others soon. Each row of `changes` is delivered once, and stays in the database
 * until it is done.
 */
export class ChangeFeed {
  readonly #payload: Payload
  readonly #deliver: (change: Change) => void
  readonly #delivered = new Set<Change['row']>()
  readonly #removeListener: () => void
  readonly #loop: PollingLoop
  #scanning: Promise<void> = Promise.resolve()
  #isStopped = false

  /** Begins to deliver. */
  constructor(payload: Payload, deliver: (change: Change) => void) {
    this.#payload = payload
    this.#deliver = deliver
    this.#loop = new PollingLoop({
      run: () => {
        this.#scanning = this.#scan()
        return this.#scanning
      },
      // One line in the log for each time that the database is away.
      failed: (error, failures) => failures === 1 && payload.logger.error(error),
      schedule: { every: SCAN_EVERY },
      retryDelay: SCAN_EVERY,
    })
    this.#removeListener = onChange(payload.db, (row) => (row ? this.#deliverOnce(row) : this.#loop.wake()))
    this.#loop.start()
  }

  /** Deletes the rows of changes that are published. */
  async done(changes: readonly Change[]): Promise<void> {
    const rows = changes.map(({ row }) => row)
    for (let i = 0; i < rows.length; i += BATCH_SIZE) {
      await this.#payload.db.deleteMany({ collection: 'changes', where: { id: { in: rows.slice(i, i + BATCH_SIZE) } } })
    }
    const forget = () => {
      for (const row of rows) this.#delivered.delete(row)
    }
    // A scan that is under way may have read these rows before they were deleted.
    this.#scanning.then(forget, forget)
    // There may be more rows than one scan reads.
    if (rows.length >= BATCH_SIZE) this.#loop.wake()
  }

  /** Delivers no more. */
  async stop(): Promise<void> {
    this.#isStopped = true
    this.#removeListener()
    await this.#loop.stop()
  }

  #deliverOnce(row: PendingChange): void {
    if (this.#isStopped || this.#delivered.has(row.id)) return
    this.#delivered.add(row.id)
    this.#deliver(changeOf(row))
  }

  async #scan(): Promise<void> {
    const { docs } = await this.#payload.db.find<PendingChange>({ collection: 'changes', sort: 'createdAt', limit: BATCH_SIZE, pagination: false })
    for (const row of docs) this.#deliverOnce(row)
  }
}
