import type { Payload } from 'payload'
import { checkDueLinks } from '../../cms/calls/link-checks.ts'
import type { Instant } from '../../domain/content/content.ts'
import { PollingLoop } from '../../publisher/polling-loop.ts'
import { probeFaultInWords } from '../../words/calls/link-checks.ts'
import { type Probe, probeLink } from './probe-link.ts'

/** The time between two looks for links that are due, in milliseconds. */
const LOOK_EVERY = 3 * 60_000
/** The time from a save to the look that follows, so that publishing comes first and many saves share one look. In milliseconds. */
const DELAY_AFTER_SAVE = 1_000

/** What links are checked with in a process that publishes. */
interface LinkCheckJobOptions {
  /** Throws when this process has lost the publishing lease. */
  readonly confirm: () => Promise<void>
  readonly probe?: Probe
  readonly clock?: () => Instant
}

/** Checks the links to application forms that are due, one at a time, while this process publishes. */
export class LinkCheckJob {
  readonly #loop: PollingLoop
  readonly #stopped = new AbortController()

  constructor(payload: Payload, { confirm, probe = probeLink, clock = Date.now }: LinkCheckJobOptions) {
    const { signal } = this.#stopped
    const parts = {
      payload,
      clock,
      confirm,
      probe: async (url: string) => {
        const fault = await probe(url, signal)
        return fault && probeFaultInWords(fault)
      },
    }
    this.#loop = new PollingLoop({
      run: () => checkDueLinks(parts, () => signal.aborted),
      failed: (error) => {
        if (!signal.aborted) payload.logger.error({ err: error, msg: 'Länkarna till ansökningsformulär kunde inte kontrolleras' })
      },
      schedule: { every: LOOK_EVERY },
      wakeDelay: DELAY_AFTER_SAVE,
      retryDelay: LOOK_EVERY,
    })
  }

  /** Checks the links that are due soon, and from then on each as it falls due. */
  start(): void {
    this.#loop.start()
  }

  /** Looks for due links soon, as after a call was saved. */
  wake(): void {
    this.#loop.wake()
  }

  /** Breaks off the check that is under way, and makes no more. */
  async stop(): Promise<void> {
    this.#stopped.abort()
    await this.#loop.stop()
  }
}
