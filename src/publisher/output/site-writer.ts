import { Worker } from 'node:worker_threads'
import { putSiteFile, writeSiteFile } from './site-file.ts'
import { WORKER_LIMITS } from './worker-limits.ts'
import type { WritePermit } from './write-permit.ts'
import type { WriteResult, WriteTask, WriteWorkerStart } from './write-worker.ts'

/** How many pages make it worth to have a second thread write them. */
const MANY = 300
/** How many pages are handed over at once, and how many may wait to be written before those that come are written here. */
const AT_ONCE = 16
const MOST_WAITING = 64

interface QueuedFile {
  readonly name: string
  readonly bytes: Buffer
  readonly done: (isChanged: boolean) => void
  readonly failed: (error: Error) => void
}

/** Writes the pages of one publication: few of them here and at once, many in another thread as well, so that packing and writing go on while pages are made. */
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

  /** Writes a file; its bytes belong to the disk from then on. Resolves when it and its copies are in their places, to whether its bytes changed. */
  async write(name: string, bytes: Buffer): Promise<boolean> {
    if (!this.#worker) return this.#put(name, bytes)
    // Pages are made faster than one thread packs and writes them.
    if (this.#waiting >= MOST_WAITING) return writeSiteFile(this.#folder, name, bytes)
    return new Promise((done, failed) => {
      this.#waiting += 1
      this.#batch.push({ name, bytes, done, failed })
      if (this.#batch.length >= AT_ONCE) this.#send()
    })
  }

  /** Puts a file in its place. Readers need not wait for the copies of other pages, so these are made when all are in theirs. */
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

  /** Waits until every page is in its place, whether its copies are or not. */
  async settle(): Promise<void> {
    this.#send()
    while (this.#waiting > 0) await this.#anyChange()
  }

  /** Makes what copies remain, and ends the other thread when all is in its place. */
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
