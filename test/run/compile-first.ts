import path from 'node:path'
import { ADMIN, compile, SITE } from '../../src/boot/compile.ts'

/** Compiles changed sources before the first test. Otherwise servers that start side by side would wait for each other's compilation. */
export async function setup(): Promise<void> {
  const project = path.resolve(import.meta.dirname, '../..')
  for (const compilation of [SITE, ADMIN]) await compile(project, compilation)
}
