import { getHeapStatistics, setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** How a thread's memory is looked at and cleared. */
export interface ThreadMemory {
  /** What is in use, in bytes, with what nobody needs any more. */
  readonly used: () => number
  readonly clear: () => void
}

/** How long nothing must have been worked on, in milliseconds: an editor who saves again at once is not to wait. */
const PATIENCE = 150
/** What must have come, in bytes, and as a share of what is in use: the more there is, the longer a clearing takes. The engine itself waits for about as much. */
const LEAST = 48 * 2 ** 20
const LEAST_SHARE = 1 / 16

function ownMemory(): ThreadMemory {
  // The engine's own clearing, which it only shows when it is asked to.
  setFlagsFromString('--expose-gc')
  const clear = runInNewContext('gc') as () => void
  return { used: () => getHeapStatistics().used_heap_size, clear }
}

/**
 * Clears a thread's memory when it has nothing to do. Among 100,000 documents that takes a second, and the engine would begin in the middle of a
 * publication, as it is then that memory is taken.
 */
export class IdleClearing {
  readonly #memory: ThreadMemory
  #timer: NodeJS.Timeout | undefined
  /** How many pieces of work go on. */
  #going = 0
  #base: number

  constructor(memory: ThreadMemory = ownMemory()) {
    this.#memory = memory
    this.#base = memory.used()
  }

  /** Does work, and comes to what it comes to. Nothing is cleared until all work has ended, and some time after. */
  async during<Result>(work: () => Promise<Result>): Promise<Result> {
    this.#going += 1
    clearTimeout(this.#timer)
    try {
      return await work()
    } finally {
      this.#going -= 1
      if (this.#going === 0) this.#timer = setTimeout(() => this.#clear(), PATIENCE).unref()
    }
  }

  #clear(): void {
    const used = this.#memory.used()
    // The engine has cleared meanwhile.
    if (used < this.#base) this.#base = used
    if (used - this.#base < Math.max(LEAST, this.#base * LEAST_SHARE)) return
    this.#memory.clear()
    this.#base = this.#memory.used()
  }
}
