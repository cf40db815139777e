import { expect, type Page, test } from '@playwright/test'
import { axeFaults } from './axe.ts'
import { eventWith, logInByApi } from './participants.ts'

const row = (page: Page, name: string) => page.getByRole('listitem').filter({ hasText: name })
const checkIn = (page: Page, name: string) => page.getByRole('button', { name: `${name} Checka in` }).click()

test('check-ins without a network are sent when it is back', async ({ page, context, browser }) => {
  await logInByApi(page.request)
  const path = await eventWith(page.request, ['Anna Berg', 'Bo Ek', 'Cia Dal', 'Åke Öst'])
  await page.setViewportSize({ width: 390, height: 800 })
  await page.goto(`${path}incheckning/`)
  await checkIn(page, 'Anna Berg')
  await expect(page.getByText('1 av 4 incheckade')).toBeVisible()
  await expect(row(page, 'Anna Berg')).not.toHaveAttribute('data-unsent')

  await context.setOffline(true)
  await checkIn(page, 'Bo Ek')
  await checkIn(page, 'Cia Dal')
  await page.getByRole('button', { name: 'Ångra Anna Berg' }).click()
  await expect(page.getByRole('status')).toContainText('3 incheckningar är inte skickade än')
  await expect(page.getByText('2 av 4 incheckade')).toBeVisible()
  await expect(row(page, 'Bo Ek')).toHaveAttribute('data-unsent')

  // Another device doesn't see the check-ins yet, and adds one.
  // Another browser context, with the login but not the storage of the first.
  const other = await browser.newContext({ storageState: { cookies: await context.cookies(), origins: [] } })
  const door = await other.newPage()
  await door.goto(`${path}incheckning/`)
  await expect(door.getByText('1 av 4 incheckade')).toBeVisible()
  await checkIn(door, 'Åke Öst')
  await expect(row(door, 'Åke Öst')).not.toHaveAttribute('data-unsent')
  await other.close()

  await context.setOffline(false)
  await expect(page.getByRole('status')).toHaveText('Allt är sparat.')
  await expect(page.getByText('3 av 4 incheckade')).toBeVisible()
  await page.reload()
  await expect(page.getByText('3 av 4 incheckade')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Anna Berg Checka in' })).toBeVisible()
})

test('unsent check-ins are kept when the page is closed', async ({ page, context }) => {
  await logInByApi(page.request)
  const path = await eventWith(page.request, ['Dag Frid', 'Eva Grön'])
  await page.goto(`${path}incheckning/`)
  await expect(page.getByText('0 av 2 incheckade')).toBeVisible()
  await context.setOffline(true)
  await checkIn(page, 'Dag Frid')
  await expect(page.getByRole('status')).toContainText('1 incheckning är inte skickad än')
  await page.close()
  await context.setOffline(false)
  const next = await context.newPage()
  await next.goto(`${path}incheckning/`)
  await expect(next.getByText('1 av 2 incheckade')).toBeVisible()
  await expect(next.getByRole('button', { name: 'Ångra Dag Frid' })).toBeVisible()
})

test('the check-in page can be opened without a network, until the user logs out', async ({ page, context }) => {
  await logInByApi(page.request)
  const path = await eventWith(page.request, ['Ulla Yr', 'Vera Zorn', 'Wille Åberg', 'Yngve Ärlig', 'Zara Öman', 'Östen Asp', 'Ally Bo'])
  await page.goto(`${path}incheckning/`)
  await expect(page.getByText('Sidan finns kvar om nätet försvinner')).toBeVisible()
  await checkIn(page, 'Ulla Yr')
  // The check-in is counted when it is sent, and marked as unsent before.
  await expect(page.getByText('1 av 7 incheckade')).toBeVisible()
  await expect(row(page, 'Ulla Yr')).not.toHaveAttribute('data-unsent')

  await context.setOffline(true)
  await page.reload()
  // The cached page is older than the check-in.
  await expect(page.getByText('1 av 7 incheckade')).toBeVisible()
  await expect(page.getByRole('status')).toHaveText(/^Inget nät\. Listan visas som den var kl\. \d+\.\d\d\./)
  await checkIn(page, 'Vera Zorn')
  await expect(page.getByRole('status')).toContainText('1 incheckning är inte skickad än')
  await page.reload()
  await expect(page.getByText('2 av 7 incheckade')).toBeVisible()
  await context.setOffline(false)
  await expect(page.getByRole('status')).toHaveText('Allt är sparat.')

  await context.clearCookies()
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Logga in för att se deltagare')
  await context.setOffline(true)
  await expect(page.reload()).rejects.toThrow('net::ERR_')
})

test('a participant can be found, checked in and undone by keyboard, and the focus keeps its place', async ({ page }) => {
  await logInByApi(page.request)
  const path = await eventWith(page.request, ['Foo Hed', 'Gun Ij', 'Hal Ko'])
  await page.goto(`${path}incheckning/`)
  await page.getByRole('searchbox').fill('gun')
  await expect(row(page, 'Foo Hed')).toBeHidden()
  await page.getByRole('searchbox').press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Gun Ij Checka in' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Ångra Gun Ij' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Gun Ij Checka in' })).toBeFocused()
  await page.getByRole('searchbox').fill('ingen alls')
  await expect(page.getByText('Ingen med plats stämmer med sökningen.')).toBeVisible()
})

test('check-in works without script', async ({ page, browser, context }) => {
  await logInByApi(page.request)
  const path = await eventWith(page.request, ['Ida Lo', 'Jan Mo', 'Kaj Ny', 'Lo Os', 'My Pil'])
  const plain = await browser.newContext({ javaScriptEnabled: false, storageState: await context.storageState() })
  const door = await plain.newPage()
  await door.goto(`${path}incheckning/?sok=mo`)
  await expect(row(door, 'Ida Lo')).toBeHidden()
  await checkIn(door, 'Jan Mo')
  await expect(door.getByText('1 av 5 incheckade')).toBeVisible()
  await door.getByRole('button', { name: 'Ångra Jan Mo' }).click()
  await expect(door.getByText('0 av 5 incheckade')).toBeVisible()
  await plain.close()
})

test('axe finds nothing on the participant pages, and they fit a telephone', async ({ page }) => {
  await logInByApi(page.request)
  const path = await eventWith(page.request, ['Nils Ros', 'Olga Sten', 'Per Tor', 'Rut Ulf', 'Sam Vik', 'Tea With'])
  for (const width of [390, 768, 1440]) {
    await page.setViewportSize({ width, height: 900 })
    for (const at of ['../', '', 'ny/', 'incheckning/', 'lista/', 'namnskyltar/', 'koket/']) {
      await page.goto(new URL(at, path).href)
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), `${at} ${width}`).toBe(0)
      if (width === 390) expect(await axeFaults(page), at).toEqual([])
    }
  }
})
