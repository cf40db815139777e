import { type ChildProcess, spawn } from 'node:child_process'
import path from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'

const project = path.resolve(import.meta.dirname, '../..')

/** A check that a package's program runs. */
export interface Check {
  readonly name: string
  /** The program's file in `node_modules`. */
  readonly script: string
  readonly args: readonly string[]
  readonly env?: Readonly<Record<string, string>>
}

const seconds = (since: number) => `${Math.round((performance.now() - since) / 1000)} s`

/** Copies lines to another stream, each with a mark before it. */
function passOn(stream: Readable | null, mark: string, to: NodeJS.WriteStream): void {
  if (stream) createInterface({ input: stream }).on('line', (line) => to.write(`${mark}${line}\n`))
}

/** Runs checks, alone or side by side, and prints when each begins and how long it took. */
export class Checks {
  readonly #running = new Set<ChildProcess>()

  /** Runs a step that is no program and prints how long it took. */
  async step(name: string, work: () => Promise<unknown>): Promise<void> {
    const began = performance.now()
    console.log(`— ${name} …`)
    await work()
    console.log(`✓ ${name}: ${seconds(began)}`)
  }

  /** Runs a check. `mark` stands before each line of its output when checks run side by side. The first failure ends all checks and this process. */
  run({ name, script, args, env = {} }: Check, mark = ''): Promise<void> {
    return this.step(name, async () => {
      const child = spawn(process.execPath, [path.join('node_modules', script), ...args], {
        cwd: project,
        stdio: mark === '' ? 'inherit' : ['ignore', 'pipe', 'pipe'],
        env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NEXT_TELEMETRY_DISABLED: '1', ...env },
      })
      this.#running.add(child)
      passOn(child.stdout, mark, process.stdout)
      passOn(child.stderr, mark, process.stderr)
      const code = await new Promise<number | null>((resolve, reject) => child.once('error', reject).once('close', resolve))
      this.#running.delete(child)
      if (code !== 0) await this.#fail(name)
    })
  }

  /** Interrupts the running checks, waits until they have ended, and exits with code 1. */
  async #fail(name: string): Promise<never> {
    console.error(`\n${name}: failed.`)
    await Promise.all(
      [...this.#running].map((child) => {
        child.kill('SIGINT')
        return new Promise((resolve) => child.once('close', resolve))
      }),
    )
    process.exit(1)
  }
}
