import { chmod, mkdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Image, LIST_NAMES, type Snapshot } from '../../src/domain/content/content.ts'
import { palettePath } from '../../src/domain/office/palette.ts'
import { routeFile } from '../../src/domain/site-map/route.ts'
import { fromSwedishClock } from '../../src/domain/time/swedish-time.ts'
import type { Delta } from '../../src/publisher/content/delta.ts'
import { Publisher, type PublisherFolders } from '../../src/publisher/publisher.ts'
import type { Render } from '../../src/publisher/rendering/renderer.ts'
import { calendarEvent, fundingCall, newsItem, page, round, snapshot, topic } from '../domain/sample.ts'
import { temporaryFolder } from '../folders/temporary-folder.ts'
import { NOTHING } from './nothing-to-tell.ts'
import { contentsOf, newPlace, putFiles, render } from './site-folder.ts'

const NOW = fromSwedishClock(2027, 3, 10, 12)
const delta = (parts: Partial<Delta>): Delta => ({ ...NOTHING, ...parts })
const news = (...slugs: string[]) => slugs.map((slug) => newsItem({ slug }))

/** Everything that a snapshot holds, as read from a database. */
const whole = (content: Snapshot, files: Delta['files'] = []): Delta =>
  structuredClone({
    isWhole: true,
    present: Object.fromEntries(LIST_NAMES.map((name) => [name, content[name]])),
    absent: {},
    settings: content.settings,
    navigation: content.navigation,
    alerts: content.alerts,
    files,
  })

/** What a new publisher makes of everything, in a folder of its own. */
async function published(content: Snapshot, now = NOW, files: Delta['files'] = []) {
  const place = await newPlace()
  await new Publisher(place, render).publish(whole(content, files), now)
  return contentsOf(place.siteDir)
}

/** Renders as ever and notes the addresses, in order. */
function noting(): { readonly seen: string[]; readonly render: Render } {
  const seen: string[] = []
  return {
    seen,
    render: (at, content) => {
      seen.push(at)
      return render(at, content)
    },
  }
}

/** Renders as ever but throws for the addresses in the set. */
const failing =
  (broken: ReadonlySet<string>): Render =>
  async (at, content) => {
    const bytes = await render(at, content)
    if (broken.has(at)) throw new Error(`${at} is broken`)
    return bytes
  }

const reading = (place: PublisherFolders, name: string) => readFile(path.join(place.siteDir, name), 'utf8')
const exists = (place: PublisherFolders, name: string) =>
  stat(path.join(place.siteDir, name)).then(
    () => true,
    () => false,
  )

