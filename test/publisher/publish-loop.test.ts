import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Instant } from '../../src/domain/content/content.ts'
import { fromSwedishClock } from '../../src/domain/time/swedish-time.ts'
import { type Delta, NOTHING } from '../../src/publisher/content/delta.ts'
import type { Report } from '../../src/publisher/report.ts'
import { alert, newsItem } from '../domain/sample.ts'
import { loopOver, type Told } from './running-loop.ts'
import { contentsOf, newPlace, temporaryFolder } from './site-folder.ts'

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
async function newLoop(source: Told, clock: () => Instant = () => NOW) {
  const entry = path.join(await temporaryFolder(), 'entry.mjs')
  await writeFile(entry, SITE)
  return loopOver(source, clock, { entry, place: await newPlace() })
}

test('the first publication is of everything, and done when the start is', async () => {
  const {
    loop: made,
    place,
    reports,
  } = await newLoop({ readWhole: async () => ({ ...WHOLE, ...news('a'), isWhole: true }), readSome: async () => NOTHING })
  await made.start()
  expect(reports).toHaveLength(1)
  const files = await contentsOf(place.siteDir)
  expect(files['aktuellt/a/index.html']).toBe('["https://www.example.se","/aktuellt/a/","https://www.example.se/aktuellt/a/",null]')
})

test('a start that fails says why', async () => {
  const { loop: made } = await newLoop({ readWhole: () => Promise.reject(new Error('no database')), readSome: async () => NOTHING })
  await expect(made.start()).rejects.toThrow('no database')
})

test('what is told is read and published, and handed back when it is', async () => {
  const { loop: made, until, done, has } = await newLoop({ readWhole: async () => WHOLE, readSome: async (hints) => news(...hints) })
  await made.start()
  made.enqueue('a')
  await until(() => done.includes('a'))
  expect(done).toEqual(['a'])
  expect(await has('aktuellt/a/index.html')).toBe(true)
})

test('what is no page any more is one until it has been told where it has gone', async () => {
  const source: Told = {
    readWhole: async () => ({ ...news('a', 'b'), isWhole: true }),
    readSome: async (ids) => ({ ...NOTHING, absent: { news: ids } }),
  }
  const { loop: made, until, reports, stillThere, has } = await newLoop(source)
  await made.start()
  made.enqueue('a')
  await until(() => reports.length === 2)
  expect(stillThere).toEqual(['/aktuellt/a/'])
  expect([await has('aktuellt/a/index.html'), await has('aktuellt/b/index.html')]).toEqual([false, true])
})

test('one publication runs at a time: what is told during the first waits for it', async () => {
  let begun = 0
  let most = 0
  const noted = async (delta: Delta) => {
    begun += 1
    most = Math.max(most, begun - reports.length)
    await new Promise(setImmediate)
    return delta
  }
  const source: Told = { readWhole: () => noted(WHOLE), readSome: (hints) => noted(news(...hints)) }
  const { loop: made, reports, until } = await newLoop(source)
  const starting = made.start()
  made.enqueue('a')
  made.enqueue('b')
  await starting
  await until(() => reports.some((report) => newsIn(report) === 2))
  expect(most).toBe(1)
})

test('the clock alone publishes, at the instant that an answer changes', async () => {
  let now = NOW
  const from = NOW + 500
  const {
    loop: made,
    place,
    until,
    reports,
  } = await newLoop({ readWhole: async () => ({ ...WHOLE, alerts: [alert({ from, title: 'Storm' })] }), readSome: async () => NOTHING }, () => now)
  await made.start()
  expect((await contentsOf(place.siteDir))['index.html']).not.toContain('Storm')
  now = from
  await until(() => reports.length === 2)
  expect(reports[1]).toMatchObject({ rendered: 1, written: 1 })
  expect((await contentsOf(place.siteDir))['index.html']).toContain('Storm')
})

test('everything is looked at anyway when the clock is set', async () => {
  let now = NOW
  const {
    loop: made,
    until,
    reports,
  } = await newLoop({ readWhole: async () => WHOLE, scan: async () => ['a'], readSome: async (places) => news(...places) }, () => now)
  await made.start()
  now = NOW - 60_000
  await until(() => reports.some((report) => newsIn(report) === 1))
})

