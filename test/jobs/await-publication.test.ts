import { appendFile } from 'node:fs/promises'
import path from 'node:path'
import type { Payload } from 'payload'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { rememberSite, serverSite } from '../../src/boot/live-site/site-memory.ts'
import { PROCESS_NAME } from '../../src/cms/database/process-id.ts'
import { PUBLISHING } from '../../src/cms/publication/publication-status.ts'
import { contentSource } from '../../src/cms/published-content/content-source.ts'
import { awaitPublication } from '../../src/jobs/await-publication.ts'
import type { HeldFiles } from '../../src/jobs/held-files.ts'
import { mediaOf, publishedDocumentsOf } from '../../src/jobs/publishing-job.ts'
import { FileManifest } from '../../src/publisher/output/file-manifest.ts'
import { PublishedDocuments } from '../../src/publisher/output/published-documents.ts'
import { parseSettings, type Settings } from '../../src/settings.ts'
import { openTestCms } from '../cms/open-cms.ts'
import { temporaryFolder } from '../folders/temporary-folder.ts'

const [SCOPE] = JSON.parse(PROCESS_NAME) as [string]
/** A process of another machine, which may well be at work, and one of this machine that has ended. */
const ELSEWHERE = JSON.stringify(['annan-dator boot pid', 7, 'x', '1'])
const ENDED = JSON.stringify([SCOPE, 2 ** 22 + 1, 'x', '1'])

let cms: Awaited<ReturnType<typeof openTestCms>>
let payload: Payload
let settings: Settings
const stops: (() => Promise<void>)[] = []
beforeAll(async () => {
  cms = await openTestCms()
  payload = cms.payload
  await payload.create({ collection: 'pages', data: { title: 'Om oss', slug: 'om-oss', _status: 'published' } as never, overrideAccess: true })
})
afterAll(() => cms?.remove())
beforeEach(() => payload.db.deleteMany({ collection: 'leases', where: {} }))
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop()
})

/** A site that shows what the database holds. */
async function trueSite(): Promise<void> {
  const folder = await temporaryFolder({ 'data/site/om-oss/index.html': 'Om oss' })
  settings = parseSettings({ DATA_DIR: path.join(folder, 'data') }, folder)
  const place = serverSite(settings)
  await rememberSite(place, 'ours', 0)
  new FileManifest(place.manifestFile, place.siteDir).add(['om-oss/index.html'])
  const listed = await contentSource(payload, mediaOf(settings)).listed()
  const list = new PublishedDocuments(publishedDocumentsOf(settings))
  await list.load()
  list.record(new Map([...listed].map(([name, savedAt]) => [name, { savedAt, paths: name.startsWith('pages:') ? ['/om-oss/'] : [] }])))
}

/** Records a page that is not published any more. */
const addGone = () => appendFile(publishedDocumentsOf(settings), '+pages:999\t10\t/borta/\n')

/** Waits as a server does that does not publish. Returns what has been held and released so far, in order. */
async function waited(): Promise<readonly (HeldFiles | 'released')[]> {
  const told: (HeldFiles | 'released')[] = []
  const loop = await awaitPublication(payload, settings, { hold: (files) => void told.push(files), release: () => void told.push('released') })
  stops.push(() => loop.stop())
  return told
}
const publisherAt = (holder: string) => payload.db.create({ collection: 'leases', data: { name: PUBLISHING, holder, beat: 1 } })

test('a folder that shows what the database holds is shown at once', async () => {
  await trueSite()
  expect(await waited()).toEqual(['released'])
})

test('what is not published any more is held, as is known before the first answer, until the folder shows what the database holds', async () => {
  await trueSite()
  await addGone()
  const told = await waited()
  expect(told).toEqual([new Set(['borta/index.html'])])
  await appendFile(publishedDocumentsOf(settings), '-pages:999\n')
  await vi.waitFor(() => expect(told.at(-1)).toBe('released'), 20_000)
})

test('everything of a folder of which nothing is known is held until a publisher has published', async () => {
  await trueSite()
  settings = parseSettings({ DATA_DIR: 'data' }, await temporaryFolder())
  const told = await waited()
  expect(told).toEqual(['everything'])
  await payload.db.create({ collection: 'leases', data: { name: PUBLISHING, beat: 1, status: { lookedAt: Date.now() } } })
  await vi.waitFor(() => expect(told.at(-1)).toBe('released'), 20_000)
})

test('a folder that a publisher keeps up to date is shown', async () => {
  await trueSite()
  await addGone()
  await publisherAt(ELSEWHERE)
  expect(await waited()).toEqual(['released'])
})

test('a folder whose publisher has ended is not', async () => {
  await trueSite()
  await addGone()
  await publisherAt(ENDED)
  expect(await waited()).toEqual([new Set(['borta/index.html'])])
})
