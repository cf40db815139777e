import { expect, type Page, test } from '@playwright/test'
import { logIn, origin } from './admin.ts'

const NAME = 'Viskadalsregionens webbplats'
const SETTINGS = '/admin/globals/accessibility'

async function saveName(page: Page, name: string): Promise<void> {
  await page.goto(origin() + SETTINGS)
  await page.getByLabel('Webbplatsens namn').fill(name)
  // Payload's form refuses a save that comes before the server has seen what was typed, a quarter of a second later.
  await expect(async () => {
    await page.getByRole('button', { name: 'Spara', exact: true }).click()
    await expect(page.getByText('Sparat', { exact: true })).toBeVisible({ timeout: 2000 })
  }).toPass()
}

test('an administrator reads what the accessibility statement lacks: while writing it, and on the dashboard once it is saved', async ({ page }) => {
  await logIn(page)
  const card = page.getByRole('region', { name: 'Tillgänglighetsredogörelsen' })
  await expect(card).toBeHidden()
  await page.goto(origin() + SETTINGS)
  await expect(card).toContainText('Redogörelsen har allt som lagen kräver.')
  await page.getByLabel('Webbplatsens namn').fill('')
  await expect(card.getByRole('listitem')).toHaveText(['Webbplatsens namn.'])
  await saveName(page, '')
  await page.goto(`${origin()}/admin`)
  await expect(card.getByRole('listitem')).toHaveText(['Webbplatsens namn.'])
  await card.getByRole('link', { name: 'Fyll i tillgänglighetsredogörelsen' }).click()
  await page.waitForURL(origin() + SETTINGS)
  await saveName(page, NAME)
  await expect(card).toContainText('Redogörelsen har allt som lagen kräver.')
})
