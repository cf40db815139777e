import { copyFile, mkdir } from 'node:fs/promises'
import path from 'node:path'
import type { Instant, Snapshot } from '../../../src/domain/content/content.ts'
import { ContentIndex } from '../../../src/domain/content/content-index.ts'
import { applyDelta, EMPTY } from '../../../src/publisher/content/delta.ts'
import { openTestCms } from '../../cms/open-cms.ts'

/** The sample content, published at a moment, with its files where readers find them. */
export interface SampleSite {
  readonly snapshot: Snapshot
  readonly siteDir: string
  readonly textsDir: string
  readonly remove: () => Promise<void>
}

/** Seeds a database with the sample content and puts every document among the site's files. */
export async function sampleSite(now: Instant): Promise<SampleSite> {
  const { payload, place, remove } = await openTestCms()
  const { seedFolder } = await import('../../../src/cms/content-files/seed.ts')
  const { contentSource } = await import('../../../src/cms/published-content/content-source.ts')
  await seedFolder({ payload, folder: 'content', now, report: () => undefined })
  const delta = await contentSource(payload, path.join(place, 'data', 'media')).readWhole()
  const snapshot = applyDelta(new ContentIndex(EMPTY), delta)
  const siteDir = path.join(place, 'site')
  await mkdir(path.join(siteDir, 'media'), { recursive: true })
  const urls = new Set(snapshot.documents.map(({ url }) => url))
  for (const [url, file] of delta.files) if (urls.has(url)) await copyFile(file, path.join(siteDir, url))
  return { snapshot, siteDir, textsDir: path.join(place, 'texts'), remove }
}
