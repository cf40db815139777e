// A thread that publishes everything into an empty folder, each time with a new publisher and with nothing kept from the tests' own.
import { parentPort, workerData } from 'node:worker_threads'
import type { Instant } from '../../src/domain/content/content.ts'
import type { Delta } from '../../src/publisher/content/delta.ts'
import { Publisher, type PublisherFolders } from '../../src/publisher/publisher.ts'
import { loadRender } from '../../src/publisher/rendering/renderer.ts'
import { PictureDrawer } from '../../src/publisher/share-images/image-process-client.ts'

/** What the thread is asked. */
export interface FreshTask {
  readonly place: PublisherFolders
  readonly delta: Delta
  readonly now: Instant
}

const { entry, origin, hasPictures } = workerData as { entry: string; origin: string; hasPictures: boolean }
const render = await loadRender(entry, origin)

parentPort?.on('message', async ({ place, delta, now }: FreshTask) => {
  const publisher = new Publisher(place, render, null, hasPictures ? new PictureDrawer() : null)
  const { failed } = await publisher.publish(delta, now)
  await publisher.pictures()
  parentPort?.postMessage(failed)
})
