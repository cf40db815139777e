import { spawn } from 'node:child_process'
import path from 'node:path'
import { NODE_FLAGS } from '../../src/boot/node-flags.ts'
import { NO_SETTINGS } from './running-server.ts'

const project = path.resolve(import.meta.dirname, '../..')

/** Runs a command such as `seed` or `export` to its end. It gets `env` and none of the developer's own settings. `output` is both streams together. */
export function runCommand(
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<{ readonly code: number | null; readonly output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...NODE_FLAGS, 'src/commands/run.mjs', command, ...args], {
      cwd: project,
      env: { PATH: process.env.PATH, HOME: process.env.HOME, TZ: 'America/New_York', NODE_ENV: 'production', ...NO_SETTINGS, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    const append = (chunk: Buffer) => {
      output += chunk.toString('utf8')
    }
    child.stdout.on('data', append)
    child.stderr.on('data', append)
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, output }))
  })
}
