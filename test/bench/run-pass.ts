import { execFileSync } from 'node:child_process'
import { NODE_FLAGS } from '../../src/boot/node-flags.ts'
import type { PassFigures } from './pass.ts'

/** Runs `pass.ts` in a process of its own and returns its figures. */
export function fullPass(count: number, folder: string): PassFigures {
  const output = execFileSync(process.execPath, [...NODE_FLAGS, 'test/bench/pass.ts', String(count), folder], {
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: 'production' },
  })
  return JSON.parse(output) as PassFigures
}
