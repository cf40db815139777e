import type { Payload } from 'payload'
import type { Id, Instant } from '../../domain/content/content.ts'
import { decide } from '../../domain/signup/decide.ts'
import { nextSeatingChange, reconcile } from '../../domain/signup/reconcile.ts'
import type { SeatCommand, SeatOutcome } from '../../domain/signup/seat-commands.ts'
import type { SeatRules } from '../../domain/signup/seat-rules.ts'
import { claimOf, type Seating } from '../../domain/signup/seating.ts'
import { PollingLoop } from '../../publisher/polling-loop.ts'
import { doLettersWait } from '../letters/letter-hold.ts'
import type { SeatingEffects } from './apply-seating.ts'
import { onEventSaved } from './event-saved.ts'
import type { PendingSignup } from './pending-signup.ts'
import { readSeatRules } from './read-seat-rules.ts'
import { allSeatings, dueSeatings, readSeating, replaceSeating } from './seating-store.ts'

/** A command to an event's seating, with the details of the sign-up that it brings. */
interface SeatRequest {
  readonly command: SeatCommand
  readonly pendingSignup?: PendingSignup
}

interface QueuedRequest extends SeatRequest {
  readonly answer: (outcome: SeatOutcome) => void
  readonly fail: (error: unknown) => void
}

/** How often due seatings are looked for: the clock has changed them, or their effects were not applied. In milliseconds. */
const DUE_EVERY = 500
/** How often all seatings are reconciled, for events that another process saved. In milliseconds. */
const ALL_EVERY = 60_000
/** How many times a decision is tried while other processes change the same seating. */
const TRIES = 50

/**
 * The service that decides about seats. Requests for an event that arrive while a decision is written are decided together by the next one: in the order
 * of arrival, written as a whole or not at all, and answered when they are written. Several processes may decide at the same time. The effects of a
 * decision, rows, letters and pages, are applied afterwards.
 */
export class SeatService {
  readonly #payload: Payload
  readonly #clock: () => Instant
  readonly #effects: SeatingEffects
  readonly #queues = new Map<Id, QueuedRequest[]>()
  readonly #working = new Map<Id, Promise<void>>()
  readonly #stopListening: () => void
  readonly #loop: PollingLoop
  #allReconciledAt: Instant = 0

  constructor(payload: Payload, effects: SeatingEffects, clock: () => Instant = Date.now) {
    this.#payload = payload
    this.#clock = clock
    this.#effects = effects
    this.#stopListening = onEventSaved((event) => this.reconcile(event))
    this.#loop = new PollingLoop({
      run: () => this.#reconcileDue(),
      failed: (error) => payload.logger.error(error),
      schedule: { every: DUE_EVERY },
    })
  }

  /** Decides a request. Resolves when the decision is written, and rejects when it could not be. */
  decide(event: Id, request: SeatRequest): Promise<SeatOutcome> {
    return new Promise((answer, fail) => {
      this.#queues.set(event, [...(this.#queues.get(event) ?? []), { ...request, answer, fail }])
      this.#work(event)
    })
  }

  /** Reconciles an event's seating with the event as it is now, and applies the effects. A failure is logged: the next round does it again. */
  reconcile(event: Id): void {
    this.decide(event, { command: { kind: 'reconcile' } })
      .then(() => this.#effects.apply(event))
      .catch((error: unknown) => this.#payload.logger.error(error))
  }

  /** Begins to reconcile seatings as they become due. */
  start(): void {
    this.#loop.start()
  }

  /** Finishes the decisions and effects that have begun. Other processes, or the next start, do the rest. */
  async stop(): Promise<void> {
    this.#stopListening()
    await this.#loop.stop()
    await Promise.all(this.#working.values())
    await this.#effects.stop()
  }

  async #reconcileDue(): Promise<void> {
    const now = this.#clock()
    const isAllDue = Math.abs(now - this.#allReconciledAt) >= ALL_EVERY
    const events = await (isAllDue ? allSeatings(this.#payload) : dueSeatings(this.#payload, now))
    for (const event of events) this.reconcile(event)
    if (isAllDue) this.#allReconciledAt = now
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
    // Requests that arrive in the same turn of the event loop are decided together.
    await new Promise(setImmediate)
    const requests = this.#queues.get(event) ?? []
    this.#queues.set(event, [])
    try {
      const outcomes = await this.#decideTogether(event, requests)
      for (const [i, { answer }] of requests.entries()) answer(outcomes[i] as SeatOutcome)
    } catch (error) {
      for (const { fail } of requests) fail(error)
    }
  }

  async #decideTogether(event: Id, requests: readonly SeatRequest[]): Promise<readonly SeatOutcome[]> {
    for (let i = 0; i < TRIES; i += 1) {
      const eventRules = await readSeatRules(this.#payload, event)
      const before = await readSeating(this.#payload, event)
      const now = this.#clock()
      const isTimeUp = nextSeatingChange(before.seating, eventRules) <= now
      const rules = isTimeUp ? { ...eventRules, doLettersWait: await doLettersWait(this.#payload) } : eventRules
      const { seating, pendingSignups, outcomes } = decideInTurn(before.seating, requests, rules, now)
      const isSame = seating === before.seating
      // The effects write an unfinished seating when they are applied. Reconciling writes an unchanged one, too: the write says when it is due next.
      if (isSame && (before.turn === 0 || before.isUnfinished || !requests.some(({ command }) => command.kind === 'reconcile'))) return outcomes
      const after = { seating, pendingSignups: [...before.pendingSignups, ...pendingSignups], isUnfinished: !isSame }
      if (await replaceSeating(this.#payload, event, before, after, rules, now)) {
        if (!isSame) this.#effects.apply(event)
        return outcomes
      }
    }
    throw new Error(`The seating of event ${event} was changed by other processes ${TRIES} times`)
  }
}

/** Decides requests one after another. Returns the pending sign-ups among them that got a claim. */
function decideInTurn(before: Seating, requests: readonly SeatRequest[], rules: SeatRules, now: Instant) {
  let seating = reconcile(before, rules, now)
  const pendingSignups: PendingSignup[] = []
  const outcomes = requests.map(({ command, pendingSignup }) => {
    const [after, outcome] = decide(seating, command, rules, now)
    if (pendingSignup && !claimOf(seating, pendingSignup.key) && claimOf(after, pendingSignup.key)) pendingSignups.push(pendingSignup)
    seating = after
    return outcome
  })
  return { seating, pendingSignups, outcomes }
}
