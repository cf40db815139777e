import path from 'node:path'
import { defineConfig } from 'vitest/config'
import { NODE_FLAGS } from '../src/boot/node-flags.ts'

export default defineConfig({
  root: path.resolve(import.meta.dirname, '..'),
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: 'test/temporary-root.ts',
    // A test waits for what happens, not for the clock: a busy machine takes longer, and that is no fault.
    testTimeout: 120_000,
    hookTimeout: 180_000,
    // Two cores: more workers than that only make real servers slow.
    maxWorkers: 2,
    execArgv: [...NODE_FLAGS],
    restoreMocks: true,
  },
})
