import { Worker } from 'node:worker_threads'
import { putSiteFile, writeSiteFile } from './site-file.ts'
import { WORKER_LIMITS } from './worker-limits.ts'
import type { WritePermit } from './write-permit.ts'
import type { WriteResult, WriteTask, WriteWorkerStart } from './write-worker.ts'

/** The number of pages from which a second thread is worth its start. */
const MANY = 300
/** The number of pages in one task of the write thread, and how many pages may wait for it before further ones are written in this thread. */
const AT_ONCE = 16
const MOST_WAITING = 64

interface QueuedFile {
  readonly name: string
  readonly bytes: Buffer
  readonly done: (isChanged: boolean) => void
  readonly failed: (error: Error) => void
}

/** Writes the pages of one publication. Few pages are written in this thread; for many, a write thread compresses and writes while pages are rendered. */
export class SiteWriter {
  readonly #folder: string
  #worker: Worker | null
  #batch: QueuedFile[] = []
  readonly #sent = new Map<number, readonly QueuedFile[]>()
  readonly #copies: (() => void)[] = []
  #number = 0
  #waiting = 0
  #changed: (() => void)[] = []

  constructor(folder: string, count: number, permit: WritePermit | null) {
    this.#folder = folder
    const workerData: WriteWorkerStart = { folder, ...(permit ? { permit: permit.memory } : {}) }
    this.#worker = count >= MANY ? new Worker(new URL('./write-worker.ts', import.meta.url), { workerData, resourceLimits: WORKER_LIMITS }) : null
    this.#worker?.on('message', (answer: WriteResult) => this.#take(answer))
    this.#worker?.on('error', (error) => this.#lose(error))
  }

  /** Writes a file and its compressed copies, and resolves to whether its bytes changed. The caller must not change `bytes` afterwards. */
  async write(name: string, bytes: Buffer): Promise<boolean> {
    if (!this.#worker) return this.#put(name, bytes)
    // Pages are rendered faster than one thread compresses and writes them.
    if (this.#waiting >= MOST_WAITING) return writeSiteFile(this.#folder, name, bytes)
    return new Promise((done, failed) => {
      this.#waiting += 1
      this.#batch.push({ name, bytes, done, failed })
      if (this.#batch.length >= AT_ONCE) this.#send()
    })
  }

  /** Puts a file in its place. Its compressed copies are written by `close`, so that no page waits for the copies of another. */
  async #put(name: string, bytes: Buffer): Promise<boolean> {
    const { isChanged, putCopies } = putSiteFile(this.#folder, name, bytes)
    if (!putCopies) return isChanged
    return new Promise((done, failed) => {
      const put = () => {
        try {
          putCopies()
          done(isChanged)
        } catch (error) {
          failed(error)
        }
      }
      this.#copies.push(put)
    })
  }

  /** Waits until every page is in its place. Compressed copies may still be missing. */
  async settle(): Promise<void> {
    this.#send()
    while (this.#waiting > 0) await this.#anyChange()
  }

  /** Writes the remaining compressed copies, waits for all pages, and ends the write thread. */
  async close(): Promise<void> {
    for (const put of this.#copies.splice(0)) put()
    await this.settle()
    await this.#worker?.terminate()
  }

  #send(): void {
    if (this.#batch.length === 0) return
    const batch = this.#batch
    this.#batch = []
    this.#number += 1
    this.#sent.set(this.#number, batch)
    const files = batch.map(({ name, bytes }) => [name, bytes] as const)
    this.#worker?.postMessage({ number: this.#number, files } satisfies WriteTask)
  }

  #take({ number, results }: WriteResult): void {
    for (const [i, { done, failed }] of (this.#sent.get(number) ?? []).entries()) {
      const result = results[i]
      if (typeof result === 'boolean') done(result)
      else failed(new Error(result ?? 'The page was not written'))
      this.#waiting -= 1
    }
    this.#sent.delete(number)
    for (const wake of this.#changed.splice(0)) wake()
  }

  #lose(error: Error): void {
    this.#worker = null
    for (const { failed } of [...this.#sent.values()].flat().concat(this.#batch.splice(0))) {
      failed(error)
      this.#waiting -= 1
    }
    this.#sent.clear()
    for (const wake of this.#changed.splice(0)) wake()
  }

  #anyChange(): Promise<void> {
    return new Promise((resolve) => this.#changed.push(resolve))
  }
}
