import { expect, test } from '@playwright/test'
import { origin } from './admin.ts'
import { axeFaults } from './axe.ts'

for (const width of [390, 768, 1440]) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`axe and the browser find no fault in any component at ${width} px, ${colorScheme}`, async ({ browser }, info) => {
      const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme })
      const page = await context.newPage()
      for (const [name, path] of [
        ['stilguide', '/stilguide/'],
        ['listor', '/stilguide/listor/'],
      ] as const) {
        await page.goto(origin() + path)
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
        expect(overflow).toBeLessThanOrEqual(0)
        expect(await axeFaults(page)).toEqual([])
        const photograph = info.outputPath(`${name}-${width}-${colorScheme}.png`)
        await page.screenshot({ path: photograph, fullPage: true })
        await info.attach(name, { path: photograph, contentType: 'image/png' })
      }
      await context.close()
    })
  }
}

test('no component is cut off with letters twice as large, or in 320 px', async ({ browser }) => {
  const context = await browser.newContext({ viewport: { width: 320, height: 900 } })
  const page = await context.newPage()
  for (const path of ['/stilguide/', '/stilguide/listor/', '/', '/utlysningar/forstudiemedel/', '/kalender/fokus-dagen/']) {
    await page.goto(origin() + path)
    const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    expect(await overflow(), path).toBeLessThanOrEqual(0)
    await page.setViewportSize({ width: 640, height: 900 })
    await page.evaluate(() => document.documentElement.animate([{ fontSize: '200%' }], { duration: 1, fill: 'forwards' }).finished)
    expect(await overflow(), `${path}, large letters`).toBeLessThanOrEqual(0)
    await page.setViewportSize({ width: 320, height: 900 })
  }
  await context.close()
})

test('the title font is for texts from 28 px', async ({ page }) => {
  /** The sizes of texts in the title font, in pixels. */
  const sizes = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('body *')]
        .filter((element) => [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()))
        .map((element) => getComputedStyle(element))
        .filter(({ fontFamily }) => fontFamily.startsWith('"Familjen Grotesk"'))
        .map(({ fontSize }) => Number.parseFloat(fontSize)),
    )
  for (const width of [320, 1440]) {
    await page.setViewportSize({ width, height: 900 })
    for (const path of ['/stilguide/', '/stilguide/listor/', '/', '/kalender/', '/utlysningar/', '/sok/?fraga=projekt']) {
      await page.goto(origin() + path)
      const found = await sizes()
      expect(found.length, path).toBeGreaterThan(0)
      expect(Math.min(...found), `${path} at ${width} px`).toBeGreaterThanOrEqual(28)
    }
  }
})

test('search engines are asked not to index the style guide', async ({ request }) => {
  const html = await (await request.get(`${origin()}/stilguide/`)).text()
  expect(html).toContain('<meta name="robots" content="noindex">')
  expect(await (await request.get(`${origin()}/sitemap-sidor.xml`)).text()).not.toContain('/stilguide/')
})

test('the fonts come from the site, load early and cause no layout shift', async ({ page }) => {
  const fonts: string[] = []
  page.on('response', (response) => {
    if (response.request().resourceType() === 'font') fonts.push(response.url())
  })
  await page.addInitScript(() => {
    Object.assign(window, { shift: 0 })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        Object.assign(window, { shift: (window as unknown as { shift: number }).shift + (entry as unknown as { value: number }).value })
    }).observe({ type: 'layout-shift', buffered: true })
  })
  await page.goto(`${origin()}/`, { waitUntil: 'networkidle' })
  expect(fonts).toHaveLength(2)
  for (const font of fonts) expect(new URL(font).origin).toBe(origin())
  expect(await page.evaluate(() => document.fonts.check('1rem "Hanken Grotesk"') && document.fonts.check('1rem "Familjen Grotesk"'))).toBe(true)
  expect(await page.evaluate(() => (window as unknown as { shift: number }).shift)).toBeLessThan(0.02)
})
