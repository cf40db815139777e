import { type ChildProcess, fork } from 'node:child_process'
import { rm } from 'node:fs/promises'
import path from 'node:path'

/** The folder of the compiled templates, or the compiler's error message. */
export type CompilationResult = { readonly folder: string } | { readonly fault: string }

/** The number of compilations per process: each leaks some tens of megabytes. */
const MOST_COMPILATIONS = 30
/** The number of compilations that are kept: the latest, and the one that pages may still be rendered with. */
const KEPT = 2

/** Compiles the site's templates repeatedly in one process. Each compilation has its own folder, because render threads still read the former one. */
export class TemplateCompiler {
  readonly #program: string
  readonly #root: string
  readonly #folders: string[] = []
  #process: ChildProcess | null = null
  #count = 0

  /** `program` is the path of `compile-on-request.mjs`. */
  constructor(project: string, program: string) {
    this.#program = program
    this.#root = path.join(project, '.astro/dev')
  }

  /** Compiles the templates. The caller waits for each compilation before the next. Throws when the compiler's process ends by itself. */
  async compile(): Promise<CompilationResult> {
    if (this.#count === 0) await this.#removeAll()
    this.#count += 1
    if (this.#count % MOST_COMPILATIONS === 0) this.restart()
    const folder = path.join(this.#root, String(this.#count))
    const fault = await this.#request(folder)
    if (fault !== null) {
      await rm(folder, { recursive: true, force: true })
      return { fault }
    }
    this.#folders.push(folder)
    for (const old of this.#folders.splice(0, this.#folders.length - KEPT)) await rm(old, { recursive: true, force: true })
    return { folder }
  }

  /** Ends the compiler's process. The next compilation starts a new one, which reads the configuration again. */
  restart(): void {
    this.#process?.disconnect()
    this.#process = null
  }

  /** Ends the compiler's process and removes all compilations. */
  async stop(): Promise<void> {
    this.restart()
    await this.#removeAll()
  }

  #removeAll(): Promise<void> {
    return rm(this.#root, { recursive: true, force: true })
  }

  #request(folder: string): Promise<string | null> {
    this.#process ??= this.#start()
    const compiler = this.#process
    return new Promise((resolve, reject) => {
      const lost = () => {
        if (this.#process === compiler) this.#process = null
        reject(new Error('The process that compiles templates has ended'))
      }
      compiler.once('exit', lost)
      compiler.once('message', ({ fault }: { readonly fault: string | null }) => {
        compiler.off('exit', lost)
        resolve(fault)
      })
      compiler.send({ folder })
    })
  }

  #start(): ChildProcess {
    return fork(this.#program, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'], execArgv: [] })
  }
}
