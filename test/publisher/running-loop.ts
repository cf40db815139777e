import type { Instant } from '../../src/domain/content/content.ts'
import type { ContentSource } from '../../src/publisher/content/source.ts'
import { PublishLoop } from '../../src/publisher/publish-loop.ts'
import type { PublisherFolders } from '../../src/publisher/publisher.ts'
import type { Report } from '../../src/publisher/report.ts'
import { stoppedAfterTest } from '../folders/removed-after-test.ts'
import { contentsOf } from './site-folder.ts'

/** A source whose scans discover nothing unless it has a scan of its own. */
export type TestSource = Pick<ContentSource<string>, 'readWhole' | 'readSome'> & Partial<ContentSource<string>>

/**
 * A loop over a source, with its reports, the changes that it has taken in, the files that it found damaged and its failures in order, the paths that were still pages when `made` was
 * called, and a way to wait for the next.
 */
export function loopOver(source: TestSource, clock: () => Instant, { entry, place }: { readonly entry: string; readonly place: PublisherFolders }) {
  const reports: Report[] = []
  const failures: string[] = []
  const done: string[] = []
  const damaged: string[] = []
  const stillThere: string[] = []
  const waiting: { readonly isMet: () => boolean; readonly go: () => void }[] = []
  const checkWaiting = () => {
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
    published: (report, changes) => {
      reports.push(report)
      done.push(...changes)
      checkWaiting()
    },
    damaged: (names) => {
      damaged.push(...names)
      checkWaiting()
    },
    failed: (error) => {
      failures.push(error.message)
      checkWaiting()
    },
  })
  stoppedAfterTest(() => loop.stop())
  const until = (isMet: () => boolean) =>
    new Promise<void>((go) => {
      waiting.push({ isMet, go })
      checkWaiting()
    })
  return { loop, place, reports, failures, done, damaged, stillThere, until, has: async (name: string) => name in (await contentsOf(place.siteDir)) }
}
