/** How many requests may wait for the render thread at once. Each takes some milliseconds, so the last of them waits for less than a second. */
const CAPACITY = 24

/** Limits how many requests wait for the render thread. */
export class RenderingQueue {
  #waiting = 0

  /** Waits for a piece of work, or returns `busy` when too many wait already. */
  async run<Result>(work: () => Promise<Result>): Promise<Result | 'busy'> {
    if (this.#waiting >= CAPACITY) return 'busy'
    this.#waiting += 1
    try {
      return await work()
    } finally {
      this.#waiting -= 1
    }
  }
}
