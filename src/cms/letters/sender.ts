import type { Payload, Where } from 'payload'
import type { Instant } from '../../domain/content/content.ts'
import { retryAt } from '../../domain/publishing/letter-retry.ts'
import { withPersonalLink } from '../../mail/personal-link.ts'
import { sendFaultInWords } from '../../words/signup/letters.ts'
import { compareAndSwap } from '../database/compare-and-swap.ts'
import { messageIdOf } from './letter-name.ts'

/** How many letters are read at a time. */
const AT_ONCE = 20

interface Row {
  readonly id: string | number
  readonly key: string
  readonly signup: string
  readonly subject: string
  readonly to: string
  readonly text?: string | null
  readonly html?: string | null
  readonly calendar?: string | null
  readonly tries?: number | null
  readonly resends?: number | null
}

/** The error of a mail server or a disk that refuses a letter. */
interface SendError {
  readonly code?: string
  readonly responseCode?: number
  readonly response?: string
  readonly message: string
}

/** The parts of a sender. */
interface SenderParts {
  readonly payload: Payload
  /** Confirms that this process is the one that sends. Throws when it is not. */
  readonly confirm: () => Promise<void>
  /** The address of the page where a sign-up is seen, changed and cancelled, by the sign-up's key. Whoever has it may do so. */
  readonly ownUrlOf: (signup: string) => string
  readonly clock: () => Instant
}

const iso = (at: Instant) => new Date(at).toISOString()

/**
 * The sender of queued letters. A lease lets one process at a time send, and a letter is claimed before it is sent. A letter is written to the outbox once,
 * as its file is named after it. A letter is sent to a mail server once, but for one case that no sender can rule out: when the process is killed, or loses
 * the database, after the server has accepted the letter and before that is stored, the letter is sent again. It has the same Message-ID then, by which
 * most mail programs show it once. One letter too many is better than none.
 */
export class LetterSender {
  readonly #payload: Payload
  readonly #confirm: () => Promise<void>
  readonly #ownUrlOf: (signup: string) => string
  readonly #clock: () => Instant

  constructor({ payload, confirm, ownUrlOf, clock }: SenderParts) {
    this.#payload = payload
    this.#confirm = confirm
    this.#ownUrlOf = ownUrlOf
    this.#clock = clock
  }

  /** Queues the letters again that another process had begun to send. Only the process that holds the lease may do so. */
  async takeUp(): Promise<void> {
    const data = { status: 'queued', dueAt: iso(this.#clock()), updatedAt: iso(this.#clock()) }
    await this.#payload.db.updateMany({ collection: 'letters', where: { status: { equals: 'sending' } }, data })
  }

  /** Sends what is due, the oldest first, until nothing is or `isStopped`. Returns how many were sent. */
  async sendDue(isStopped: () => boolean = () => false): Promise<number> {
    let sent = 0
    for (;;) {
      const due = await this.#due()
      for (const row of due) {
        if (isStopped()) return sent
        await this.#confirm()
        if (await this.#send(row)) sent += 1
      }
      if (due.length < AT_ONCE) return sent
    }
  }

  async #due(): Promise<readonly Row[]> {
    const where: Where = { and: [{ status: { equals: 'queued' } }, { dueAt: { less_than_equal: iso(this.#clock()) } }] }
    const { docs } = await this.#payload.db.find<Row>({ collection: 'letters', where, sort: ['dueAt', 'id'], limit: AT_ONCE, pagination: false })
    return docs
  }

  async #send(row: Row): Promise<boolean> {
    const tries = (row.tries ?? 0) + 1
    if (!(await this.#change(row, { status: 'queued', tries: tries - 1 }, { status: 'sending', tries }))) return false
    const claimed = { status: 'sending', tries }
    try {
      await this.#hand(row)
    } catch (error) {
      const { code = null, responseCode = 0, response, message } = error as SendError
      // An address that is refused for good is refused tomorrow, too.
      const next = code === 'EENVELOPE' && responseCode >= 500 ? null : retryAt(tries, this.#clock())
      const fault = sendFaultInWords(code, response ?? message)
      await this.#change(row, claimed, { status: next === null ? 'failed' : 'queued', dueAt: next === null ? null : iso(next), fault })
      return false
    }
    return this.#change(row, claimed, { status: 'sent', sentAt: iso(this.#clock()), dueAt: null, fault: null })
  }

  async #hand({ key, signup, to, subject, text, html, calendar, resends }: Row): Promise<void> {
    const payload = this.#payload
    await payload.sendEmail({
      // Name and address apart: a single text could be parsed as several addresses.
      to: { name: '', address: to },
      subject,
      // Only here the letter gets its personal address: the stored one has none.
      ...withPersonalLink({ text: text ?? '', html: html ?? '' }, this.#ownUrlOf(signup)),
      messageId: messageIdOf(key, resends ?? 0, payload.email.defaultFromAddress),
      // Keeps automatic replies away: RFC 3834.
      headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': 'sv' },
      attachments: calendar ? [{ filename: 'kalender.ics', content: calendar, contentType: 'text/calendar; charset=utf-8; method=PUBLISH' }] : [],
    })
  }

  #change({ id }: Row, { status, tries }: { readonly status: string; readonly tries: number }, data: Record<string, unknown>): Promise<boolean> {
    const expected: Where = { and: [{ status: { equals: status } }, triedSoOften(tries)] }
    const values = { ...data, updatedAt: iso(this.#clock()) }
    return compareAndSwap(this.#payload, { collection: 'letters', row: { id: { equals: id } }, expected, data: values })
  }
}

const triedSoOften = (tries: number): Where =>
  tries === 0 ? { or: [{ tries: { equals: 0 } }, { tries: { exists: false } }] } : { tries: { equals: tries } }
