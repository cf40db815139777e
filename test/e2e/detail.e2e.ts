import { expect, type Locator, type Page, test } from '@playwright/test'
import { origin } from './admin.ts'

const CALL = '/utlysningar/forstudiemedel/'
const EVENT = '/kalender/fokus-dagen/'

const scrollTo = (page: Page, share: number) =>
  page.evaluate(async (part) => {
    document.documentElement.scrollTo({ top: (document.documentElement.scrollHeight - innerHeight) * part, behavior: 'instant' })
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))
  }, share)

/** Whether an element is whole within the window. */
const isInWindow = (one: Locator) =>
  one.evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect()
    return top >= 0 && bottom <= innerHeight
  })

/** The part of a link in “På sidan” that is marked as read. */
const marked = (page: Page) =>
  page
    .locator('.parts a')
    .evaluateAll((links) => links.filter((link) => Number(getComputedStyle(link).fontWeight) > 600).map((link) => link.getAttribute('href')))

test('what one can do stays in view beside the text of a call and of an event', async ({ page }) => {
  for (const path of [CALL, EVENT]) {
    await page.goto(origin() + path)
    for (const share of [0, 0.3, 0.6]) {
      await scrollTo(page, share)
      expect(await isInWindow(page.locator('.detail-side .button')), `${path} at ${share}`).toBe(true)
    }
  }
})

test('a side that is higher than the window can be read to its end', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 360 })
  await page.goto(origin() + CALL)
  const [first, last] = [page.locator('.detail-side h2').first(), page.locator('.detail-side a').last()]
  await first.evaluate((element) => element.scrollIntoView({ block: 'start' }))
  expect(await isInWindow(first)).toBe(true)
  await scrollTo(page, 0.5)
  expect(await isInWindow(last)).toBe(true)
})

test('the links to the parts of a page mark the part that is read', async ({ page }) => {
  await page.goto(origin() + CALL)
  const links = page.getByRole('navigation', { name: 'På sidan' }).getByRole('link')
  expect(await links.count()).toBeGreaterThanOrEqual(3)
  expect(await links.count()).toBeLessThanOrEqual(6)
  await page.getByRole('navigation', { name: 'På sidan' }).getByRole('link', { name: 'Det här bedömer vi' }).click()
  await expect(page.getByRole('heading', { name: 'Det här bedömer vi' })).toBeInViewport()
  await expect.poll(() => marked(page)).toEqual(['#kriterier'])
  await page.getByRole('navigation', { name: 'På sidan' }).getByRole('link', { name: 'Så ansöker ni' }).click()
  await expect.poll(() => marked(page)).toEqual(['#sa-ansoker-du'])
})

test('on a narrow screen a bar at the foot leads to the application while the box is out of sight', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 })
  await page.goto(origin() + CALL)
  const bar = page.locator('.foot-bar')
  const button = page.locator('.detail-side').getByRole('link', { name: /^Till ansökan/ })
  await button.evaluate((element) => element.scrollIntoView({ block: 'center' }))
  await expect(button).toBeInViewport()
  await expect(bar).not.toBeInViewport()
  for (const share of [0.5, 0.7]) {
    await scrollTo(page, share)
    await expect(button).not.toBeInViewport()
    expect(await isInWindow(bar), `at ${share}`).toBe(true)
  }
  await expect(bar).toContainText(/dag(ar)? kvar|Sista dagen|timm|minut/)
  await expect(bar.getByRole('link', { name: /^Till ansökan/ })).toHaveAttribute('href', (await button.getAttribute('href')) ?? '')
})

test('the bar is not on the page of a round in which one can’t apply', async ({ page }) => {
  await page.goto(`${origin()}/utlysningar/omstallningscheckar/`)
  await expect(page.locator('.foot-bar')).toHaveCount(0)
})

test('a link to something folded opens it, with its heading in view', async ({ page }) => {
  await page.goto(`${origin()}${CALL}#fragor-i-ansokan`)
  await expect(page.getByRole('heading', { name: 'Frågorna i ansökan' })).toBeInViewport()
  await expect(page.getByText('Vilken fråga ska förstudien besvara?')).toBeInViewport()
})

test('on paper what is folded is written out, and there is neither bar nor links to parts', async ({ page }) => {
  await page.emulateMedia({ media: 'print' })
  await page.goto(origin() + CALL)
  const folded = page.locator('details.folded')
  expect(await folded.count()).toBeGreaterThan(0)
  for (const one of await folded.all())
    expect(await one.evaluate((details) => details.lastElementChild?.checkVisibility({ contentVisibilityAuto: true }))).toBe(true)
  await expect(page.locator('.foot-bar')).toBeHidden()
  await expect(page.locator('.on-page')).toBeHidden()
})

test('on paper an event has no form and no heading for one, and the foot says the whole address of the page', async ({ page }) => {
  const address = origin() + EVENT
  await page.goto(address)
  const [heading, here] = [page.getByRole('heading', { name: 'Anmäl dig', exact: true }), page.locator('.foot').getByText(address)]
  await expect(heading).toBeVisible()
  await expect(here).toBeHidden()
  await page.emulateMedia({ media: 'print' })
  await expect(heading).toBeHidden()
  await expect(here).toBeVisible()
})
