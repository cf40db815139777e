import { setTimeout as sleep } from 'node:timers/promises'
import type { RestClient } from '../cms/rest-client.ts'
import type { RunningServer } from '../processes/running-server.ts'
import { percentile } from './figures.ts'
import { Reader } from './reader.ts'

/** One request every so many milliseconds, whether the last one is answered or not: waiting for an answer would hide how long others wait. */
const EVERY = 10
const AT_REST = 5_000
/** The slowest answer that is waited for. */
const PATIENCE = 1_800_000

/** What 99 of 100 answers took at most, in milliseconds: pages for readers, and documents for editors. */
export interface Latency {
  readonly page: number
  readonly api: number
}

/** Asks for a page and a document at a steady pace until a promise settles. */
async function askUntil(done: Promise<unknown>, readers: readonly Reader[], page: string, api: () => Promise<unknown>): Promise<Latency> {
  const [ofPage, ofApi]: [number[], number[]] = [[], []]
  const answers: Promise<void>[] = []
  let isDone = false
  const end = done.finally(() => {
    isDone = true
  })
  const timed = async (times: number[], ask: () => Promise<unknown>) => {
    const began = performance.now()
    await ask()
    times.push(performance.now() - began)
  }
  for (let i = 0; !isDone; i += 1) {
    const reader = readers[i % readers.length]
    if (reader) answers.push(timed(ofPage, () => reader.read(page)))
    if (i % 10 === 0) answers.push(timed(ofApi, api))
    await sleep(EVERY)
  }
  await Promise.all([end, ...answers])
  return { page: percentile(ofPage, 0.99), api: percentile(ofApi, 0.99) }
}

/** How long answers take while the server rests, and while it makes every page anew because the office has another name. */
export async function measureLatency(
  server: RunningServer,
  admin: RestClient,
  article: string,
): Promise<{ readonly rest: Latency; readonly pass: Latency }> {
  const readers = Array.from({ length: 8 }, () => new Reader(server.origin))
  const { docs = [] } = (await admin.get('/api/news?limit=1&depth=0')).body
  const api = () => admin.get(`/api/news/${docs[0]?.id}?depth=0`)
  const rest = await askUntil(sleep(AT_REST), readers, article, api)
  const renamed = async () => {
    const name = `Omdöpta regionen ${Date.now()}`
    await admin.post('/api/globals/site', { name })
    const last = new Reader(server.origin)
    // The site map's parts carry no name, so the last archive is the last to be made.
    await last.waitFor([`/aktuellt/${new Date().getFullYear() - 5}/`], name, PATIENCE)
    last.close()
  }
  const pass = await askUntil(renamed(), readers, article, api)
  for (const reader of readers) reader.close()
  return { rest, pass }
}
