import type { Payload } from 'payload'

/** How often it is asked whether anything has fallen due, in milliseconds. */
const ASKED_EVERY = 500

/**
 * Does what editors have scheduled, one thing at a time and the earliest first: what was to be published and later unpublished while nothing ran must
 * end as it was meant to. Payload's own runner does several at once, in the order in which they were scheduled, and ten a second at most.
 */
export class ScheduledJobs {
  readonly #payload: Payload
  readonly #mayRun: () => boolean
  #timer: NodeJS.Timeout | null = null
  #running: Promise<void> | null = null
  #isStopped = false

  /** `mayRun` says whether this process is the one to do so now. */
  constructor(payload: Payload, mayRun: () => boolean) {
    this.#payload = payload
    this.#mayRun = mayRun
  }

  /** Does everything that is due, and from then on whatever falls due. */
  async start(): Promise<void> {
    // Whoever had begun these is no more.
    await this.#payload.db.updateMany({ collection: 'payload-jobs', where: { processing: { equals: true } }, data: { processing: false } })
    await this.#run()
  }

  /** Finishes what it does, and does no more. */
  async stop(): Promise<void> {
    this.#isStopped = true
    if (this.#timer) clearTimeout(this.#timer)
    await this.#running
  }

  #sleep(): void {
    if (this.#isStopped) return
    this.#timer = setTimeout(() => void this.#run(), ASKED_EVERY)
  }

  #run(): Promise<void> {
    this.#running = this.#runDue()
      .catch((error: unknown) => this.#payload.logger.error(error))
      .finally(() => this.#sleep())
    return this.#running
  }

  async #runDue(): Promise<void> {
    let isMore = true
    while (isMore && !this.#isStopped && this.#mayRun()) {
      const { noJobsRemaining } = await this.#payload.jobs.run({ limit: 1, processingOrder: ['waitUntil', 'createdAt'] })
      isMore = !noJobsRemaining
    }
  }
}
