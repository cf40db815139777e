import type { Payload, Where } from 'payload'
import { hasLapsed, look, RENEWED_EVERY, type Seen } from '../../domain/publishing/lease.ts'
import { moment, WritePermit } from '../../publisher/output/write-permit.ts'
import { PollingLoop } from '../../publisher/polling-loop.ts'
import { compareAndSwap } from './compare-and-swap.ts'
import { createIfAbsent } from './create-if-absent.ts'
import { isGone, PROCESS_NAME } from './process-id.ts'

/** A row of leases. */
interface StoredLease {
  readonly holder?: string | null
  readonly beat: number
  readonly status?: unknown
  readonly updatedAt: string
}

const rowOf = (name: string): Where => ({ name: { equals: name } })

/** Reads a lease's row. Returns null for a lease that no process ever took. */
export async function storedLease(payload: Payload, name: string): Promise<StoredLease | null> {
  return payload.db.findOne<StoredLease & { id: string }>({ collection: 'leases', where: rowOf(name) })
}

/** A lease on work that only one process at a time may do. Its holder renews it; a holder that is silent for long loses it to another process. */
export class Lease {
  /** Valid while this process may act. */
  readonly permit = new WritePermit()
  readonly #payload: Payload
  readonly #name: string
  readonly #lost: () => void
  readonly #holder: string
  #beat = 0
  #seen: Seen | null = null
  #renewedAt = 0
  #renewal: PollingLoop | null = null
  #renewing: Promise<void> | null = null

  /** `lost` is called when another process has taken the lease from this one. */
  constructor(payload: Payload, name: string, lost: () => void, holder: string = PROCESS_NAME) {
    this.#payload = payload
    this.#name = name
    this.#lost = lost
    this.#holder = holder
  }

  /** Takes the lease if nobody holds it, or its holder has ended or is silent. Returns null when this process holds it, otherwise the holder's name. */
  async take(): Promise<string | null> {
    const at = moment()
    const stored = await storedLease(this.#payload, this.#name)
    if (stored) {
      this.#seen = look(this.#seen, stored.beat, at.awake)
      const isFree = !stored.holder || stored.holder === this.#holder || isGone(stored.holder)
      if (!isFree && !(hasLapsed(this.#seen, at.awake) && (await this.#isSilent()))) return stored.holder ?? ''
    }
    const beat = (stored?.beat ?? 0) + 1
    const isMine = stored ? await this.#change({ beat: { equals: stored.beat } }, { holder: this.#holder, beat }) : await this.#create(beat)
    if (!isMine) return (await storedLease(this.#payload, this.#name))?.holder ?? ''
    this.#hold(beat, at)
    return null
  }

  /** Confirms that this process still holds the lease, after work that may have kept it from renewing. Throws when it does not. */
  async confirm(): Promise<void> {
    if (!this.permit.isValid()) await this.#renew()
    if (!this.permit.isValid()) throw new Error(`Another process has taken over: ${this.#name}`)
  }

  /** Stores a status for all processes to read. Without effect unless this process holds the lease. */
  async note(status: Record<string, unknown>): Promise<void> {
    await this.#change({ holder: { equals: this.#holder } }, { status })
  }

  /** Gives the lease back, so that another process need not wait. Without effect unless this process holds it. */
  async giveBack(): Promise<void> {
    if (this.#renewal === null) return
    this.#rest()
    await this.#renewing
    await this.#change({ holder: { equals: this.#holder } }, { holder: null, beat: this.#beat + 1 })
  }

  #hold(beat: number, at: ReturnType<typeof moment>): void {
    this.#beat = beat
    this.#seen = null
    this.#renewedAt = at.awake
    this.permit.renew(at)
    if (this.#renewal !== null) return
    this.#renewal = new PollingLoop({
      run: () => this.#renew(),
      failed: (error) => this.#payload.logger.error(error),
      schedule: { at: () => this.#renewedAt + RENEWED_EVERY, clock: () => moment().awake },
    })
    this.#renewal.start()
  }

  #rest(): void {
    void this.#renewal?.stop()
    this.#renewal = null
    this.permit.revoke()
  }

  #renew(): Promise<void> {
    this.#renewing ??= this.#renewOnce().finally(() => {
      this.#renewing = null
    })
    return this.#renewing
  }

  async #renewOnce(): Promise<void> {
    if (this.#renewal === null) return
    // The moment before the write: other processes may have seen the renewal from then on.
    const at = moment()
    const isMine = await this.#change({ holder: { equals: this.#holder } }, { beat: this.#beat + 1 })
    if (this.#renewal === null) return
    if (isMine) return this.#hold(this.#beat + 1, at)
    this.#rest()
    this.#lost()
  }

  /** Whether a holder that gives no sign of life could have given one. While nobody can write, its silence says nothing, and begins anew afterwards. */
  async #isSilent(): Promise<boolean> {
    const began = moment().awake
    try {
      // Matches no row, and waits for the database as every write does.
      await this.#change({ beat: { equals: -1 } }, {})
    } finally {
      if (moment().awake - began >= RENEWED_EVERY) this.#seen = null
    }
    return this.#seen !== null
  }

  #change(expected: Where, data: Record<string, unknown>): Promise<boolean> {
    return compareAndSwap(this.#payload, { collection: 'leases', row: rowOf(this.#name), expected, data })
  }

  #create(beat: number): Promise<boolean> {
    const data = { name: this.#name, holder: this.#holder, beat }
    return createIfAbsent(this.#payload, { collection: 'leases', row: rowOf(this.#name), data })
  }
}
