import path from 'node:path'
import { defineConfig } from 'vitest/config'
import { NODE_FLAGS } from '../src/boot/node-flags.ts'
import { ProgressReporter } from './run/progress-reporter.ts'
import { testFiles } from './run/test-kinds.ts'

const { unit, integration } = testFiles()
/** The file where `npm test` reads the number of tests. */
const outputFile = process.env.VITEST_RESULTS

export default defineConfig({
  root: path.resolve(import.meta.dirname, '..'),
  test: {
    reporters: ['default', new ProgressReporter(), ...(outputFile ? [['json', { outputFile }] as const] : [])] as never,
    globalSetup: 'test/folders/temporary-root.ts',
    // Tests wait for events, and those take long on a busy machine.
    testTimeout: 120_000,
    hookTimeout: 180_000,
    // More workers would slow down the servers under test: CI has two cores.
    maxWorkers: 2,
    execArgv: [...NODE_FLAGS],
    restoreMocks: true,
    setupFiles: 'test/folders/remove-after-each.ts',
    projects: [
      // In shared processes, modules load once and the tests take a quarter of the time.
      { extends: true, test: { name: 'unit', include: [...unit], isolate: false } },
      { extends: true, test: { name: 'integration', include: [...integration], globalSetup: 'test/run/compile-first.ts' } },
    ],
  },
})