describe('a publication', () => {
  test('of nothing has the lists, the feeds and the compiled site’s own files', async () => {
    const place = await newPlace()
    const report = await new Publisher(place, render).publish(whole(snapshot()), NOW)
    expect(report).toMatchObject({
      rendered: 68,
      written: 68,
      removed: 0,
      failed: [],
      owners: [
        ['/utlysningar/', '/utlysningar/'],
        ['/tillganglighet/', '/tillganglighet/'],
      ],
      pageCount: 68,
    })
    const files = Object.keys(await contentsOf(place.siteDir))
    for (const name of ['index.html', '404.html', 'aktuellt/rss.xml', '_astro/site.abc123.css', '_astro/site.abc123.css.br'])
      expect(files).toContain(name)
  })

  test('has the colours before any page that is drawn with them, and drops the old ones', async () => {
    const place = await newPlace()
    const { seen, render: noted } = noting()
    const publisher = new Publisher(place, noted)
    const content = snapshot({ news: news('a') })
    await publisher.publish(whole(content), NOW)
    const [before, after] = [content.settings.colours, { primary: '#123456', accent: '#654321' }].map(palettePath) as [string, string]
    expect(seen[0]).toBe(before)
    seen.length = 0
    await publisher.publish(delta({ settings: { ...content.settings, colours: { primary: '#123456', accent: '#654321' } } }), NOW)
    expect(seen[0]).toBe(after)
    expect([await exists(place, after.slice(1)), await exists(place, before.slice(1))]).toEqual([true, false])
  })

  test('makes only the pages whose answers changed', async () => {
    const place = await newPlace()
    const { seen, render: noted } = noting()
    const publisher = new Publisher(place, noted)
    await publisher.publish(whole(snapshot({ news: news('a', 'b') })), NOW)
    seen.length = 0
    const report = await publisher.publish(delta({ present: { news: [newsItem({ slug: 'b', imageCaption: 'Ny bildtext' })] } }), NOW)
    expect(seen).toEqual(['/aktuellt/b/'])
    expect(report).toMatchObject({ rendered: 1, written: 1, removed: 0 })
  })

  test('of the same again makes nothing', async () => {
    const publisher = new Publisher(await newPlace(), render)
    const content = snapshot({ news: news('a'), fundingCalls: [fundingCall({ slug: 'c' })] })
    await publisher.publish(whole(content), NOW)
    expect(await publisher.publish(whole(content), NOW)).toMatchObject({ rendered: 0, written: 0, removed: 0 })
    expect(await publisher.publish(NOTHING, NOW)).toMatchObject({ rendered: 0, written: 0, removed: 0 })
  })

  test('by a new process touches no file whose bytes are right', async () => {
    const place = await newPlace()
    const content = snapshot({ news: news('a') })
    await new Publisher(place, render).publish(whole(content), NOW)
    const longAgo = new Date('2020-01-01T00:00:00Z')
    const names = Object.keys(await contentsOf(place.siteDir))
    for (const name of names) await utimes(path.join(place.siteDir, name), longAgo, longAgo)
    expect(await new Publisher(place, render).publish(whole(content), NOW)).toMatchObject({ written: 0, removed: 0 })
    for (const name of names) expect((await stat(path.join(place.siteDir, name))).mtime).toEqual(longAgo)
  })

  test('of a new document gives it a page and a place in the lists', async () => {
    const place = await newPlace()
    const publisher = new Publisher(place, render)
    await publisher.publish(whole(snapshot()), NOW)
    const report = await publisher.publish(delta({ present: { news: news('a') } }), NOW)
    expect(report.owners).toEqual([
      ['/aktuellt/a/', 'guid-a'],
      ['/utlysningar/', '/utlysningar/'],
      ['/tillganglighet/', '/tillganglighet/'],
      ['/aktuellt/2026/', '/aktuellt/2026/'],
      ['/aktuellt/typ/nyheter/', '/aktuellt/typ/nyheter/'],
    ])
    expect(await reading(place, 'aktuellt/index.html')).toContain('/aktuellt/a/')
    expect(await contentsOf(place.siteDir)).toEqual(await published(snapshot({ news: news('a') })))
  })

  test('of a renamed document moves its page', async () => {
    const place = await newPlace()
    const publisher = new Publisher(place, render)
    await publisher.publish(whole(snapshot({ news: news('a') })), NOW)
    const renamed = { ...newsItem({ slug: 'a' }), slug: 'nytt-namn' }
    const report = await publisher.publish(delta({ present: { news: [renamed] } }), NOW)
    expect(report.removed).toBe(1)
    expect(report.owners[0]).toEqual(['/aktuellt/nytt-namn/', 'guid-a'])
    expect(await contentsOf(place.siteDir)).toEqual(await published(snapshot({ news: [renamed] })))
  })

  test('without a document removes its page, and the lists that it was alone in', async () => {
    const place = await newPlace()
    const publisher = new Publisher(place, render)
    const content = snapshot({ news: [newsItem({ slug: 'a', themes: ['klimat'] })], themes: [topic('klimat', 'Klimat')] })
    await publisher.publish(whole(content), NOW)
    expect(await exists(place, 'aktuellt/tema/klimat/index.html')).toBe(true)
    expect(await publisher.publish(delta({ absent: { news: ['a'] } }), NOW)).toMatchObject({ removed: 6 })
    expect(await contentsOf(place.siteDir)).toEqual(await published(snapshot({ themes: content.themes })))
    expect(await exists(place, 'aktuellt/tema/klimat/index.html')).toBe(false)
  })

  test('removes what a former process published', async () => {
    const place = await newPlace()
    await new Publisher(place, render).publish(whole(snapshot({ news: news('a', 'b') })), NOW)
    await new Publisher(place, render).publish(whole(snapshot({ news: news('b') })), NOW)
    expect(await contentsOf(place.siteDir)).toEqual(await published(snapshot({ news: news('b') })))
  })

  test('removes the compiled site’s former files', async () => {
    const place = await newPlace()
    await new Publisher(place, render).publish(whole(snapshot()), NOW)
    await rm(path.join(place.assetsDir, '_astro/site.abc123.css'))
    await putFiles(place.assetsDir, { '_astro/site.def456.css': 'body {}' })
    await new Publisher(place, render).publish(whole(snapshot()), NOW)
    expect(Object.keys(await contentsOf(place.siteDir)).filter((name) => name.startsWith('_astro/'))).toEqual(['_astro/site.def456.css'])
  })

  test('writes new pages first and lists last, so that no link points at nothing', async () => {
    const { seen, render: noted } = noting()
    const publisher = new Publisher(await newPlace(), noted)
    await publisher.publish(whole(snapshot({ news: news('a'), pages: [page({ slug: 'p' })] })), NOW)
    expect(seen.indexOf('/p/')).toBeLessThan(seen.indexOf('/aktuellt/'))
    seen.length = 0
    await publisher.publish(
      delta({
        present: {
          news: [newsItem({ slug: 'a', lead: 'Länkar till den nya sidan.', themes: ['t'] })],
          pages: [page({ slug: 'ny' })],
          themes: [topic('t', 'Tema')],
        },
      }),
      NOW,
    )
    for (const fresh of ['/ny/', '/aktuellt/tema/t/']) {
      expect(seen).toContain(fresh)
      expect(seen.indexOf(fresh)).toBeLessThan(seen.indexOf('/aktuellt/a/'))
    }
    expect(seen.indexOf('/aktuellt/a/')).toBeLessThan(seen.indexOf('/aktuellt/'))
  })

  test('leaves everything that it did not make', async () => {
    const place = await newPlace()
    const strays = { 'google123.html': 'x', 'aktuellt/a/nagon-annans.txt': 'y', 'annan-mapp/index.html': 'z', '.well-known/security.txt': 'w' }
    await putFiles(place.siteDir, strays)
    const publisher = new Publisher(place, render)
    await publisher.publish(whole(snapshot({ news: news('a') })), NOW)
    await publisher.publish(delta({ absent: { news: ['a'] } }), NOW)
    expect(await contentsOf(place.siteDir)).toEqual({ ...(await published(snapshot())), ...strays })
  })

  test('into another folder leaves the former one as it is', async () => {
    const place = await newPlace()
    await new Publisher(place, render).publish(whole(snapshot({ news: news('a') })), NOW)
    const before = await contentsOf(place.siteDir)
    const elsewhere = { ...place, siteDir: path.join(await temporaryFolder(), 'site') }
    await putFiles(elsewhere.siteDir, { 'aktuellt/a/index.html': 'of somebody else' })
    await new Publisher(elsewhere, render).publish(whole(snapshot()), NOW)
    expect(await contentsOf(place.siteDir)).toEqual(before)
    expect(await reading(elsewhere, 'aktuellt/a/index.html')).toBe('of somebody else')
  })
})

