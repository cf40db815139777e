import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Instant } from '../../src/domain/content/content.ts'
import { fromSwedishClock } from '../../src/domain/time/swedish-time.ts'
import type { Delta } from '../../src/publisher/content/delta.ts'
import type { Report } from '../../src/publisher/report.ts'
import { alert, newsItem } from '../domain/sample.ts'
import { temporaryFolder } from '../folders/temporary-folder.ts'
import { NOTHING } from './nothing-to-tell.ts'
import { loopOver, type TestSource } from './running-loop.ts'
import { contentsOf, newPlace } from './site-folder.ts'

const NOW = fromSwedishClock(2027, 3, 10, 12)
const WHOLE: Delta = { ...NOTHING, isWhole: true }
const news = (...slugs: string[]): Delta => ({ ...NOTHING, present: { news: slugs.map((slug) => newsItem({ slug })) } })

/** How many news items have a page. */
const newsIn = ({ owners }: Report) => owners.filter(([, owner]) => owner.startsWith('guid-')).length

/** What Astro compiles to, as far as the publisher sees it. A page whose title is “dör” ends the whole thread. */
const SITE = `export const app = {
  async render(request, { locals: { content, origin, path } }) {
    const news = content.latestNews(99)
    if (path === '/' && news.some(({ title }) => title === 'dör')) process.exit(1)
    return new Response(JSON.stringify([origin, path, request.url, path === '/' ? [news, content.alertsFor('/')] : null]))
  },
}`

/** A loop over that site. */
async function newLoop(source: TestSource, clock: () => Instant = () => NOW) {
  const entry = path.join(await temporaryFolder(), 'entry.mjs')
  await writeFile(entry, SITE)
  return loopOver(source, clock, { entry, place: await newPlace() })
}

test('the first publication is of everything, and has ended when the start resolves', async () => {
  const { loop, place, reports } = await newLoop({
    readWhole: async () => ({ ...WHOLE, ...news('a'), isWhole: true }),
    readSome: async () => NOTHING,
  })
  await loop.start()
  expect(reports).toHaveLength(1)
  const files = await contentsOf(place.siteDir)
  expect(files['aktuellt/a/index.html']).toBe('["https://www.example.se","/aktuellt/a/","https://www.example.se/aktuellt/a/",null]')
})

test('a start that fails rejects with the reason', async () => {
  const { loop } = await newLoop({ readWhole: () => Promise.reject(new Error('no database')), readSome: async () => NOTHING })
  await expect(loop.start()).rejects.toThrow('no database')
})

test('an enqueued change is read, published and then handed back', async () => {
  const { loop, until, done, has } = await newLoop({ readWhole: async () => WHOLE, readSome: async (locations) => news(...locations) })
  await loop.start()
  loop.enqueue('a')
  await until(() => done.includes('a'))
  expect(done).toEqual(['a'])
  expect(await has('aktuellt/a/index.html')).toBe(true)
})

test('a page that ends is removed only after `made` has been called', async () => {
  const source: TestSource = {
    readWhole: async () => ({ ...news('a', 'b'), isWhole: true }),
    readSome: async (ids) => ({ ...NOTHING, absent: { news: ids } }),
  }
  const { loop, until, reports, stillThere, has } = await newLoop(source)
  await loop.start()
  loop.enqueue('a')
  await until(() => reports.length === 2)
  expect(stillThere).toEqual(['/aktuellt/a/'])
  expect([await has('aktuellt/a/index.html'), await has('aktuellt/b/index.html')]).toEqual([false, true])
})

test('one publication runs at a time: changes that are enqueued during the first are in the next', async () => {
  let begun = 0
  let most = 0
  const noted = async (delta: Delta) => {
    begun += 1
    most = Math.max(most, begun - reports.length)
    await new Promise(setImmediate)
    return delta
  }
  const source: TestSource = { readWhole: () => noted(WHOLE), readSome: (locations) => noted(news(...locations)) }
  const { loop, reports, until } = await newLoop(source)
  const starting = loop.start()
  loop.enqueue('a')
  loop.enqueue('b')
  await starting
  await until(() => reports.some((report) => newsIn(report) === 2))
  expect(most).toBe(1)
})

test('the clock alone publishes, at the instant that an answer changes', async () => {
  let now = NOW
  const from = NOW + 500
  const { loop, place, until, reports } = await newLoop(
    { readWhole: async () => ({ ...WHOLE, alerts: [alert({ from, title: 'Storm' })] }), readSome: async () => NOTHING },
    () => now,
  )
  await loop.start()
  expect((await contentsOf(place.siteDir))['index.html']).not.toContain('Storm')
  now = from
  await until(() => reports.length === 2)
  expect(reports[1]).toMatchObject({ rendered: 1, written: 1 })
  expect((await contentsOf(place.siteDir))['index.html']).toContain('Storm')
})

