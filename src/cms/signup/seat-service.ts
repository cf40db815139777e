import type { Payload } from 'payload'
import type { Id, Instant } from '../../domain/content/content.ts'
import { decide } from '../../domain/signup/decide.ts'
import { reconcile } from '../../domain/signup/reconcile.ts'
import type { SeatCommand, SeatOutcome } from '../../domain/signup/seat-commands.ts'
import type { SeatRules } from '../../domain/signup/seat-rules.ts'
import { claimOf, type Seating } from '../../domain/signup/seating.ts'
import { PollingLoop } from '../../publisher/polling-loop.ts'
import type { SeatingEffects } from './apply-seating.ts'
import { onEventSaved } from './event-saved.ts'
import type { PendingSignup } from './pending-signup.ts'
import { readSeatRules } from './read-seat-rules.ts'
import { allSeatings, dueSeatings, readSeating, replaceSeating } from './seating-store.ts'

/** Something asked of an event's seating, with who comes when somebody does. */
export interface SeatRequest {
  readonly command: SeatCommand
  readonly pendingSignup?: PendingSignup
}

interface Waiting extends SeatRequest {
  readonly answer: (outcome: SeatOutcome) => void
  readonly fail: (error: unknown) => void
}

/** How often it is asked whether the clock has changed anything, or work was left undone, in milliseconds. */
const ASKED_EVERY = 500
/** How often all seatings are looked at anyway: what is saved elsewhere, or was missed, is seen then. In milliseconds. */
const LOOK_ANYWAY = 60_000
/** How often a seating that others change all the time is tried. */
const TRIES = 50

/**
 * Decides about seats. All that is asked of an event while one decision is written is decided together by the next: in the order in which it was asked,
 * written as a whole or not at all, and answered when it is written. Several processes may do so at once. What follows from a decision – rows, letters,
 * the page – is made to agree afterwards, as often as it takes.
 */
export class SeatService {
  readonly #payload: Payload
  readonly #clock: () => Instant
  readonly #effects: SeatingEffects
  readonly #queues = new Map<Id, Waiting[]>()
  readonly #working = new Map<Id, Promise<void>>()
  readonly #stopListening: () => void
  readonly #loop: PollingLoop
  #lastLook: Instant = 0

  constructor(payload: Payload, effects: SeatingEffects, clock: () => Instant = Date.now) {
    this.#payload = payload
    this.#clock = clock
    this.#effects = effects
    this.#stopListening = onEventSaved((event) => this.reconcile(event))
    this.#loop = new PollingLoop({
      run: () => this.#lookAtDue(),
      failed: (error) => payload.logger.error(error),
      schedule: { every: ASKED_EVERY },
    })
  }

  /** Asks something of an event's seating. Resolves when the decision is written; throws when it could not be. */
  decide(event: Id, asking: SeatRequest): Promise<SeatOutcome> {
    return new Promise((answer, fail) => {
      this.#queues.set(event, [...(this.#queues.get(event) ?? []), { ...asking, answer, fail }])
      this.#work(event)
    })
  }

  /** Makes an event's seating, and what follows from it, agree with the event as it is now. */
  reconcile(event: Id): void {
    this.decide(event, { command: { kind: 'reconcile' } })
      .then(() => this.#effects.apply(event))
      .catch((error: unknown) => this.#payload.logger.error(error))
  }

  /** Begins to do what the clock asks for and what was left undone. */
  start(): void {
    this.#loop.start()
  }

  /** Finishes what is being done, and leaves the rest to whoever comes next. */
  async stop(): Promise<void> {
    this.#stopListening()
    await this.#loop.stop()
    await Promise.all(this.#working.values())
    await this.#effects.stop()
  }

  async #lookAtDue(): Promise<void> {
    const now = this.#clock()
    const isLookDue = Math.abs(now - this.#lastLook) >= LOOK_ANYWAY
    const events = await (isLookDue ? allSeatings(this.#payload) : dueSeatings(this.#payload, now))
    for (const event of events) this.reconcile(event)
    if (isLookDue) this.#lastLook = now
  }

  #work(event: Id): void {
    if (this.#working.has(event)) return
    const work = this.#decideAll(event).finally(() => {
      this.#working.delete(event)
      if (this.#queues.get(event)?.length) this.#work(event)
      else this.#queues.delete(event)
    })
    this.#working.set(event, work)
  }

  async #decideAll(event: Id): Promise<void> {
    // Whoever asks in the same moment is decided together.
    await new Promise(setImmediate)
    const asked = this.#queues.get(event) ?? []
    this.#queues.set(event, [])
    try {
      const outcomes = await this.#decideTogether(event, asked)
      for (const [i, { answer }] of asked.entries()) answer(outcomes[i] as SeatOutcome)
    } catch (error) {
      for (const { fail } of asked) fail(error)
    }
  }

  async #decideTogether(event: Id, asked: readonly SeatRequest[]): Promise<readonly SeatOutcome[]> {
    for (let i = 0; i < TRIES; i += 1) {
      const rules = await readSeatRules(this.#payload, event)
      const before = await readSeating(this.#payload, event)
      const now = this.#clock()
      const { seating, pendingSignups, outcomes } = decideInTurn(before.seating, asked, rules, now)
      const isSame = seating === before.seating
      // What is unfinished is written when it is finished. A look is written all the same: it says when the next is due.
      if (isSame && (before.turn === 0 || before.isUnfinished || !asked.some(({ command }) => command.kind === 'reconcile'))) return outcomes
      const after = { seating, pendingSignups: [...before.pendingSignups, ...pendingSignups], isUnfinished: !isSame }
      if (await replaceSeating(this.#payload, event, before, after, rules, now)) {
        if (!isSame) this.#effects.apply(event)
        return outcomes
      }
    }
    throw new Error(`The seating of event ${event} is changed by others all the time`)
  }
}

/** Decides one after another. Keeps who has come with this, and is not known already. */
function decideInTurn(before: Seating, asked: readonly SeatRequest[], rules: SeatRules, now: Instant) {
  let seating = reconcile(before, rules, now)
  const pendingSignups: PendingSignup[] = []
  const outcomes = asked.map(({ command, pendingSignup }) => {
    const [after, outcome] = decide(seating, command, rules, now)
    if (pendingSignup && !claimOf(seating, pendingSignup.key) && claimOf(after, pendingSignup.key)) pendingSignups.push(pendingSignup)
    seating = after
    return outcome
  })
  return { seating, pendingSignups, outcomes }
}
