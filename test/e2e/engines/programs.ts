import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'

const folders = (process.env.PATH ?? '').split(path.delimiter)

/** The path of the first program with one of these names, if there is any. */
export const program = (...names: readonly string[]): string | undefined =>
  names.flatMap((name) => folders.map((folder) => path.join(folder, name))).find((file) => existsSync(file))

/** Starts a program that ends with this process. */
export function run(file: string, args: readonly string[], options: SpawnOptions): ChildProcess {
  const child = spawn(file, args, options)
  process.once('exit', () => child.kill('SIGKILL'))
  return child
}

/** Resolves when a program has ended. */
export const ended = (child: ChildProcess): Promise<unknown> =>
  new Promise((resolve) => ((child.exitCode ?? child.signalCode) === null ? child.once('exit', resolve) : resolve(null)))

/** The first match of a pattern in a program's output. Throws when the program ends before. */
export const printed = (child: ChildProcess, channel: number, form: RegExp): Promise<string> =>
  new Promise((resolve, reject) => {
    let output = ''
    child.stdio[channel]?.on('data', (chunk: Buffer) => {
      output += chunk.toString('utf8')
      const found = form.exec(output)?.[1]
      if (found) resolve(found)
    })
    child.once('error', reject).once('exit', (code) => reject(new Error(`It ended with ${code}: ${output}`)))
  })