describe('the clock', () => {
  const opensAt = fromSwedishClock(2027, 3, 10, 13)
  const content = snapshot({ fundingCalls: [fundingCall({ slug: 'c', rounds: [round({ opensAt, closesAt: fromSwedishClock(2027, 6, 1) })] })] })

  test('wakes at the instant that an answer changes, and not one ms before', async () => {
    const place = await newPlace()
    const publisher = new Publisher(place, render)
    const first = await publisher.publish(whole(content), NOW)
    expect(first.nextBoundary).toBe(opensAt)
    expect(await publisher.publish(NOTHING, opensAt - 1)).toMatchObject({ rendered: 0, nextBoundary: opensAt })
    expect((await publisher.publish(NOTHING, opensAt)).written).toBeGreaterThan(0)
    expect(await contentsOf(place.siteDir)).toEqual(await published(content, opensAt))
    expect(await reading(place, 'index.html')).toContain('"status": "open"')
  })

  test('moves an event to its year’s page when it is over', async () => {
    const place = await newPlace()
    const publisher = new Publisher(place, render)
    const events = [calendarEvent({ slug: 'e', occasions: [{ startsAt: NOW, endsAt: NOW + 1000, note: null }] })]
    await publisher.publish(whole(snapshot({ events })), NOW)
    expect(await exists(place, 'kalender/2027/index.html')).toBe(false)
    await publisher.publish(NOTHING, NOW + 1000)
    expect(await exists(place, 'kalender/2027/index.html')).toBe(true)
  })
})

