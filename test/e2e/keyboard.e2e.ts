import { expect, type Page, test } from '@playwright/test'
import { inLanes } from './lanes.ts'
import { representatives, type SitePage, sitePages } from './site-pages.ts'

/** An element that the Tab key reaches. */
interface Stop {
  readonly name: string
  /** Its index among all elements of the page; -1 when the focus leaves the page. */
  readonly place: number
  readonly isMarked: boolean
  readonly isSeen: boolean
}

/** Stores the look of every focusable element without focus. Returns the number of elements. */
const prepare = (page: Page) =>
  page.evaluate(() => {
    const marks = ({ outlineStyle, outlineWidth, outlineColor, boxShadow }: CSSStyleDeclaration) =>
      `${outlineStyle === 'none' ? '' : `${outlineWidth} ${outlineColor}`} ${boxShadow}`
    // A card has the focus style of the link in it.
    const looks = (element: Element): string => {
      const own = [getComputedStyle(element), getComputedStyle(element, '::after')].map(marks).join('|')
      return element.parentElement && element !== document.body ? `${own} in ${looks(element.parentElement)}` : own
    }
    const all = [...document.querySelectorAll('*')]
    // The Tab key stops once in a group of radio buttons.
    const isStop = (element: Element) => {
      if (!(element instanceof HTMLInputElement) || element.type !== 'radio') return true
      const group = all.filter(
        (one): one is HTMLInputElement =>
          one instanceof HTMLInputElement && one.type === 'radio' && !one.disabled && one.name === element.name && one.form === element.form,
      )
      return element === (group.find(({ checked }) => checked) ?? group[0])
    }
    const reachable = all.filter(
      (element): element is HTMLElement =>
        element instanceof HTMLElement &&
        element.tabIndex >= 0 &&
        !element.matches(':disabled') &&
        isStop(element) &&
        element.checkVisibility({ visibilityProperty: true }),
    )
    const atRest = new Map(reachable.map((element) => [element, looks(element)]))
    Object.assign(window, { walk: { all, looks, atRest } })
    return reachable.length
  })

/** The number of frames that the browser may take to scroll to the element with focus, about two seconds. */
const FRAMES = 120

/** The element that has focus, as soon as it is seen, or after `FRAMES` frames. */
const stop = (page: Page) =>
  page.evaluate(async (frames): Promise<Stop> => {
    const { all, looks, atRest } = (
      window as unknown as { walk: { all: Element[]; looks: (element: Element) => string; atRest: Map<Element, string> } }
    ).walk
    const element = document.activeElement
    if (!element || element === document.body) return { name: '', place: -1, isMarked: true, isSeen: true }
    const boxes = () => [...element.getClientRects()].filter(({ width, height }) => width > 0 && height > 0)
    const look = () =>
      boxes().some(({ left, top, right, bottom }) => {
        // Only the part inside the window counts.
        const [from, to] = [Math.max(0, top), Math.min(innerHeight, bottom)]
        const hit = document.elementFromPoint((Math.max(0, left) + Math.min(innerWidth, right)) / 2, (from + to) / 2)
        return hit !== null && (element.contains(hit) || hit.contains(element) || hit.closest('label')?.contains(element) === true)
      })
    // A busy browser scrolls to the element some frames after it has given it focus.
    let isSeen = look()
    for (let frame = 0; !isSeen && frame < frames; frame += 1) {
      await new Promise((drawn) => requestAnimationFrame(drawn))
      isSeen = look()
    }
    const name = `${element.tagName.toLowerCase()} “${element.textContent?.trim().replace(/\s+/g, ' ').slice(0, 40)}”`
    return { name, place: all.indexOf(element), isMarked: looks(element) !== atRest.get(element), isSeen }
  }, FRAMES)

/** Goes through a page with the Tab key. Returns the faults. */
async function walk(page: Page, { origin, path }: SitePage): Promise<readonly string[]> {
  const faults: string[] = []
  await page.goto(origin + path)
  const count = await prepare(page)
  let [first, before, stops] = [-1, -1, 0]
  for (; stops <= count; stops += 1) {
    await page.keyboard.press('Tab')
    const { name, place, isMarked, isSeen } = await stop(page)
    // After the last element comes the browser itself, or the first element again.
    if (place === -1 || place === first) break
    if (stops === 0) first = place
    if (place <= before) faults.push(`${path}: ${name} comes after what it stands before`)
    if (!isMarked) faults.push(`${path}: ${name} looks the same with focus`)
    if (!isSeen) faults.push(`${path}: ${name} is hidden while it has focus`)
    before = place
  }
  if (stops !== count) faults.push(`${path}: ${stops} of ${count} can be reached`)
  return faults
}

for (const width of [390, 1440]) {
  test(`the Tab key follows the order of the text on every page kind at ${width} px, with a visible focus`, async ({ browser }) => {
    test.setTimeout(300_000)
    const faults: string[] = []
    await inLanes(representatives(await sitePages()), async (next) => {
      const page = await browser.newPage({ viewport: { width, height: 800 } })
      for (let one = next(); one; one = next()) faults.push(...(await walk(page, one)))
      await page.close()
    })
    expect(faults).toEqual([])
  })
}

test('the skip link leads past the menu to the main content', async ({ page }) => {
  const { origin } = (await sitePages())[0] ?? { origin: '' }
  await page.goto(`${origin}/`)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.locator('main')).toBeFocused()
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.querySelector('main')?.contains(document.activeElement))).toBe(true)
})
