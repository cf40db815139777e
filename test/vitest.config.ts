import path from 'node:path'
import { defineConfig } from 'vitest/config'
import { NODE_FLAGS } from '../src/boot/node-flags.ts'
import { testFiles } from './kinds.ts'
import { ProgressReporter } from './progress-reporter.ts'

const { unit, integration } = testFiles()
/** Where `npm test` reads the figures. */
const outputFile = process.env.VITEST_RESULTS

export default defineConfig({
  root: path.resolve(import.meta.dirname, '..'),
  test: {
    reporters: ['default', new ProgressReporter(), ...(outputFile ? [['json', { outputFile }] as const] : [])] as never,
    globalSetup: 'test/temporary-root.ts',
    // A test waits for what happens, not for the clock: a busy machine takes longer, and that is no fault.
    testTimeout: 120_000,
    hookTimeout: 180_000,
    // Two cores: more workers than that only make real servers slow.
    maxWorkers: 2,
    execArgv: [...NODE_FLAGS],
    restoreMocks: true,
    setupFiles: 'test/after-each.ts',
    projects: [
      // Without a process for each file they take a quarter of the time: what they import is loaded once.
      { extends: true, test: { name: 'unit', include: [...unit], isolate: false } },
      { extends: true, test: { name: 'integration', include: [...integration], globalSetup: 'test/compile-first.ts' } },
    ],
  },
})
