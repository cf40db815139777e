import type { Reporter } from 'vitest/node'

/** The least time between two lines, in milliseconds. */
const PAUSE = 5_000

/** Says now and then how many of the test files are done. */
export class ProgressReporter implements Reporter {
  #total = 0
  #done = 0
  #began = 0
  #saidAt = 0

  onTestRunStart(files: readonly unknown[]): void {
    this.#total = files.length
    this.#done = 0
    this.#began = performance.now()
    this.#saidAt = this.#began
  }

  onTestModuleEnd(): void {
    this.#done += 1
    const now = performance.now()
    if (now - this.#saidAt < PAUSE) return
    this.#saidAt = now
    console.log(`   … ${this.#done} of ${this.#total} test files, ${Math.round((now - this.#began) / 1000)} s`)
  }
}
