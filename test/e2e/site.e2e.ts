import { expect, test } from '@playwright/test'
import { origin } from './admin.ts'

test('every internal link and anchor of the whole site resolves, and no page has script, cookies or third parties', async ({ request }) => {
/** One page of each kind, with what makes it special. */
const PAGES = [
  '/',
  '/aktuellt/',
  '/aktuellt/hundra-omraden-dar-ny-el-kan-byggas/',
  '/aktuellt/tema/kultur/',
  '/kalender/',
  '/kalender/fokus-dagen/',
  '/kalender/turismens-dag/',
  '/kalender/kurs-i-projektledning/',
  '/kalender/fokus-dagen-vem-ska-gora-jobbet/',
  '/utlysningar/',
  '/utlysningar/forstudiemedel/',
  '/utlysningar/omstallningscheckar/',
  '/utlysningar/regionens-kulturstod/',
  '/projekt/',
  '/projekt/narvaro-i-skolan/',
  '/sok-medel/',
  '/sok-medel/utvecklingsmodellen/',
  '/om-oss/tillganglighet/',
  '/prenumerera/',
  '/finns-inte/',
] as const

const LOOKS = [
  { width: 390, colorScheme: 'light' },
  { width: 768, colorScheme: 'dark' },
  { width: 1440, colorScheme: 'light' },
] as const

for (const { width, colorScheme } of LOOKS) {
  test(`axe finds nothing on any page kind at ${width} px, ${colorScheme}`, async ({ browser }) => {
    const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme })
    const page = await context.newPage()
    for (const path of PAGES) {
      await page.goto(origin() + path)
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(violations.map(({ id, nodes }) => `${path}: ${id} at ${nodes[0]?.target.join(' ')}`)).toEqual([])
      expect(await page.locator('h1').count(), `h1 on ${path}`).toBe(1)
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
      expect(overflow, `sideways scrolling on ${path}`).toBeLessThanOrEqual(0)
    }
    await context.close()
  })
}

test('every internal link and anchor of the whole site resolves, and no page has script, styles within, cookies or third parties', async ({
  request,
}) => {
  test.setTimeout(120_000)
  const seen = new Set<string>()
  const anchors: { from: string; to: string; id: string }[] = []
  const ids = new Map<string, ReadonlySet<string>>()
  const queue: { path: string; from: string }[] = [{ path: '/', from: 'start' }]
  const broken: string[] = []
  for (let next = queue.pop(); next; next = queue.pop()) {
    const { path, from } = next
    if (seen.has(path)) continue
    seen.add(path)
    const response = await request.get(origin() + path, { maxRedirects: 0 })
    if (response.status() !== 200) broken.push(`${path} (${response.status()}) from ${from}`)
    if (!response.headers()['content-type']?.includes('text/html')) continue
    expect(response.headers()['set-cookie'], path).toBeUndefined()
    const html = await response.text()
    // Data is no program: a browser runs nothing of it.
    expect(html.replaceAll('<script type="application/ld+json">', ''), path).not.toMatch(/<script|<iframe|<style|\sstyle="|\son[a-z]+="/)
    const sources = [...html.matchAll(/(?:src|srcset|data)="([^"]+)"/g)].map((match) => match[1] ?? '')
    expect(
      sources.filter((source) => /^(https?:)?\/\//.test(source)),
      `third parties on ${path}`,
    ).toEqual([])
    ids.set(path, new Set([...html.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1] ?? '')))
    const links = [...html.matchAll(/<(?:a|link)\s[^>]*?href="([^"]+)"/g)].map((match) => (match[1] ?? '').replaceAll('&amp;', '&'))
    for (const link of [...links, ...sources.flatMap((set) => set.split(',').map((part) => part.trim().split(' ')[0] ?? ''))]) {
      const url = URL.canParse(link, origin() + path) ? new URL(link, origin() + path) : null
      if (!url) broken.push(`${link} is no address, on ${path}`)
      else if (url.origin === origin()) {
        queue.push({ path: url.pathname, from: path })
        if (url.hash) anchors.push({ from: path, to: url.pathname, id: decodeURIComponent(url.hash.slice(1)) })
      }
    }
  }
  for (const { from, to, id } of anchors) if (!ids.get(to)?.has(id)) broken.push(`${to}#${id} from ${from}`)
  expect(broken).toEqual([])
  expect(seen.size).toBeGreaterThan(200)
})

