import type { Instant } from '../domain/content/content.ts'

/**
 * The times of a loop's runs besides calls of `wake`: at the start and `every` milliseconds after each run, or at the instant that `at` returns. `at` is
 * called again at least once a second, so that a clock that was set or a machine that slept is noticed.
 */
type Schedule = { readonly every: number } | { readonly at: () => Instant; readonly clock: () => Instant }

/** The work of a loop and its times. */
interface PollingLoopOptions {
  readonly run: () => Promise<void>
  /** Called with the error of a run and the number of runs that have failed since one succeeded. */
  readonly failed: (error: unknown, failures: number) => void
  /** Without a schedule the loop runs only when it is woken. */
  readonly schedule?: Schedule
  /** The time between a call of `wake` and the run, in milliseconds: all calls within it share one run. */
  readonly wakeDelay?: number
  /** The time between a failed run and the next, in milliseconds. Being woken does not shorten it. */
  readonly retryDelay?: number
}

const RETRY_DELAY = 2_000
const LONGEST_SLEEP = 1_000

/** Runs one piece of work again and again, never twice at a time, until it is stopped. */
export class PollingLoop {
  readonly #options: PollingLoopOptions
  #state: 'new' | 'started' | 'stopped' = 'new'
  #isWoken = false
  #failures = 0
  #timer: NodeJS.Timeout | null = null
  #running: Promise<void> | null = null

  constructor(options: PollingLoopOptions) {
    this.#options = options
  }

  /** Begins with the schedule. A loop that was stopped does not start again. */
  start(): void {
    if (this.#state !== 'new') return
    this.#state = 'started'
    const { schedule } = this.#options
    if (schedule && 'every' in schedule) this.wake()
    else this.#plan()
  }

  /** Runs soon; once more after the run that is under way, if there is one. Does nothing before the start and after the stop. */
  wake(): void {
    if (this.#state !== 'started' || this.#isWoken) return
    this.#isWoken = true
    if (!this.#running && this.#failures === 0) this.#runAfter(this.#options.wakeDelay)
  }

  /** Starts no more runs, and resolves when the one that is under way has ended. */
  async stop(): Promise<void> {
    this.#state = 'stopped'
    if (this.#timer) clearTimeout(this.#timer)
    await this.#running
  }

  /** Resolves when no run is under way. */
  async idle(): Promise<void> {
    while (this.#running) await this.#running
  }

  #plan(): void {
    const { schedule, wakeDelay, retryDelay = RETRY_DELAY } = this.#options
    if (this.#state !== 'started') return
    if (this.#failures > 0) this.#runAfter(retryDelay)
    else if (this.#isWoken) this.#runAfter(wakeDelay)
    else if (schedule && 'every' in schedule) this.#runAfter(schedule.every)
    else if (schedule) {
      const wait = Math.max(0, Math.min(schedule.at() - schedule.clock(), LONGEST_SLEEP))
      this.#timer = setTimeout(() => (schedule.at() <= schedule.clock() ? this.#begin() : this.#plan()), wait)
    }
  }

  #runAfter(milliseconds = 0): void {
    if (this.#timer) clearTimeout(this.#timer)
    this.#timer = null
    if (milliseconds === 0) this.#begin()
    else this.#timer = setTimeout(() => this.#begin(), milliseconds)
  }

  #begin(): void {
    this.#running = this.#attempt()
  }

  async #attempt(): Promise<void> {
    // Calls of `wake` in the same turn share this run.
    await Promise.resolve()
    this.#isWoken = false
    try {
      if (this.#state === 'started') await this.#options.run()
      this.#failures = 0
    } catch (error) {
      this.#failures += 1
      this.#options.failed(error, this.#failures)
    }
    this.#running = null
    this.#plan()
  }
}
