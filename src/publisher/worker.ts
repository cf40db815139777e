import { parentPort, workerData } from 'node:worker_threads'
import type { Instant } from '../domain/content.ts'
import type { Delta } from './delta.ts'
import { type Place, Publisher, type Report } from './publish.ts'
import { loadRender } from './render.ts'

/** What the worker is started with. */
export interface WorkerStart {
  readonly place: Place
  /** The compiled site's entry file. */
  readonly entry: string
  readonly origin: string
}

/** What the worker is asked and what it answers, one at a time. */
export interface WorkerTask {
  readonly delta: Delta
  readonly now: Instant
}
export type WorkerAnswer = { readonly report: Report } | { readonly fault: string }

const { place, entry, origin } = workerData as WorkerStart
const publisher = new Publisher(place, await loadRender(entry, origin))

parentPort?.on('message', ({ delta, now }: WorkerTask) => {
  publisher.publish(delta, now).then(
    (report) => parentPort?.postMessage({ report } satisfies WorkerAnswer),
    (error: unknown) =>
      parentPort?.postMessage({ fault: error instanceof Error ? (error.stack ?? error.message) : String(error) } satisfies WorkerAnswer),
  )
})
