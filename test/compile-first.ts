import path from 'node:path'
import { ADMIN, compile, SITE } from '../src/boot/compile.ts'

/** Compiles what has changed since last time, before the first test: servers that are started beside each other would wait for one another. */
export async function setup(): Promise<void> {
  const project = path.resolve(import.meta.dirname, '..')
  for (const compilation of [SITE, ADMIN]) await compile(project, compilation)
}
