import type { Payload } from 'payload'
import { type Change, changeOf, onChange, type PendingChange } from './pending-changes.ts'

/** How often the database is asked for changes made by other processes, in milliseconds. */
const ASKED_EVERY = 250
/** How many changes are taken at once. */
const AT_ONCE = 500

/** Tells of what is saved, in this process at once, in others soon. Each word that was left is told once, and stays until it is said to be done. */
export class ChangeFeed {
  readonly #payload: Payload
  readonly #deliver: (change: Change) => void
  readonly #delivered = new Set<Change['row']>()
  readonly #stopListening: () => void
  #timer: NodeJS.Timeout | null = null
  #scanning: Promise<void> | null = null
  #isWoken = false
  #isStopped = false
  #isBroken = false

  /** Begins to tell. */
  constructor(payload: Payload, tell: (change: Change) => void) {
    this.#payload = payload
    this.#deliver = tell
    this.#stopListening = onChange(payload.db, (word) => (word ? this.#take(word) : this.#wake()))
    this.#wake()
  }

  /** Forgets changes that are published. */
  async done(changes: readonly Change[]): Promise<void> {
    const rows = changes.map(({ row }) => row)
    for (let i = 0; i < rows.length; i += AT_ONCE) {
      await this.#payload.db.deleteMany({ collection: 'changes', where: { id: { in: rows.slice(i, i + AT_ONCE) } } })
    }
    // Whoever is asking may have seen these rows before they went.
    void (this.#scanning ?? Promise.resolve()).then(() => {
      for (const row of rows) this.#delivered.delete(row)
    })
    // There may be more than were taken at once.
    if (rows.length >= AT_ONCE) this.#wake()
  }

  /** Tells no more. */
  async stop(): Promise<void> {
    this.#isStopped = true
    this.#stopListening()
    if (this.#timer) clearTimeout(this.#timer)
    await this.#scanning
  }

  #wake(): void {
    if (this.#isStopped) return
    this.#isWoken = true
    if (this.#timer) clearTimeout(this.#timer)
    this.#scanning ??= this.#scanWhileWoken().finally(() => {
      this.#scanning = null
      if (!this.#isStopped) this.#timer = setTimeout(() => this.#wake(), ASKED_EVERY)
    })
  }

  async #scanWhileWoken(): Promise<void> {
    while (this.#isWoken && !this.#isStopped) {
      this.#isWoken = false
      try {
        await this.#scan()
        this.#isBroken = false
      } catch (error) {
        // Once for each time that the database is away.
        if (!this.#isBroken) this.#payload.logger.error(error)
        this.#isBroken = true
      }
    }
  }

  #take(word: PendingChange): void {
    if (this.#isStopped || this.#delivered.has(word.id)) return
    this.#delivered.add(word.id)
    this.#deliver(changeOf(word))
  }

  async #scan(): Promise<void> {
    const { docs } = await this.#payload.db.find<PendingChange>({ collection: 'changes', sort: 'createdAt', limit: AT_ONCE, pagination: false })
    for (const doc of docs) this.#take(doc)
  }
}
