import { expect, type Page, test } from '@playwright/test'
import { RestClient } from '../cms/rest-client.ts'
import { logIn, origin } from './admin.ts'
import { PASSWORD } from './start-seeded-server.ts'

const choiceOf = (page: Page, name: string) => page.getByRole('combobox', { name, exact: true })
const cards = (page: Page) => page.locator('.call-table th[scope="row"]')

/** Presses the Tab key until the element has focus. */
async function tabTo(page: Page, target: ReturnType<Page['getByRole']>): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error('The Tab key does not lead there')
}

for (const script of ['with', 'without'] as const) {
  test.describe(`${script} script`, () => {
    test.use({ javaScriptEnabled: script === 'with' })

    test('an applicant finds an open call, checks whether it suits them, and reaches the application form', async ({ page }) => {
      await page.goto(`${origin()}/utlysningar/`)
      const all = await cards(page).count()
      await choiceOf(page, 'Status').selectOption({ label: 'Öppna' })
      await choiceOf(page, 'Sökande').selectOption({ label: 'Föreningar' })
      await choiceOf(page, 'Belopp').selectOption('100000')
      await page.getByRole('button', { name: 'Visa', exact: true }).click()
      await expect(page).toHaveURL(/\/utlysningar\/urval\/\?lage=oppen&vem=forening&belopp=100000&tema=&kommun=&stanger=$/)
      await expect(choiceOf(page, 'Sökande')).toHaveValue('forening')
      expect(await cards(page).count()).toBeLessThan(all)
      await expect(page.locator('.outcome')).toHaveText(`${await cards(page).count()} utlysning`)

      await page.getByRole('link', { name: 'Förstudiemedel', exact: true }).click()
      await expect(page.locator('.detail-side .by')).toHaveText(/^\s*Ansök senast \S+ \d+\s\S+ \d{4} kl\.\s23\.59\s*$/)
      const check = page.locator('.self-check')
      const verdict = check.getByRole('status')
      await expect(verdict).toHaveText('', { useInnerText: true })
      await check.getByRole('radiogroup').nth(2).getByRole('radio', { name: 'Nej' }).check()
      await expect(check.getByText('Vet ni redan svaret är det ett projekt')).toBeVisible()
      await expect(check.getByText('Osäker? Fråga Helena Brodd').nth(2)).toBeVisible()
      await expect(verdict).toContainText('Ni uppfyller troligen inte alla krav.', { useInnerText: true })
      for (const group of await check.getByRole('radiogroup').all()) await group.getByRole('radio', { name: 'Ja' }).check()
      await expect(verdict).toHaveText(/^Det ser ut som att ni kan söka\./, { useInnerText: true })
      await expect(check.getByText('Vet ni redan svaret')).toBeHidden()

      const link = page.getByRole('link', { name: /^Till ansökan/ })
      await expect(link).toHaveAttribute('href', /^https:\/\/ansok\.viskadalsregionen\.example\.se\/ny\?utlysning=forstudiemedel&omgang=\d{4}$/)
      const round = await page.getByRole('link', { name: 'Alla viktiga datum för omgången' }).getAttribute('href')
      const stable = await page.request.get(`${origin()}${round}ansok/`, { maxRedirects: 0 })
      expect([stable.status(), stable.headers().location]).toEqual([302, await link.getAttribute('href')])
    })
  })
}

test('the filters, the questions and the button can be used by keyboard alone', async ({ page }) => {
  await page.goto(`${origin()}/utlysningar/`)
  await tabTo(page, choiceOf(page, 'Status'))
  await page.keyboard.press('ArrowDown')
  await tabTo(page, page.getByRole('button', { name: 'Visa', exact: true }))
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/lage=oppen/)
  await tabTo(page, page.getByRole('link', { name: 'Förstudiemedel', exact: true }))
  await page.keyboard.press('Enter')
  await expect(page.locator('h1')).toHaveText('Förstudiemedel')
  const groups = page.locator('.self-check').getByRole('radiogroup')
  const count = await groups.count()
  await tabTo(page, groups.first().getByRole('radio', { name: 'Ja' }))
  for (let i = 0; i < count; i += 1) {
    await page.keyboard.press('Space')
    await page.keyboard.press('Tab')
  }
  await expect(page.locator('.self-check').getByRole('status')).toContainText('Det ser ut som att ni kan söka.', { useInnerText: true })
})

