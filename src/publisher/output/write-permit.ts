import { type Moment, mayAct } from '../../domain/publishing/lease.ts'

/** Now, by the clocks that a lease goes by. All threads of a process read the same. */
export const moment = (): Moment => ({ wall: Date.now(), awake: Number(process.hrtime.bigint() / 1_000_000n) })

/** Why something was not written. */
export const OUT_OF_TIME = 'The right to write the site has run out'

/** The right to write the site, in memory that the threads of a process share. It runs out by itself unless it is renewed. */
export class WritePermit {
  readonly memory: SharedArrayBuffer
  readonly #renewed: BigInt64Array

  /** One that was never renewed, or the one that lies in a memory. */
  constructor(memory = new SharedArrayBuffer(16)) {
    this.memory = memory
    this.#renewed = new BigInt64Array(memory)
  }

  /** Makes it last from a moment on. */
  renew({ wall, awake }: Moment): void {
    Atomics.store(this.#renewed, 1, BigInt(awake))
    Atomics.store(this.#renewed, 0, BigInt(wall))
  }

  /** Ends it at once. */
  revoke(): void {
    Atomics.store(this.#renewed, 0, 0n)
  }

  /** Whether it lasts still. */
  isValid(): boolean {
    const [wall, awake] = [Atomics.load(this.#renewed, 0), Atomics.load(this.#renewed, 1)]
    return mayAct({ wall: Number(wall), awake: Number(awake) }, moment())
  }
}
