import { parentPort, workerData } from 'node:worker_threads'
import type { Instant } from '../domain/content.ts'
import type { Delta } from './delta.ts'
import { type Place, type Preview, Publisher, type Report } from './publish.ts'
import { loadRender } from './render.ts'

/** What the worker is started with. */
export interface WorkerStart {
  readonly place: Place
  /** The compiled site's entry file. */
  readonly entry: string
  readonly origin: string
}

/** What the worker is asked. Publications are asked one at a time; a preview may be asked while one runs. */
export type WorkerTask = { readonly number: number; readonly delta: Delta; readonly now: Instant } & (
  | { readonly kind: 'publish' }
  | { readonly kind: 'preview'; readonly owner: string }
)
/** A report as it is sent: without the addresses when they are those of the last report, as they are many. */
export type SentReport = Omit<Report, 'owners'> & { readonly owners: Report['owners'] | null }
/** What the worker answers, with the number of what it was asked. */
export type WorkerAnswer = { readonly number: number } & ({ readonly result: SentReport | Preview | null } | { readonly fault: string })

const { place, entry, origin } = workerData as WorkerStart
const publisher = new Publisher(place, await loadRender(entry, origin))
let lastOwners: Report['owners'] | null = null

async function publish(delta: Delta, now: Instant): Promise<SentReport> {
  const report = await publisher.publish(delta, now)
  const isSame = report.owners === lastOwners
  lastOwners = report.owners
  return isSame ? { ...report, owners: null } : report
}

parentPort?.on('message', (task: WorkerTask) => {
  const { number, delta, now } = task
  const work = task.kind === 'publish' ? publish(delta, now) : publisher.preview(delta, task.owner, now)
  work.then(
    (result) => parentPort?.postMessage({ number, result } satisfies WorkerAnswer),
    (error: unknown) =>
      parentPort?.postMessage({ number, fault: error instanceof Error ? (error.stack ?? error.message) : String(error) } satisfies WorkerAnswer),
  )
})
