import type { Reporter } from 'vitest/node'

/** How long all faults may take on a quiet machine, in minutes. */
const AT_MOST = 10

/** Prints at the end how long the faults took together. */
export class DurationReporter implements Reporter {
  #began = 0

  onInit(): void {
    this.#began = performance.now()
  }

  onTestRunEnd(): void {
    const seconds = Math.round((performance.now() - this.#began) / 1000)
    const took = `${Math.floor(seconds / 60)} min ${seconds % 60} s`
    console.log(`\nThe faults took ${took}. On a quiet machine they may take ${AT_MOST} minutes.`)
  }
}
