import { expect, test } from '@playwright/test'
import { origin } from './admin.ts'

test('the name of a month stays in sight while its events are read, and a day of the month table leads to its event', async ({ browser }) => {
  const context = await browser.newContext({ viewport: { width: 1440, height: 700 }, javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(`${origin()}/kalender/`)
  const month = page.locator('.event-month').first()
  const last = month.locator('li').last()
  await last.scrollIntoViewIfNeeded()
  await expect(month.getByRole('heading', { level: 2 })).toBeInViewport()
  const table = page
    .getByRole('table')
    .filter({ has: page.locator('a') })
    .first()
  await expect(table.locator('caption')).toHaveText(/^\S+ \d{4}$/)
  const day = table.locator('a:not([href*="#"])').first()
  const title = (await day.textContent())?.replace(/^\d+ \S+: /, '') ?? ''
  await day.focus()
  await page.keyboard.press('Enter')
  await expect(page.locator('h1')).toHaveText(title)
  await context.close()
})