describe('a page that can not be made', () => {
  test('keeps its last good file while all others go live, and is made when it can be', async () => {
    const place = await newPlace()
    const broken = new Set<string>()
    const publisher = new Publisher(place, failing(broken))
    await publisher.publish(whole(snapshot({ news: news('a', 'b') })), NOW)
    const last = await reading(place, 'aktuellt/a/index.html')

    broken.add('/aktuellt/a/')
    const after = snapshot({ news: [newsItem({ slug: 'a', title: 'Nytt' }), newsItem({ slug: 'b', title: 'Nytt' })] })
    const report = await publisher.publish(whole(after), NOW)
    expect(report.failed).toEqual([{ path: '/aktuellt/a/', reason: '/aktuellt/a/ is broken' }])
    expect(await reading(place, 'aktuellt/a/index.html')).toBe(last)
    expect(await reading(place, 'aktuellt/b/index.html')).toContain('Nytt')

    expect((await publisher.publish(NOTHING, NOW)).failed).toHaveLength(1)
    broken.clear()
    expect(await publisher.publish(NOTHING, NOW)).toMatchObject({ rendered: 1, written: 1, failed: [] })
    expect(await contentsOf(place.siteDir)).toEqual(await published(after))
    expect(await publisher.publish(NOTHING, NOW)).toMatchObject({ rendered: 0 })
  })

  test('keeps its last good file and its pictures over a restart', async () => {
    const place = await newPlace()
    const folder = await temporaryFolder()
    await putFiles(folder, { 'bild.jpg': 'jpeg' })
    const content = snapshot({ news: [newsItem({ slug: 'a', image: 'i' })], images: [image('i', '/media/bild-1.jpg')] })
    const files = [['/media/bild-1.jpg', path.join(folder, 'bild.jpg')]] as const
    await new Publisher(place, render).publish(whole(content, files), NOW)
    const before = await contentsOf(place.siteDir)
    const report = await new Publisher(place, failing(new Set(['/aktuellt/a/']))).publish(whole(content, files), NOW)
    expect(report).toMatchObject({ removed: 0, failed: [{ path: '/aktuellt/a/' }] })
    expect(await contentsOf(place.siteDir)).toEqual(before)
  })

  test('goes when its document does', async () => {
    const place = await newPlace()
    const publisher = new Publisher(place, failing(new Set(['/aktuellt/a/'])))
    await publisher.publish(whole(snapshot({ news: news('a') })), NOW)
    expect(await publisher.publish(whole(snapshot()), NOW)).toMatchObject({ failed: [] })
    expect(await contentsOf(place.siteDir)).toEqual(await published(snapshot()))
  })
})

test('a publication that failed as a whole is made by the next one', async () => {
  const place = await newPlace()
  const publisher = new Publisher(place, render)
  await publisher.publish(whole(snapshot({ news: news('a') })), NOW)
  // The list can't be written while a folder has its name.
  await rm(place.manifestFile)
  await mkdir(path.join(place.manifestFile, 'x'), { recursive: true })
  const after = snapshot({ news: [newsItem({ slug: 'a', title: 'Nytt' }), newsItem({ slug: 'b' })] })
  await expect(publisher.publish(whole(after), NOW)).rejects.toThrow()
  await rm(place.manifestFile, { recursive: true })
  await publisher.publish(whole(after), NOW)
  expect(await contentsOf(place.siteDir)).toEqual(await published(after))
})

const image = (slug: string, url: string): Image => ({
  id: slug,
  guid: slug,
  slug,
  alt: '',
  photographer: null,
  sizes: [{ width: 1, height: 1, url }],
})

