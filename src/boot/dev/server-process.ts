import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { NODE_FLAGS } from '../node-flags.ts'
import type { FromServer, ToServer } from './messages.ts'

/** How long the server may take to end before it is killed, in milliseconds: when `npm run dev` ends, and at a restart. A kill harms no data. */
const STOP_TIMEOUT = 5_000
const RESTART_TIMEOUT = 250
/** How long after a publication the standby process starts, in milliseconds, so that it doesn't slow down the running one. */
const STANDBY_DELAY = 2_500
/** How much of the end of the error output is kept, in characters. */
const MOST_ERROR_OUTPUT = 6_000

/** Callbacks for a message from the server process, and for an end that `ServerProcess` didn't ask for. */
interface ServerListeners {
  readonly onMessage: (message: FromServer) => void
  readonly onExit: (errorOutput: string) => void
}

/** The server in its own process. A standby process with all packages loaded replaces it at a restart. */
export class ServerProcess {
  readonly #runner: string
  readonly #listeners: ServerListeners
  #process: ChildProcess | null = null
  #standby: ChildProcess | null = null
  #timer: NodeJS.Timeout | undefined

  /** `runner` is the path of `run.mjs`, which starts commands. */
  constructor(runner: string, listeners: ServerListeners) {
    this.#runner = runner
    this.#listeners = listeners
  }

  get isRunning(): boolean {
    return this.#process !== null
  }

  /** Starts the server, after the running one has ended. */
  async restart(): Promise<void> {
    clearTimeout(this.#timer)
    const started = this.#standby ?? this.#fork()
    this.#standby = null
    const running = this.#process
    this.#process = started
    await end(running, RESTART_TIMEOUT)
    this.send({ kind: 'start' })
  }

  /** Sends a message to the server, if it runs. */
  send(message: ToServer): void {
    // An error means that the process has just ended, and its `close` event reports that.
    if (this.#process?.connected) this.#process.send(message, () => undefined)
  }

  /** Ends the server and the standby process, and waits until both have ended. */
  async stop(): Promise<void> {
    clearTimeout(this.#timer)
    const processes = [this.#process, this.#standby]
    this.#process = null
    this.#standby = null
    await Promise.all(processes.map((running) => end(running, STOP_TIMEOUT)))
  }

  #fork(): ChildProcess {
    const started = fork(this.#runner, ['serve', '--watched'], { execArgv: [...NODE_FLAGS], stdio: ['ignore', 'inherit', 'pipe', 'ipc'] })
    let errorOutput = ''
    started.stderr?.on('data', (chunk: Buffer) => {
      process.stderr.write(chunk)
      errorOutput = (errorOutput + chunk.toString('utf8')).slice(-MOST_ERROR_OUTPUT)
    })
    started.on('message', (message: FromServer) => {
      if (this.#process === started) this.#handleMessage(message)
    })
    started.once('close', () => {
      if (this.#standby === started) this.#standby = null
      if (this.#process !== started) return
      this.#process = null
      this.#listeners.onExit(errorOutput.trim())
    })
    return started
  }

  #handleMessage(message: FromServer): void {
    this.#listeners.onMessage(message)
    if (this.#standby) return
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => {
      this.#standby ??= this.#fork()
    }, STANDBY_DELAY)
  }
}

/** Ends a process, if there is one, and waits until it has ended. Kills it after `timeout` milliseconds. */
async function end(running: ChildProcess | null, timeout: number): Promise<void> {
  if (running === null || running.exitCode !== null || running.signalCode !== null) return
  const ended = once(running, 'exit')
  running.kill('SIGTERM')
  const killing = setTimeout(() => running.kill('SIGKILL'), timeout)
  await ended
  clearTimeout(killing)
}
