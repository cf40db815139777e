// `npm run bench:lighthouse`: runs Lighthouse on every page kind as on a telephone. Ends with code 1 when a page misses its budget.
// With `-- 1` each page is tested once, with `-- / /sok/` only the kinds of these pages.
import { cpus, totalmem } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import lighthouse from 'lighthouse'
import { chromium } from 'playwright'
import { ADMIN, compile, SITE } from '../../src/boot/compile.ts'
import { pagesOf } from '../e2e/site-pages.ts'
import { findOrInstallBrowser } from '../processes/find-browser.ts'
import { freePort } from '../processes/free-port.ts'
import { startServer } from '../processes/running-server.ts'
import { percentile } from './figures.ts'

/** The lowest score of each page, of 100. */
const LEAST = { performance: 99, accessibility: 100, 'best-practices': 100, seo: 100 } as const
type Category = keyof typeof LEAST
const CATEGORIES = Object.keys(LEAST) as Category[]

const wanted = process.argv.slice(2)
const only = wanted.filter((word) => word.startsWith('/'))
/** The number of runs per page. The median counts, because other programs disturb single runs. */
const RUNS = Number(wanted.find((word) => /^[1-9]\d*$/.test(word)) ?? 3)

type Scores = Readonly<Record<Category, number>>

/** The scores of one run of Lighthouse with its settings for a telephone, in the browser at a debugging port. */
async function judge(url: string, port: number): Promise<Scores> {
  const result = await lighthouse(url, { port, output: 'json', logLevel: 'error', onlyCategories: CATEGORIES, ignoreStatusCode: true })
  if (!result) throw new Error(`Lighthouse has no answer for ${url}`)
  const { categories, audits, runtimeError } = result.lhr
  if (runtimeError) throw new Error(`${url}: ${runtimeError.message}`)
  for (const category of CATEGORIES)
    for (const { id, weight } of categories[category]?.auditRefs ?? [])
      if (category !== 'performance' && weight > 0 && (audits[id]?.score ?? 1) < 1) console.error(`${url}: ${audits[id]?.title} (${id})`)
  return Object.fromEntries(CATEGORIES.map((category) => [category, Math.round((categories[category]?.score ?? 0) * 100)])) as Scores
}

/** The median of several runs in each category. */
const middle = (all: readonly Scores[]) =>
  Object.fromEntries(
    CATEGORIES.map((category) => [
      category,
      percentile(
        all.map((scores) => scores[category]),
        0.5,
      ),
    ]),
  ) as Scores

/** Waits until the share pictures are drawn, which takes a minute after the first start. */
async function pictures(pages: readonly string[]): Promise<void> {
  const shared = new Set(pages.flatMap((html) => /<meta property="og:image" content="([^"]+)"/.exec(html)?.[1] ?? []))
  for (const url of shared) while (!(await fetch(url, { method: 'HEAD' })).ok) await sleep(500)
}

for (const compilation of [SITE, ADMIN]) await compile(process.cwd(), compilation)
const server = await startServer({ SEED_DIR: 'content' })
const port = await freePort()
const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update']
// The browser's address bar loads pages of its own beside each new page, and they would count as ours.
const NO_PAGES_OF_ITS_OWN = '--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup,WebUIOmniboxFullPopup'
const browser = await chromium.launch({
  executablePath: findOrInstallBrowser(),
  args: [...flags, NO_PAGES_OF_ITS_OWN, `--remote-debugging-port=${port}`],
})
try {
  const pages = pagesOf({ folder: path.join(server.dataDir, 'site'), origin: server.origin, isEmpty: false })
  await pictures(pages.map(({ html }) => html))
  // The heaviest page of each kind, without pages that ask not to be indexed and without 404, which Lighthouse counts as faults.
  const kinds = Map.groupBy(pages, ({ kind }) => kind)
  const heaviest = [...kinds.values()].map((all) => all.reduce((most, page) => (page.html.length > most.html.length ? page : most)))
  const row = (cells: readonly (string | number)[]) => console.log(`| ${cells.join(' | ')} |`)
  row(['page', 'performance', 'accessibility', 'best practices', 'SEO'])
  row(['---', '---', '---', '---', '---'])
  for (const { path: at } of heaviest) {
    const target = at.endsWith('.html') ? '/finns-inte/' : at
    if (only.length > 0 && !only.includes(target)) continue
    const isAbsent = target !== at
    const answer = await fetch(server.origin + target)
    const isUnlisted = answer.headers.get('x-robots-tag') === 'noindex' || (await answer.text()).includes('<meta name="robots" content="noindex">')
    const runs: Scores[] = []
    for (let i = 0; i < RUNS; i += 1) runs.push(await judge(server.origin + target, port))
    const scores = middle(runs)
    const counted = CATEGORIES.filter((category) => !(isUnlisted && category === 'seo') && !(isAbsent && category === 'best-practices'))
    row([target, ...CATEGORIES.map((category) => (counted.includes(category) ? scores[category] : '–'))])
    if (counted.some((category) => scores[category] < LEAST[category])) process.exitCode = 1
  }
  console.log(
    `\n${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB memory, ${browser.version()}, median of ${RUNS}`,
  )
} finally {
  await browser.close()
  await server.remove()
}
