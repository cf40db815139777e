import { brotliCompressSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { PAGE_SIZE, SHELF_SIZE } from '../../src/domain/news/paginated-archive.ts'
import { fromSwedishClock } from '../../src/domain/time/swedish-time.ts'
import { Publisher } from '../../src/publisher/publisher.ts'
import { newsItem, snapshot, topic } from '../domain/sample.ts'
import { compiledPlace, compiledRender } from './compiled-site.ts'
import { brokenLinks } from './links.ts'
import { contentsOf } from './site-folder.ts'
import { wholeOf } from './whole-of.ts'

const NOW = fromSwedishClock(2027, 3, 10, 12)
const HOUR = 3_600_000
/** What a page may weigh, packed. */
const MOST_HTML = 15_000

const themes = [topic('klimat', 'Klimat')]
const item = (i: number) => newsItem({ slug: `nyhet-${i}`, publishedAt: NOW - 5000 * HOUR + i * HOUR, themes: ['klimat'] })

test('archives so long that their pages stand on shelves are whole, light, and cost a new item no more than their current pages', async () => {
  const place = await compiledPlace()
  const publisher = new Publisher(place, await compiledRender())
  // A shelf is sealed when the pages that no shelf has are more than two would hold.
  const count = (2 * SHELF_SIZE + 3) * PAGE_SIZE
  const news = Array.from({ length: count }, (_, i) => item(i))
  const first = await publisher.publish(wholeOf(snapshot({ news, themes })), NOW)
  expect(first.failed).toEqual([])
  const files = await contentsOf(place.siteDir)
  expect(brokenLinks(files)).toEqual([])
  const current = files['aktuellt/tema/klimat/index.html'] ?? ''
  expect(current.match(/href="\/aktuellt\/tema\/klimat\/(del|arkiv)-/g)).toHaveLength(SHELF_SIZE + 2)
  const shelf = files['aktuellt/tema/klimat/arkiv-1/index.html'] ?? ''
  expect(shelf.match(/href="\/aktuellt\/tema\/klimat\/del-/g)).toHaveLength(SHELF_SIZE)
  for (const html of [current, shelf]) expect(brotliCompressSync(html).length).toBeLessThan(MOST_HTML)

  const added = await publisher.publish({ isWhole: false, present: { news: [item(count)] }, absent: {}, files: [] }, NOW)
  const below = added.writtenPaths.filter((path) => /\/(del|arkiv)-\d+\/$|-\d+\.(json|xml)$/.test(path))
  // The new item seals a page of each archive, and the sealed page before leads there now.
  const [sealed, before] = [count / PAGE_SIZE - 1, count / PAGE_SIZE - 2]
  expect(below.filter((path) => path.startsWith('/aktuellt/tema/')).sort()).toEqual([before, sealed].map((n) => `/aktuellt/tema/klimat/del-${n}/`))
  expect(added.rendered).toBeLessThan(60)

  const again = await publisher.publish({ isWhole: false, present: { news: [item(count + 1)] }, absent: {}, files: [] }, NOW)
  expect(again.writtenPaths.filter((path) => /\/(del|arkiv)-\d+\/$/.test(path))).toEqual([])
})
