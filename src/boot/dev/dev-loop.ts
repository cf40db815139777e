import { bothEffects, type Effects, effectsOf, NO_EFFECTS } from './effects.ts'
import type { ToServer } from './messages.ts'
import type { Compiled } from './template-compiler.ts'

/** The compiler, the server and the listeners of the loop. */
interface DevParts {
  readonly compiler: { readonly compile: () => Promise<Compiled>; readonly startAnew: () => void }
  readonly server: { readonly isRunning: boolean; readonly restart: () => Promise<void>; readonly send: (message: ToServer) => void }
  /** Returns the fault of the first file that can't be parsed, or null. */
  readonly check: (files: Iterable<string>) => Promise<string | null>
  /** Called with the changed files when work on them begins. */
  readonly began: (files: readonly string[]) => void
  /** Called with the fault that keeps the files from being compiled, and with null when it is mended. */
  readonly told: (fault: string | null) => void
}

const EVERYTHING: Effects = { compiles: true, restarts: true }

/** Compiles templates and restarts the server when files change, one round of changes at a time. A fault in a file does not end the loop. */
export class DevLoop {
  readonly #parts: DevParts
  #due: Effects = NO_EFFECTS
  /** The effects that failed, and are tried again with the next change. */
  #failed: Effects = NO_EFFECTS
  readonly #unread = new Set<string>()
  #renderer: string | null = null
  #fault: string | null = null
  #working: Promise<void> | null = null
  #isStopped = false

  constructor(parts: DevParts) {
    this.#parts = parts
  }

  /** Compiles and starts everything. */
  start(): Promise<void> {
    return this.#add([], EVERYTHING)
  }

  /** Handles changed files. Resolves when the templates and the server have followed them, or when a fault prevents that. */
  changed(files: readonly string[]): Promise<void> {
    if (files.includes('astro.config.mjs')) this.#parts.compiler.startAnew()
    const effects = effectsOf(files)
    if (!effects.compiles && !effects.restarts) return Promise.resolve()
    this.#parts.began(files)
    return this.#add(files, effects)
  }

  /** Begins no more work, and waits for the work that is under way. */
  async stop(): Promise<void> {
    this.#isStopped = true
    await this.#working
  }

  #add(files: readonly string[], effects: Effects): Promise<void> {
    for (const file of files) this.#unread.add(file)
    this.#due = bothEffects(bothEffects(this.#due, effects), this.#failed)
    this.#failed = NO_EFFECTS
    this.#working ??= this.#work().finally(() => {
      this.#working = null
    })
    return this.#working
  }

  async #work(): Promise<void> {
    while ((this.#due.compiles || this.#due.restarts) && !this.#isStopped) {
      const due = this.#due
      this.#due = NO_EFFECTS
      const fault = await this.#follow(due).catch((error: unknown) => {
        this.#failed = bothEffects(this.#failed, due)
        return error instanceof Error ? (error.stack ?? error.message) : String(error)
      })
      if (fault !== null || this.#fault !== null) this.#parts.told(fault)
      this.#fault = fault
    }
  }

  /** Does what is due, and returns what can't be compiled, or null. */
  async #follow(due: Effects): Promise<string | null> {
    const { compiler, server, check } = this.#parts
    const unreadable = await check(this.#unread)
    if (unreadable !== null) {
      this.#failed = due
      return unreadable
    }
    this.#unread.clear()
    const restarts = due.restarts || !server.isRunning
    // Both at once: the server opens the database while templates are compiled.
    const [compiled] = await Promise.all([due.compiles ? compiler.compile() : null, restarts && server.restart()])
    const isNew = compiled !== null && 'folder' in compiled
    if (isNew) this.#renderer = compiled.folder
    if ((isNew || restarts) && this.#renderer !== null) server.send({ kind: 'renderer', folder: this.#renderer })
    if (compiled === null || 'folder' in compiled) return null
    this.#failed = { compiles: true, restarts: false }
    return compiled.fault
  }
}
