import { bothEffects, type Effects, effectsOf, NO_EFFECTS } from './effects.ts'
import type { ToServer } from './messages.ts'
import type { CompilationResult } from './template-compiler.ts'

/** The compiler, the server process and the callbacks of a `DevLoop`. */
interface DevParts {
  readonly compiler: { readonly compile: () => Promise<CompilationResult>; readonly restart: () => void }
  readonly server: { readonly isRunning: boolean; readonly restart: () => Promise<void>; readonly send: (message: ToServer) => void }
  /** The syntax error of the first file that has one, or null. */
  readonly check: (files: Iterable<string>) => Promise<string | null>
  /** Called with changed files that need a compilation or a restart, before either begins. */
  readonly onChange: (files: readonly string[]) => void
  /** Called with a compilation error, and with null when it is mended. */
  readonly onFault: (fault: string | null) => void
}

const EVERYTHING: Effects = { compiles: true, restarts: true }

/**
 * Keeps the compiled templates and the server up to date with the source files. Changes during a compilation are handled together after it. Errors don't
 * stop the loop.
 */
export class DevLoop {
  readonly #parts: DevParts
  #due: Effects = NO_EFFECTS
  /** Effects that failed and are repeated with the next change. */
  #failed: Effects = NO_EFFECTS
  readonly #unchecked = new Set<string>()
  #renderer: string | null = null
  #fault: string | null = null
  #working: Promise<void> | null = null
  #isStopped = false

  constructor(parts: DevParts) {
    this.#parts = parts
  }

  /** Compiles the templates and starts the server. */
  start(): Promise<void> {
    return this.#add([], EVERYTHING)
  }

  /** Compiles and restarts what the changed files need. Resolves when it is done or has failed. */
  follow(files: readonly string[]): Promise<void> {
    if (files.includes('astro.config.mjs')) this.#parts.compiler.restart()
    const effects = effectsOf(files)
    if (!effects.compiles && !effects.restarts) return Promise.resolve()
    this.#parts.onChange(files)
    return this.#add(files, effects)
  }

  /** Stops the loop after the compilation or restart that is under way. */
  async stop(): Promise<void> {
    this.#isStopped = true
    await this.#working
  }

  #add(files: readonly string[], effects: Effects): Promise<void> {
    for (const file of files) this.#unchecked.add(file)
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
      const fault = await this.#apply(due).catch((error: unknown) => {
        this.#failed = bothEffects(this.#failed, due)
        return error instanceof Error ? (error.stack ?? error.message) : String(error)
      })
      if (fault !== null || this.#fault !== null) this.#parts.onFault(fault)
      this.#fault = fault
    }
  }

  /** Compiles and restarts as needed. Returns the compilation error, or null. */
  async #apply(due: Effects): Promise<string | null> {
    const { compiler, server, check } = this.#parts
    const unreadable = await check(this.#unchecked)
    if (unreadable !== null) {
      this.#failed = due
      return unreadable
    }
    this.#unchecked.clear()
    const restarts = due.restarts || !server.isRunning
    // In parallel, because the server can open the database while templates compile.
    const [compiled] = await Promise.all([due.compiles ? compiler.compile() : null, restarts && server.restart()])
    const isNew = compiled !== null && 'folder' in compiled
    if (isNew) this.#renderer = compiled.folder
    if ((isNew || restarts) && this.#renderer !== null) server.send({ kind: 'renderer', folder: this.#renderer })
    if (compiled === null || 'folder' in compiled) return null
    this.#failed = { compiles: true, restarts: false }
    return compiled.fault
  }
}
