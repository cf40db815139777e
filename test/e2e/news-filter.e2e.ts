import { expect, type Page, test } from '@playwright/test'
import axe from 'axe-core'
import { origin } from './admin.ts'
import { MANY } from './other-sites.ts'
import { publishedSites } from './site-pages.ts'

const ADDRESS = '/aktuellt/'
const hits = (page: Page) => page.locator('#traffar li')
const status = (page: Page) => page.getByRole('status')
const choiceOf = (page: Page, name: string) => page.getByRole('combobox', { name, exact: true })
const titles = (page: Page) => page.locator('#traffar h2').allTextContents()

test('news filters can be combined, are described in words, and are in the address and the history', async ({ page }) => {
  await page.goto(origin() + ADDRESS)
  await choiceOf(page, 'Tema').selectOption({ label: 'Kultur' })
  await page.getByRole('button', { name: 'Visa nyheter' }).click()
  await expect(status(page)).toHaveText(/^\d+\snyheter passar dina val$/)
  await expect(page).toHaveURL(`${origin()}${ADDRESS}?tema=kultur`)
  await expect(page.locator('#senaste')).toBeHidden()
  const byTheme = await hits(page).count()
  expect(byTheme).toBeGreaterThan(3)

  await choiceOf(page, 'Typ').selectOption({ label: 'Pressmeddelanden' })
  await page.getByRole('button', { name: 'Visa nyheter' }).click()
  await expect(page).toHaveURL(`${origin()}${ADDRESS}?typ=pressmeddelanden&tema=kultur`)
  await expect.poll(() => hits(page).count()).toBeLessThan(byTheme)
  const [first = ''] = await titles(page)

  await page.goBack()
  await expect(hits(page)).toHaveCount(byTheme)
  await expect(choiceOf(page, 'Typ')).toHaveValue('')
  await page.goBack()
  await expect(page.locator('#senaste')).toBeVisible()
  await expect(hits(page).first()).toBeHidden()
  await expect(status(page)).toBeEmpty()
  await page.goForward()
  await page.goForward()
  await expect(page.locator('#traffar h2').first()).toHaveText(first)

  await page.getByRole('link', { name: first, exact: true }).click()
  await expect(page.locator('h1')).toHaveText(first)
})

test('the filter shows the choice in the address, ignores unknown choices, and says when nothing is found', async ({ page }) => {
  await page.goto(`${origin()}${ADDRESS}?kommun=fyrbo&typ=finns-inte`)
  await expect(status(page)).toHaveText(/passar dina val$/)
  await expect(choiceOf(page, 'Kommun')).toHaveValue('fyrbo')
  await expect(choiceOf(page, 'Typ')).toHaveValue('')
  await page.goto(`${origin()}${ADDRESS}?typ=minnesord&kommun=fyrbo`)
  await expect(status(page)).toHaveText('Ingen nyhet passar alla dina val. Ta bort något av dem.')
  await expect(hits(page)).toHaveCount(0)
  await page.getByRole('link', { name: 'Rensa valen' }).click()
  await expect(page).toHaveURL(origin() + ADDRESS)
  await expect(page.locator('#senaste')).toBeVisible()
})

test('the filter can be used by keyboard alone, and axe finds nothing in its result', async ({ page }) => {
  await page.goto(origin() + ADDRESS)
  await choiceOf(page, 'År').focus()
  await page.keyboard.press('Tab')
  await expect(choiceOf(page, 'Typ')).toBeFocused()
  await page.keyboard.press('ArrowDown')
  for (let i = 0; i < 3; i += 1) await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Visa nyheter' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(`${origin()}${ADDRESS}?typ=nyheter`)
  await expect(hits(page).first()).toBeVisible()
  await page.evaluate(axe.source)
  const { violations } = await page.evaluate(() => (window as unknown as { axe: typeof axe }).axe.run(document, { resultTypes: ['violations'] }))
  expect(violations.map(({ id, nodes }) => `${id} at ${nodes[0]?.target.join(' ')}`)).toEqual([])
})

test('the filter links to a similar list when it can’t fetch the news, and a new try finds them', async ({ page }) => {
  await page.route('**/urval/*.json', (route) => route.abort())
  await page.goto(`${origin()}${ADDRESS}?tema=kultur`)
  await expect(status(page)).toContainText('Nyheterna gick inte att hämta.')
  await expect(status(page).getByRole('link')).toHaveAttribute('href', '/aktuellt/tema/kultur/')
  await page.unroute('**/urval/*.json')
  await page.getByRole('button', { name: 'Visa nyheter' }).click()
  await expect(status(page)).toHaveText(/passar dina val$/)
})

