import { setTimeout as sleep } from 'node:timers/promises'
import { docOf, type RestClient } from '../cms/rest-client.ts'
import { databaseOf, NO_SETTINGS, newDataFolder, type RunningServer, startServer } from '../processes/running-server.ts'
import { percentile, timed } from './figures.ts'
import { Reader } from './reader.ts'

/** The lists that show the newest item's title, and the feed of everything. */
const LISTS = ['/aktuellt/', '/', '/rss.xml']
const RUNS = 25
/** The number of runs before the measured ones, in which code is compiled. */
const WARM_UP = 5
/** The pause before each change, in milliseconds, so that the server is idle. */
const PAUSE = 700

/** A server with `count` news items, and how long the filling and the start took, in milliseconds. `settings` are for the server alone. */
export async function filledServer(
  count: number,
  settings: Readonly<Record<string, string>> = {},
): Promise<{ readonly server: RunningServer; readonly fill: number; readonly start: number }> {
  const dataDir = await newDataFolder()
  const env = { ...NO_SETTINGS, DATA_DIR: dataDir, SEED_DIR: 'none', NODE_ENV: 'production', ...databaseOf(dataDir) }
  const fill = timed(process.execPath, ['test/bench/fill.ts', String(count)], process.cwd(), env)
  const began = performance.now()
  const server = await startServer(settings, dataDir)
  const start = performance.now() - began
  // The render thread fills the search index after it has rendered all pages.
  while (!(await fetch(`${server.origin}/sok/?q=nyhet`)).ok) await sleep(500)
  return { server, fill, start }
}

/** The times until a change is on its article, list, start page and feed, in milliseconds. */
export interface ChangeTimes {
  readonly total: { readonly p50: number; readonly p95: number }
  /** The time from the response to the save. */
  readonly after: { readonly p50: number; readonly p95: number }
  /** The time of a save as a draft, which is the share of Payload and the database. */
  readonly draft: { readonly p50: number; readonly p95: number }
}

const spread = (values: readonly number[]) => ({ p50: percentile(values, 0.5), p95: percentile(values, 0.95) })

/** Changes a title repeatedly with the request of the admin's form, and waits until a reader sees it. */
export async function measureChange(server: RunningServer, admin: RestClient): Promise<ChangeTimes> {
  const { docs = [] } = (await admin.get('/api/news?sort=-publishedAt&limit=1&depth=0')).body
  const [newest] = docs
  if (!newest) throw new Error('There is no news')
  // One connection for each address, so that reads don't wait for each other.
  const reader = new Reader(server.origin, 1 + LISTS.length)
  const [total, after, draft]: [number[], number[], number[]] = [[], [], []]
  for (let run = 0; run < WARM_UP + RUNS; run += 1) {
    await sleep(PAUSE)
    const title = `Ändrad rubrik nummer ${run}.`
    const began = performance.now()
    docOf(await admin.patch(`/api/news/${newest.id}?depth=0`, { title, _status: 'published' }))
    // Reading during the save would slow it down.
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
