import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { fromSwedishClock } from '../../src/domain/time/swedish-time.ts'
import type { Delta } from '../../src/publisher/content/delta.ts'
import { newsItem } from '../domain/sample.ts'
import { temporaryFolder } from '../folders/temporary-folder.ts'
import { NOTHING } from './nothing-to-tell.ts'
import { loopOver } from './running-loop.ts'
import { contentsOf, newPlace } from './site-folder.ts'

const NOW = fromSwedishClock(2027, 3, 10, 12)
const IMAGE = '/media/bild.jpg'
const STYLES = '_astro/site.abc123.css'
const PAGE = 'aktuellt/a/index.html'

/** What Astro compiles to, as far as the publisher sees it. Each page shows the image, and is long enough for compressed copies. */
const SITE = `export const app = {
  async render(request, { locals: { path } }) {
    return new Response('<img src="${IMAGE}">' + path.repeat(400))
  },
}`

/** A loop that has written a site with an image. */
async function writtenSite() {
  const folder = await temporaryFolder({ 'entry.mjs': SITE, 'bild.jpg': 'bild' })
  const whole: Delta = {
    ...NOTHING,
    isWhole: true,
    present: { news: ['a', 'b', 'c'].map((slug) => newsItem({ slug })) },
    files: [[IMAGE, path.join(folder, 'bild.jpg')]],
  }
  const source = { readWhole: async () => whole, readSome: async () => NOTHING }
  const made = loopOver(source, () => NOW, { entry: path.join(folder, 'entry.mjs'), place: await newPlace() })
  await made.loop.start()
  const { siteDir } = made.place
  return { ...made, whole: await contentsOf(siteDir), at: (name: string) => path.join(siteDir, name), contents: () => contentsOf(siteDir) }
}

describe('somebody else’s work in the folder of the site is undone: what', () => {
  test.each<readonly [what: string, damage: (at: (name: string) => string) => Promise<unknown>, names: readonly string[]]>([
    ['is deleted', (at) => rm(at(PAGE)), [PAGE]],
    ['is cut short', (at) => writeFile(at(PAGE), '<img'), [PAGE]],
    ['is altered', (at) => writeFile(at('index.html'), 'Hackad!'), ['index.html']],
    ['is deleted of the compressed copies', (at) => rm(at(`${PAGE}.br`)), [PAGE]],
    ['is altered in a compressed copy', (at) => writeFile(at(`${PAGE}.gz`), 'Hackad!'), [PAGE]],
    ['is deleted of the images', (at) => rm(at(IMAGE.slice(1))), [IMAGE.slice(1)]],
    ['is altered of the styles', (at) => writeFile(at(STYLES), 'body { display: none }'), [STYLES]],
  ])('%s', async (_, damage, names) => {
    const { whole, at, damaged, until, contents } = await writtenSite()
    await damage(at)
    await until(() => damaged.length > 0)
    expect(damaged).toEqual(names)
    await expect.poll(contents, { timeout: 30_000 }).toEqual(whole)
  })

  test('is deleted with everything else is written again, and told of at once', async () => {
    const { place, whole, damaged, until, contents } = await writtenSite()
    // At once, as the publisher may find the first missing file while the others are being deleted.
    await rename(place.siteDir, `${place.siteDir}.deleted`)
    await until(() => damaged.length > 0)
    const told = [...damaged].sort()
    await expect.poll(() => contents().catch(() => null), { timeout: 30_000 }).toEqual(whole)
    expect(told).toEqual(
      Object.keys(whole)
        .filter((name) => !/\.(br|gz)$/.test(name))
        .sort(),
    )
    expect(damaged).toHaveLength(told.length)
  })
})

test('what somebody else has added stays as it is', async () => {
  const { at, damaged, until } = await writtenSite()
  await writeFile(at('google1234.html'), 'främmande')
  await rm(at(PAGE))
  await until(() => damaged.length > 0)
  expect(damaged).toEqual([PAGE])
  expect(await readFile(at('google1234.html'), 'utf8')).toBe('främmande')
})
