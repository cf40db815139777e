import { spawn } from 'node:child_process'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort } from './free-port.ts'
import { NO_SETTINGS, newDataFolder, removeData } from './running-server.ts'

const project = path.resolve(import.meta.dirname, '../..')

/** How long the output must have stood still before the process counts as idle, in milliseconds. */
const QUIET = 4_000

/** Starts `npm run dev` in this project with its own port and data folder, and waits until it is ready. Throws with its output when it ends before. */
export async function startDev(env: Readonly<Record<string, string>> = {}) {
  const [dataDir, port] = [await newDataFolder(), await freePort()]
  const child = spawn(process.execPath, ['src/commands/run.mjs', 'dev'], {
    cwd: project,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, NODE_ENV: 'production', ...NO_SETTINGS, DATA_DIR: dataDir, PORT: String(port), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  let printedAt = performance.now()
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString('utf8')
      printedAt = performance.now()
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
    /** Waits until nothing has been printed for `QUIET` milliseconds. */
    quiet: async () => {
      while (performance.now() - printedAt < QUIET) await sleep(100)
    },
    stop,
    remove: async () => {
      const code = await stop()
      await removeData(dataDir)
      return code
    },
  }
}
