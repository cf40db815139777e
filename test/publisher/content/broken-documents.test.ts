import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { LIST_NAMES, type Snapshot } from '../../../src/domain/content/content.ts'
import { FEED_FILES } from '../../../src/domain/paths/paths.ts'
import { fromSwedishClock } from '../../../src/domain/time/swedish-time.ts'
import type { BrokenDoc, Delta } from '../../../src/publisher/content/delta.ts'
import { Publisher, type PublisherFolders } from '../../../src/publisher/publisher.ts'
import { fundingCall, newsItem, page, round, snapshot } from '../../domain/sample.ts'
import { temporaryFolder } from '../../folders/temporary-folder.ts'
import { NOTHING } from '../nothing-to-tell.ts'
import { contentsOf, differences, newPlace, putFiles, render } from '../site-folder.ts'

const NOW = fromSwedishClock(2027, 3, 10, 12)
const REASON = 'Invalid time: closesAt'

const whole = ({ settings, navigation, alerts, ...lists }: Snapshot, broken: readonly BrokenDoc[] = [], files: Delta['files'] = []): Delta => {
  const read = LIST_NAMES.map((list) => [list, lists[list].filter(({ id }) => !broken.some((one) => one.list === list && one.doc.id === id))])
  return structuredClone({ isWhole: true, present: Object.fromEntries(read), absent: {}, broken, settings, navigation, alerts, files })
}

/** Documents that can't be understood any more: each by the list that it is in. */
const brokenDocs = (...docs: readonly [BrokenDoc['list'], BrokenDoc['doc']][]): readonly BrokenDoc[] =>
  docs.map(([list, { id, guid, slug, parent, rounds }]) => ({
    list,
    reason: REASON,
    doc: { id, guid, slug, parent: parent ?? null, rounds: rounds ?? [] },
  }))

async function published(content: Snapshot, files: Delta['files'] = []) {
  const place = await newPlace()
  const publisher = new Publisher(place, render)
  await publisher.publish(whole(content, [], files), NOW)
  return { place, publisher, files: await contentsOf(place.siteDir) }
}

const text = (place: PublisherFolders, name: string) => readFile(path.join(place.siteDir, name), 'utf8')

const call = fundingCall({ slug: 'c', rounds: [round({ slug: 'var' }), round({ slug: 'host' })] })
const CALL_FEEDS = FEED_FILES.map((file) => `/utlysningar/c/${file}`)
const under = page({ slug: 'under', parent: 'om' })
const content = snapshot({ news: [newsItem({ slug: 'a' }), newsItem({ slug: 'b' })], fundingCalls: [call], pages: [page({ slug: 'om' }), under] })
const edited: Snapshot = { ...content, news: [newsItem({ slug: 'b', title: 'Ny rubrik' })] }

test('a document that can not be understood stays as it was, in lists too, while all else goes live', async () => {
  const { place, publisher } = await published(content)
  const report = await publisher.publish(whole(edited, brokenDocs(['fundingCalls', call], ['pages', under])), NOW)
  const paths = ['/utlysningar/c/var/', '/utlysningar/c/host/', '/utlysningar/c/', '/om/under/', ...CALL_FEEDS]
  expect(report.failed).toEqual(paths.map((at) => ({ path: at, reason: REASON })))
  expect(differences(await contentsOf(place.siteDir), (await published(edited)).files)).toEqual([])
})

test('its pages stay over a restart, with their pictures, while what is gone goes', async () => {
  const folder = await temporaryFolder()
  await putFiles(folder, { x: 'jpeg' })
  const image = { id: 'i', guid: 'i', slug: 'i', alt: '', photographer: null, sizes: [{ width: 1, height: 1, url: '/media/i-1.jpg' }] }
  const shown = newsItem({ slug: 'a', image: 'i' })
  const files = [['/media/i-1.jpg', path.join(folder, 'x')]] as const
  const { place, files: before } = await published({ ...content, news: [shown, newsItem({ slug: 'b' })], images: [image] }, files)
  const after = { ...edited, news: [shown, ...edited.news], images: [image], pages: [page({ slug: 'om' }), under] }
  const unclear = brokenDocs(['news', shown], ['fundingCalls', call], ['pages', under])
  const report = await new Publisher(place, render).publish(whole(after, unclear, files), NOW)
  expect(report.failed.map(({ path: at }) => at)).toEqual([
    '/aktuellt/a/',
    '/utlysningar/c/var/',
    '/utlysningar/c/host/',
    '/utlysningar/c/',
    '/om/under/',
    ...CALL_FEEDS,
  ])
  expect(report.owners).toContainEqual(['/aktuellt/a/', 'guid-a'])
  const now = await contentsOf(place.siteDir)
  for (const name of ['aktuellt/a/index.html', 'media/i-1.jpg', 'utlysningar/c/var/index.html', 'om/under/index.html'])
    expect(now[name]).toBe(before[name])
  expect(await text(place, 'aktuellt/b/index.html')).toContain('Ny rubrik')
})

test('one that is mended is as if it never had been broken, in the same process and after a restart', async () => {
  const { place, publisher } = await published(content)
  await publisher.publish(whole(edited, brokenDocs(['fundingCalls', call])), NOW)
  expect((await publisher.publish(whole(edited), NOW)).failed).toEqual([])
  expect(differences(await contentsOf(place.siteDir), (await published(edited)).files)).toEqual([])

  const next = new Publisher(place, render)
  expect((await next.publish(whole(edited, brokenDocs(['fundingCalls', call])), NOW)).failed).toHaveLength(3 + CALL_FEEDS.length)
  const changed = fundingCall({ slug: 'c', title: 'Ny rubrik' })
  expect((await next.publish({ ...NOTHING, present: { fundingCalls: [changed] } }, NOW)).failed).toEqual([])
  const expected = await published({ ...edited, fundingCalls: [changed] })
  expect(differences(await contentsOf(place.siteDir), expected.files)).toEqual([])
})

test('one that is unpublished goes', async () => {
  const { place, publisher } = await published(content)
  await publisher.publish({ ...NOTHING, broken: brokenDocs(['fundingCalls', call]) }, NOW)
  expect((await publisher.publish({ ...NOTHING, absent: { fundingCalls: ['c'] } }, NOW)).failed).toEqual([])
  expect(differences(await contentsOf(place.siteDir), (await published({ ...content, fundingCalls: [] })).files)).toEqual([])
})

test('one that never was published fails alone', async () => {
  const { place, publisher, files } = await published(content)
  const report = await publisher.publish({ ...NOTHING, broken: brokenDocs(['news', newsItem({ slug: 'ny' })]) }, NOW)
  expect(report.failed).toEqual([{ path: '/aktuellt/ny/', reason: REASON }])
  expect(differences(await contentsOf(place.siteDir), files)).toEqual([])
})
