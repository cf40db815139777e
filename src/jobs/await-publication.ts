import type { Payload } from 'payload'
import { serverSite } from '../boot/live-site/site-memory.ts'
import { storedLease } from '../cms/database/lease.ts'
import { isGone } from '../cms/database/process-id.ts'
import { PUBLISHING, publicationStatus } from '../cms/publication/publication-status.ts'
import { contentSource } from '../cms/published-content/content-source.ts'
import { PollingLoop } from '../publisher/polling-loop.ts'
import type { Settings } from '../settings.ts'
import { type HeldFiles, heldFilesOf } from './held-files.ts'
import { mediaOf, publishedDocumentsOf } from './publishing-job.ts'

/** The time between two comparisons of the site with the database, in milliseconds. */
const LOOK_EVERY = 1_000

/** What keeps files back, and lets them go. */
interface Hold {
  readonly hold: (files: HeldFiles) => void
  readonly release: () => void
}

/**
 * Keeps a server that does not publish from showing what is not published any more. What may show it is held back until the folder shows what the database
 * holds, or a publisher has published. Resolves when it is first known what is held. While a publisher is at work the folder is kept up to date by it.
 */
export async function awaitPublication(payload: Payload, settings: Settings, hold: Hold): Promise<PollingLoop> {
  const source = contentSource(payload, mediaOf(settings))
  const lookedAt = async () => (await publicationStatus(payload, Date.now())).lookedAt
  const before = await lookedAt()
  const first = Promise.withResolvers<void>()
  const loop = new PollingLoop({
    run: async () => {
      const held = await heldFilesOf(serverSite(settings), publishedDocumentsOf(settings), await source.listed())
      if ((held !== 'everything' && held.size === 0) || (await lookedAt()) !== before) {
        hold.release()
        void loop.stop()
      } else hold.hold(held)
      first.resolve()
    },
    failed: (error, failures) => {
      if (failures === 1) payload.logger.error(error)
      first.resolve()
    },
    schedule: { every: LOOK_EVERY },
  })
  const holder = (await storedLease(payload, PUBLISHING))?.holder
  if (holder && !isGone(holder)) {
    hold.release()
    return loop
  }
  loop.start()
  await first.promise
  return loop
}
