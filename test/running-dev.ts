import { spawn } from 'node:child_process'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort } from './free-port.ts'
import { NO_SETTINGS, removeData, temporaryFolder } from './running-server.ts'

const project = path.resolve(import.meta.dirname, '..')

/** How long it must have said nothing to count as quiet, in milliseconds. */
const QUIET = 4_000

/** Starts `npm run dev` of the project itself, with its own port and data folder, and waits until everything is up. */
export async function startDev(env: Readonly<Record<string, string>> = {}) {
  const [dataDir, port] = [await temporaryFolder(), await freePort()]
  const child = spawn(process.execPath, ['src/commands/run.mjs', 'dev'], {
    cwd: project,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, NODE_ENV: 'production', ...NO_SETTINGS, DATA_DIR: dataDir, PORT: String(port), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  let saidAt = performance.now()
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString('utf8')
      saidAt = performance.now()
    })
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', () => output.includes('Ctrl-C') && resolve())
    void ended.then((code) => reject(new Error(`npm run dev ended with code ${code}:\n${output}`)))
  })
  const stop = async () => {
    if (child.exitCode === null) child.kill('SIGINT')
    return ended
  }
  return {
    origin: `http://127.0.0.1:${port}`,
    dataDir,
    output: () => output,
    password: /Lösenord: (\S+)/.exec(output)?.[1] ?? null,
    /** Waits until it does nothing more. */
    quiet: async () => {
      while (performance.now() - saidAt < QUIET) await sleep(100)
    },
    stop,
    remove: async () => {
      const code = await stop()
      await removeData(dataDir)
      return code
    },
  }
}