describe('pictures and documents', () => {
  const content = snapshot({
    news: [newsItem({ slug: 'a', image: 'i' })],
    images: [image('i', '/media/bild-1.jpg'), image('x', '/media/opublicerad-2.jpg')],
  })
  const sources = async () => {
    const folder = await temporaryFolder()
    await putFiles(folder, { 'bild.jpg': 'jpeg', 'opublicerad.jpg': 'jpeg' })
    return [
      ['/media/bild-1.jpg', path.join(folder, 'bild.jpg')],
      ['/media/opublicerad-2.jpg', path.join(folder, 'opublicerad.jpg')],
    ] as const
  }

  test('are copied when a page shows them, and no others', async () => {
    const place = await newPlace()
    await new Publisher(place, render).publish(whole(content, await sources()), NOW)
    expect(await reading(place, 'media/bild-1.jpg')).toBe('jpeg')
    expect(await exists(place, 'media/opublicerad-2.jpg')).toBe(false)
  })

  test('are there before the page that shows them', async () => {
    const place = await newPlace()
    // A picture that can't be copied: the page must not be written either.
    const files = [['/media/bild-1.jpg', path.join(await temporaryFolder(), 'finns-inte.jpg')]] as const
    const report = await new Publisher(place, render).publish(whole(content, files), NOW)
    expect(report.failed.map(({ path: at }) => at)).toEqual(['/aktuellt/a/'])
    expect(await exists(place, 'aktuellt/a/index.html')).toBe(false)
    expect(await exists(place, 'index.html')).toBe(true)
  })

  test('go when the last page that shows them does, and not before', async () => {
    const place = await newPlace()
    const files = await sources()
    const publisher = new Publisher(place, render)
    const two = { ...content, news: [newsItem({ slug: 'a', image: 'i' }), newsItem({ slug: 'b', image: 'i' })] }
    await publisher.publish(whole(two, files), NOW)
    await publisher.publish(delta({ absent: { news: ['b'] } }), NOW)
    expect(await exists(place, 'media/bild-1.jpg')).toBe(true)
    await publisher.publish(delta({ present: { news: [newsItem({ slug: 'a' })] } }), NOW)
    expect(await exists(place, 'media')).toBe(false)
  })

  test('that are mentioned but unknown are broken links of that page only', async () => {
    const place = await newPlace()
    const report = await new Publisher(place, render).publish(whole(content), NOW)
    expect(report.failed).toEqual([])
    expect(await exists(place, 'media')).toBe(false)
  })
})

test('a folder that may not be written to fails every page and is made true when it may', async () => {
  const place = await newPlace()
  const broken = path.join(place.siteDir, 'aktuellt')
  await writeFile(broken, 'a file in the way of a folder')
  await chmod(broken, 0o400)
  const publisher = new Publisher(place, render)
  const report = await publisher.publish(whole(snapshot({ news: news('a') })), NOW)
  const all = Object.keys(await published(snapshot({ news: news('a') })))
  const own = all.filter((name) => name.startsWith('aktuellt/') && !/\.(br|gz)$/.test(name))
  expect(report.failed.map(({ path: at }) => routeFile(at)).sort()).toEqual(own.sort())
  await rm(broken)
  expect(await publisher.publish(NOTHING, NOW)).toMatchObject({ written: own.length, failed: [] })
  expect(await contentsOf(place.siteDir)).toEqual(await published(snapshot({ news: news('a') })))
})

describe('a database that has lost all content', () => {
  const CONTENT = snapshot({ news: news('a', 'b') })
  const lost: Delta = { ...whole(snapshot({})), isDatabaseEmpty: true }

  test('leaves the site as it is, while it is published and at a start', async () => {
    const place = await newPlace()
    const publisher = new Publisher(place, render)
    await publisher.publish(whole(CONTENT), NOW)
    const before = await contentsOf(place.siteDir)
    await expect(publisher.publish(lost, NOW)).rejects.toThrow('has lost all content')
    await expect(new Publisher(place, render).publish(lost, NOW)).rejects.toThrow('has lost all content')
    expect(await contentsOf(place.siteDir)).toEqual(before)
    // When the database is back, all goes on.
    expect((await publisher.publish(whole(CONTENT), NOW)).failed).toEqual([])
  })

  test('empties the site when somebody has saved that, or the operator has said so', async () => {
    const place = await newPlace()
    await new Publisher(place, render).publish(whole(CONTENT), NOW)
    await new Publisher({ ...place, mayBecomeEmpty: true }, render).publish(lost, NOW)
    expect(await contentsOf(place.siteDir)).toEqual(await published(snapshot({})))
    const publisher = new Publisher(place, render)
    await publisher.publish(whole(CONTENT), NOW)
    await publisher.publish(delta({ absent: { news: CONTENT.news.map(({ id }) => id) }, isDatabaseEmpty: true }), NOW, true)
    expect(await contentsOf(place.siteDir)).toEqual(await published(snapshot({})))
  })

  test('is what a new site begins with', async () => {
    const place = await newPlace()
    expect((await new Publisher(place, render).publish(lost, NOW)).failed).toEqual([])
  })
})
