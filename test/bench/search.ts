// `npm run bench:search -- 1000 10000`: measures the cost of the search. The samples share a small vocabulary, so nearly every query has thousands of hits.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Snapshot } from '../../src/domain/content/content.ts'
import { EMPTY } from '../../src/publisher/content/delta.ts'
import { DocumentTexts } from '../../src/publisher/search/document-texts.ts'
import { SiteSearch } from '../../src/publisher/search/site-search.ts'
import { megabytes, milliseconds, percentile, seconds } from './figures.ts'
import { sampleNews, samplePresent } from './sample.ts'

const QUESTIONS = [
  'klimat',
  'landsbygd',
  'kollektivtrafik',
  'ansokan',
  'medel till projekt',
  'nyhet nummer 17',
  'kommunrna',
  'näringsliv',
  'kultur kompetens',
  'finns inte',
]
const RUNS = 20
const CHANGES = 50

const sizes = process.argv.slice(2).map(Number).filter(Number.isInteger)
const memory = () => {
  globalThis.gc?.()
  return process.memoryUsage().heapUsed
}

async function column(size: number): Promise<Readonly<Record<string, string>>> {
  const folder = await mkdtemp(path.join(tmpdir(), 'torget-bench-'))
  const now = Date.now()
  let snapshot: Snapshot = { ...EMPTY, ...samplePresent(sampleNews(size, now)) }
  const search = new SiteSearch({ siteDir: folder, texts: new DocumentTexts(path.join(folder, 'texts')) })
  const before = memory()
  const began = performance.now()
  await search.follow(snapshot)
  const built = performance.now() - began
  const used = memory() - before
  const [asked, changed]: [number[], number[]] = [[], []]
  for (let run = 0; run < RUNS; run += 1) {
    for (const typed of QUESTIONS) {
      const start = performance.now()
      search.search({ typed, list: null, page: 1 }, { snapshot, now })
      asked.push(performance.now() - start)
    }
  }
  for (let run = 0; run < CHANGES; run += 1) {
    snapshot = { ...snapshot, news: snapshot.news.map((item, i) => (i === run ? { ...item, title: `Ändrad ${run}` } : item)) }
    const start = performance.now()
    await search.follow(snapshot)
    changed.push(performance.now() - start)
  }
  await rm(folder, { recursive: true, force: true })
  const spread = (values: readonly number[]) => `${milliseconds(percentile(values, 0.5))} / ${milliseconds(percentile(values, 0.95))}`
  return {
    'the whole index': seconds(built),
    'its memory': megabytes(used),
    'a search (p50 / p95)': spread(asked),
    'one change in the index (p50 / p95)': spread(changed),
  }
}

const columns: (readonly [number, Readonly<Record<string, string>>])[] = []
for (const size of sizes.length > 0 ? sizes : [1000, 10_000]) columns.push([size, await column(size)])
const row = (cells: readonly string[]) => console.log(`| ${cells.join(' | ')} |`)
row(['news items', ...columns.map(([size]) => String(size))])
row(['---', ...columns.map(() => '---')])
for (const name of Object.keys(columns[0]?.[1] ?? {})) row([name, ...columns.map(([, figures]) => figures[name] ?? '')])
