import { existsSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, type Page } from '@playwright/test'
import { PASSWORD } from './start-seeded-server.ts'

/** The address of the server under test. */
export const origin = (): string => process.env.TORGET_ORIGIN ?? ''

/** Logs in as the first administrator. At the first login of a run, changes the password as the admin demands. */
export async function logIn(page: Page): Promise<void> {
  await page.goto(`${origin()}/admin`)
  await page.getByLabel('E-post').fill('admin@example.se')
  // A file, because Playwright starts a new worker process after a failure.
  const changedMark = path.join(process.env.TORGET_DATA_DIR ?? '', 'password-is-changed')
  const first = existsSync(changedMark) ? '' : process.env.TORGET_FIRST_PASSWORD
  await page.getByLabel('Lösenord').fill(first || PASSWORD)
  await page.getByRole('button', { name: 'Logga in' }).click()
  // Navigation before the response would cancel the login.
  await page.waitForURL(({ pathname }) => !pathname.startsWith('/admin/login'))
  if (first) {
    await expect(page.getByText('Välj ett eget lösenord innan du börjar')).toBeVisible()
    await page.getByRole('button', { name: 'Byt lösenord' }).click()
    await page.getByLabel('Nuvarande lösenord').fill(first)
    await page.getByLabel('Nytt lösenord').fill(PASSWORD)
    await page.getByLabel('Bekräfta lösenord').fill(PASSWORD)
    let isSaved = false
    page.on('response', (response) => {
      if (response.request().method() === 'PATCH' && response.url().includes('/api/users/') && response.ok()) isSaved = true
    })
    // Payload's form refuses a save before it has sent the typed values to the server, after a quarter of a second. A busy server takes longer than a try.
    await expect(async () => {
      if (!isSaved) await page.getByRole('button', { name: 'Spara', exact: true }).click({ timeout: 1000 })
      await expect.poll(() => isSaved, { timeout: 2000 }).toBe(true)
    }).toPass()
    await expect(page.getByText('Välj ett eget lösenord innan du börjar')).toBeHidden()
    writeFileSync(changedMark, '')
  }
  await page.goto(`${origin()}/admin`)
  await expect(page.getByRole('link', { name: 'Nyheter' }).first()).toBeVisible()
}
