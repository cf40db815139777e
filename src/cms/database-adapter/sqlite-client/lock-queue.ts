import { setTimeout as sleep, setImmediate as turn } from 'node:timers/promises'
import { DatabaseLocked, isLockError } from './database-locked.ts'
import { patience } from './write-patience.ts'

/** The waits between tries in milliseconds: those of SQLite's own busy handler (`sqliteDefaultBusyCallback` in its main.c). */
const WAITS = [1, 2, 5, 10, 15, 20, 25, 25, 25, 50, 50, 100]
/** The most that may wait. What comes after that is refused at once, so that a lock fills no memory. */
const MOST = 2_000

interface Waiting {
  readonly until: number
  /** Tries once. Returns false while the database is locked. */
  readonly attempt: () => Promise<boolean>
  readonly refuse: () => void
}

/** Told when something has waited for `milliseconds`, while the lock lasts and when it is over. */
export type LockListener = (milliseconds: number, isOver: boolean) => void

/** What waits for another program's lock to end, in the order of arrival. Between two tries the thread is free. */
export class LockQueue {
  readonly #listener: LockListener
  #waiting: Waiting[] = []
  #isWorking = false

  constructor(listener: LockListener = () => undefined) {
    this.#listener = listener
  }

  get isEmpty(): boolean {
    return this.#waiting.length === 0
  }

  /**
   * Tries `run` in its turn, again and again while it throws an error of a lock. Rejects with a DatabaseLocked when the lock lasts longer than the request
   * or the work is patient for, and with any other error at once.
   */
  add<T>(run: () => Promise<T> | T, { longest, when } = patience()): Promise<T> {
    return new Promise((resolve, reject) => {
      let last: unknown
      const refuse = () => reject(new DatabaseLocked(when, last))
      if (this.#waiting.length >= MOST) return refuse()
      const attempt = async () => {
        try {
          resolve(await run())
        } catch (error) {
          last = error
          if (isLockError(error)) return false
          reject(error)
        }
        return true
      }
      this.#waiting.push({ until: performance.now() + longest, attempt, refuse })
      if (!this.#isWorking) void this.#work()
    })
  }

  async #work(): Promise<void> {
    this.#isWorking = true
    const began = performance.now()
    for (let tries = 0; this.#waiting.length > 0; ) {
      await (tries === 0 ? turn() : sleep(WAITS[Math.min(tries, WAITS.length) - 1]))
      this.#refuseOverdue()
      const isDone = await this.#waiting[0]?.attempt()
      if (isDone) this.#waiting.shift()
      tries = isDone ? 0 : tries + 1
      if (!isDone) this.#listener(performance.now() - began, false)
    }
    this.#isWorking = false
    this.#listener(performance.now() - began, true)
  }

  #refuseOverdue(): void {
    const now = performance.now()
    const overdue = this.#waiting.filter(({ until }) => until <= now)
    if (overdue.length === 0) return
    this.#waiting = this.#waiting.filter(({ until }) => until > now)
    for (const { refuse } of overdue) refuse()
  }
}
