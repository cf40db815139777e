import type { Payload } from 'payload'
import { removeOldBackups } from '../boot/erasure/backups.ts'
import { removeOldAccountLetters } from '../cms/account-letters/remove-old.ts'
import { emptyLog } from '../cms/database/erase-deleted.ts'
import { Lease } from '../cms/database/lease.ts'
import { storedTrouble } from '../cms/letter-delivery/stored-trouble.ts'
import type { LetterParts } from '../cms/letters/letter-context.ts'
import { notifyParticipants } from '../cms/letters/notify-participants.ts'
import { LetterSender } from '../cms/letters/sender.ts'
import { purge } from '../cms/purge/purge.ts'
import { onEventSaved } from '../cms/signup/event-saved.ts'
import { allSeatings } from '../cms/signup/seating-store.ts'
import { purgeUsedStamps } from '../cms/signup/used-stamps.ts'
import type { Id, Instant } from '../domain/content/content.ts'
import type { LetterTrouble } from '../domain/letters/letter-trouble.ts'
import { PollingLoop } from '../publisher/polling-loop.ts'
import { troubleAtStart } from '../words/letters/send-causes.ts'

/** The time between two runs, each of which sends what is due or asks for the lease, in milliseconds. */
const RUN_EVERY = 1_000
/** The time between two looks at every event, for what another process saved and what the clock asks for, in milliseconds. */
const LOOK_EVERY = 60_000
/** The time between two purges, in milliseconds. */
const PURGE_EVERY = 30 * 60_000
/** The least time between two tries to empty the database's log, in milliseconds. Other processes that read can keep it from being emptied. */
const EMPTY_EVERY = 20_000
/** The time between two looks at what the process that sends has stored, in milliseconds. */
const READ_EVERY = 10_000
/** How long a stop waits for letters that are under way, in milliseconds. */
const PATIENCE = 5_000

/** What letters are made of, the addresses that they are sent with, and where they are written when there is no mail server. */
interface LetterJobOptions extends LetterParts {
  readonly backups: { readonly folder: string; readonly days: number }
  /** The address of a sign-up's own page, by the sign-up's key. */
  readonly ownUrlOf: (signup: string) => string
  readonly outbox: string
  /** Says a line in the terminal when the mail server can't be used at the start. */
  readonly say?: (line: string) => void
}

/**
 * Notifies participants, sends queued letters and purges, in the one process that holds the letter lease. The others notify the participants of events that
 * they saved themselves, and wait for the lease.
 */
export class LetterJob {
  readonly #payload: Payload
  readonly #options: LetterJobOptions
  readonly #clock: () => Instant
  readonly #lease: Lease
  readonly #sender: LetterSender
  readonly #loop: PollingLoop
  readonly #saved = new Set<Id>()
  readonly #removeListener: () => void
  #holdsLease = false
  #isStopped = false
  #lastLook: Instant = -Infinity
  #lastPurge: Instant = -Infinity
  #hasToEmptyLog = false
  #lastEmptying: Instant = -Infinity
  #lastReading: Instant = -Infinity
  #isChecked = false
  #othersTrouble: LetterTrouble | null = null

  constructor(payload: Payload, options: LetterJobOptions, clock: () => Instant = Date.now) {
    this.#payload = payload
    this.#options = options
    this.#clock = clock
    this.#lease = new Lease(payload, 'letters', () => {
      this.#holdsLease = false
    })
    this.#sender = new LetterSender({
      payload,
      clock,
      ownUrlOf: options.ownUrlOf,
      adminUrl: `${options.origin}/admin`,
      confirm: () => this.#lease.confirm(),
      note: (trouble) => this.#lease.note({ trouble }),
    })
    this.#removeListener = onEventSaved((event) => this.#saved.add(event))
    this.#loop = new PollingLoop({
      run: () => this.#run(),
      failed: (error) => {
        if (!this.#isStopped) payload.logger.error(error)
      },
      schedule: { every: RUN_EVERY },
    })
  }

  /** Begins at once, and goes on until it is stopped. */
  start(): void {
    this.#loop.start()
  }

  /** Why letters can't be sent, as far as this process knows. Null when they can. */
  get trouble(): LetterTrouble | null {
    return this.#holdsLease ? this.#sender.watch.trouble : this.#othersTrouble
  }

  /** Finishes the letters that are being sent, unless that takes long, and leaves the rest to the next process. */
  async stop(): Promise<void> {
    this.#isStopped = true
    this.#removeListener()
    this.#sender.watch.stop()
    const impatience = setTimeout(() => this.#sender.abort(), PATIENCE)
    await this.#loop.stop()
    clearTimeout(impatience)
    await this.#lease.giveBack()
  }

  async #run(): Promise<void> {
    await this.#notifyOfSaved()
    if (!this.#holdsLease && !(await this.#takeLease())) return
    const now = this.#clock()
    if (Math.abs(now - this.#lastLook) >= LOOK_EVERY) {
      for (const event of await allSeatings(this.#payload)) await this.#notify(event)
      this.#lastLook = now
    }
    if (Math.abs(now - this.#lastPurge) >= PURGE_EVERY) {
      await this.#lease.confirm()
      await this.#purge(now)
      this.#lastPurge = now
    }
    if (this.#hasToEmptyLog && Math.abs(now - this.#lastEmptying) >= EMPTY_EVERY) {
      this.#hasToEmptyLog = !(await emptyLog(this.#payload))
      this.#lastEmptying = now
    }
    if (!this.#isChecked) await this.#checkServer()
    await this.#sender.sendDue(() => this.#isStopped)
  }

  /** Takes the lease, with what the process before has stored. Without it, tries the mail server once, and reads what the holder has stored. */
  async #takeLease(): Promise<boolean> {
    if ((await this.#lease.take()) === null) {
      await this.#sender.watch.takeOver(await storedTrouble(this.#payload))
      await this.#sender.takeUp()
      this.#holdsLease = true
      return true
    }
    if (!this.#isChecked) await this.#checkServer()
    const now = this.#clock()
    if (Math.abs(now - this.#lastReading) >= READ_EVERY) {
      this.#othersTrouble = await storedTrouble(this.#payload)
      this.#lastReading = now
    }
    return false
  }

  /** Tries the mail server as soon as this process runs, so that whoever has just set it up wrongly is told at once. */
  async #checkServer(): Promise<void> {
    this.#isChecked = true
    if (await this.#sender.watch.check()) return
    const { trouble } = this.#sender.watch
    if (trouble) for (const line of troubleAtStart(trouble.cause, trouble.code)) this.#options.say?.(line)
  }

  /** Purges what is overdue. The database's log is emptied afterwards, whether or not anything was purged: a killed process may have purged before. */
  async #purge(now: Instant): Promise<void> {
    const { outbox, backups } = this.#options
    await purge(this.#payload, outbox, now)
    await removeOldAccountLetters(this.#payload, outbox, now)
    await purgeUsedStamps(this.#payload, now)
    await removeOldBackups(backups.folder, backups.days, now)
    this.#hasToEmptyLog = true
  }

  /** Notifies of the events that this process saved, which needs no lease. An event that fails is taken up by the next look at every event. */
  async #notifyOfSaved(): Promise<void> {
    const saved = [...this.#saved]
    this.#saved.clear()
    for (const event of saved) await this.#notify(event)
  }

  async #notify(event: Id): Promise<void> {
    try {
      await notifyParticipants(this.#payload, event, this.#options, this.#clock())
    } catch (error) {
      this.#payload.logger.error({ err: error, msg: `Deltagarna i evenemang ${event} kunde inte få besked` })
    }
  }
}
