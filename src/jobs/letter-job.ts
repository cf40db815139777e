import type { Payload } from 'payload'
import { Lease } from '../cms/database/lease.ts'
import type { LetterParts } from '../cms/letters/letter-context.ts'
import { tellParticipants } from '../cms/letters/notify-participants.ts'
import { LetterSender } from '../cms/letters/sender.ts'
import { purge } from '../cms/purge/purge.ts'
import { onEventSaved } from '../cms/signup/event-saved.ts'
import { allSeatings } from '../cms/signup/seating-store.ts'
import type { Id, Instant } from '../domain/content/content.ts'

/** How often it is asked whether a letter is due, or whether it is this process's turn, in milliseconds. */
const ASKED_EVERY = 1_000
/** How often every event is looked at: what was saved by another process, or what the clock asks for. In milliseconds. */
const LOOK_EVERY = 60_000
/** How often it is looked for what may not be kept, in milliseconds. */
const PURGE_EVERY = 30 * 60_000

/** What a process that serves tells, sends and purges with. */
export interface LettersStart extends LetterParts {
  /** Where letters are written when there is no mail server. */
  readonly outbox: string
}

/**
 * Letters about sign-ups: tells participants what they have not been told, sends what is queued, and removes what may not be kept. Whichever process that
 * serves holds the lease does so; the others hear of what they saved themselves, and wait for their turn.
 */
export class Letters {
  readonly #payload: Payload
  readonly #start: LettersStart
  readonly #clock: () => Instant
  readonly #lease: Lease
  readonly #sender: LetterSender
  readonly #saved = new Set<Id>()
  readonly #stopListening: () => void
  #isMine = false
  #isStopped = false
  #lastLook: Instant = -Infinity
  #lastPurge: Instant = -Infinity
  #timer: NodeJS.Timeout | null = null
  #running: Promise<void> = Promise.resolve()

  constructor(payload: Payload, start: LettersStart, clock: () => Instant = Date.now) {
    this.#payload = payload
    this.#start = start
    this.#clock = clock
    this.#lease = new Lease(payload, 'letters', () => {
      this.#isMine = false
    })
    this.#sender = new LetterSender({ payload, clock, confirm: () => this.#lease.confirm() })
    this.#stopListening = onEventSaved((event) => this.#saved.add(event))
  }

  /** Begins at once, and goes on until it is stopped. */
  start(): void {
    this.#running = this.#once().finally(() => {
      if (!this.#isStopped) this.#timer = setTimeout(() => this.start(), ASKED_EVERY)
    })
  }

  /** Finishes the letter that is being sent, and leaves the rest to others. */
  async stop(): Promise<void> {
    this.#isStopped = true
    this.#stopListening()
    if (this.#timer) clearTimeout(this.#timer)
    await this.#running
    await this.#lease.giveBack()
  }

  async #once(): Promise<void> {
    try {
      await this.#tellOfSaved()
      if (!this.#isMine) {
        if ((await this.#lease.take()) !== null) return
        await this.#sender.takeUp()
        this.#isMine = true
      }
      const now = this.#clock()
      if (Math.abs(now - this.#lastLook) >= LOOK_EVERY) {
        for (const event of await allSeatings(this.#payload)) await this.#tell(event)
        this.#lastLook = now
      }
      if (Math.abs(now - this.#lastPurge) >= PURGE_EVERY) {
        await this.#lease.confirm()
        await purge(this.#payload, this.#start.outbox, now)
        this.#lastPurge = now
      }
      await this.#sender.sendDue(() => this.#isStopped)
    } catch (error) {
      if (!this.#isStopped) this.#payload.logger.error(error)
    }
  }

  /** Tells of what this process saved: any may do so. What fails is seen when all is looked at. */
  async #tellOfSaved(): Promise<void> {
    const saved = [...this.#saved]
    this.#saved.clear()
    for (const event of saved) await this.#tell(event)
  }

  async #tell(event: Id): Promise<void> {
    try {
      await tellParticipants(this.#payload, event, this.#start, this.#clock())
    } catch (error) {
      this.#payload.logger.error({ err: error, msg: `The participants of event ${event} could not be told` })
    }
  }
}
