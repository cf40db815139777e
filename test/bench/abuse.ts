// `npm run bench:abuse -- 10000`: measures pages, search and sign-ups while strangers keep 50 expensive requests under way. Ends with 1 when they get slow.
import { cpus, totalmem } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import { firstAdministrator } from '../cms/rest-client.ts'
import { oldStamp, publishEvent, sendForm } from '../http/signup/signup-client.ts'
import { filledServer } from './change.ts'
import { milliseconds, percentile } from './figures.ts'
import { Reader } from './reader.ts'
import { sampleNews } from './sample.ts'

const [size = 10_000] = process.argv.slice(2).map(Number)
const STRANGERS = 50
/** How long each measurement lasts, in milliseconds. */
const LASTS = 20_000
/** How long a stranger waits who was refused, in milliseconds: much less than the answer asks for. */
const IMPATIENCE = 100
/** The most that 99 of 100 answers may take, in milliseconds. */
const GOAL = 100

const FORM = { 'Content-Type': 'application/x-www-form-urlencoded', 'X-HTTP-Method-Override': 'GET' }
/** What strangers ask, in turn. */
const REQUESTS: readonly (readonly [path: string, init?: RequestInit])[] = [
  ['/api/news?limit=0&depth=2'],
  ['/api/news?pagination=false&depth=9'],
  ['/api/news', { method: 'POST', headers: FORM, body: 'limit=0&depth=2' }],
  [`/api/news?limit=100&${Array.from({ length: 8 }, (_, i) => `where[or][${i}][lead][like]=ord${i}`).join('&')}`],
  [`/api/news?${Array.from({ length: 40 }, (_, i) => `where[or][${i}][title][like]=x`).join('&')}`],
  ['/api/news?limit=100&sort=themes.name,-lead'],
  ['/api/news?limit=100&where[themes.name][like]=a'],
  ['/api/news?limit=0', { headers: { Cookie: 'payload-token=eyJhbGciOiJIUzI1NiJ9.e30.x' } }],
  ['/admin/login'],
  ['/admin/collections/news?limit=100'],
]

type Kind = 'a page' | 'a search' | 'a sign-up'
type Times = Readonly<Record<Kind, number[]>>
const KINDS = ['a page', 'a search', 'a sign-up'] as const

/** How long the server settles before it is measured, in milliseconds. */
const SETTLES = 5_000

const { server } = await filledServer(size, { SIGNUPS_PER_MINUTE: '1000000', SIGNUPS_PER_EVENT: '1000000' })
const readers = Array.from({ length: 8 }, () => new Reader(server.origin))
try {
  const admin = await firstAdministrator(server)
  const { slug } = await publishEvent(admin, { seats: 1_000_000 })
  const articles = sampleNews(size, Date.now())
  let people = 0

  /** Asks for pages, searches and sign-ups at a steady pace. Requests don't wait for earlier answers, which would hide slow ones. */
  async function measure(): Promise<Times> {
    const times: Times = { 'a page': [], 'a search': [], 'a sign-up': [] }
    const asked: Promise<void>[] = []
    const timed = async (kind: Kind, ask: () => Promise<boolean>) => {
      const began = performance.now()
      if (!(await ask())) throw new Error(`${kind} was not answered`)
      times[kind].push(performance.now() - began)
    }
    const ask = (kind: Kind, question: () => Promise<boolean>) => {
      const answer = timed(kind, question)
      // Reported by `Promise.all` below, once the server can be stopped.
      answer.catch(() => undefined)
      asked.push(answer)
    }
    const end = performance.now() + LASTS
    for (let i = 0; performance.now() < end; i += 1) {
      const reader = readers[i % readers.length] as Reader
      const article = articles[(i * 7) % articles.length]
      ask('a page', async () => (await reader.read(`/aktuellt/${article?.slug}/`)) !== null)
      if (i % 10 === 0) ask('a search', async () => (await fetch(`${server.origin}/sok/?q=landsbygd+${i}`)).status === 200)
      if (i % 10 === 5) {
        people += 1
        const fields = { namn: `Person ${people}`, epost: `person${people}@example.se`, stampel: oldStamp(server.dataDir, slug) }
        ask('a sign-up', async () => (await sendForm(server.origin, `/anmalan/${slug}/`, fields)).status === 303)
      }
      await sleep(20)
    }
    await Promise.all(asked)
    return times
  }

  /** The statuses that strangers were answered with, until `isOver`. Each comes from a network address of its own every time, as a proxy names it. */
  async function abuse(isOver: () => boolean): Promise<ReadonlyMap<number, number>> {
    const statuses = new Map<number, number>()
    let sent = 0
    const stranger = async () => {
      while (!isOver()) {
        sent += 1
        const [path, init] = REQUESTS[sent % REQUESTS.length] as (typeof REQUESTS)[number]
        const address = `10.${(sent >> 16) & 255}.${(sent >> 8) & 255}.${sent & 255}`
        const { status } = await fetch(server.origin + path, {
          ...init,
          redirect: 'manual',
          headers: { ...init?.headers, 'X-Forwarded-For': address },
        }).then(async (response) => {
          await response.arrayBuffer()
          return response
        })
        statuses.set(status, (statuses.get(status) ?? 0) + 1)
        if (status >= 400) await sleep(IMPATIENCE)
      }
    }
    await Promise.all(Array.from({ length: STRANGERS }, stranger))
    return statuses
  }

  // The event is published, and the index follows.
  await sleep(SETTLES)
  // A server that has been up for half a minute has loaded the admin.
  await (await fetch(`${server.origin}/admin/login`)).arrayBuffer()
  const rest = await measure()
  let isOver = false
  const strangers = abuse(() => isOver)
  await sleep(1_000)
  const busy = await measure()
  const began = performance.now()
  const staff = (await admin.get('/api/news?limit=50&depth=1')).status
  const ofStaff = performance.now() - began
  isOver = true
  const statuses = await strangers

  const spread = (times: readonly number[]) => [0.5, 0.99, 1].map((share) => milliseconds(percentile(times, share))).join(' / ')
  console.log(`| ${size} news items | at rest (p50 / p99 / longest) | ${STRANGERS} strangers' requests under way |
| --- | --- | --- |
${KINDS.map((kind) => `| ${kind} | ${spread(rest[kind])} | ${spread(busy[kind])} |`).join('\n')}
| a list of 50 for the staff | | ${staff}, ${milliseconds(ofStaff)} |
| strangers were answered | | ${[...statuses].map(([status, count]) => `${count} × ${status}`).join(', ')} |

${cpus().length} × ${cpus()[0]?.model}, ${Math.round(totalmem() / 2 ** 30)} GB memory, Node ${process.versions.node}`)
  const slow = KINDS.filter((kind) => percentile(busy[kind], 0.99) > GOAL)
  if (slow.length > 0 || staff !== 200) {
    console.error(`Too slow: ${slow.join(', ') || 'the staff'}`)
    process.exitCode = 1
  }
} finally {
  for (const reader of readers) reader.close()
  await server.remove()
}