test('answers to the questions are neither stored nor sent', async ({ page }) => {
  const asked: string[] = []
  await page.goto(`${origin()}/utlysningar/forstudiemedel/`)
  // A browser may request the icon at any time.
  page.on('request', (request) => !request.url().endsWith('/favicon.svg') && asked.push(request.url()))
  for (const group of await page.locator('.self-check').getByRole('radiogroup').all()) await group.getByRole('radio', { name: 'Nej' }).check()
  const kept = await page.evaluate(() => [document.cookie, localStorage.length, sessionStorage.length, location.search])
  expect([asked, kept]).toEqual([[], ['', 0, 0, '']])
  await page.reload()
  await expect(page.locator('.self-check :checked')).toHaveCount(0)
})

test('a call shows itself as closed, without its button, within two seconds of the closing instant', async ({ page }) => {
  await logIn(page)
  const admin = await new RestClient(origin()).login('admin@example.se', PASSWORD)
  const now = Date.now()
  const closesAt = now + 6_000
  const call = await admin.create('funding-calls', {
    title: 'Stänger strax',
    slug: 'stanger-strax',
    lead: 'Prov.',
    applicationTemplate: 'https://ansok.viskadalsregionen.example.se/ny?u={call}&o={round}',
    rounds: [{ title: 'Omgång 1', slug: 'omgang-1', opensAt: new Date(now - 60_000).toISOString(), closesAt: new Date(closesAt).toISOString() }],
    _status: 'published',
  })
  const at = `${origin()}/utlysningar/stanger-strax/omgang-1/`
  const html = async (address: string) => (await page.request.get(address)).text()
  await expect.poll(() => html(at)).toContain('Till ansökan')
  await expect.poll(() => html(at), { intervals: [50], timeout: closesAt + 2_000 - Date.now() }).not.toContain('Till ansökan')
  expect(Date.now()).toBeGreaterThanOrEqual(closesAt)
  await page.goto(at)
  await expect(page.getByText(/^Stängde .* kl\.\s\d\d\.\d\d/).first()).toBeVisible()
  const stable = await page.request.get(`${at}ansok/`, { maxRedirects: 0 })
  expect(stable.headers().location).toMatch(/\/utlysningar\/stanger-strax\/omgang-1\/#ansok$/)
  await admin.delete(`/api/funding-calls/${call.id}`)
})

test('the sums and charts of projects follow the filter', async ({ page }) => {
  await page.goto(`${origin()}/projekt/`)
  const whole = await page.locator('.sums dd').allTextContents()
  await choiceOf(page, 'Kommun').selectOption({ label: 'Fyrbo' })
  await page.getByText('Fler val').click()
  await choiceOf(page, 'Vår roll').selectOption({ label: 'Projekt vi stödjer' })
  await page.getByRole('button', { name: 'Visa', exact: true }).click()
  await expect(page).toHaveURL(/kommun=fyrbo/)
  const shown = await page.locator('.project-grid h3').count()
  await expect(page.locator('.outcome')).toHaveText(`${shown} projekt`)
  const chosen = await page.locator('.sums dd').allTextContents()
  expect(chosen).not.toEqual(whole)
  const cells = await page.locator('#tabell-ar td:nth-child(2)').allTextContents()
  expect(cells.reduce((sum, text) => sum + Number(text), 0)).toBe(shown)
  await page.getByRole('link', { name: 'Rensa valen' }).click()
  await expect(page).toHaveURL(`${origin()}/projekt/`)
})
