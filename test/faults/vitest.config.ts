import path from 'node:path'
import { defineConfig } from 'vitest/config'
import { NODE_FLAGS } from '../../src/boot/node-flags.ts'

export default defineConfig({
  root: path.resolve(import.meta.dirname, '../..'),
  test: {
    include: ['test/faults/**/*.fault.ts'],
    globalSetup: 'test/folders/temporary-root.ts',
    setupFiles: 'test/folders/remove-after-each.ts',
    // Each fault disturbs the machine, so they come one at a time.
    fileParallelism: false,
    maxWorkers: 1,
    testTimeout: 300_000,
    hookTimeout: 300_000,
    execArgv: [...NODE_FLAGS],
  },
})
