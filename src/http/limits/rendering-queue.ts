/** How many requests may wait for the render thread at once. Each takes some milliseconds, so the last of them waits for less than a second. */
const CAPACITY = 24
/** How many of them may come from one network address, so that one alone can't keep the others out. */
const CAPACITY_EACH = 8

/** Limits how many requests wait for the render thread. */
export class RenderingQueue {
  readonly #waiting = new Map<string, number>()
  #total = 0

  /** Waits for a piece of work of a client, given by its network address, or returns `busy` when too many wait already. */
  async run<Result>(client: string, work: () => Promise<Result>): Promise<Result | 'busy'> {
    const own = this.#waiting.get(client) ?? 0
    if (this.#total >= CAPACITY || own >= CAPACITY_EACH) return 'busy'
    this.#change(client, 1)
    try {
      return await work()
    } finally {
      this.#change(client, -1)
    }
  }

  #change(client: string, by: number): void {
    this.#total += by
    const own = (this.#waiting.get(client) ?? 0) + by
    if (own === 0) this.#waiting.delete(client)
    else this.#waiting.set(client, own)
  }
}