test('the menu opens and leads on by keyboard alone, without script, on a narrow screen', async ({ browser }) => {
  const context = await browser.newContext({ viewport: { width: 390, height: 800 }, javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(`${origin()}/`)
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Hoppa till innehållet' })).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  const button = page.getByRole('button', { name: 'Meny' })
  const link = page.getByRole('navigation', { name: 'Huvudmeny' }).getByRole('link', { name: 'Utlysningar' })
  await expect(button).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(link).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(link).toBeHidden()
  await expect(button).toBeFocused()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('searchbox', { name: 'Sök på webbplatsen' })).toBeFocused()
  for (let i = 0; i < 4; i += 1) await page.keyboard.press('Tab')
  await expect(link).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(`${origin()}/utlysningar/`)
  await context.close()
})

test('an applicant finds an open call and follows its deep link into the application form', async ({ page }) => {
  await page.goto(`${origin()}/`)
  await page.getByRole('link', { name: 'Utlysningar' }).first().click()
  await page.getByRole('link', { name: 'Projektmedel' }).first().click()
  const link = page.getByRole('link', { name: /Till ansökan/ }).first()
  await expect(link).toHaveAttribute('href', /^https:\/\/ansok\.viskadalsregionen\.example\.se\/ny\?utlysning=projektmedel&omgang=\d{4}$/)
  await page.goto(`${origin()}/utlysningar/omstallningscheckar/`)
  await expect(page.getByRole('link', { name: /Till ansökan/ })).toHaveCount(0)
})

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

test('a page tells programs which feeds follow it', async ({ page }) => {
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

/** Every date in a description, whichever it is called. */
const datesIn = (thing: unknown): readonly string[] =>
  Object.entries((thing ?? {}) as Record<string, unknown>).flatMap(([name, value]) =>
    typeof value === 'object' ? datesIn(value) : /date|Time$/i.test(name) && name !== 'validFrom' ? [String(value)] : [],
  )

test('what pages tell search engines can be read, breaks no rule of the site, and has the dates that readers see', async ({ page }) => {
  test.setTimeout(120_000)
  const faults: string[] = []
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()))
  page.on('pageerror', (error) => faults.push(error.message))
  const seen = new Set<string>()
  for (const path of PAGES.filter((one) => one !== '/finns-inte/')) {
    await page.goto(origin() + path)
    const text = await page.locator('script[type="application/ld+json"]').textContent()
    const { '@graph': things } = JSON.parse(text ?? '') as { '@graph': { '@type': string; endDate?: string }[] }
    for (const thing of things) seen.add(thing['@type'])
    const shown = await page.locator('time').evaluateAll((times) => times.map((time) => time.getAttribute('datetime') ?? ''))
    const day = (date: string) => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' }).format(new Date(date))
    const known = new Set(shown.flatMap((date) => [day(date)]))
    // A page says when its events begin; when they end stands in words.
    const told = things.flatMap((thing) => datesIn(JSON.parse(JSON.stringify(thing, (name, value) => (name === 'endDate' ? undefined : value)))))
    for (const date of told) expect([...known], `${date} on ${path}`).toContain(day(date))
  }
  expect(faults).toEqual([])
  for (const type of ['GovernmentOrganization', 'WebSite', 'NewsArticle', 'Event', 'GovernmentService', 'BreadcrumbList'])
    expect([...seen]).toContain(type)
})

test('an event can be taken into a calendar, and pictures to share come by themselves', async ({ page }) => {
  await page.goto(`${origin()}/kalender/fokus-dagen/`)
  const link = await page.getByRole('link', { name: 'Lägg till i kalendern' }).getAttribute('href')
  const calendar = await page.request.get(origin() + link)
  expect(calendar.headers()['content-type']).toBe('text/calendar; charset=utf-8')
  expect(await calendar.text()).toMatch(/^BEGIN:VCALENDAR\r\n/)
  await page.goto(`${origin()}/prenumerera/`)
  const picture = await page.locator('meta[property="og:image"]').getAttribute('content')
  await expect.poll(async () => (await page.request.get(String(picture))).status(), { timeout: 60_000 }).toBe(200)
})
