/** How a gate lets work through. */
interface GateOptions {
  /** The most pieces of work at once. */
  readonly running: number
  /** The most that wait for their turn. */
  readonly waiting: number
  /** The most that wait for one client. */
  readonly waitingEach: number
  /** The longest wait for a turn, in milliseconds. */
  readonly patience: number
  /** How long a piece of work keeps its place at the most, in milliseconds, so that a client that never reads can't keep it. */
  readonly longest: number
}

/** How long the pause after a piece of work is, as a multiple of the work, and the longest pause in milliseconds. */
const PAUSE = 4
const LONGEST_PAUSE = 2_000

/**
 * Lets the expensive requests of visitors through a few at a time. After each the gate pauses for four times as long as the work took, so that one at a time
 * takes at most a fifth of the thread's time, however many there are.
 */
export class VisitorGate {
  readonly #options: GateOptions
  readonly #waiting: { readonly client: string; readonly start: () => void }[] = []
  #running = 0

  constructor(options: GateOptions) {
    this.#options = options
  }

  /** Does a piece of work for a client when its turn comes, or returns `busy` when too many wait already or the wait is too long. */
  async run<Result>(client: string, work: () => Promise<Result>): Promise<Result | 'busy'> {
    if (!(await this.#turn(client))) return 'busy'
    const began = performance.now()
    let hasLeft = false
    const leave = () => {
      if (hasLeft) return
      hasLeft = true
      clearTimeout(longest)
      setTimeout(() => this.#free(), Math.min(LONGEST_PAUSE, PAUSE * (performance.now() - began)))
    }
    const longest = setTimeout(leave, this.#options.longest)
    try {
      return await work()
    } finally {
      leave()
    }
  }

  /** Resolves with true at this piece's turn, and with false when it has to give up. */
  #turn(client: string): Promise<boolean> {
    if (this.#running < this.#options.running) {
      this.#running += 1
      return Promise.resolve(true)
    }
    const { waiting, waitingEach } = this.#options
    if (this.#waiting.length >= waiting || this.#waiting.filter((each) => each.client === client).length >= waitingEach) return Promise.resolve(false)
    return new Promise((resolve) => {
      const start = () => {
        clearTimeout(patience)
        resolve(true)
      }
      const turn = { client, start }
      const patience = setTimeout(() => {
        this.#waiting.splice(this.#waiting.indexOf(turn), 1)
        resolve(false)
      }, this.#options.patience)
      this.#waiting.push(turn)
    })
  }

  /** Hands the place to the next that waits. */
  #free(): void {
    const next = this.#waiting.shift()
    if (next) next.start()
    else this.#running -= 1
  }
}
