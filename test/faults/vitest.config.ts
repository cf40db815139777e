import path from 'node:path'
import { defineConfig } from 'vitest/config'
import { NODE_FLAGS } from '../../src/boot/node-flags.ts'
import { DurationReporter } from './duration-reporter.ts'

/** Integration tests that show a fault whole, so that one command shows all faults. */
const SHOWN_BY_INTEGRATION_TESTS = [
  // A mail server that fails in each way that one can, and is mended.
  'test/cms/letters/sender.failures.test.ts',
  // A process that sends letters, killed again and again.
  'test/jobs/letter-job.killed.test.ts',
  // A lost, empty, emptied or foreign database of a live site.
  'test/commands/serve.live-site.test.ts',
  // Damaged pages under a running server, and the way back.
  'test/commands/serve.damaged-database.test.ts',
  // A stale lock after a kill and after a power cut, and a database of a newer version.
  'test/commands/serve.locks.test.ts',
  // A publisher on a disk that fails at each of its writes.
  'test/publisher/publisher.killed.test.ts',
]

export default defineConfig({
  root: path.resolve(import.meta.dirname, '../..'),
  test: {
    include: ['test/faults/**/*.fault.ts', ...SHOWN_BY_INTEGRATION_TESTS],
    reporters: ['default', new DurationReporter()],
    globalSetup: ['test/folders/temporary-root.ts', 'test/run/compile-first.ts'],
    setupFiles: 'test/folders/remove-after-each.ts',
    // Each fault disturbs the machine, so they come one at a time.
    fileParallelism: false,
    maxWorkers: 1,
    testTimeout: 300_000,
    hookTimeout: 300_000,
    restoreMocks: true,
    execArgv: [...NODE_FLAGS],
  },
})
