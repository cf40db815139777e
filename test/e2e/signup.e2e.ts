import { expect, type Page, test } from '@playwright/test'
import { origin } from './admin.ts'
import { axeFaults } from './axe.ts'

const EVENT = '/kalender/kurs-klarsprak/'
const FORM = '/anmalan/kurs-klarsprak/'
/** The time after which the server takes a form for a person's, in milliseconds, with a margin. */
const A_WHILE = 2_100
const send = (page: Page) => page.getByRole('button', { name: 'Skicka anmälan' })

/** Waits until the form has been open for as long as a person needs. */
const untilFilledIn = (page: Page) => page.waitForFunction((least) => performance.now() > least, A_WHILE, { polling: 100 })

test('with script, a person can sign up by keyboard alone and sees faults and the result at once', async ({ page }) => {
  await page.goto(origin() + EVENT)
  await expect(page.locator('input[name="stampel"]')).not.toHaveValue('')
  await page.getByRole('link', { name: 'Anmäl dig' }).first().press('Enter')
  await expect(page).toHaveURL(/#anmalan$/)

  await page.getByLabel('Namn', { exact: true }).focus()
  await page.keyboard.type('Karin Ek')
  await page.keyboard.press('Tab')
  await page.keyboard.type('karin')
  await page.keyboard.press('Tab')
  await expect(page.locator('#epost-fel')).toHaveText('Något saknas i e-postadressen. Skriv den som namn@example.se.')
  await expect(page.getByLabel('E-post', { exact: true })).toHaveAttribute('aria-invalid', 'true')
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('End')
  await page.keyboard.type('.ek@example.se')
  await expect(page.locator('#epost-fel')).toBeEmpty()

  await send(page).press('Enter')
  await expect(page.getByRole('alert')).toContainText('Du är inte anmäld än')
  await expect(page).toHaveTitle(/^Fel: Något behöver rättas – .+ – /)
  expect(await axeFaults(page)).toEqual([])
  await page.getByRole('alert').getByRole('link').press('Enter')
  await page.getByLabel('I salen', { exact: true }).press('Space')
  await page.getByLabel('Beslut', { exact: true }).check()
  await expect(page.getByLabel('Namn', { exact: true })).toHaveValue('Karin Ek')
  await untilFilledIn(page)
  await send(page).press('Enter')

  await expect(page.locator('h1')).toHaveText('Tack, du är anmäld')
  expect(await axeFaults(page)).toEqual([])
  // Signing up again changes nothing.
  const receipt = page.url()
  await page.goto(origin() + FORM)
  await page.getByLabel('Namn', { exact: true }).fill('Karin Ek')
  await page.getByLabel('E-post', { exact: true }).fill('karin.ek@example.se')
  await page.getByLabel('I salen', { exact: true }).check()
  await untilFilledIn(page)
  await send(page).click()
  await expect(page).toHaveURL(receipt)
})

test('without script, the form is confirmed on a second page', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 390, height: 800 } })
  const page = await context.newPage()
  await page.goto(origin() + EVENT)
  await page.getByLabel('Namn', { exact: true }).fill('Åke Öst')
  await page.getByLabel('E-post', { exact: true }).fill('ake.ost@example.se')
  await page.getByLabel('På skärm', { exact: true }).check()
  await send(page).click()
  await expect(page.locator('h1')).toHaveText('Stämmer uppgifterna?')
  await expect(page.getByLabel('På skärm', { exact: true })).toBeChecked()
  // The form was sent too fast for a person, so a page asks for confirmation.
  await expect(async () => {
    if (await send(page).isVisible()) await send(page).click()
    await expect(page.locator('h1')).toHaveText('Tack, du är anmäld', { timeout: 100 })
  }).toPass({ intervals: [A_WHILE] })
  await context.close()
})

for (const width of [390, 768, 1440]) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`axe finds nothing in the form, with and without faults, at ${width} px, ${colorScheme}`, async ({ browser }) => {
      const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme })
      const page = await context.newPage()
      await page.goto(origin() + FORM)
      expect(await axeFaults(page)).toEqual([])
      await send(page).click()
      await expect(page.getByRole('alert')).toBeVisible()
      expect(await axeFaults(page)).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
      await context.close()
    })
  }
}
