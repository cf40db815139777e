import { expect, type Page, test } from '@playwright/test'
import { logIn, origin } from './admin.ts'

const NAME = 'Viskadalsregionens webbplats'
const SETTINGS = '/admin/globals/accessibility'

async function saveName(page: Page, name: string): Promise<void> {
  await page.goto(origin() + SETTINGS)
  await page.getByLabel('Webbplatsens namn').fill(name)
  // Payload's form refuses a save before it has sent the typed values to the server, after a quarter of a second.
  await expect(async () => {
    await page.getByRole('button', { name: 'Spara', exact: true }).click()
    await expect(page.getByText('Sparat', { exact: true })).toBeVisible({ timeout: 2000 })
  }).toPass()
}

test('an administrator sees what the accessibility statement lacks, while writing and on the dashboard', async ({ page }) => {
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
