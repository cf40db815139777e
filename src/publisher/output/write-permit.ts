import { type Moment, mayAct } from '../../domain/publishing/lease.ts'

/** The current moment by both clocks of a lease, in milliseconds. All threads of a process share these clocks. */
export const moment = (): Moment => ({ wall: Date.now(), awake: Number(process.hrtime.bigint() / 1_000_000n) })

/** The message of the error when the permit has run out. */
export const OUT_OF_TIME = 'The right to write the site has run out'

/** The publishing lease as the threads of a process see it, in memory that they share. A permit runs out by itself unless it is renewed. */
export class WritePermit {
  readonly memory: SharedArrayBuffer
  readonly #renewed: BigInt64Array

  /** Creates a permit that is not valid yet, or opens the permit in another thread's memory. */
  constructor(memory = new SharedArrayBuffer(16)) {
    this.memory = memory
    this.#renewed = new BigInt64Array(memory)
  }

  /** Makes the permit valid for the duration of a lease from a moment on. */
  renew({ wall, awake }: Moment): void {
    Atomics.store(this.#renewed, 1, BigInt(awake))
    Atomics.store(this.#renewed, 0, BigInt(wall))
  }

  /** Makes the permit invalid at once. */
  revoke(): void {
    Atomics.store(this.#renewed, 0, 0n)
  }

  /** Whether the permit is valid now. */
  isValid(): boolean {
    const [wall, awake] = [Atomics.load(this.#renewed, 0), Atomics.load(this.#renewed, 1)]
    return mayAct({ wall: Number(wall), awake: Number(awake) }, moment())
  }
}
