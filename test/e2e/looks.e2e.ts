import { expect, type Page, test } from '@playwright/test'
import { axeFaults } from './axe.ts'
import { inLanes } from './lanes.ts'
import { representatives, sitePages } from './site-pages.ts'

const WIDTHS = [390, 768, 1440] as const
const SCHEMES = ['light', 'dark'] as const

/** The smallest width at which a page must not scroll sideways, in pixels: WCAG 2.2, 1.4.10. */
const LEAST_WIDTH = 320

/** How far a page scrolls sideways, in pixels, and its texts that are cut off. */
const cutOff = (page: Page) =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    const isUnseen = (element: Element) => element.closest('.unseen, .skip') !== null
    const hasText = (element: Element) => [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim())
    const hides = (value: string) => value === 'hidden' || value === 'clip'
    const cut = [...document.body.querySelectorAll<HTMLElement>('*')].filter((element) => {
      if (!hasText(element) || isUnseen(element) || !element.checkVisibility()) return false
      const { right, left } = element.getBoundingClientRect()
      const { overflowX, overflowY } = getComputedStyle(element)
      const isOutside = right > clientWidth + 1 || left < -1
      const scrolls = element.parentElement?.closest('.scroll, pre') !== null
      return (
        (isOutside && !scrolls) ||
        (hides(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
        (hides(overflowY) && element.scrollHeight > element.clientHeight + 1)
      )
    })
    return {
      sideways: Math.max(0, scrollWidth - clientWidth),
      cut: cut.map((element) => `${element.tagName.toLowerCase()}.${element.className}: ${element.textContent?.trim().slice(0, 40)}`),
    }
  })

test('axe finds nothing on any page kind, at three widths, in light and dark', async ({ browser }) => {
  test.setTimeout(300_000)
  const faults: string[] = []
  await inLanes(representatives(await sitePages()), async (next) => {
    const page = await browser.newPage()
    for (let one = next(); one; one = next()) {
      const { origin, path } = one
      await page.goto(origin + path)
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 })
        for (const colorScheme of SCHEMES) {
          await page.emulateMedia({ colorScheme })
          faults.push(...(await axeFaults(page)).map((fault) => `${path} at ${width} px, ${colorScheme}: ${fault}`))
        }
      }
    }
    await page.close()
  })
  expect(faults).toEqual([])
})

test('no page kind scrolls sideways or cuts off text on the narrowest screen or with letters twice as large', async ({ page }) => {
  test.setTimeout(120_000)
  const nothing = { sideways: 0, cut: [] }
  const faults: string[] = []
  for (const { origin, path } of representatives(await sitePages())) {
    await page.setViewportSize({ width: LEAST_WIDTH, height: 640 })
    await page.goto(origin + path)
    const looks = [
      ['at 320 px', LEAST_WIDTH, '100%'],
      ['with letters twice as large', 1280, '200%'],
      ['with letters twice as large on half the screen', 640, '200%'],
    ] as const
    for (const [look, width, fontSize] of looks) {
      await page.setViewportSize({ width, height: 900 })
      await page.evaluate((size) => document.documentElement.style.setProperty('font-size', size, 'important'), fontSize)
      const seen = await cutOff(page)
      if (JSON.stringify(seen) !== JSON.stringify(nothing)) faults.push(`${path} ${look}: ${JSON.stringify(seen)}`)
    }
  }
  expect(faults).toEqual([])
})
