import type { Payload } from 'payload'
import { PollingLoop } from '../publisher/polling-loop.ts'

/** The time between two looks for jobs that are due, in milliseconds. */
const LOOK_EVERY = 500

/**
 * Runs what editors have scheduled, one job at a time and the earliest first: a document that was to be published and later unpublished while nothing ran
 * must end as planned. Payload's own runner takes several at once, in the order in which they were scheduled, and ten a second at most.
 */
export class ScheduledJobs {
  readonly #payload: Payload
  readonly #mayRun: () => boolean
  readonly #loop: PollingLoop
  #isStopped = false

  /** `mayRun` says whether this process holds the right to run jobs now. */
  constructor(payload: Payload, mayRun: () => boolean) {
    this.#payload = payload
    this.#mayRun = mayRun
    this.#loop = new PollingLoop({
      run: () => this.#runDue(),
      failed: (error) => payload.logger.error(error),
      schedule: { every: LOOK_EVERY },
    })
  }

  /** Runs every job that is due, and from then on each as it falls due. */
  async start(): Promise<void> {
    // The process that had begun these has ended.
    await this.#payload.db.updateMany({ collection: 'payload-jobs', where: { processing: { equals: true } }, data: { processing: false } })
    this.#loop.start()
    await this.#loop.idle()
  }

  /** Finishes the job that is running, and runs no more. */
  async stop(): Promise<void> {
    this.#isStopped = true
    await this.#loop.stop()
  }

  async #runDue(): Promise<void> {
    let isMore = true
    while (isMore && !this.#isStopped && this.#mayRun()) {
      const { noJobsRemaining } = await this.#payload.jobs.run({ limit: 1, processingOrder: ['waitUntil', 'createdAt'] })
      isMore = !noJobsRemaining
    }
  }
}
