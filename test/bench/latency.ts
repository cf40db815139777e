import { setTimeout as sleep } from 'node:timers/promises'
import type { RestClient } from '../cms/rest-client.ts'
import type { RunningServer } from '../processes/running-server.ts'
import { percentile } from './figures.ts'
import { Reader } from './reader.ts'

/** The time between two requests, in milliseconds. Requests don't wait for earlier responses, which would hide slow ones. */
const EVERY = 10
/** How long the idle server is measured, in milliseconds. */
const AT_REST = 5_000
/** The longest wait for a whole publication, in milliseconds. */
const LONGEST_WAIT = 1_800_000

/** The 99th percentile of response times, in milliseconds, of pages and of documents in the API. */
export interface Latency {
  readonly page: number
  readonly api: number
}

/** Requests a page and a document at a steady pace until a promise settles. */
async function latencyUntil(done: Promise<unknown>, readers: readonly Reader[], page: string, api: () => Promise<unknown>): Promise<Latency> {
  const [ofPage, ofApi]: [number[], number[]] = [[], []]
  const requests: Promise<void>[] = []
  let isDone = false
  const end = done.finally(() => {
    isDone = true
  })
  const timed = async (times: number[], request: () => Promise<unknown>) => {
    const began = performance.now()
    await request()
    times.push(performance.now() - began)
  }
  for (let i = 0; !isDone; i += 1) {
    const reader = readers[i % readers.length]
    if (reader) requests.push(timed(ofPage, () => reader.read(page)))
    if (i % 10 === 0) requests.push(timed(ofApi, api))
    await sleep(EVERY)
  }
  await Promise.all([end, ...requests])
  return { page: percentile(ofPage, 0.99), api: percentile(ofApi, 0.99) }
}

/** The latency of an idle server, and of a server that renders every page again because the office's name has changed. */
export async function measureLatency(
  server: RunningServer,
  admin: RestClient,
  article: string,
): Promise<{ readonly rest: Latency; readonly pass: Latency }> {
  const readers = Array.from({ length: 8 }, () => new Reader(server.origin))
  const { docs = [] } = (await admin.get('/api/news?limit=1&depth=0')).body
  const api = () => admin.get(`/api/news/${docs[0]?.id}?depth=0`)
  const rest = await latencyUntil(sleep(AT_REST), readers, article, api)
  const renamed = async () => {
    const name = `Omdöpta regionen ${Date.now()}`
    await admin.post('/api/globals/site', { name })
    const last = new Reader(server.origin)
    // The oldest archive is the last page with the name to be rendered.
    await last.waitFor([`/aktuellt/${new Date().getFullYear() - 5}/`], name, LONGEST_WAIT)
    last.close()
  }
  const pass = await latencyUntil(renamed(), readers, article, api)
  for (const reader of readers) reader.close()
  return { rest, pass }
}
