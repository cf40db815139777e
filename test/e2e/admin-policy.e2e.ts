import { expect, type Page, test } from '@playwright/test'
import sharp from 'sharp'
import { logIn, origin } from './admin.ts'

const picture = () =>
  sharp({ create: { width: 800, height: 600, channels: 3, background: '#3b6d7a' } })
    .jpeg()
    .toBuffer()

/** Collects what the Content-Security-Policy refuses on a page and in its frames, and scripts that fail. */
async function collectViolations(page: Page): Promise<readonly string[]> {
  const violations: string[] = []
  await page.exposeFunction('noteViolation', (violation: string) => violations.push(violation))
  await page.addInitScript(() =>
    addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, documentURI, sample }) =>
      (window as unknown as { noteViolation: (violation: string) => void }).noteViolation(
        `${effectiveDirective}: ${blockedURI} on ${documentURI} ${sample}`,
      ),
    ),
  )
  page.on('console', (message) => /Content.Security.Policy|Refused to/i.test(message.text()) && violations.push(message.text()))
  page.on('pageerror', (error) => violations.push(error.message))
  return violations
}

test('the admin breaks none of its Content-Security-Policy', async ({ page }) => {
  const violations = await collectViolations(page)
  const response = await page.goto(`${origin()}/admin/login`)
  const policy = response?.headers()['content-security-policy'] ?? ''
  expect(policy).toMatch(/script-src 'self' 'nonce-[\w+/=]+' 'strict-dynamic';/)
  expect(policy).not.toContain('unsafe-eval')
  await logIn(page)

  await test.step('a list, with its filters and columns', async () => {
    await page.goto(`${origin()}/admin/collections/news`)
    await page.getByRole('button', { name: 'Filter' }).first().click()
    await expect(page.locator('table tbody tr').first()).toBeVisible()
  })

  await test.step('an item with a text, and a picture that is seen before it is uploaded', async () => {
    await page.goto(`${origin()}/admin/collections/news/create`)
    await page.getByRole('textbox', { name: 'Rubrik' }).fill('Nytt om policyn')
    await page.getByLabel('Ingress').fill('Allt i redigeringen fungerar som förut.')
    await page.locator('[contenteditable=true]').first().click()
    await page.keyboard.type('En text. ')
    await page.keyboard.press('Enter')
    await page.keyboard.type('/')
    await expect(page.locator('.slash-menu-popup')).toBeVisible()
    await page.keyboard.press('Escape')
    await page.locator('#field-image').getByRole('button', { name: 'Skapa ny' }).click()
    const drawer = page.getByRole('dialog')
    await drawer.locator('input[type=file]').setInputFiles({ name: 'policy.jpg', mimeType: 'image/jpeg', buffer: await picture() })
    await expect(drawer.locator('img[src^="blob:"]').first()).toBeVisible()
    await drawer.getByLabel('Beskrivning för den som inte ser bilden').fill('En blå yta')
    await drawer.getByRole('button', { name: 'Spara', exact: true }).click()
    await expect(page.getByText('policy.jpg').first()).toBeVisible()
    await page.getByRole('button', { name: 'Spara utkast' }).click()
    await page.waitForURL(/\/news\/(?!create)[^/]+$/)
  })

  await test.step('the live preview', async () => {
    await page.locator('#live-preview-toggler').click()
    await expect(page.frameLocator('#live-preview-iframe').getByRole('heading', { level: 1 })).toHaveText('Nytt om policyn')
  })

  await test.step('pictures, the account and a page that is not there', async () => {
    await page.goto(`${origin()}/admin/collections/images`)
    await expect(page.locator('table img').first()).toBeVisible()
    await page.goto(`${origin()}/admin/account`)
    await expect(page.getByRole('button', { name: 'Spara', exact: true })).toBeVisible()
    await page.goto(`${origin()}/admin/finns-inte`)
    await expect(page.getByRole('heading').first()).toBeVisible()
  })
  expect(violations).toEqual([])

  await test.step('a script that somebody has put into a page does not run', async () => {
    await page.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<img src="x" onerror="window.ran = true">'))
    await expect.poll(() => violations.some((violation) => violation.startsWith('script-src-attr: inline'))).toBe(true)
    expect(await page.evaluate(() => 'ran' in window)).toBe(false)
  })
})

test('a link in the admin shows that it has the focus', async ({ page }) => {
  await page.goto(`${origin()}/admin/login`)
  await page.getByLabel('Lösenord').focus()
  await page.keyboard.press('Tab')
  const link = page.getByRole('link', { name: 'Glömt lösenordet?' })
  await expect(link).toBeFocused()
  await expect(link).toHaveCSS('outline-style', 'solid')
})
