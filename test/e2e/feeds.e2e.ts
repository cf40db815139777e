import { expect, test } from '@playwright/test'
import { origin } from './admin.ts'

/** A page of each kind that has structured data. */
const DESCRIBED = [
  '/',
  '/aktuellt/hundra-omraden-dar-ny-el-kan-byggas/',
  '/kalender/fokus-dagen/',
  '/kalender/kurs-i-projektledning/',
  '/utlysningar/forstudiemedel/',
  '/utlysningar/regionens-kulturstod/',
  '/projekt/narvaro-i-skolan/',
  '/sok-medel/utvecklingsmodellen/',
] as const

for (const list of ['/', '/aktuellt/', '/aktuellt/tema/kultur/', '/kalender/', '/utlysningar/', '/projekt/']) {
  test(`the feeds of ${list} are well-formed, with stable ids and absolute links, and the same in every form`, async ({ page }) => {
    const kinds = { 'rss.xml': 'application/rss+xml', 'atom.xml': 'application/atom+xml', 'feed.json': 'application/feed+json' }
    const found: string[][] = []
    for (const [file, type] of Object.entries(kinds)) {
      const response = await page.request.get(origin() + list + file)
      expect(response.headers()['content-type'], file).toContain(type)
      const text = await response.text()
      const links = file.endsWith('.json')
        ? (JSON.parse(text).items as { url: string }[]).map(({ url }) => url)
        : await page.evaluate((xml) => {
            const document = new DOMParser().parseFromString(xml, 'application/xml')
            if (document.querySelector('parsererror')) throw new Error('Not well-formed')
            const ids = [...document.querySelectorAll('item > guid, entry > id')].map((id) => id.textContent)
            if (new Set(ids).size !== ids.length) throw new Error('Two entries have one id')
            return [...document.querySelectorAll('item > link, entry > link')].map((link) => link.getAttribute('href') ?? link.textContent ?? '')
          }, text)
      found.push(links)
    }
    const [rss = [], atom, json] = found
    expect(rss.length).toBeGreaterThan(3)
    expect([atom, json]).toEqual([rss, rss])
    for (const link of rss) expect((await page.request.get(link)).status(), link).toBe(200)
  })
}

test('a page links to its feeds in its head', async ({ page }) => {
  for (const [path, own] of [
    ['/', '/'],
    ['/aktuellt/tema/kultur/', '/aktuellt/tema/kultur/'],
    ['/projekt/narvaro-i-skolan/', '/projekt/'],
  ] as const) {
    await page.goto(origin() + path)
    const feeds = await page.locator('link[rel=alternate]').evaluateAll((links) => links.map((link) => link.getAttribute('href')))
    expect(feeds.slice(0, 3), path).toEqual(['rss.xml', 'atom.xml', 'feed.json'].map((file) => own + file))
  }
})

/** All dates in structured data, whatever their property. */
const datesIn = (thing: unknown): readonly string[] =>
  Object.entries((thing ?? {}) as Record<string, unknown>).flatMap(([name, value]) =>
    typeof value === 'object' ? datesIn(value) : /date|Time$/i.test(name) && name !== 'validFrom' ? [String(value)] : [],
  )

test('structured data is valid and has the dates that readers see', async ({ page }) => {
  test.setTimeout(120_000)
  const faults: string[] = []
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()))
  page.on('pageerror', (error) => faults.push(error.message))
  const seen = new Set<string>()
  for (const path of DESCRIBED) {
    await page.goto(origin() + path)
    const text = await page.locator('script[type="application/ld+json"]').textContent()
    const { '@graph': things } = JSON.parse(text ?? '') as { '@graph': { '@type': string; endDate?: string }[] }
    for (const thing of things) seen.add(thing['@type'])
    const shown = await page.locator('time').evaluateAll((times) => times.map((time) => time.getAttribute('datetime') ?? ''))
    const day = (date: string) => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' }).format(new Date(date))
    const known = new Set(shown.flatMap((date) => [day(date)]))
    // A page has the beginnings of its events as dates and the ends only as text.
    const told = things.flatMap((thing) => datesIn(JSON.parse(JSON.stringify(thing, (name, value) => (name === 'endDate' ? undefined : value)))))
    for (const date of told) expect([...known], `${date} on ${path}`).toContain(day(date))
  }
  expect(faults).toEqual([])
  for (const type of ['GovernmentOrganization', 'WebSite', 'NewsArticle', 'Event', 'GovernmentService', 'BreadcrumbList'])
    expect([...seen]).toContain(type)
})

test('an event has a calendar file, and share pictures are generated', async ({ page }) => {
  await page.goto(`${origin()}/kalender/fokus-dagen/`)
  const link = await page.getByRole('link', { name: 'Lägg till i kalendern' }).getAttribute('href')
  const calendar = await page.request.get(origin() + link)
  expect(calendar.headers()['content-type']).toBe('text/calendar; charset=utf-8')
  expect(await calendar.text()).toMatch(/^BEGIN:VCALENDAR\r\n/)
  await page.goto(`${origin()}/prenumerera/`)
  const picture = await page.locator('meta[property="og:image"]').getAttribute('content')
  await expect.poll(async () => (await page.request.get(String(picture))).status(), { timeout: 60_000 }).toBe(200)
})
