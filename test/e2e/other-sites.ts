import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { rendererIn, SITE } from '../../src/boot/compile.ts'
import { LIST_NAMES, type Snapshot } from '../../src/domain/content/content.ts'
import { FILE_PAGE_SIZE } from '../../src/domain/news/paginated-archive.ts'
import { fromSwedishClock } from '../../src/domain/time/swedish-time.ts'
import { answerFromSite } from '../../src/http/static/static-site.ts'
import { Publisher } from '../../src/publisher/publisher.ts'
import { loadRender } from '../../src/publisher/rendering/renderer.ts'
import { newsItem, snapshot, topic } from '../domain/sample.ts'
import { freePort } from '../processes/free-port.ts'

const NOW = fromSwedishClock(2027, 3, 10, 12)
const { entry, assetsDir } = rendererIn(path.resolve(import.meta.dirname, '../..', SITE.output))

/** A published site: its folder and its origin. */
export interface PublishedSite {
  readonly folder: string
  readonly origin: string
  /** Whether the site has no content yet. */
  readonly isEmpty: boolean
}

/** The number of news items of the site with long archives, all of one year and theme. */
export const MANY = 2 * FILE_PAGE_SIZE + 20

/** Content that the sample content lacks: an empty site, and a site whose archives and yearly files are so long that they are divided. */
const CONTENTS: readonly Snapshot[] = [
  snapshot(),
  snapshot({
    news: Array.from({ length: MANY }, (_, i) =>
      newsItem({ slug: `nyhet-${i}`, themes: ['klimat'], municipalities: ['fyrbo'], publishedAt: NOW - (i + 1) * 3_600_000 }),
    ),
    themes: [topic('klimat', 'Klimat')],
    municipalities: [{ id: 'fyrbo', guid: 'guid-fyrbo', slug: 'fyrbo', name: 'Fyrbo', website: null, tile: null }],
  }),
]

async function publish(content: Snapshot, home: string, origin: string): Promise<void> {
  const place = { siteDir: path.join(home, 'site'), assetsDir, manifestFile: path.join(home, 'published-files') }
  await mkdir(place.siteDir)
  const present = Object.fromEntries(LIST_NAMES.map((name) => [name, content[name]]))
  const { settings, navigation, alerts, accessibility } = content
  const delta = { isWhole: true, present, absent: {}, settings, navigation, alerts, accessibility, files: [] }
  const { failed } = await new Publisher(place, await loadRender(entry, origin)).publish(delta, NOW)
  if (failed.length > 0) throw new Error(`A page can't be made: ${JSON.stringify(failed)}`)
}

/** Publishes these sites and serves them as the server does. */
export async function startOtherSites(): Promise<{ readonly sites: readonly PublishedSite[]; readonly remove: () => Promise<void> }> {
  const started = await Promise.all(
    CONTENTS.map(async (content) => {
      const home = await mkdtemp(path.join(tmpdir(), 'torget-site-'))
      const port = await freePort()
      const origin = `http://127.0.0.1:${port}`
      await publish(content, home, origin)
      const folder = path.join(home, 'site')
      const server = createServer((request, response) => void answerFromSite({ folder, formerAddress: async () => null }, request, response))
      await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
      return { home, folder, origin, server }
    }),
  )
  return {
    sites: started.map(({ folder, origin }, i) => ({ folder, origin, isEmpty: i === 0 })),
    remove: async () => {
      for (const { home, server } of started) {
        server.closeAllConnections()
        server.close()
        await rm(home, { recursive: true, force: true })
      }
    },
  }
}