test('what is told is published while everything is looked at, and what was found afterwards', async () => {
  let now = NOW
  let [begun, end] = [() => {}, (_found: readonly string[]) => {}]
  const hasBegun = new Promise<void>((resolve) => {
    begun = resolve
  })
  const look = () => {
    begun()
    return new Promise<readonly string[]>((resolve) => {
      end = resolve
    })
  }
  const {
    loop: made,
    until,
    done,
    reports,
  } = await newLoop({ readWhole: async () => WHOLE, scan: look, readSome: async (places) => news(...places) }, () => now)
  await made.start()
  now = NOW + 60_000
  await hasBegun
  made.enqueue('a')
  await until(() => done.includes('a'))
  end(['b'])
  await until(() => reports.some((report) => newsIn(report) === 2))
  expect(done).toEqual(['a'])
})

test('what can not be looked at is told, and read instead', async () => {
  let [now, content] = [NOW, WHOLE]
  const look = () => Promise.reject(new Error('the database was away'))
  const {
    loop: made,
    until,
    failures,
    reports,
  } = await newLoop({ readWhole: async () => content, scan: look, readSome: async () => NOTHING }, () => now)
  await made.start()
  content = { ...news('a'), isWhole: true }
  now = NOW + 60_000
  await until(() => reports.some((report) => newsIn(report) === 1))
  expect(failures).toEqual(['the database was away'])
})

test('a loop that starts over puts right what something else has written', async () => {
  const {
    loop: made,
    place,
    until,
    reports,
  } = await newLoop({ readWhole: async () => ({ ...news('a'), isWhole: true }), readSome: async () => NOTHING })
  await made.start()
  const file = path.join(place.siteDir, 'aktuellt/a/index.html')
  const right = await readFile(file, 'utf8')
  await writeFile(file, 'något annat')
  made.enqueue('a')
  await until(() => reports.length === 2)
  expect(await readFile(file, 'utf8')).toBe('något annat')
  made.startOver()
  await until(() => reports.length === 3)
  expect(await readFile(file, 'utf8')).toBe(right)
})

describe('a publication that fails is told of and tried again, from everything', () => {
  test('when the reading fails', async () => {
    let isDown = false
    const source: Told = {
      readWhole: async () => ({ ...news('a'), isWhole: true }),
      readSome: async () => {
        if (isDown) {
          isDown = false
          throw new Error('the database is away')
        }
        return NOTHING
      },
    }
    const {
      loop: made,
      failures,
      reports,
      until,
    } = await newLoop({ ...source, readWhole: async () => (reports.length === 0 ? WHOLE : source.readWhole()) })
    await made.start()
    isDown = true
    made.enqueue('a')
    await until(() => reports.some((report) => newsIn(report) === 1))
    expect(failures).toEqual(['the database is away'])
  })

  test('when the thread ends', async () => {
    let title = 'lever'
    const read = async (): Promise<Delta> => ({ ...NOTHING, isWhole: true, present: { news: [newsItem({ slug: 'a', title })] } })
    const { loop: made, failures, reports, until } = await newLoop({ readWhole: read, readSome: read })
    await made.start()
    title = 'dör'
    made.enqueue('a')
    await until(() => failures.length === 1)
    title = 'lever igen'
    await until(() => reports.length === 2)
    expect(failures[0]).toContain('ended with code 1')
    expect(reports[1]?.failed).toEqual([])
  })
})

test('a loop that is stopped finishes what it does and hears no more', async () => {
  const { loop: made, reports } = await newLoop({ readWhole: async () => WHOLE, readSome: async () => news('a') })
  const starting = made.start()
  await made.stop()
  await starting
  expect(reports).toHaveLength(1)
  made.enqueue('a')
  await made.stop()
  expect(reports).toHaveLength(1)
})

test('everything is read anew within an hour', async () => {
  let now = NOW
  let content: Delta = WHOLE
  const { loop: made, until, reports } = await newLoop({ readWhole: async () => content, readSome: async () => NOTHING }, () => now)
  await made.start()
  content = { ...news('a'), isWhole: true }
  now = NOW + 60_000
  made.enqueue('b')
  await until(() => reports.length === 2)
  expect(newsIn(reports[1] as Report)).toBe(0)
  now = NOW + 3_600_000
  await until(() => reports.some((report) => newsIn(report) === 1))
})

test('what is told of is read itself, also when it is time to look at everything', async () => {
  let now = NOW
  const {
    loop: made,
    until,
    reports,
  } = await newLoop({ readWhole: async () => WHOLE, scan: async () => [], readSome: async (hints) => news(...hints) }, () => now)
  await made.start()
  now = NOW + 60_000
  made.enqueue('a')
  await until(() => reports.some((report) => newsIn(report) === 1))
})
