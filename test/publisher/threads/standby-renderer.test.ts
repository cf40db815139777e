import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, expect, test } from 'vitest'
import type { Instant } from '../../../src/domain/content/content.ts'
import { fromSwedishClock } from '../../../src/domain/time/swedish-time.ts'
import type { Delta } from '../../../src/publisher/content/delta.ts'
import type { Preview } from '../../../src/publisher/rendering/on-demand-pages.ts'
import { StandbyRenderer } from '../../../src/publisher/threads/standby-renderer.ts'
import { newsItem } from '../../domain/sample.ts'
import { temporaryFolder } from '../../folders/temporary-folder.ts'
import { NOTHING } from '../nothing-to-tell.ts'
import { contentsOf, newPlace } from '../site-folder.ts'

const NOW = fromSwedishClock(2027, 3, 10, 12)
/** A page that lists the titles of all news. One with the title “dör” ends the whole thread. */
const SITE = `export const app = {
  async render(request, { locals: { content } }) {
    const titles = content.latestNews(99).map(({ title }) => title)
    if (titles.includes('dör')) process.exit(1)
    return new Response(JSON.stringify(titles))
  },
}`

let previewer: StandbyRenderer<string> | null = null
afterEach(() => previewer?.stop())

/** A previewer of news by their slugs and titles, with what it read, and the instants that it asked from. */
async function newPreviewer(titles: Map<string, string>, clock: () => Instant = () => NOW) {
  const place = await newPlace()
  const entry = path.join(await temporaryFolder(), 'entry.mjs')
  await writeFile(entry, SITE)
  const reads: string[] = []
  const asked: Instant[] = []
  const failures: unknown[] = []
  const items = (slugs: readonly string[]) => slugs.flatMap((slug) => (titles.has(slug) ? [newsItem({ slug, title: titles.get(slug) ?? '' })] : []))
  previewer = new StandbyRenderer<string>({
    place,
    entry,
    origin: 'https://www.example.se',
    source: {
      readWhole: async () => {
        if (titles.has('oläslig')) throw new Error('the database is away')
        reads.push('whole')
        return { ...NOTHING, isWhole: true, present: { news: items([...titles.keys()]) }, files: [['/media/bild.webp', '/disk/b.webp']] }
      },
      scan: () => Promise.reject(new Error('nobody asks')),
      readSome: async (slugs) => {
        reads.push(...slugs)
        return { ...NOTHING, present: { news: items(slugs) } }
      },
    },
    savedSince: async (since) => {
      asked.push(since)
      return [...titles.keys()]
    },
    clock,
    failed: (error) => failures.push(error),
  })
  return { made: previewer, place, reads, asked, failures }
}

const draft = (title: string): Delta => ({ ...NOTHING, present: { news: [newsItem({ slug: 'utkast', title })] } })
const titlesIn = (preview: Preview | null) => (JSON.parse(Buffer.from(preview?.page ?? '[]').toString('utf8')) as string[]).sort()

test('a draft is laid over what is published when it is asked for, and nothing is written', async () => {
  const titles = new Map([['a', 'Först']])
  const { made, place, reads, asked } = await newPreviewer(titles)
  expect(titlesIn(await made.preview(draft('Utkast'), 'guid-utkast'))).toEqual(['Först', 'Utkast'])
  titles.set('a', 'Sedan').set('b', 'Ny')
  expect(titlesIn(await made.preview(draft('Annat'), 'guid-utkast'))).toEqual(['Annat', 'Ny', 'Sedan'])
  expect(reads).toEqual(['whole', 'a', 'b'])
  // What others saved with a clock that is behind, or long before it could be read, is not missed.
  expect(NOW - (asked[0] ?? NOW)).toBeGreaterThanOrEqual(60_000)
  expect(await contentsOf(place.siteDir)).toEqual({})
})

test('what is gone is noticed within a minute', async () => {
  let now = NOW
  const titles = new Map([
    ['a', 'Kvar'],
    ['b', 'Borta'],
  ])
  const { made } = await newPreviewer(titles, () => now)
  await made.preview(draft('Utkast'), 'guid-utkast')
  titles.delete('b')
  now += 60_000
  expect(titlesIn(await made.preview(draft('Utkast'), 'guid-utkast'))).toEqual(['Kvar', 'Utkast'])
})

test('a thread that ends fails one preview, and the next has a new one', async () => {
  const { made } = await newPreviewer(new Map([['a', 'Först']]))
  await expect(made.preview(draft('dör'), 'guid-utkast')).rejects.toThrow('ended with code 1')
  expect(titlesIn(await made.preview(draft('lever'), 'guid-utkast'))).toEqual(['Först', 'lever'])
})

test('a file is known without a preview before: the page that mentions it may be of another process', async () => {
  const { made } = await newPreviewer(new Map())
  expect(await made.fileBehind('/media/bild.webp')).toBe('/disk/b.webp')
  expect(await made.fileBehind('/media/annan.webp')).toBeNull()
})

test('what hinders the first reading is told, though nobody waits for it, and a later one succeeds', async () => {
  const titles = new Map([
    ['a', 'Först'],
    ['oläslig', 'x'],
  ])
  const { made, failures } = await newPreviewer(titles)
  made.begin()
  await expect.poll(() => failures).toEqual([new Error('the database is away')])
  titles.delete('oläslig')
  expect(titlesIn(await made.preview(draft('Utkast'), 'guid-utkast'))).toEqual(['Först', 'Utkast'])
})
