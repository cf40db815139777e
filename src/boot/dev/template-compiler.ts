import { type ChildProcess, fork } from 'node:child_process'
import { rm } from 'node:fs/promises'
import path from 'node:path'

/** A compilation that can be rendered with, by its folder; or what the compiler had against the templates. */
export type Compiled = { readonly folder: string } | { readonly fault: string }

/** How often one process compiles: each time some tens of megabytes stay with it. */
const MOST_COMPILATIONS = 30
/** How many compilations are kept: the latest, and the one that pages are still made with. */
const KEPT = 2

/** Compiles the site's templates again and again, in a process that stays. Each compilation gets a folder of its own, as threads still read the former one. */
export class TemplateCompiler {
  readonly #program: string
  readonly #root: string
  readonly #folders: string[] = []
  #process: ChildProcess | null = null
  #count = 0

  /** `program` is the file that compiles on request. */
  constructor(project: string, program: string) {
    this.#program = program
    this.#root = path.join(project, '.astro/dev')
  }

  /** Compiles what the files hold now. One compilation at a time. Throws when the compiler's process ends by itself. */
  async compile(): Promise<Compiled> {
    if (this.#count === 0) await this.#removeAll()
    this.#count += 1
    if (this.#count % MOST_COMPILATIONS === 0) this.startAnew()
    const folder = path.join(this.#root, String(this.#count))
    const fault = await this.#ask(folder)
    if (fault !== null) {
      await rm(folder, { recursive: true, force: true })
      return { fault }
    }
    this.#folders.push(folder)
    for (const old of this.#folders.splice(0, this.#folders.length - KEPT)) await rm(old, { recursive: true, force: true })
    return { folder }
  }

  /** Ends the compiler's process; the next compilation starts another, which reads the configuration again. */
  startAnew(): void {
    this.#process?.disconnect()
    this.#process = null
  }

  /** Ends, and removes what was compiled. */
  async stop(): Promise<void> {
    this.startAnew()
    await this.#removeAll()
  }

  #removeAll(): Promise<void> {
    return rm(this.#root, { recursive: true, force: true })
  }

  #ask(folder: string): Promise<string | null> {
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
