import type { Payload } from 'payload'
import type { Instant } from '../../domain/content/content.ts'
import { retryAt } from '../../domain/letters/letter-retry.ts'
import { hasPassed } from '../../domain/letters/letter-validity.ts'
import { mayConcernAll, type SendError, sendFailureOf } from '../../domain/letters/send-failure.ts'
import { failureInWords, PASSED } from '../../words/letters/send-causes.ts'
import { accountMessage } from '../account-letters/account-message.ts'
import { messageIdOf } from '../letters/letter-name.ts'
import { type Message, participantMessage } from '../letters/participant-message.ts'
import { type Claim, changeLetter, iso, type QueuedLetter } from './letter-queue.ts'
import type { TroubleWatch } from './trouble-watch.ts'

/** How long a letter may take, in milliseconds, however slowly a server answers. */
const LONGEST_SENDING = 180_000

/** The parts of a delivery. */
export interface DeliveryParts {
  readonly payload: Payload
  /** The address of the page where a sign-up is seen, changed and cancelled, by the sign-up's key. Whoever has it may do so. */
  readonly ownUrlOf: (signup: string) => string
  /** The address of the admin, without a slash at its end. */
  readonly adminUrl: string
  readonly clock: () => Instant
}

/** Sends one letter at a time, and stores what became of it. */
export class LetterDelivery {
  readonly #parts: DeliveryParts
  readonly #payload: Payload
  readonly #clock: () => Instant
  readonly #watch: TroubleWatch
  readonly #aborted = new AbortController()

  constructor(parts: DeliveryParts, watch: TroubleWatch) {
    this.#parts = parts
    this.#payload = parts.payload
    this.#clock = parts.clock
    this.#watch = watch
  }

  /** Ends the letters that are under way. They stay in the queue. */
  abort(): void {
    this.#aborted.abort()
  }

  /** Claims a letter, sends it, and stores how it went. Returns whether it was sent. Throws what the database throws. */
  async send(letter: QueuedLetter): Promise<boolean> {
    if (hasPassed(letter.validUntil, this.#clock())) {
      await this.drop(letter)
      return false
    }
    const claim: Claim = { status: 'sending', tries: letter.tries + 1 }
    if (!(await this.#change(letter, { status: 'queued', tries: letter.tries }, { status: 'sending', tries: claim.tries }))) return false
    try {
      const message = await this.#messageOf(letter)
      if (message === null) {
        await this.#payload.db.deleteMany({ collection: letter.queue, where: { id: { equals: letter.id } } })
        return false
      }
      await this.#hand(letter, claim, message)
    } catch (error) {
      await this.#failed(letter, claim, error as SendError)
      return false
    }
    const isStored = await this.#change(letter, claim, { status: 'sent', sentAt: iso(this.#clock()), dueAt: null, fault: null, failingSince: null })
    await this.#watch.noteSent()
    return isStored
  }

  /** Stores what became of a letter that could not be sent. */
  async #failed(letter: QueuedLetter, claim: Claim, error: SendError): Promise<void> {
    const failure = sendFailureOf(error)
    const serverText = error.response ?? error.message
    if (failure.side === 'ours') {
      // A new connection tells whether the server or this letter is the reason. While the server is down, no letter uses up its tries.
      if (mayConcernAll(failure.cause) && !(await this.#watch.check())) {
        await this.#change(letter, claim, { status: 'queued', fault: failureInWords(failure, false, serverText) })
        return
      }
      if (failure.cause === 'unknown') this.#payload.logger.error({ err: error, msg: 'Ett mejl kunde inte göras eller skickas' })
      await this.#watch.noteRefusal(error)
    }
    const now = this.#clock()
    const since = letter.failingSince ?? now
    const isFinal = failure.side === 'recipient' && failure.isFinal
    const next = isFinal ? null : retryAt({ since, tries: claim.tries }, now)
    const fault = failureInWords(failure, next === null, serverText)
    const data = { status: next === null ? 'failed' : 'queued', dueAt: next === null ? null : iso(next), fault, failingSince: iso(since) }
    await this.#change(letter, claim, data)
  }

  #messageOf({ queue, row }: QueuedLetter): Promise<Message | null> | Message {
    const { ownUrlOf, adminUrl } = this.#parts
    return queue === 'letters' ? participantMessage(row, ownUrlOf) : accountMessage(this.#payload, row as never, adminUrl)
  }

  async #hand({ row, key, resends }: QueuedLetter, { tries }: Claim, message: Message): Promise<void> {
    const payload = this.#payload
    // A letter with a reset link has another key at each try, so it is another letter.
    const number = row.kind === 'reset' ? tries : resends
    const email = {
      ...message,
      messageId: messageIdOf(key, number, payload.email.defaultFromAddress),
      // Keeps automatic replies away: RFC 3834.
      headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': 'sv' },
      signal: AbortSignal.any([this.#aborted.signal, AbortSignal.timeout(LONGEST_SENDING)]),
    }
    await payload.sendEmail(email)
  }

  /** Drops a queued letter that is no longer true, with the reason for the staff. */
  async drop(letter: QueuedLetter): Promise<void> {
    await this.#change(letter, { status: 'queued', tries: letter.tries }, { status: 'dropped', dueAt: null, fault: PASSED })
  }

  #change(letter: QueuedLetter, expected: Claim, data: Record<string, unknown>): Promise<boolean> {
    return changeLetter(this.#payload, letter, expected, { ...data, updatedAt: iso(this.#clock()) })
  }
}
