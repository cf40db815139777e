import type { Payload } from 'payload'
import type { Instant } from '../../domain/content/content.ts'
import { codesOf, isCheckDue, type LetterTrouble, mayTryLetters, withFinding } from '../../domain/letters/letter-trouble.ts'
import { type OwnCause, type SendError, sendFailureOf } from '../../domain/letters/send-failure.ts'
import { checkMailServer } from '../email.ts'

interface WatchParts {
  readonly payload: Payload
  /** Stores the trouble, or null for none, for all processes to read. */
  readonly note: (trouble: LetterTrouble | null) => Promise<void>
  readonly clock: () => Instant
}

/** The fault of ours behind an error. An error of a connection is never the recipient's. */
function causeOf(error: SendError): OwnCause {
  const failure = sendFailureOf(error)
  return failure.side === 'ours' ? failure.cause : 'unknown'
}

/** Knows whether letters can be sent, checks the mail server while they can't, and logs one line when that begins and one when it ends. */
export class TroubleWatch {
  readonly #parts: WatchParts
  #trouble: LetterTrouble | null = null
  #checking: Promise<boolean> | null = null
  readonly #stopped = new AbortController()

  constructor(parts: WatchParts) {
    this.#parts = parts
  }

  /** Why letters can't be sent. Null when they can, as far as is known. */
  get trouble(): LetterTrouble | null {
    return this.#trouble
  }

  /** Takes over what an earlier process stored. What this one found before it was its turn is stored now. */
  async takeOver(trouble: LetterTrouble | null): Promise<void> {
    if (this.#trouble === null) this.#trouble = trouble
    else await this.#parts.note(this.#trouble)
  }

  /** Ends the wait for a check that is going on. It then finds nothing. */
  stop(): void {
    this.#stopped.abort()
  }

  /** Whether letters may be tried. While the server is down, it is checked when that is due. */
  async mayTry(): Promise<boolean> {
    const trouble = this.#trouble
    if (trouble === null || mayTryLetters(trouble)) return true
    return isCheckDue(trouble, this.#parts.clock()) && (await this.check())
  }

  /** Connects to the mail server and notes what it finds. Returns whether it could. All who ask meanwhile share one connection. */
  check(): Promise<boolean> {
    this.#checking ??= this.#check().finally(() => {
      this.#checking = null
    })
    return this.#checking
  }

  /** Notes that the server refused a letter, or that it could not be written. */
  async noteRefusal(error: SendError): Promise<void> {
    await this.#found({ cause: causeOf(error), code: codesOf(error), isDown: false })
  }

  /** Notes that a letter was sent. */
  async noteSent(): Promise<void> {
    await this.#end()
  }

  async #check(): Promise<boolean> {
    const stopped = Promise.withResolvers<'stopped'>()
    const onStop = () => stopped.resolve('stopped')
    const { signal } = this.#stopped
    signal.addEventListener('abort', onStop, { once: true })
    if (signal.aborted) onStop()
    try {
      const result = await Promise.race([stopped.promise, checkMailServer(this.#parts.payload).then(() => 'up' as const)])
      if (result === 'stopped') return false
    } catch (error) {
      await this.#found({ cause: causeOf(error as SendError), code: codesOf(error as SendError), isDown: true })
      return false
    } finally {
      signal.removeEventListener('abort', onStop)
    }
    // A server that takes logins may still refuse letters: that ends with the first that it takes.
    if (this.#trouble?.isDown) await this.#end()
    return true
  }

  async #found(found: Pick<LetterTrouble, 'cause' | 'code' | 'isDown'>): Promise<void> {
    const before = this.#trouble
    this.#trouble = withFinding(before, found, this.#parts.clock())
    if (before === null) {
      this.#parts.payload.logger.warn({ letters: 'failing', cause: found.cause, codes: found.code, msg: 'Mejl: de går inte att skicka' })
    }
    if (this.#trouble !== before) await this.#parts.note(this.#trouble)
  }

  async #end(): Promise<void> {
    const ended = this.#trouble
    if (ended === null) return
    this.#trouble = null
    const since = new Date(ended.since).toISOString()
    this.#parts.payload.logger.warn({ letters: 'sent again', cause: ended.cause, since, msg: 'Mejl: de skickas igen' })
    await this.#parts.note(null)
  }
}
