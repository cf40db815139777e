// `npm run bench:dev`: measures how soon a saved change is seen in the browser with `npm run dev`. It changes files of the project and restores them.
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { chromium } from 'playwright'
import { logIn } from '../e2e/admin.ts'
import { installedBrowser } from '../processes/find-browser.ts'
import { startDev } from '../processes/running-dev.ts'

const TIMES = 5
const project = path.resolve(import.meta.dirname, '../..')

/** A visible sign of a change in a page. */
type Sign = { readonly text: string } | { readonly style: string } | { readonly healthRound: number } | { readonly hasSoonClosing: boolean }

interface Change {
  readonly name: string
  readonly file: string
  readonly from: string
  /** The replacement of `from` in each round, which must differ from that of the round before. */
  readonly to: (round: number) => string
  /** The path of the page that shows the change, and its sign. */
  readonly at: string
  readonly sign: (round: number) => Sign
}

/** Runs in the browser. */
const isSeen = async (sign: Sign): Promise<boolean> => {
  if ('text' in sign) return document.body.textContent.includes(sign.text)
  if ('style' in sign) return getComputedStyle(document.documentElement).getPropertyValue('--trial').trim() === sign.style
  if ('hasSoonClosing' in sign) return (document.querySelector('.time-left.soon') !== null) === sign.hasSoonClosing
  return fetch('/healthz').then(
    async (answer) => (await answer.json()).round === sign.healthRound,
    () => false,
  )
}

const CHANGES: readonly Change[] = [
  {
    name: 'template',
    file: 'src/site/components/footer/Footer.astro',
    from: 'Hitta till oss',
    to: (round) => `Hitta hit ${round}`,
    at: '/',
    sign: (round) => ({ text: `Hitta hit ${round}` }),
  },
  {
    name: 'style',
    file: 'src/site/styles/base.css',
    from: '',
    to: (round) => `:root { --trial: ${round}; }\n`,
    at: '/',
    sign: (round) => ({ style: String(round) }),
  },
  {
    name: 'word',
    file: 'src/words/labels.ts',
    from: 'Våra utlysningar',
    to: (round) => `Egna utlysningar ${round}`,
    at: '/prenumerera/',
    sign: (round) => ({ text: `Egna utlysningar ${round}` }),
  },
  {
    name: 'rule',
    file: 'src/domain/time/time-left.ts',
    from: 'SOON_DAYS = 7',
    to: (round) => `SOON_DAYS = ${round % 2 === 1 ? 700 : 0}`,
    at: '/utlysningar/',
    sign: (round) => ({ hasSoonClosing: round % 2 === 1 }),
  },
  {
    name: 'server code',
    file: 'src/http/health.ts',
    from: "{ status: 'ok' }",
    to: (round) => `{ status: 'ok', round: ${round} }`,
    at: '/healthz',
    sign: (round) => ({ healthRound: round }),
  },
  {
    name: 'admin component',
    file: 'src/cms/admin/publication/PublicationCard.tsx',
    from: '{PUBLICATION_WORDS.card}</h2>',
    to: (round) => `Kortet ${round}</h2>`,
    at: '/admin',
    sign: (round) => ({ text: `Kortet ${round}` }),
  },
]

const seconds = (milliseconds: number) => (milliseconds / 1000).toFixed(1)
const [, , ...names] = process.argv
const dev = await startDev({ SEED_DIR: 'content' })
Object.assign(process.env, { TORGET_ORIGIN: dev.origin, TORGET_FIRST_PASSWORD: dev.password ?? '', TORGET_DATA_DIR: dev.dataDir })
const changed = new Map<string, string>()
const putBack = () => {
  for (const [file, text] of changed) writeFileSync(file, text)
  changed.clear()
}
process.on('exit', putBack)
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    putBack()
    void dev.remove().finally(() => process.exit(1))
  })
const browser = await chromium.launch({ executablePath: installedBrowser() ?? undefined, args: ['--no-sandbox', '--disable-gpu'] })
try {
  const page = await browser.newPage({ locale: 'sv-SE' })
  for (const { name, file, from, to, at, sign } of CHANGES.filter((change) => names.length === 0 || names.includes(change.name))) {
    const whole = path.join(project, file)
    const before = readFileSync(whole, 'utf8')
    const figures: number[] = []
    changed.set(whole, before)
    if (at === '/admin') await logIn(page)
    else await page.goto(dev.origin + at)
    try {
      for (let round = 1; round <= TIMES; round += 1) {
        writeFileSync(whole, from === '' ? to(round) + before : before.replace(from, () => to(round)))
        const began = performance.now()
        // The evaluation fails while the page reloads.
        while (!(await page.evaluate(isSeen, sign(round)).catch(() => false))) await sleep(20)
        figures.push(performance.now() - began)
        await dev.quiet()
      }
    } finally {
      putBack()
    }
    await dev.quiet()
    console.log(`${name}: ${figures.map(seconds).join(' ')} s`)
  }
} catch (error) {
  console.error(dev.output().slice(-3000))
  throw error
} finally {
  await browser.close()
  await dev.remove()
}