test('the filter’s script is fetched at its first use, and again after a failure', async ({ page }) => {
  const FILTER = '**/_astro/filter.*.js'
  const fetched: string[] = []
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname))
  const isFetched = () => fetched.some((path) => path.startsWith('/_astro/filter.'))
  await page.goto(origin() + ADDRESS, { waitUntil: 'networkidle' })
  expect(isFetched()).toBe(false)

  await page.route(FILTER, (route) => route.abort())
  const refused = page.waitForEvent('requestfailed')
  await choiceOf(page, 'Tema').focus()
  await refused
  expect(isFetched()).toBe(true)
  await page.unroute(FILTER)
  await choiceOf(page, 'Tema').selectOption({ label: 'Kultur' })
  await page.getByRole('button', { name: 'Visa nyheter' }).click()
  await expect(status(page)).toHaveText(/passar dina val$/)
  await expect(page).toHaveURL(`${origin()}${ADDRESS}?tema=kultur`)

  await page.route(FILTER, (route) => route.abort())
  await page.goto(`${origin()}${ADDRESS}?tema=klimat`)
  await expect(status(page)).toHaveText('Urvalet gick inte att visa, så här är de senaste nyheterna i stället. Ladda om sidan för att försöka igen.')
  await expect(page.locator('#senaste')).toBeVisible()
})

test('a year in several files is shown whole, newest first, each item once', async ({ page }) => {
  const [, , long] = publishedSites()
  const files: string[] = []
  page.on('response', (response) => void (/urval/.test(response.url()) && files.push(new URL(response.url()).pathname)))
  await page.goto(`${long?.origin}${ADDRESS}?tema=klimat`)
  await expect(status(page)).toHaveText(`${MANY}\u00a0nyheter passar dina val`)
  expect(files.sort()).toEqual(['/aktuellt/urval/2027-1.json', '/aktuellt/urval/2027.json'])
  const more = page.getByRole('button', { name: 'Visa fler' })
  for (let shown = 50; shown < MANY; shown += 50) await more.click()
  await expect(hits(page)).toHaveCount(MANY)
  const links = await hits(page)
    .locator('a')
    .evaluateAll((found) => found.map((link) => link.getAttribute('href')))
  expect(links).toEqual(Array.from({ length: MANY }, (_, i) => `/aktuellt/nyhet-${i}/`))
})

test('without script there is a link to each list instead of the filter', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(origin() + ADDRESS)
  await expect(page.getByRole('button', { name: 'Visa nyheter' })).toBeHidden()
  for (const [way, name, path] of [
    ['Nyheter per typ', 'Lediga tjänster', '/aktuellt/typ/lediga-tjanster/'],
    ['Nyheter per kommun', 'Fyrbo', '/aktuellt/kommun/fyrbo/'],
    ['Nyheter per tema', 'Kultur', '/aktuellt/tema/kultur/'],
  ] as const) {
    await page.getByRole('navigation', { name: way }).getByRole('link', { name }).click()
    await expect(page).toHaveURL(origin() + path)
    await page.goBack()
  }
  await context.close()
})

test('a filter shows three choices and folds the others, unless one of them is made', async ({ page }) => {
  await page.goto(`${origin()}/utlysningar/`)
  await expect(choiceOf(page, 'Status')).toBeVisible()
  await expect(choiceOf(page, 'Kommun')).toBeHidden()
  await page.goto(`${origin()}/utlysningar/urval/?kommun=fyrbo`)
  await expect(choiceOf(page, 'Kommun')).toHaveValue('fyrbo')
  await expect(choiceOf(page, 'Kommun')).toBeVisible()
  await expect(page.getByText('Fler val (1)')).toBeVisible()
  await page.goto(`${origin()}${ADDRESS}?kommun=fyrbo`)
  await expect(choiceOf(page, 'Kommun')).toBeVisible()
  await expect(page.getByText('Fler val (1)')).toBeVisible()
})

for (const script of ['with', 'without'] as const) {
  test(`on a telephone all choices are in one fold, which tells how many are made, ${script} script`, async ({ browser }) => {
    const context = await browser.newContext({ viewport: { width: 390, height: 800 }, javaScriptEnabled: script === 'with' })
    const page = await context.newPage()
    await page.goto(`${origin()}/projekt/`)
    await expect(choiceOf(page, 'Status')).toBeHidden()
    await page.getByText('Filtrera (0)').click()
    await choiceOf(page, 'Status').selectOption({ label: 'Pågår' })
    await page.getByRole('button', { name: 'Visa', exact: true }).click()
    await expect(page.getByText('Filtrera (1)')).toBeVisible()
    await expect(page.getByRole('link', { name: 'Rensa valen' })).toBeVisible()
    if (script === 'with') {
      await page.goto(`${origin()}${ADDRESS}?tema=kultur&kommun=fyrbo`)
      await expect(page.getByText('Filtrera (2)')).toBeVisible()
    }
    await context.close()
  })
}