test('everything is scanned when the clock is set back', async () => {
  let now = NOW
  const { loop, until, reports } = await newLoop(
    { readWhole: async () => WHOLE, scan: async () => ['a'], readSome: async (places) => news(...places) },
    () => now,
  )
  await loop.start()
  now = NOW - 60_000
  await until(() => reports.some((report) => newsIn(report) === 1))
})

test('an enqueued change is published during a scan, and what the scan discovers after it', async () => {
  let now = NOW
  let [begun, end] = [() => {}, (_discovered: readonly string[]) => {}]
  const hasBegun = new Promise<void>((resolve) => {
    begun = resolve
  })
  const scan = () => {
    begun()
    return new Promise<readonly string[]>((resolve) => {
      end = resolve
    })
  }
  const { loop, until, done, reports } = await newLoop({ readWhole: async () => WHOLE, scan, readSome: async (places) => news(...places) }, () => now)
  await loop.start()
  now = NOW + 60_000
  await hasBegun
  loop.enqueue('a')
  await until(() => done.includes('a'))
  end(['b'])
  await until(() => reports.some((report) => newsIn(report) === 2))
  expect(done).toEqual(['a'])
})

test('a scan that fails is reported once, and everything is read instead', async () => {
  let [now, content] = [NOW, WHOLE]
  const scan = () => Promise.reject(new Error('the database was away'))
  const { loop, until, failures, reports } = await newLoop({ readWhole: async () => content, scan, readSome: async () => NOTHING }, () => now)
  await loop.start()
  content = { ...news('a'), isWhole: true }
  now = NOW + 60_000
  await until(() => reports.some((report) => newsIn(report) === 1))
  expect(failures).toEqual(['the database was away'])
})

test('a loop that starts over replaces files that another process has written', async () => {
  const { loop, place, until, reports } = await newLoop({ readWhole: async () => ({ ...news('a'), isWhole: true }), readSome: async () => NOTHING })
  await loop.start()
  const file = path.join(place.siteDir, 'aktuellt/a/index.html')
  const right = await readFile(file, 'utf8')
  await writeFile(file, 'något annat')
  loop.enqueue('a')
  await until(() => reports.length === 2)
  expect(await readFile(file, 'utf8')).toBe('något annat')
  loop.startOver()
  await until(() => reports.length === 3)
  expect(await readFile(file, 'utf8')).toBe(right)
})

describe('a publication that fails is reported and tried again, with everything', () => {
  test('when the reading fails', async () => {
    let isDown = false
    const source: TestSource = {
      readWhole: async () => ({ ...news('a'), isWhole: true }),
      readSome: async () => {
        if (isDown) {
          isDown = false
          throw new Error('the database is away')
        }
        return NOTHING
      },
    }
    const { loop, failures, reports, until } = await newLoop({
      ...source,
      readWhole: async () => (reports.length === 0 ? WHOLE : source.readWhole()),
    })
    await loop.start()
    isDown = true
    loop.enqueue('a')
    await until(() => reports.some((report) => newsIn(report) === 1))
    expect(failures).toEqual(['the database is away'])
  })

  test('when the thread ends', async () => {
    let title = 'lever'
    const read = async (): Promise<Delta> => ({ ...NOTHING, isWhole: true, present: { news: [newsItem({ slug: 'a', title })] } })
    const { loop, failures, reports, until } = await newLoop({ readWhole: read, readSome: read })
    await loop.start()
    title = 'dör'
    loop.enqueue('a')
    await until(() => failures.length === 1)
    title = 'lever igen'
    await until(() => reports.length === 2)
    expect(failures[0]).toContain('ended with code 1')
    expect(reports[1]?.failed).toEqual([])
  })
})

test('a loop that is stopped finishes its publication and takes no more changes', async () => {
  const { loop, reports } = await newLoop({ readWhole: async () => WHOLE, readSome: async () => news('a') })
  const starting = loop.start()
  await loop.stop()
  await starting
  expect(reports).toHaveLength(1)
  loop.enqueue('a')
  await loop.stop()
  expect(reports).toHaveLength(1)
})

test('everything is read again after an hour', async () => {
  let now = NOW
  let content: Delta = WHOLE
  const { loop, until, reports } = await newLoop({ readWhole: async () => content, readSome: async () => NOTHING }, () => now)
  await loop.start()
  content = { ...news('a'), isWhole: true }
  now = NOW + 60_000
  loop.enqueue('b')
  await until(() => reports.length === 2)
  expect(newsIn(reports[1] as Report)).toBe(0)
  now = NOW + 3_600_000
  await until(() => reports.some((report) => newsIn(report) === 1))
})

test('an enqueued change is read also when a scan is due', async () => {
  let now = NOW
  const { loop, until, reports } = await newLoop(
    { readWhole: async () => WHOLE, scan: async () => [], readSome: async (locations) => news(...locations) },
    () => now,
  )
  await loop.start()
  now = NOW + 60_000
  loop.enqueue('a')
  await until(() => reports.some((report) => newsIn(report) === 1))
})
