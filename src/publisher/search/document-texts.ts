import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { Worker } from 'node:worker_threads'
import { faultInBrief } from '../../domain/logs/loggable-error.ts'
import { nullIfMissing } from '../output/missing-file.ts'
import type { TextTask } from './text-worker.ts'

// Texts are kept beside the database: in it, each version of a document would carry its text, and each list of documents would read it.

/** The kinds of file whose text is read, by their endings. */
const READABLE = new Set(['pdf', 'txt', 'csv'])
/** The longest text that is kept of a file, in characters: some 120 pages. */
const LONGEST = 300_000
/** The most time that the text of one file may take, in milliseconds, and the most memory, in megabytes. */
const PATIENCE = 20_000
const MEMORY = 400

/** A file whose text is wanted. Other bytes have another `name`, and the text is kept under that name. */
interface TextSource {
  readonly name: string
  readonly file: string
  readonly kind: string
}

/**
 * The texts of documents' files, each taken out once and kept in a folder, from which any of them may be removed at any time. One is read at a
 * time. A file that can't be read, or that takes too long, has no text; it stops nothing else.
 */
export class DocumentTexts {
  readonly #folder: string
  #last: Promise<unknown> = Promise.resolve()
  #worker: Worker | null = null
  #isStopped = false

  constructor(folder: string) {
    this.#folder = folder
  }

  /** A file's text; empty when there is none to be had. */
  async textOf({ name, file, kind }: TextSource): Promise<string> {
    if (!READABLE.has(kind)) return ''
    const kept = await readFile(this.#fileOf(name), 'utf8').catch(nullIfMissing)
    if (kept !== null) return kept
    const reading = this.#last.then(() => this.#take({ file, kind, longest: LONGEST }))
    this.#last = reading
    const text = await reading
    if (text !== null) await this.#keep(name, text)
    return text ?? ''
  }

  /** Removes every text but those of some names. */
  async keepOnly(names: ReadonlySet<string>): Promise<void> {
    const wanted = new Set([...names].map((name) => path.basename(this.#fileOf(name))))
    for (const file of (await readdir(this.#folder).catch(nullIfMissing)) ?? []) {
      if (!wanted.has(file)) await rm(path.join(this.#folder, file), { force: true })
    }
  }

  /** Ends what is being read. */
  async stop(): Promise<void> {
    this.#isStopped = true
    await this.#worker?.terminate()
  }

  #fileOf(name: string): string {
    return path.join(this.#folder, `${path.basename(name)}.txt`)
  }

  /** Takes a text out, in a thread of its own. Empty for a file that has none, null when it was not allowed to finish. */
  async #take(task: TextTask): Promise<string | null> {
    if (this.#isStopped) return null
    const worker = new Worker(new URL('./text-worker.ts', import.meta.url), {
      workerData: task,
      resourceLimits: { maxOldGenerationSizeMb: MEMORY },
      stdout: true,
      stderr: true,
    })
    this.#worker = worker
    let text = ''
    const timer = setTimeout(() => void worker.terminate(), PATIENCE)
    await new Promise<void>((resolve) => {
      worker.once('message', (found: string) => {
        text = found
      })
      // A file that can't be taken apart has no text, and is found by its name.
      worker.on('error', (error) => console.error(`${task.file} kunde inte läsas för sökningen: ${faultInBrief(error)}`))
      worker.once('exit', () => resolve())
    })
    clearTimeout(timer)
    this.#worker = null
    return this.#isStopped ? null : text
  }

  /** Keeps a text whole or not at all. Without room for it, it is taken out again the next time. */
  async #keep(name: string, text: string): Promise<void> {
    const file = this.#fileOf(name)
    const unfinished = `${file}.${process.pid}.unfinished`
    await mkdir(this.#folder, { recursive: true })
      .then(() => writeFile(unfinished, text))
      .then(() => rename(unfinished, file))
      .catch(async (error: unknown) => {
        console.error(`Texten ur ${name} kunde inte sparas för sökningen: ${faultInBrief(error)}`)
        await rm(unfinished, { force: true })
      })
  }
}
