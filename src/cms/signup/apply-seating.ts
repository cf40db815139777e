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
 * Makes rows, letters and pages agree with what was decided about seats. Each step can be done again: a row that is there is not made twice, a letter has a
 * name of its own. What was done is taken off the seating last, so that whoever comes after a crash does the rest.
 */
export class SeatingEffects {
  readonly #payload: Payload
  readonly #parts: LetterParts
  readonly #clock: () => Instant
  /** A loop for each event that was asked for. */
  readonly #loops = new Map<Id, PollingLoop>()
  #isStopped = false

  constructor(payload: Payload, parts: LetterParts, clock: () => Instant = Date.now) {
    this.#payload = payload
    this.#parts = parts
    this.#clock = clock
  }

  /** Does what is to be done for an event, after what is being done for it. */
  apply(event: Id): void {
    if (!this.#isStopped) this.#loopOf(event).wake()
  }

  /** Resolves when nothing is being done for an event. */
  async whenApplied(event: Id): Promise<void> {
    await this.#loops.get(event)?.idle()
  }

  /** Finishes what is being done. */
  async stop(): Promise<void> {
    this.#isStopped = true
    await Promise.all([...this.#loops.values()].map((loop) => loop.stop()))
  }

  #loopOf(event: Id): PollingLoop {
    const known = this.#loops.get(event)
    if (known) return known
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

  /** Takes off what was done, however much has been decided since. */
  async #finish(event: Id, done: Seating, created: ReadonlySet<string>): Promise<void> {
    const queued = new Set(done.pendingNotices.map(({ number }) => number))
    for (;;) {
      const before = await readSeating(this.#payload, event)
      const isSame =
        before.seating.lastNoticeNumber === done.lastNoticeNumber && JSON.stringify(before.seating.claims) === JSON.stringify(done.claims)
      const pendingSignups = before.pendingSignups.filter(({ key }) => !created.has(key))
      const after = { seating: withoutNotices(before.seating, queued), pendingSignups, isUnfinished: !isSame || pendingSignups.length > 0 }
      const rules = await readSeatRules(this.#payload, event)
      if (!(await replaceSeating(this.#payload, event, before, after, rules, this.#clock()))) continue
      if (after.isUnfinished) this.apply(event)
      return
    }
  }
}
