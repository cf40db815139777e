import type { Reporter } from 'vitest/node'

/** The shortest time between two progress lines, in milliseconds. */
const PAUSE = 5_000

/** Prints every few seconds how many of the test files are done. */
export class ProgressReporter implements Reporter {
  #total = 0
  #done = 0
  #began = 0
  #printedAt = 0

  onTestRunStart(files: readonly unknown[]): void {
    this.#total = files.length
    this.#done = 0
    this.#began = performance.now()
    this.#printedAt = this.#began
  }

  onTestModuleEnd(): void {
    this.#done += 1
    const now = performance.now()
    if (now - this.#printedAt < PAUSE) return
    this.#printedAt = now
    console.log(`   … ${this.#done} of ${this.#total} test files, ${Math.round((now - this.#began) / 1000)} s`)
  }
}
