import { expect, type Page, test } from '@playwright/test'
import sharp from 'sharp'
import { logIn, origin } from './admin.ts'

const TITLE = 'Ny gång- och cykelbro över Viskadalen'
const ARTICLE = '/aktuellt/ny-gang-och-cykelbro-over-viskadalen/'
const RENAMED = '/aktuellt/cykelbron-oppnar/'
/** The pages and feeds that list a new item. */
const LISTS = ['/aktuellt/', '/', '/aktuellt/rss.xml'] as const

const picture = () =>
  sharp({ create: { width: 1200, height: 700, channels: 3, background: '#3b6d7a' } })
    .jpeg()
    .toBuffer()

/** Waits for the response that a reader gets after a publication, which takes up to a second. */
async function eventually(page: Page, path: string, rule: (body: string, status: number) => boolean): Promise<void> {
  await expect
    .poll(async () => {
      const response = await page.request.get(`${origin()}${path}`, { maxRedirects: 0 })
      return rule(await response.text(), response.status())
    })
    .toBe(true)
}

test('readers see a news item that an editor publishes, renames and unpublishes', async ({ page }) => {
  await logIn(page)

  await test.step('writes an item with a picture', async () => {
    await page.goto(`${origin()}/admin/collections/news/create`)
    await page.getByRole('textbox', { name: 'Rubrik' }).fill(TITLE)
    await page.getByLabel('Ingress').fill('Bron knyter ihop två kommuner och förkortar vägen till stationen med tre kilometer.')
    await page.locator('[contenteditable=true]').first().click()
    await page.keyboard.type('Bron är 84 meter lång och öppen för alla som går eller cyklar.')
    await page.locator('#field-image').getByRole('button', { name: 'Skapa ny' }).click()
    const drawer = page.getByRole('dialog')
    await drawer.locator('input[type=file]').setInputFiles({ name: 'bron.jpg', mimeType: 'image/jpeg', buffer: await picture() })
    await drawer.getByLabel('Beskrivning för den som inte ser bilden').fill('En låg träbro över en å i höstljus')
    await drawer.getByRole('button', { name: 'Spara', exact: true }).click()
    await expect(page.getByText('bron.jpg').first()).toBeVisible()
  })

  await test.step('publishes it, and it is on its page, in the lists and in the feed', async () => {
    await page.getByRole('button', { name: 'Publicera', exact: true }).click()
    await expect(page.getByText('Sparat: Nyhet').first()).toBeVisible()
    await eventually(page, ARTICLE, (body, status) => status === 200 && body.includes('84 meter lång'))
    for (const list of LISTS) await eventually(page, list, (body) => body.includes(TITLE))
  })
  const editing = page.url()

  await test.step('a reader without script sees the picture and its description', async () => {
    const context = await page.context().browser()?.newContext({ javaScriptEnabled: false })
    const reader = await context?.newPage()
    if (!reader) throw new Error('No browser')
    await reader.goto(`${origin()}${ARTICLE}`)
    await expect(reader.getByRole('heading', { level: 1 })).toHaveText(TITLE)
    const image = reader.getByAltText('En låg träbro över en å i höstljus')
    await expect(image).toBeVisible()
    expect(await image.evaluate((node) => (node as HTMLImageElement).naturalWidth)).toBeGreaterThan(0)
    await context?.close()
  })

  await test.step('renames it, and the old address redirects to the new one', async () => {
    await page.getByLabel('Adress').fill('cykelbron-oppnar')
    await page.getByRole('button', { name: 'Publicera', exact: true }).click()
    await eventually(page, RENAMED, (_, status) => status === 200)
    await eventually(page, ARTICLE, (_, status) => status === 301)
    const response = await page.request.get(`${origin()}${ARTICLE}`, { maxRedirects: 0 })
    expect(response.headers().location).toBe(RENAMED)
    for (const list of LISTS) await eventually(page, list, (body) => body.includes(RENAMED) && !body.includes(ARTICLE))
  })

  await test.step('unpublishes it, and it is gone from its page, the lists, the feed and the start page', async () => {
    await page.goto(editing)
    await page.locator('.doc-controls__popup button, button[aria-label="Fler alternativ"]').first().click()
    await page.getByRole('button', { name: 'Avpublicera' }).click()
    await page.getByRole('button', { name: 'Bekräfta' }).click()
    await eventually(page, RENAMED, (body, status) => status === 410 && !body.includes(TITLE))
    for (const list of LISTS) await eventually(page, list, (body) => !body.includes(TITLE))
  })
})
