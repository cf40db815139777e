import { expect, test } from '@playwright/test'
import { origin } from './admin.ts'
import { axeFaults } from './axe.ts'

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('a reader can search from any page, narrow to one kind and open a hit', async ({ page }) => {
    await page.goto(origin())
    await page.getByRole('search').getByRole('searchbox').fill('forstudiemedel')
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/\/sok\/\?q=forstudiemedel/)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sök på webbplatsen')
    await expect(page.locator('#traffar')).toContainText('träffar på forstudiemedel')
    await expect(page.locator('mark').first()).toHaveText(/förstudiemedel/i)
    const filter = page.getByRole('navigation', { name: 'Visa bara en typ av träffar' })
    await filter.getByRole('link', { name: /^Utlysningar/ }).click()
    await expect(filter.getByRole('link', { name: /^Utlysningar/ })).toHaveAttribute('aria-current', 'true')
    await expect(page.locator('.search-hit').first()).toContainText('Ansök senast')
    await page.getByRole('link', { name: 'Förstudiemedel', exact: true }).first().click()
    await expect(page).toHaveURL(/\/utlysningar\/forstudiemedel\/$/)
  })

  test('a word that only a file has leads to the file and its page', async ({ page }) => {
    await page.goto(`${origin()}/sok/?q=h%C3%A5ltimmar`)
    const hit = page.locator('.search-hit').first()
    await expect(hit.getByRole('link')).toHaveText(/^Slutrapport: Närvaro i skolan \(pdf, .+\)$/)
    await expect(hit).toContainText('På sidan 2')
    const file = await page.request.get(origin() + (await hit.getByRole('link').getAttribute('href')))
    expect([file.status(), file.headers()['content-type']]).toEqual([200, 'application/pdf'])
  })

  test('a misspelt word is corrected, and the page says so', async ({ page }) => {
    await page.goto(`${origin()}/sok/?q=energianlys`)
    await expect(page.locator('.search-hit').first()).toContainText(/energianalys/i)
    await page.getByText('Menade du').getByRole('link').click()
    await expect(page).toHaveURL(/q=energianalys/)
    await expect(page.getByText('Menade du')).toHaveCount(0)
  })

  test('many hits are divided into pages, and no hits come with advice', async ({ page }) => {
    await page.goto(`${origin()}/sok/?q=kommun`)
    const first = await page.locator('.search-hit h2').first().textContent()
    await page.getByRole('link', { name: 'Nästa sida' }).click()
    await expect(page.locator('#traffar')).toContainText('sida 2 av')
    expect(await page.locator('.search-hit h2').first().textContent()).not.toBe(first)
    await page.goto(`${origin()}/sok/?q=kvantdator`)
    await expect(page.locator('#traffar')).toContainText('Inga träffar på kvantdator')
    await expect(page.getByText('Kontrollera stavningen')).toBeVisible()
  })
})

test('with script, suggested pages can be chosen by keyboard, and the form still searches', async ({ page }) => {
  const faults: string[] = []
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()))
  await page.goto(`${origin()}/sok/`)
  const field = page.getByRole('combobox', { name: 'Vad letar du efter?' })
  const options = page.getByRole('listbox', { name: 'Förslag' }).getByRole('option')
  await field.pressSequentially('forst')
  await expect(field).toHaveAttribute('aria-expanded', 'true')
  await expect(options.first()).toContainText('Förstudiemedel')
  await expect(page.locator('#sok-forslag-antal')).toHaveText(/^\d förslag\. Välj med pil ner\.$/)
  expect(await axeFaults(page)).toEqual([])

  await page.keyboard.press('ArrowDown')
  await expect(options.first()).toHaveAttribute('aria-selected', 'true')
  await expect(field).toHaveAttribute('aria-activedescendant', (await options.first().getAttribute('id')) ?? '')
  // One step up from the first suggestion is the field, without a choice.
  await page.keyboard.press('ArrowUp')
  await expect(field).not.toHaveAttribute('aria-activedescendant')
  await page.keyboard.press('Escape')
  await expect(field).toHaveAttribute('aria-expanded', 'false')
  await expect(field).toHaveValue('forst')

  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(options.nth(1)).toHaveAttribute('aria-selected', 'true')
  await expect(options.nth(1)).toContainText('Sista veckan att söka förstudiemedel')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/aktuellt\/sista-veckan-att-soka-forstudiemedel\/$/)

  await page.goto(`${origin()}/sok/`)
  await field.fill('forstudie')
  await expect(options.first()).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/sok\/\?q=forstudie$/)
  expect(faults).toEqual([])
})
