// `npm run bench:publish -- 1000 10000`: measures how soon a change is live, the cost of a whole site, and the speed of serving. `--changes` measures only the
// first, because all of them take an hour with 100,000 items.
import { mkdtemp, rm } from 'node:fs/promises'
import { cpus, tmpdir, totalmem } from 'node:os'
import path from 'node:path'
import { ADMIN, compile, SITE } from '../../src/boot/compile.ts'
import { firstAdministrator } from '../cms/rest-client.ts'
import { type ChangeTimes, filledServer, measureChange } from './change.ts'
import { megabytes, milliseconds, NOT_INSTALLED, percentile, seconds } from './figures.ts'
import { measureLatency } from './latency.ts'
import { type HugoTimes, hugo, plainAstro } from './others.ts'
import type { PassFigures } from './pass.ts'
import { fullPass } from './run-pass.ts'
import { sampleNews } from './sample.ts'
import { nginxRequestsPerSecond, requestsPerSecond } from './serving.ts'

const sizes = process.argv
  .slice(2)
  .map(Number)
  .filter((size) => Number.isInteger(size) && size > 0)
const areChangesAll = process.argv.includes('--changes')
const spread = ({ p50, p95 }: ChangeTimes['total']) => `${milliseconds(p50)} / ${milliseconds(p95)}`

/** The number of builds of the whole site: the largest takes a quarter of an hour. The median counts, and the maximum of memory. */
const roundsOf = (size: number) => (size > 10_000 ? 1 : 3)
/** The median of a figure. */
const median = <Figure extends string>(all: readonly Readonly<Record<Figure, number>>[], figure: Figure) =>
  percentile(
    all.map((one) => one[figure]),
    0.5,
  )

type Column = Readonly<Record<string, string>>

const ofChange = ({ total, after, draft }: ChangeTimes): Column => ({
  'one change, from the save to all four pages (p50 / p95)': spread(total),
  'the same, after the answer to the save (p50 / p95)': spread(after),
  'a save that no page shows (a draft), until it is answered': spread(draft),
})

/** The figures of a change, of filling and of the start, by row name. */
async function changes(size: number): Promise<Column> {
  const { server, fill, start } = await filledServer(size)
  try {
    return {
      ...ofChange(await measureChange(server, await firstAdministrator(server))),
      'filling the database': seconds(fill),
      'first start over it': seconds(start),
    }
  } finally {
    await server.remove()
  }
}

/** All figures of one size, by row name. */
async function column(size: number): Promise<Column> {
  const folder = await mkdtemp(path.join(tmpdir(), 'torget-bench-'))
  const print = (step: string) => console.error(`${size}: ${step}`)
  try {
    const samples = sampleNews(size, Date.now())
    const [passes, builds]: [PassFigures[], HugoTimes[]] = [[], []]
    // Alternately, because the speed of the machine differs from minute to minute.
    const rounds = roundsOf(size)
    for (let round = 0; round < rounds; round += 1) {
      print(`whole pass and Hugo, ${round + 1} of ${rounds}`)
      passes.push(fullPass(size, path.join(folder, `pass-${round}`)))
      builds.push(...(await hugo(path.join(folder, `hugo-${round}`), samples)))
    }
    const pass = (figure: keyof PassFigures) => median(passes, figure)
    print('plain Astro')
    const byAstro = await plainAstro(path.join(folder, 'astro'), samples)
    print('changes')
    const { server, fill, start } = await filledServer(size)
    try {
      const admin = await firstAdministrator(server)
      const page = `/aktuellt/${samples[5]?.slug}/`
      const change = await measureChange(server, admin)
      print('requests')
      const fromTorget = requestsPerSecond(server.origin + page)
      const fromNginx = await nginxRequestsPerSecond(path.join(folder, 'nginx'), path.join(server.dataDir, 'site'), page)
      print('answers during a pass')
      const latency = await measureLatency(server, admin, page)
      return {
        ...ofChange(change),
        'whole pass into an empty folder': seconds(pass('first')),
        'processor time of that pass, in all threads': seconds(pass('processor')),
        'whole pass over a finished folder (a restart)': seconds(pass('again')),
        'everything read anew with nothing changed (every hour)': milliseconds(pass('idle')),
        'peak memory of the pass: what the process grew by': megabytes(Math.max(...passes.map(({ memory }) => memory))),
        'a page, 99 of 100 answers within: at rest / while all pages are made': `${milliseconds(latency.rest.page)} / ${milliseconds(latency.pass.page)}`,
        'a document from the API, the same': `${milliseconds(latency.rest.api)} / ${milliseconds(latency.pass.api)}`,
        'Hugo, the same pages': builds.length > 0 ? seconds(median(builds, 'build')) : NOT_INSTALLED,
        'Hugo, the same pages and compressed copies of them': builds.length > 0 ? seconds(median(builds, 'withCopies')) : NOT_INSTALLED,
        'plain `astro build`, the same pages': byAstro,
        'an article from Torget, requests/s': fromTorget,
        'an article from nginx, requests/s': fromNginx,
        'filling the database': seconds(fill),
        'first start over it': seconds(start),
      }
    } finally {
      await server.remove()
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

// Before any measurement.
for (const compilation of [SITE, ADMIN]) await compile(process.cwd(), compilation)
const columns: (readonly [size: number, figures: Column])[] = []
for (const size of sizes.length > 0 ? sizes : [1000, 10_000]) {
  columns.push([size, await (areChangesAll ? changes(size) : column(size))])
  // Printed now, so that an error in the next size doesn't lose it.
  console.error(`${size}: ${JSON.stringify(columns.at(-1)?.[1], null, 2)}`)
}
const row = (cells: readonly string[]) => console.log(`| ${cells.join(' | ')} |`)
row(['news items', ...columns.map(([size]) => String(size))])
row(['---', ...columns.map(() => '---')])
for (const name of Object.keys(columns[0]?.[1] ?? {})) row([name, ...columns.map(([, figures]) => figures[name] ?? '')])
console.log(`\n${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB memory, Node ${process.versions.node}`)
