import type { Payload } from 'payload'
import type { Id, Instant } from '../../domain/content/content.ts'
import { type Seating, withoutNotices } from '../../domain/signup/seating.ts'
import { PollingLoop } from '../../publisher/polling-loop.ts'
import type { LetterParts } from '../letters/letter-context.ts'
import { queueNotices } from '../letters/queue-notices.ts'
import { SEATS } from '../outbox/pending-changes.ts'
import { readSeatRules } from './read-seat-rules.ts'
import { readSeating, replaceSeating } from './seating-store.ts'
import { reconcileSignupRows } from './signup-rows.ts'

/**
 * The effects of decisions about seats: rows, letters and pages that agree with the seating. Each step can be repeated, as a row is created once and a
 * letter has a key of its own. What was done is taken off the seating last, so that after a crash any process does the rest.
 */
export class SeatingEffects {
  readonly #payload: Payload
  readonly #parts: LetterParts
  readonly #clock: () => Instant
  /** A loop for each event that effects were applied for. */
  readonly #loops = new Map<Id, PollingLoop>()
  #isStopped = false

  constructor(payload: Payload, parts: LetterParts, clock: () => Instant = Date.now) {
    this.#payload = payload
    this.#parts = parts
    this.#clock = clock
  }

  /** Applies an event's decisions soon, after those that are being applied. A failure is logged, and the loop tries again. */
  apply(event: Id): void {
    if (!this.#isStopped) this.#loopOf(event).wake()
  }

  /** Resolves when no effects are being applied for an event. */
  async whenApplied(event: Id): Promise<void> {
    await this.#loops.get(event)?.idle()
  }

  /** Finishes the effects that are being applied, and applies no more. */
  async stop(): Promise<void> {
    this.#isStopped = true
    await Promise.all([...this.#loops.values()].map((loop) => loop.stop()))
  }

  #loopOf(event: Id): PollingLoop {
    const running = this.#loops.get(event)
    if (running) return running
    const loop = new PollingLoop({
      run: () => this.#once(event),
      failed: (error) => {
        if (!this.#isStopped) this.#payload.logger.error(error)
      },
    })
    loop.start()
    this.#loops.set(event, loop)
    return loop
  }

  async #once(event: Id): Promise<void> {
    const before = await readSeating(this.#payload, event)
    if (!before.isUnfinished) return
    const { seating, pendingSignups } = before
    await reconcileSignupRows(this.#payload, event, seating, pendingSignups)
    await queueNotices(this.#payload, event, seating.pendingNotices, this.#parts, this.#clock())
    await this.#payload.db.create({ collection: 'changes', data: { place: `events:${event}`, savedAt: null, by: SEATS } })
    await this.#finish(event, seating, new Set(pendingSignups.map(({ key }) => key)))
  }

  /** Takes the applied effects off the seating, however much has been decided since. */
  async #finish(event: Id, applied: Seating, created: ReadonlySet<string>): Promise<void> {
    const queued = new Set(applied.pendingNotices.map(({ number }) => number))
    for (;;) {
      const before = await readSeating(this.#payload, event)
      // Purged meanwhile. A row or letter that these effects created goes with the next purge, which looks for both.
      if (before.turn === 0) return
      const isSame =
        before.seating.lastNoticeNumber === applied.lastNoticeNumber && JSON.stringify(before.seating.claims) === JSON.stringify(applied.claims)
      const pendingSignups = before.pendingSignups.filter(({ key }) => !created.has(key))
      const after = { seating: withoutNotices(before.seating, queued), pendingSignups, isUnfinished: !isSame || pendingSignups.length > 0 }
      const rules = await readSeatRules(this.#payload, event)
      if (!(await replaceSeating(this.#payload, event, before, after, rules, this.#clock()))) continue
      if (after.isUnfinished) this.apply(event)
      return
    }
  }
}
