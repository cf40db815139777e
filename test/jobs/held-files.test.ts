import { rm } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { MEMORY_IN_SITE, rememberSite, type SitePlace } from '../../src/boot/live-site/site-memory.ts'
import { type HeldFiles, heldFilesOf, holdBack } from '../../src/jobs/held-files.ts'
import { FileManifest } from '../../src/publisher/output/file-manifest.ts'
import { PublishedDocuments } from '../../src/publisher/output/published-documents.ts'
import { temporaryFolder } from '../folders/temporary-folder.ts'
import { contentsOf } from '../publisher/site-folder.ts'

const FILES = {
  'index.html': '<a href="/aktuellt/a/">A</a>',
  'om/index.html': 'Om oss',
  'aktuellt/a/index.html': 'A',
  'aktuellt/a/index.html.br': 'A, compressed',
  'aktuellt/b/index.html': 'B',
}
const SAVED = new Map([
  ['news:a', '10'],
  ['news:b', '10'],
])

/** A site of two news items that was published, and what can be asked about it. */
async function publishedSite() {
  const folder = await temporaryFolder(Object.fromEntries(Object.entries(FILES).map(([name, text]) => [`www/${name}`, text])))
  const place: SitePlace = {
    siteDir: path.join(folder, 'www'),
    manifestFile: path.join(folder, 'published-files'),
    memoryFile: path.join(folder, 'published-site'),
  }
  await rememberSite(place, 'ours', 0)
  new FileManifest(place.manifestFile, place.siteDir).add(Object.keys(FILES).filter((name) => !name.endsWith('.br')))
  const publishedFile = path.join(folder, 'published-documents')
  const list = new PublishedDocuments(publishedFile)
  await list.load()
  list.record(new Map(['a', 'b'].map((slug) => [`news:${slug}`, { savedAt: '10', paths: [`/aktuellt/${slug}/`] }])))
  return {
    place,
    publishedFile,
    held: (saved: ReadonlyMap<string, string>) => heldFilesOf(place, publishedFile, saved),
    hold: (saved: ReadonlyMap<string, string>) => holdBack(place, publishedFile, saved),
    names: async () =>
      Object.keys(await contentsOf(place.siteDir))
        .filter((name) => name !== MEMORY_IN_SITE)
        .sort(),
  }
}
const without = (name: string) => new Map([...SAVED].filter(([other]) => other !== name))
const sorted = (held: HeldFiles) => (held === 'everything' ? held : [...held].sort())

test('nothing is held of a site that shows what the database holds', async () => {
  const { hold, names } = await publishedSite()
  expect(sorted(await hold(SAVED))).toEqual([])
  expect(await names()).toEqual(Object.keys(FILES).sort())
})

test('the page of what is not published any more is removed with its copies, and what mentions it is held', async () => {
  const { hold, names } = await publishedSite()
  expect(sorted(await hold(without('news:a')))).toEqual(['aktuellt/a/index.html', 'index.html'])
  expect(await names()).toEqual(
    Object.keys(FILES)
      .filter((name) => !name.startsWith('aktuellt/a/'))
      .sort(),
  )
})

test('the page of what was saved since is held with what mentions it, and stays', async () => {
  const { hold, names } = await publishedSite()
  expect(sorted(await hold(new Map([...SAVED, ['news:b', '20']])))).toEqual(['aktuellt/b/index.html'])
  expect(await names()).toEqual(Object.keys(FILES).sort())
})

test('a look at what is held removes nothing', async () => {
  const { held, names } = await publishedSite()
  expect(sorted(await held(without('news:a')))).toEqual(['aktuellt/a/index.html', 'index.html'])
  expect(await names()).toEqual(Object.keys(FILES).sort())
})

test.each<[string, (site: { readonly place: SitePlace; readonly publishedFile: string }) => Promise<void>]>([
  ['nothing is known of what it shows', ({ publishedFile }) => rm(publishedFile)],
  ['the list of its files is gone', ({ place }) => rm(place.manifestFile)],
  ['its folder is another one now', ({ place }) => rm(path.join(place.siteDir, MEMORY_IN_SITE))],
])('everything of a site is held when %s', async (_, change) => {
  const site = await publishedSite()
  await change(site)
  expect(sorted(await site.hold(SAVED))).toBe('everything')
})
