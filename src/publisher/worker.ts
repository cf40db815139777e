import { parentPort, workerData } from 'node:worker_threads'
import type { Instant } from '../domain/content.ts'
import type { Delta } from './delta.ts'
import { Permit } from './permit.ts'
import { PictureThread } from './picture-thread.ts'
import { type Place, type Preview, Publisher, type Report } from './publish.ts'
import { loadRender } from './render.ts'

/** What the worker is started with. */
export interface WorkerStart {
  readonly place: Place
  /** The compiled site's entry file. */
  readonly entry: string
  readonly origin: string
  /** The memory of the permit without which nothing is written. Left out where no other process can write the same site. */
  readonly permit?: SharedArrayBuffer
}

/**
 * What the worker is asked: to make the pages of what is published, to remove what that left, to learn without writing what is published, or to show a
 * page. Previews may be asked at any time, the others one at a time.
 */
export type WorkerTask = { readonly number: number } & (
  | { readonly kind: 'make'; readonly delta: Delta; readonly now: Instant }
  | { readonly kind: 'tidy' }
  | { readonly kind: 'learn'; readonly delta: Delta }
  | { readonly kind: 'preview'; readonly delta: Delta; readonly now: Instant; readonly owner: string }
)
/** A report as it is sent: without the addresses when they are those of the last report, as they are many. */
export type SentReport = Omit<Report, 'owners'> & { readonly owners: Report['owners'] | null }
/** What the worker answers, with the number of what it was asked. */
export type WorkerAnswer = { readonly number: number } & ({ readonly result: SentReport | Preview | null } | { readonly fault: string })

const { place, entry, origin, permit: memory } = workerData as WorkerStart
const publisher = new Publisher(place, await loadRender(entry, origin), memory ? new Permit(memory) : null, new PictureThread())
let lastOwners: Report['owners'] | null = null

async function make(delta: Delta, now: Instant): Promise<SentReport> {
  const report = await publisher.make(delta, now)
  const isSame = report.owners === lastOwners
  lastOwners = report.owners
  return isSame ? { ...report, owners: null } : report
}

async function work(task: WorkerTask): Promise<SentReport | Preview | null> {
  switch (task.kind) {
    case 'make':
      return make(task.delta, task.now)
    case 'tidy':
      await publisher.tidy()
      return null
    case 'learn':
      publisher.learn(task.delta)
      return null
    case 'preview':
      return publisher.preview(task.delta, task.owner, task.now)
  }
}

parentPort?.on('message', (task: WorkerTask) => {
  const { number } = task
  work(task).then(
    (result) => parentPort?.postMessage({ number, result } satisfies WorkerAnswer),
    (error: unknown) =>
      parentPort?.postMessage({ number, fault: error instanceof Error ? (error.stack ?? error.message) : String(error) } satisfies WorkerAnswer),
  )
})
