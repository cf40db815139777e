import type { Payload } from 'payload'
import { checkDueLinks } from '../../cms/calls/link-checks.ts'
import type { Instant } from '../../domain/content/content.ts'
import { probeFaultInWords } from '../../words/calls/link-checks.ts'
import { type Probe, probeOutside } from './probe-link.ts'

/** How often it is looked which links are due, in milliseconds. */
const LOOK_EVERY = 3 * 60_000
/** How long is waited after a save before it is looked, so that publishing comes first and many saves are one reason. In milliseconds. */
const AFTER_A_SAVE = 1_000

/** What links are tried with in a process that publishes. */
export interface ApplicationChecksStart {
  /** Throws when this process is no longer the one that publishes. */
  readonly confirm: () => Promise<void>
  readonly probe?: Probe
  readonly clock?: () => Instant
}

/** Tries the links into application forms that are due, one at a time, while this process publishes. */
export class ApplicationChecks {
  readonly #payload: Payload
  readonly #confirm: () => Promise<void>
  readonly #probe: Probe
  readonly #clock: () => Instant
  readonly #stopped = new AbortController()
  #timer: NodeJS.Timeout | null = null
  #running: Promise<void> | null = null
  #isAskedAgain = false

  constructor(payload: Payload, { confirm, probe = probeOutside, clock = Date.now }: ApplicationChecksStart) {
    this.#payload = payload
    this.#confirm = confirm
    this.#probe = probe
    this.#clock = clock
  }

  /** Looks soon, as at the start or when a call was saved, and from then on again and again. */
  look(): void {
    if (this.#isAskedAgain) return
    this.#isAskedAgain = true
    if (!this.#running) this.#sleep(AFTER_A_SAVE)
  }

  /** Leaves the try that is under way, and tries no more. */
  async stop(): Promise<void> {
    this.#stopped.abort()
    if (this.#timer) clearTimeout(this.#timer)
    await this.#running
  }

  #sleep(milliseconds: number): void {
    if (this.#stopped.signal.aborted) return
    if (this.#timer) clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#run(), milliseconds)
  }

  #run(): void {
    this.#isAskedAgain = false
    const { signal } = this.#stopped
    const parts = {
      payload: this.#payload,
      clock: this.#clock,
      confirm: this.#confirm,
      probe: async (url: string) => {
        const fault = await this.#probe(url, signal)
        return fault && probeFaultInWords(fault)
      },
    }
    this.#running = checkDueLinks(parts, () => signal.aborted)
      .catch((error: unknown) => {
        if (!signal.aborted) this.#payload.logger.error({ err: error, msg: 'Links into application forms could not be tried' })
      })
      .finally(() => {
        this.#running = null
        this.#sleep(this.#isAskedAgain ? AFTER_A_SAVE : LOOK_EVERY)
      })
  }
}
