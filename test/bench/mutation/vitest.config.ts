import path from 'node:path'
import { defineConfig } from 'vitest/config'

/** The tests of the rules alone, for mutants of the rules. */
export default defineConfig({
  root: path.resolve(import.meta.dirname, '../../..'),
  test: { include: ['test/domain/**/*.test.ts'], isolate: false },
})
