// `npm run bench:start -- 10000`: measures how soon a second start serves, and what the server's memory is at rest. Ends with 1 when a goal is missed.
import { readFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { beginServer, newDataFolder, type RunningServer, removeData, startServer } from '../processes/running-server.ts'
import { filledServer } from './change.ts'
import { percentile, seconds } from './figures.ts'
import { sampleNews } from './sample.ts'

const [size = 10_000, runs = 3] = process.argv.slice(2).map(Number)
/** The goals: the longest time until a page is answered, in milliseconds, and the most memory at rest with the sample content, in kB. */
const SOON = 3_000
const MOST_MEMORY = 400 * 1024
/** The site's public address at each start, so that no page differs from the one before. Each server listens on a port of its own. */
const ORIGIN = 'http://torget.example.se'
/** The time between two looks at the server, in milliseconds. */
const EVERY = 20
/** How long the server does nothing before its memory is read, in milliseconds. */
const SETTLES = 60_000

const statusOf = (url: string) =>
  fetch(url).then(
    async (response) => {
      await response.arrayBuffer()
      return response.status
    },
    () => 0,
  )

/** The time since `began` when an address is first answered with 200, in milliseconds. */
async function answered(url: string, began: number): Promise<number> {
  while ((await statusOf(url)) !== 200) await sleep(EVERY)
  return performance.now() - began
}

/** The time since `began` when the server first says something, in milliseconds. */
async function said(server: RunningServer, text: string, began: number): Promise<number> {
  while (!server.output().includes(text)) await sleep(EVERY)
  return performance.now() - began
}

/** A line of a process's status, in kB. Linux only. */
const memoryOf = (pid: number | undefined, line: 'VmRSS' | 'VmHWM') =>
  Number(new RegExp(`^${line}:\\s+(\\d+) kB`, 'm').exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1])

/** What the last start said. */
let steps = ''

/** The times of a start until it answers, in milliseconds. */
async function measureStart(dataDir: string) {
  const began = performance.now()
  const { server } = await beginServer({ ORIGIN }, dataDir)
  const article = sampleNews(size, Date.now())[0]
  const times = await Promise.all([
    answered(`${server.origin}/aktuellt/${article?.slug}/`, began),
    answered(`${server.origin}/admin/login`, began),
    answered(`${server.origin}/sok/?q=nyhet`, began),
    said(server, 'Skriver webbplatsen', began),
  ])
  steps = server.output()
  await server.stop()
  return times
}

const { server } = await filledServer(size, { ORIGIN })
await server.stop()
const starts: Awaited<ReturnType<typeof measureStart>>[] = []
for (let run = 0; run < runs; run += 1) starts.push(await measureStart(server.dataDir))
await server.remove()
const median = (i: number) =>
  percentile(
    starts.map((times) => times[i] ?? Number.NaN),
    0.5,
  )

const folder = await newDataFolder()
const office = await startServer({ SEED_DIR: path.resolve('content') }, folder)
await office.stop()
const settled = await startServer({ SEED_DIR: path.resolve('content') }, folder)
await answered(`${settled.origin}/admin/login`, 0)
await sleep(SETTLES)
const [atRest, most] = [memoryOf(settled.process.pid, 'VmRSS'), memoryOf(settled.process.pid, 'VmHWM')]
await settled.stop()
await removeData(folder)

console.log(`| a second start, ${size} news items | median of ${runs} |
| --- | --- |
${['the first page is answered', 'the admin is answered', 'a search is answered', 'every page is written'].map((name, i) => `| ${name} | ${seconds(median(i))} |`).join('\n')}
| memory at rest, sample content (at most) | ${Math.round(atRest / 1024)} MB (${Math.round(most / 1024)} MB) |

${steps
  .split('\n')
  .filter((line) => line.includes('✓'))
  .join('\n')}

${cpus().length} × ${cpus()[0]?.model}, ${Math.round(totalmem() / 2 ** 30)} GB memory, Node ${process.versions.node}`)
if (median(0) > SOON || atRest > MOST_MEMORY) {
  console.error('A goal is missed')
  process.exitCode = 1
}
