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
  /** How long the pause after a piece of work is, as a multiple of the work. */
  readonly pause: number
}

/** A piece of work that waits. */
interface Turn {
  readonly start: () => void
}

/** The longest pause after a piece of work, in milliseconds. */
const LONGEST_PAUSE = 2_000

/**
 * Lets the expensive requests of visitors through a few at a time, the clients in turn, so that one with many requests delays itself most. After each piece
 * of work the gate pauses for a multiple of the time that it took: with a pause of four times the work, one at a time takes at most a fifth of the thread's
 * time, however many there are.
 */
export class VisitorGate {
  readonly #options: GateOptions
  /** The work that waits, by client; the client whose turn is next comes first. */
  readonly #waiting = new Map<string, Turn[]>()
  #waitingCount = 0
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
      setTimeout(() => this.#free(), Math.min(LONGEST_PAUSE, this.#options.pause * (performance.now() - began)))
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
    const ofClient = this.#waiting.get(client) ?? []
    if (this.#waitingCount >= waiting || ofClient.length >= waitingEach) return Promise.resolve(false)
    return new Promise((resolve) => {
      const start = () => {
        clearTimeout(patience)
        resolve(true)
      }
      const turn = { start }
      const patience = setTimeout(() => {
        this.#giveUp(client, turn)
        resolve(false)
      }, this.#options.patience)
      this.#waiting.set(client, [...ofClient, turn])
      this.#waitingCount += 1
    })
  }

  #giveUp(client: string, turn: Turn): void {
    const left = (this.#waiting.get(client) ?? []).filter((each) => each !== turn)
    if (left.length === 0) this.#waiting.delete(client)
    else this.#waiting.set(client, left)
    this.#waitingCount -= 1
  }

  /** Hands the place to the next client that waits, which then comes after the others. */
  #free(): void {
    for (const [client, [next, ...left]] of this.#waiting) {
      this.#waiting.delete(client)
      if (left.length > 0) this.#waiting.set(client, left)
      if (next === undefined) continue
      this.#waitingCount -= 1
      next.start()
      return
    }
    this.#running -= 1
  }
}
