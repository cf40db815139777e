import { afterEach } from 'vitest'
import type { Instant } from '../../src/domain/content/content.ts'
import type { ContentSource } from '../../src/publisher/content/source.ts'
import { PublishLoop } from '../../src/publisher/publish-loop.ts'
import type { PublisherFolders } from '../../src/publisher/publisher.ts'
import type { Report } from '../../src/publisher/report.ts'
import { contentsOf } from './site-folder.ts'

/** A source that finds nothing which it is not told of, unless it says how. */
export type Told = Pick<ContentSource<string>, 'readWhole' | 'readSome'> & Partial<ContentSource<string>>

const made: PublishLoop<string>[] = []
afterEach(async () => {
  for (const loop of made.splice(0)) await loop.stop()
})

/**
 * A loop over a source, with every report, hint and failure in the order they came back, the addresses that were still pages when it was told that they
 * end, and a way to wait for the next.
 */
export function loopOver(source: Told, clock: () => Instant, { entry, place }: { readonly entry: string; readonly place: PublisherFolders }) {
  const reports: Report[] = []
  const failures: string[] = []
  const done: string[] = []
  const stillThere: string[] = []
  const waiting: { readonly isMet: () => boolean; readonly go: () => void }[] = []
  const look = () => {
    for (const { isMet, go } of waiting) if (isMet()) go()
  }
  const loop = new PublishLoop<string>({
    place,
    entry,
    origin: 'https://www.example.se',
    source: { scan: async () => [], ...source },
    clock,
    made: async ({ removedPaths }) => {
      const files = await contentsOf(place.siteDir)
      stillThere.push(...removedPaths.filter((gone) => `${gone}index.html`.slice(1) in files))
    },
    published: (report, hints) => {
      reports.push(report)
      done.push(...hints)
      look()
    },
    failed: (error) => {
      failures.push(error.message)
      look()
    },
  })
  made.push(loop)
  const until = (isMet: () => boolean) =>
    new Promise<void>((go) => {
      waiting.push({ isMet, go })
      look()
    })
  return { loop, place, reports, failures, done, stillThere, until, has: async (name: string) => name in (await contentsOf(place.siteDir)) }
}
