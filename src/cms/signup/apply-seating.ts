import { setTimeout as sleep } from 'node:timers/promises'
import type { Payload } from 'payload'
import type { Id, Instant } from '../../domain/content/content.ts'
import { type Seating, withoutOwed } from '../../domain/signup/seating.ts'
import type { LetterParts } from '../letters/letter-context.ts'
import { queueNotices } from '../letters/queue-notices.ts'
import { SEATS } from '../outbox/pending-changes.ts'
import { rulesIn } from './published-event.ts'
import { readSeating, replaceSeating } from './seating-store.ts'
import { rowsInStep } from './signup-rows.ts'

/** How long to wait after a failure, in milliseconds. */
const RETRY = 2_000

/**
 * Makes rows, letters and pages agree with what was decided about seats. Each step can be done again: a row that is there is not made twice, a letter has a
 * name of its own. What was done is taken off the seating last, so that whoever comes after a crash does the rest.
 */
export class Follow {
  readonly #payload: Payload
  readonly #parts: LetterParts
  readonly #clock: () => Instant
  readonly #running = new Map<Id, Promise<void>>()
  readonly #again = new Set<Id>()
  #isStopped = false

  constructor(payload: Payload, parts: LetterParts, clock: () => Instant = Date.now) {
    this.#payload = payload
    this.#parts = parts
    this.#clock = clock
  }

  /** Does what is to be done for an event, after what is being done for it. */
  soon(event: Id): void {
    this.#again.add(event)
    if (this.#running.has(event) || this.#isStopped) return
    const work = this.#work(event).finally(() => {
      this.#running.delete(event)
    })
    this.#running.set(event, work)
  }

  /** Resolves when nothing is being done for an event. */
  async done(event: Id): Promise<void> {
    await this.#running.get(event)
  }

  /** Finishes what is being done. */
  async stop(): Promise<void> {
    this.#isStopped = true
    await Promise.all(this.#running.values())
  }

  async #work(event: Id): Promise<void> {
    while (this.#again.delete(event)) {
      try {
        await this.#once(event)
      } catch (error) {
        if (this.#isStopped) return
        this.#payload.logger.error(error)
        this.#again.add(event)
        await sleep(RETRY)
      }
      if (this.#isStopped) return
    }
  }

  async #once(event: Id): Promise<void> {
    const before = await readSeating(this.#payload, event)
    if (!before.isUnfinished) return
    const { seating, newcomers } = before
    await rowsInStep(this.#payload, event, seating, newcomers)
    await queueNotices(this.#payload, event, seating.owed, this.#parts, this.#clock())
    await this.#payload.db.create({ collection: 'changes', data: { place: `events:${event}`, savedAt: null, by: SEATS } })
    await this.#finish(event, seating, new Set(newcomers.map(({ key }) => key)))
  }

  /** Takes off what was done, however much has been decided since. */
  async #finish(event: Id, done: Seating, made: ReadonlySet<string>): Promise<void> {
    const told = new Set(done.owed.map(({ number }) => number))
    for (;;) {
      const before = await readSeating(this.#payload, event)
      const isSame = before.seating.notices === done.notices && JSON.stringify(before.seating.places) === JSON.stringify(done.places)
      const newcomers = before.newcomers.filter(({ key }) => !made.has(key))
      const after = { seating: withoutOwed(before.seating, told), newcomers, isUnfinished: !isSame || newcomers.length > 0 }
      const rules = await rulesIn(this.#payload, event)
      if (!(await replaceSeating(this.#payload, event, before, after, rules, this.#clock()))) continue
      if (after.isUnfinished) this.#again.add(event)
      return
    }
  }
}
