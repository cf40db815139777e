import { expect, test } from '@playwright/test'
import { logIn, origin } from './admin.ts'

const SAVED = 'Bussen till Ekträsk går oftare'
const TYPED = 'Bussen till Ekträsk går var tionde minut'
const BANNER = 'Förhandsvisning – så här ser utkastet ut. Inte publicerat.'

test('an editor sees the preview change while writing, and shares the draft with a person without an account', async ({ page, browser }) => {
  const faults: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' && message.location().url.includes('/forhandsvisning/')) faults.push(message.text())
  })
  await logIn(page)
  const pane = page.frameLocator('#live-preview-iframe')
  const heading = pane.getByRole('heading', { level: 1 })
  const banner = pane.locator('#torget-forhandsvisning')

  await test.step('an unsaved document has no preview', async () => {
    await page.goto(`${origin()}/admin/collections/news/create`)
    await expect(page.getByText('Spara utkastet först. Sedan kan du göra en länk')).toBeVisible()
    await page.getByRole('textbox', { name: 'Rubrik' }).fill(SAVED)
    await page.getByLabel('Ingress').fill('Från och med hösten går bussen oftare.')
    await page.locator('[contenteditable=true]').first().click()
    for (let i = 1; i <= 25; i += 1) {
      await page.keyboard.type(`Stycke ${i}.`)
      await page.keyboard.press('Enter')
    }
    await page.getByRole('button', { name: 'Spara utkast' }).click()
    await page.waitForURL(/\/news\/(?!create)[^/]+$/)
  })

  await test.step('the preview shows the saved draft with the site’s design', async () => {
    await page.locator('#live-preview-toggler').click()
    await expect(heading).toHaveText(SAVED)
    await expect(banner).toHaveText(BANNER)
    await expect(pane.getByText('Stycke 25.')).toBeAttached()
  })

  await test.step('the preview follows the unsaved form without jumping', async () => {
    const frame = page.frames().find((one) => one.url().includes('/forhandsvisning/'))
    if (!frame) throw new Error('No pane')
    await frame.evaluate(() => window.scrollTo({ top: 200, behavior: 'instant' }))
    await page.getByRole('textbox', { name: 'Rubrik' }).fill(TYPED)
    await expect(heading).toHaveText(TYPED)
    expect(await frame.evaluate(() => window.scrollY)).toBe(200)
    expect(await frame.evaluate(() => document.styleSheets.length)).toBeGreaterThan(0)
  })

  await test.step('the preview names a missing field until it is filled in', async () => {
    await page.getByLabel('Ingress').fill('')
    await expect(banner).toContainText('Fyll i det här först: Ingress')
    await expect(heading).toHaveText(TYPED)
    await page.getByLabel('Ingress').fill('Oftare än någonsin.')
    await expect(banner).toHaveText(BANNER)
    await expect(pane.getByText('Oftare än någonsin.').first()).toBeVisible()
  })

  await test.step('the share link shows the saved draft without a login', async () => {
    await page.getByRole('button', { name: 'Skapa länk' }).click()
    const link = await page.getByLabel(/^Länk som gäller till/).inputValue()
    const context = await browser.newContext({ javaScriptEnabled: false })
    const reader = await context.newPage()
    await reader.goto(link)
    await expect(reader.getByRole('heading', { level: 1 })).toHaveText(SAVED)
    await expect(reader.getByText(BANNER)).toBeVisible()
    await page.getByRole('button', { name: /^Återkalla länken/ }).click()
    await expect(page.getByText('Länken är återkallad och visar inget längre.')).toBeVisible()
    await expect(page.getByLabel(/^Länk som gäller till/)).toHaveCount(0)
    await reader.reload()
    await expect(reader.getByRole('heading', { level: 1 })).toHaveText('Länken är återkallad')
    await context.close()
  })
  expect(faults.filter((text) => !text.includes('422'))).toEqual([])
})
