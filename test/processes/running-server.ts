import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { NODE_FLAGS } from '../../src/boot/node-flags.ts'
import { VARIABLES } from '../../src/settings.ts'
import { freePort } from './free-port.ts'

/**
 * An environment with every setting empty, which counts as unset and keeps a developer's `.env` out. Link checks are off, so that no test calls other
 * hosts, and so are backups by the clock.
 */
export const NO_SETTINGS = { ...Object.fromEntries(Object.keys(VARIABLES).map((name) => [name, ''])), PROBE_LINKS: 'no', BACKUP: 'no' }

const project = path.resolve(import.meta.dirname, '../..')

/** A server in its own process, with its own port and data folder. */
export interface RunningServer {
  readonly origin: string
  readonly dataDir: string
  readonly port: number
  /** The first administrator's password, or null when the start created no administrator. */
  readonly password: string | null
  readonly output: () => string
  readonly process: ChildProcess
  /** Stops the server as Ctrl-C does and returns its exit code. The data folder stays. */
  readonly stop: () => Promise<number | null>
  /** Stops the server and removes its data folder and database. */
  readonly remove: () => Promise<void>
}

/** A new data folder. The caller removes it with `removeData`. */
export const newDataFolder = () => mkdtemp(path.join(tmpdir(), 'torget-test-'))

/** The settings for a data folder's database: none for SQLite in the folder, or a database of its own on the server in `TEST_DATABASE_URL`. */
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

/**
 * Starts the process of a server or a publisher, and collects its output. `limits` is a shell command that limits what the process may use, such as
 * `ulimit -n 100`.
 */
export function spawnServer(env: Readonly<Record<string, string>>, command: 'serve' | 'publish-continuously' = 'serve', limits?: string) {
  const node = [process.execPath, ...NODE_FLAGS, 'src/commands/run.mjs', command]
  const [program = '', ...args] = limits === undefined ? node : ['/bin/sh', '-c', `${limits} && exec "$0" "$@"`, ...node]
  const child = spawn(program, args, {
    cwd: project,
    // A developer's own settings stay out. The time zone isn't Sweden's, because Swedish times must not depend on it.
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

/** Starts a server and waits until it is ready. Throws with its output when it ends before. */
export async function startServer(env: Readonly<Record<string, string>> = {}, dataDir?: string, limits?: string): Promise<RunningServer> {
  const { server, whenReady } = await beginServer(env, dataDir, limits)
  await whenReady()
  return server
}

/** Starts a server that may not get ready. `whenReady` waits until it is, and throws with its output when it ends before. */
export async function beginServer(
  env: Readonly<Record<string, string>> = {},
  dataDir?: string,
  limits?: string,
): Promise<{ readonly server: RunningServer; readonly whenReady: () => Promise<void> }> {
  const folder = dataDir ?? (await newDataFolder())
  const port = await freePort()
  const { child, output, ended } = spawnServer(
    { DATA_DIR: folder, PORT: String(port), SEED_DIR: 'none', ...databaseOf(folder), ...env },
    'serve',
    limits,
  )
  const isReady = () => output().includes('Ctrl-C')
  const whenReady = () =>
    new Promise<void>((resolve, reject) => {
      if (isReady()) resolve()
      child.stdout.on('data', () => isReady() && resolve())
      void ended.then((code) => reject(new Error(`The server ended with code ${code}:\n${output()}`)))
    })
  const stop = async () => {
    if (child.exitCode === null) child.kill('SIGINT')
    return ended
  }
  const server: RunningServer = {
    origin: `http://127.0.0.1:${port}`,
    dataDir: folder,
    port,
    get password() {
      return /Lösenord: (\S+)/.exec(output())?.[1] ?? null
    },
    output,
    process: child,
    stop,
    remove: async () => {
      await stop()
      await removeData(folder)
    },
  }
  return { server, whenReady }
}

/** A publisher in its own process. */
export interface RunningPublisher {
  readonly output: () => string
  readonly process: ChildProcess
  readonly ended: Promise<number | null>
  /** Stops the publisher as Ctrl-C does, if it still runs. Returns its exit code. */
  readonly stop: () => Promise<number | null>
}

/** Starts a publisher and waits until it publishes or waits for the lease. Throws with its output when it ends before. */
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
