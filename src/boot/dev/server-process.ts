import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { NODE_FLAGS } from '../node-flags.ts'
import type { FromServer, ToServer } from './messages.ts'

/** How long the server may take to finish what it does, in milliseconds: when all ends, and when another waits for its place. It can be killed at any instant. */
const PATIENCE = 5_000
const PATIENCE_OF_NEXT = 250
/** How long after the site was made the next process is started, in milliseconds: what the present one still has to do goes first. */
const STANDBY_DELAY = 2_500
/** How much of what it said last is kept, in characters. */
const LAST_WORDS = 6_000

/** What is called when the server says something, or ends without having been asked to. */
interface ServerListeners {
  readonly heard: (message: FromServer) => void
  readonly lost: (lastWords: string) => void
}

/** The server as a process of its own. When its code has changed another takes its place, which stands by with all packages loaded. */
export class ServerProcess {
  readonly #runner: string
  readonly #listeners: ServerListeners
  #process: ChildProcess | null = null
  #standby: ChildProcess | null = null
  #timer: NodeJS.Timeout | undefined

  /** `runner` is the file that starts commands. */
  constructor(runner: string, listeners: ServerListeners) {
    this.#runner = runner
    this.#listeners = listeners
  }

  get isRunning(): boolean {
    return this.#process !== null
  }

  /** Starts it, after the one that runs has ended, if any. */
  async restart(): Promise<void> {
    clearTimeout(this.#timer)
    const started = this.#standby ?? this.#fork()
    this.#standby = null
    const running = this.#process
    this.#process = started
    await end(running, PATIENCE_OF_NEXT)
    this.send({ kind: 'start' })
  }

  /** Tells it something, if it runs. */
  send(message: ToServer): void {
    // One that has just ended is told nothing: its end is heard of.
    if (this.#process?.connected) this.#process.send(message, () => undefined)
  }

  /** Ends it, and waits until it has ended. */
  async stop(): Promise<void> {
    clearTimeout(this.#timer)
    const processes = [this.#process, this.#standby]
    this.#process = null
    this.#standby = null
    await Promise.all(processes.map((running) => end(running, PATIENCE)))
  }

  #fork(): ChildProcess {
    const started = fork(this.#runner, ['serve', '--watched'], { execArgv: [...NODE_FLAGS], stdio: ['ignore', 'inherit', 'pipe', 'ipc'] })
    let lastWords = ''
    started.stderr?.on('data', (chunk: Buffer) => {
      process.stderr.write(chunk)
      lastWords = (lastWords + chunk.toString('utf8')).slice(-LAST_WORDS)
    })
    started.on('message', (message: FromServer) => {
      if (this.#process === started) this.#hear(message)
    })
    started.once('close', () => {
      if (this.#standby === started) this.#standby = null
      if (this.#process !== started) return
      this.#process = null
      this.#listeners.lost(lastWords.trim())
    })
    return started
  }

  #hear(message: FromServer): void {
    this.#listeners.heard(message)
    if (this.#standby) return
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => {
      this.#standby ??= this.#fork()
    }, STANDBY_DELAY)
  }
}

/** Ends a process, if there is one, and waits until it has ended. */
async function end(running: ChildProcess | null, patience: number): Promise<void> {
  if (running === null || running.exitCode !== null || running.signalCode !== null) return
  const ended = once(running, 'exit')
  running.kill('SIGTERM')
  const killing = setTimeout(() => running.kill('SIGKILL'), patience)
  await ended
  clearTimeout(killing)
}
