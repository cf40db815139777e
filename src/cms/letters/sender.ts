import type { Payload } from 'payload'
import type { Instant } from '../../domain/content/content.ts'
import { givesUpDueBefore, type LetterTrouble } from '../../domain/letters/letter-trouble.ts'
import { givenUpInWords } from '../../words/letters/send-causes.ts'
import { removeLettersToNobody } from '../account-letters/remove-to-nobody.ts'
import { CONNECTIONS } from '../email.ts'
import { type DeliveryParts, LetterDelivery } from '../letter-delivery/delivery.ts'
import { giveUpDueBefore, makeUnfinishedDue, type QueuedLetter, readDueLetters, readPassedLetters } from '../letter-delivery/letter-queue.ts'
import { TroubleWatch } from '../letter-delivery/trouble-watch.ts'
import { letterHold } from './letter-hold.ts'

/** How many letters are read at a time. */
const AT_ONCE = 50

/** The parts of a sender. */
interface SenderParts extends DeliveryParts {
  /** Confirms that this process is the one that sends. Throws when it is not. */
  readonly confirm: () => Promise<void>
  /** Stores why letters can't be sent, or null, for all processes to read. */
  readonly note?: (trouble: LetterTrouble | null) => Promise<void>
}

/**
 * The sender of queued letters. A lease lets one process at a time send, and a letter is claimed before it is sent. A few letters are under way at a time. A
 * letter is written to the outbox once, as its file is named after it. A letter is sent to a mail server once, but for one case that no sender can rule out:
 * when the process is killed, or loses the database, after the server has accepted the letter and before that is stored, the letter is sent again. It has the
 * same Message-ID then, by which most mail programs show it once. One letter too many is better than none.
 */
export class LetterSender {
  readonly watch: TroubleWatch
  readonly #parts: SenderParts
  readonly #payload: Payload
  readonly #clock: () => Instant
  readonly #delivery: LetterDelivery

  constructor(parts: SenderParts) {
    this.#parts = parts
    this.#payload = parts.payload
    this.#clock = parts.clock
    this.watch = new TroubleWatch({ payload: parts.payload, clock: parts.clock, note: parts.note ?? (() => Promise.resolve()) })
    this.#delivery = new LetterDelivery(parts, this.watch)
  }

  /** Queues the letters again that another process had begun to send, or that wait after a failure. Only the process that holds the lease may do so. */
  async takeUp(): Promise<void> {
    await makeUnfinishedDue(this.#payload, this.#clock())
  }

  /** Ends what is under way, and leaves it in the queue: a server that does not answer keeps no process from stopping. */
  abort(): void {
    this.watch.stop()
    this.#delivery.abort()
  }

  /** Sends what is due, the oldest first, until nothing is, or `isStopped`, or the server can't be reached. Held letters wait. Returns how many were sent. */
  async sendDue(isStopped: () => boolean = () => false): Promise<number> {
    await removeLettersToNobody(this.#payload)
    const isHeld = (await this.#heldFrom()) !== null
    if (!isHeld) await this.#dropPassed()
    if (!(await this.watch.mayTry())) {
      // Held letters have not been tried.
      if (!isHeld) await this.#giveUp()
      return 0
    }
    let sent = 0
    for (;;) {
      // Read again with each batch, as another process may have released them.
      const heldFrom = await this.#heldFrom()
      const due = await readDueLetters(this.#payload, this.#clock(), AT_ONCE, heldFrom)
      const results = await this.#sendSome(due, isStopped)
      sent += results.sent
      if (!results.goesOn || due.length < AT_ONCE) return sent
    }
  }

  /** Sends letters over several connections. Ends early, and says so, when it is stopped or the server goes down. Throws when another process took over. */
  async #sendSome(due: readonly QueuedLetter[], isStopped: () => boolean): Promise<{ readonly sent: number; readonly goesOn: boolean }> {
    const left = [...due]
    const isOver = () => isStopped() || this.watch.trouble?.isDown === true
    let sent = 0
    const work = async () => {
      while (!isOver()) {
        const letter = left.shift()
        if (!letter) return
        await this.#parts.confirm()
        if (await this.#delivery.send(letter)) sent += 1
      }
    }
    // All are waited for before a failure is thrown: no letter is under way when the run has ended.
    const ended = await Promise.allSettled(Array.from({ length: CONNECTIONS }, work))
    for (const result of ended) if (result.status === 'rejected') throw result.reason
    return { sent, goesOn: !isOver() }
  }

  /** Until when the letters of a restored database are held back, or null. */
  async #heldFrom(): Promise<Instant | null> {
    const hold = await letterHold(this.#payload)
    return hold && Date.parse(hold.copiedAt)
  }

  /** Drops what is no longer true, whether or not the server can be reached: the staff are to know at once. */
  async #dropPassed(): Promise<void> {
    for (const letter of await readPassedLetters(this.#payload, this.#clock(), AT_ONCE)) await this.#delivery.drop(letter)
  }

  /** Gives up what has waited for the server for three days. */
  async #giveUp(): Promise<void> {
    const { trouble } = this.watch
    const before = trouble && givesUpDueBefore(trouble, this.#clock())
    if (!trouble || before === null) return
    await this.#parts.confirm()
    const count = await giveUpDueBefore(this.#payload, before, givenUpInWords(trouble.cause), this.#clock())
    if (count > 0) this.#payload.logger.error({ letters: 'given up', count, cause: trouble.cause, msg: 'Mejl: gavs upp efter tre dagar' })
  }
}
