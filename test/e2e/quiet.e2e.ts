import { type Browser, expect, type Page, test } from '@playwright/test'
import { SITE_HEADERS } from '../../src/http/response/security-headers.ts'
import { inLanes } from './lanes.ts'
import { representatives, type SitePage, sitePages } from './site-pages.ts'

/** The largest Cumulative Layout Shift of a page, https://web.dev/articles/cls. It only allows for rounding. */
const MOST_SHIFT = 0.001
/** How many times slower than this computer the browser runs. */
const SLOWER = 4

/** What the browser reports of a page: violations of the Content-Security-Policy, and layout shifts. */
interface PageReport {
  readonly refused: string[]
  readonly shifts: { readonly value: number; readonly of: string }[]
}

/** Collects the report in the page, from before its first byte. */
const LISTEN = () => {
  const report: PageReport = { refused: [], shifts: [] }
  Object.assign(window, { report })
  addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => report.refused.push(`${effectiveDirective}: ${blockedURI}`))
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { value: number; sources: { node: Node | null }[] })[])
      report.shifts.push({ value: entry.value, of: entry.sources.map(({ node }) => (node as Element)?.className ?? node?.nodeName).join(', ') })
  }).observe({ type: 'layout-shift', buffered: true })
}

/** Scrolls to all images, and waits until they are loaded and drawn. */
const readThrough = (page: Page) =>
  page.evaluate(async () => {
    const drawn = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    await document.fonts.ready
    await drawn()
    for (const image of document.images) {
      image.scrollIntoView({ behavior: 'instant' })
      await image.decode().catch(() => undefined)
    }
    await drawn()
  })

/** The names of everything that a page has stored in the browser. */
const storedNames = (page: Page) =>
  page.evaluate(async () => [
    ...Object.keys(localStorage).map((key) => `localStorage ${key}`),
    ...Object.keys(sessionStorage).map((key) => `sessionStorage ${key}`),
    ...(await indexedDB.databases()).map(({ name }) => `indexedDB ${name}`),
    ...(await caches.keys()).map((key) => `caches ${key}`),
    ...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => `service worker ${scope}`),
  ])

/** Opens a page in a slow browser context of its own. Returns what it did that it should not. */
async function faultsOf(browser: Browser, { origin, path }: SitePage): Promise<readonly string[]> {
  const faults: string[] = []
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } })
  const page = await context.newPage()
  page.on('console', (message) => message.type() !== 'info' && !/404|410/.test(message.text()) && faults.push(`${path}: ${message.text()}`))
  page.on('pageerror', (error) => faults.push(`${path}: ${error.message}`))
  page.on('request', (request) => new URL(request.url()).origin !== origin && faults.push(`${path}: asks ${request.url()}`))
  page.on('requestfailed', (request) => faults.push(`${path}: ${request.url()} ${request.failure()?.errorText}`))
  await page.addInitScript(LISTEN)
  const devtools = await context.newCDPSession(page)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
  await page.goto(origin + path, { waitUntil: 'load' })
  await readThrough(page)
  const { refused, shifts } = await page.evaluate(() => (window as unknown as { report: PageReport }).report)
  faults.push(...refused.map((what) => `${path}: refused ${what}`), ...(await storedNames(page)).map((what) => `${path}: keeps ${what}`))
  faults.push(...(await context.cookies()).map(({ name }) => `${path}: the cookie ${name}`))
  if (shifts.reduce((sum, { value }) => sum + value, 0) > MOST_SHIFT) faults.push(`${path}: moves ${JSON.stringify(shifts)}`)
  await context.close()
  return faults
}

test('no page kind breaks the policy, asks other hosts, stores anything or moves while it loads', async ({ browser }) => {
  test.setTimeout(300_000)
  const faults: string[] = []
  await inLanes(representatives(await sitePages()), async (next) => {
    for (let page = next(); page; page = next()) faults.push(...(await faultsOf(browser, page)))
  })
  expect(faults).toEqual([])
})

test('the browser refuses what the Content-Security-Policy forbids', async ({ page }) => {
  const { origin } = (await sitePages())[0] ?? { origin: '' }
  await page.addInitScript(LISTEN)
  await page.goto(`${origin}/`)
  await page.evaluate(() => {
    const add = (name: string, attributes: Record<string, string>) => document.body.append(Object.assign(document.createElement(name), attributes))
    add('script', { textContent: 'window.ran = true' })
    add('style', { textContent: 'body { color: red }' })
    add('img', { src: 'https://example.se/x.png' })
    document.body.insertAdjacentHTML('beforeend', '<p style="color: red">x</p>')
    return fetch('https://example.se/').catch(() => undefined)
  })
  await expect
    .poll(() => page.evaluate(() => [...new Set((window as unknown as { report: PageReport }).report.refused)].sort()))
    .toEqual([
      'connect-src: https://example.se/',
      'img-src: https://example.se/x.png',
      'script-src-elem: inline',
      'style-src-attr: inline',
      'style-src-elem: inline',
    ])
  expect(await page.evaluate(() => 'ran' in window)).toBe(false)
})

test('every kind of response has the site’s headers', async ({ request }) => {
  const { origin } = (await sitePages())[0] ?? { origin: '' }
  const home = await (await request.get(`${origin}/`)).text()
  const style = /href="(\/_astro\/[^"]+\.css)"/.exec(home)?.[1] ?? ''
  for (const path of ['/', style, '/finns-inte/', '/aktuellt/rss.xml', '/sitemap.xml', '/favicon.svg']) {
    const headers = (await request.get(origin + path)).headers()
    for (const [name, value] of SITE_HEADERS) expect(headers[name.toLowerCase()], `${name} of ${path}`).toBe(value)
  }
})
