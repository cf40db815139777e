import { setTimeout as sleep } from 'node:timers/promises'
import { docOf, type RestClient } from '../cms/rest-client.ts'
import { databaseOf, NO_SETTINGS, newDataFolder, type RunningServer, startServer } from '../processes/running-server.ts'
import { percentile, timed } from './figures.ts'
import { Reader } from './reader.ts'

/** Every address that shows the newest item's title. */
const LISTS = ['/aktuellt/', '/', '/aktuellt/rss.xml']
const RUNS = 25
/** Runs before those that count: the first saves compile code. */
const WARM_UP = 5
/** So that each change starts from rest. */
const PAUSE = 700

/** A server over a filled database. */
export async function filledServer(count: number): Promise<{ readonly server: RunningServer; readonly fill: number; readonly start: number }> {
  const dataDir = await newDataFolder()
  const env = { ...NO_SETTINGS, DATA_DIR: dataDir, SEED_DIR: 'none', NODE_ENV: 'production', ...databaseOf(dataDir) }
  const fill = timed(process.execPath, ['test/bench/fill.ts', String(count)], process.cwd(), env)
  const began = performance.now()
  const server = await startServer({}, dataDir)
  const start = performance.now() - began
  // Pictures to share are drawn for long after a first start, when nothing else is to be done. The search is filled by the thread that makes pages.
  while (!(await fetch(`${server.origin}/sok/?q=nyhet`)).ok) await sleep(500)
  return { server, fill, start }
}

/** How long a change took to reach its article, list, start page and feed, in milliseconds. */
export interface ChangeTimes {
  readonly total: { readonly p50: number; readonly p95: number }
  /** From the answer to the save: what remains when the editor sees ”saved”. */
  readonly after: { readonly p50: number; readonly p95: number }
  /** A save of the same document as a draft: what Payload and the database take, with nothing to publish. */
  readonly draft: { readonly p50: number; readonly p95: number }
}

const spread = (values: readonly number[]) => ({ p50: percentile(values, 0.5), p95: percentile(values, 0.95) })

/** Changes a title over and over, by the request that the admin's form sends, and has a reader look as soon as it is saved. */
export async function measureChange(server: RunningServer, admin: RestClient): Promise<ChangeTimes> {
  const { docs = [] } = (await admin.get('/api/news?sort=-publishedAt&limit=1&depth=0')).body
  const [newest] = docs
  if (!newest) throw new Error('There is no news')
  // A connection an address: one alone would add up what it takes to read each.
  const reader = new Reader(server.origin, 1 + LISTS.length)
  const [total, after, draft]: [number[], number[], number[]] = [[], [], []]
  for (let run = 0; run < WARM_UP + RUNS; run += 1) {
    await sleep(PAUSE)
    const title = `Ändrad rubrik nummer ${run}.`
    const began = performance.now()
    docOf(await admin.patch(`/api/news/${newest.id}?depth=0`, { title, _status: 'published' }))
    // Only now: looking before would slow the save, and a page that is there already is seen at the first look.
    const saved = performance.now()
    const seen = await reader.waitFor([`/aktuellt/${newest.slug}/`, ...LISTS], title)
    const live = Math.max(...seen.values())
    if (run < WARM_UP) continue
    total.push(live - began)
    after.push(live - saved)
  }
  reader.close()
  for (let run = 0; run < RUNS; run += 1) {
    await sleep(PAUSE)
    const began = performance.now()
    docOf(await admin.patch(`/api/news/${newest.id}?depth=0&draft=true`, { title: `Utkast nummer ${run}.`, _status: 'draft' }))
    draft.push(performance.now() - began)
  }
  return { total: spread(total), after: spread(after), draft: spread(draft) }
}
