import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { NODE_FLAGS } from '../src/boot/node-flags.ts'
import { VARIABLES } from '../src/settings.ts'
import { freePort } from './free-port.ts'

/** Every setting as unset: an empty one counts as that, and is not filled from a developer's own `.env`. But no test calls out. */
export const NO_SETTINGS = { ...Object.fromEntries(Object.keys(VARIABLES).map((name) => [name, ''])), PROBE_LINKS: 'no' }

const project = path.resolve(import.meta.dirname, '..')

/** A real server in a process of its own, with its own port and data folder. */
export interface RunningServer {
  readonly origin: string
  readonly dataDir: string
  readonly port: number
  /** The first administrator's password, when this start made one. */
  readonly password: string | null
  readonly output: () => string
  readonly process: ChildProcess
  /** Stops it as Ctrl-C does and returns its exit code. Leaves the data folder. */
  readonly stop: () => Promise<number | null>
  /** Stops it and removes its data folder. */
  readonly remove: () => Promise<void>
}

/** A fresh folder for one test's data. */
export const temporaryFolder = () => mkdtemp(path.join(tmpdir(), 'torget-test-'))

/** The database of a data folder: SQLite in it, or one of its own on the server that `TEST_DATABASE_URL` names. */
export function databaseOf(folder: string): Readonly<Record<string, string>> {
  const server = process.env.TEST_DATABASE_URL
  if (!server) return {}
  const url = new URL(server)
  url.pathname = `/${path.basename(folder).replace(/\W/g, '_')}`
  return { DATABASE_URL: url.href }
}

/** Removes a data folder and its database. */
export async function removeData(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true })
  const { DATABASE_URL } = databaseOf(folder)
  if (!DATABASE_URL) return
  const { default: mongoose } = await import('mongoose')
  const connection = await mongoose.createConnection(DATABASE_URL).asPromise()
  await connection.dropDatabase()
  await connection.close()
}

/** Starts the server's process, or another one, and gathers what it prints. */
export function spawnServer(env: Readonly<Record<string, string>>, command: 'serve' | 'publish-continuously' = 'serve') {
  const child = spawn(process.execPath, [...NODE_FLAGS, 'src/commands/run.mjs', command], {
    cwd: project,
    // Only what is named here reaches the server: a developer's own settings don't. The time zone is one that Swedish times must not depend on.
    env: { PATH: process.env.PATH, HOME: process.env.HOME, TZ: 'America/New_York', NODE_ENV: 'production', ...NO_SETTINGS, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString('utf8')
  })
  child.stderr.on('data', (chunk: Buffer) => {
    output += chunk.toString('utf8')
  })
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  return { child, output: () => output, ended }
}

/** Starts a server and waits until it says how to stop it. Throws with all it printed when it ends before. */
export async function startServer(env: Readonly<Record<string, string>> = {}, dataDir?: string): Promise<RunningServer> {
  const folder = dataDir ?? (await temporaryFolder())
  const port = await freePort()
  const { child, output, ended } = spawnServer({ DATA_DIR: folder, PORT: String(port), SEED_DIR: 'none', ...databaseOf(folder), ...env })
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', () => output().includes('Ctrl-C') && resolve())
    void ended.then((code) => reject(new Error(`The server ended with code ${code}:\n${output()}`)))
  })
  const stop = async () => {
    if (child.exitCode === null) child.kill('SIGINT')
    return ended
  }
  return {
    origin: `http://127.0.0.1:${port}`,
    dataDir: folder,
    port,
    password: /Lösenord: (\S+)/.exec(output())?.[1] ?? null,
    output,
    process: child,
    stop,
    remove: async () => {
      await stop()
      await removeData(folder)
    },
  }
}

/** A publisher in a process of its own. */
export interface RunningPublisher {
  readonly output: () => string
  readonly process: ChildProcess
  readonly ended: Promise<number | null>
  /** Ends it if it still runs, as Ctrl-C does. */
  readonly stop: () => Promise<number | null>
}

/** Starts a publisher and waits until it publishes or waits for its turn. Throws with all it printed when it ends before. */
export async function startPublisher(dataDir: string, env: Readonly<Record<string, string>> = {}): Promise<RunningPublisher> {
  const { child, output, ended } = spawnServer({ DATA_DIR: dataDir, ...databaseOf(dataDir), ...env }, 'publish-continuously')
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', () => output().includes('Ctrl-C') && resolve())
    void ended.then((code) => reject(new Error(`The publisher ended with code ${code}:\n${output()}`)))
  })
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGINT')
    return ended
  }
  return { output, process: child, ended, stop }
}
