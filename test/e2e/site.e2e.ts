import { expect, test } from '@playwright/test'
import { origin } from './admin.ts'

test('every internal link and anchor resolves, and no page has cookies, third parties or unexpected scripts', async ({ request }) => {
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
    // Structured data is in script elements, too, but the browser doesn't run it.
    const own =
      ['/sok/', '/aktuellt/', '/stilguide/'].includes(path) || html.includes(' data-signup="')
        ? /<script type="module" src="\/_astro\/[^"]+\.js"><\/script>/
        : /^$/
    const bare = html.replace(own, '').replaceAll('<script type="application/ld+json">', '')
    expect(bare, path).not.toMatch(/<script|<iframe|<style|\sstyle="|\son[a-z]+="/)
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

test('the menu can be used by keyboard alone, without script, on a narrow screen', async ({ browser }) => {
  const context = await browser.newContext({ viewport: { width: 390, height: 800 }, javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(`${origin()}/`)
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Hoppa till innehållet' })).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  const button = page.getByRole('button', { name: 'Meny' })
  const link = page.getByRole('navigation', { name: 'Huvudmeny' }).getByRole('link', { name: 'Sök medel' })
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

test('the page about how to apply stands below the calls, and its own address leads there', async ({ page }) => {
  const answer = await page.request.get(`${origin()}/sok-medel/`, { maxRedirects: 0 })
  expect([answer.status(), answer.headers().location]).toEqual([301, '/utlysningar/'])
  await page.goto(`${origin()}/sok-medel/redovisning-och-rekvirering/`)
  await expect(page.getByRole('navigation', { name: 'Huvudmeny' }).locator('[aria-current]')).toHaveText('Sök medel')
  await page.getByRole('navigation', { name: 'Brödsmulor' }).getByRole('link', { name: 'Sök medel' }).click()
  await expect(page).toHaveURL(`${origin()}/utlysningar/`)
  await expect(page.getByRole('heading', { level: 1, name: 'Sök medel' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Från idé till pengar' })).toBeVisible()
  await expect(page.getByRole('navigation', { name: 'Huvudmeny' }).getByRole('link', { name: 'Sök medel' })).toHaveCount(1)
})

test('a link to the charts leads there past lists that aren’t laid out yet', async ({ page }) => {
  for (const width of [390, 1440]) {
    await page.setViewportSize({ width, height: 800 })
    await page.goto(`${origin()}/projekt/`)
    await page.getByRole('link', { name: 'Se vart pengarna har gått' }).click()
    const heading = page.getByRole('heading', { name: 'Så fördelas stödet' })
    await expect(heading).toBeInViewport()
    // Parts near the window are laid out in the next frames and must not move the target.
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
    expect(Math.round((await heading.boundingBox())?.y ?? -1), `at ${width} px`).toBe(24)
  }
})

test('an applicant can follow the link of an open call into the application form', async ({ page }) => {
  await page.goto(`${origin()}/`)
  await page.getByRole('navigation', { name: 'Huvudmeny' }).getByRole('link', { name: 'Sök medel' }).click()
  await page.getByRole('link', { name: 'Projektmedel' }).first().click()
  const link = page.getByRole('link', { name: /Till ansökan/ }).first()
  await expect(link).toHaveAttribute('href', /^https:\/\/ansok\.viskadalsregionen\.example\.se\/ny\?utlysning=projektmedel&omgang=\d{4}$/)
  await page.goto(`${origin()}/utlysningar/omstallningscheckar/`)
  await expect(page.getByRole('link', { name: /Till ansökan/ })).toHaveCount(0)
})
