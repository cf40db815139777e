import { expect, test } from '@playwright/test'
import { origin } from './admin.ts'
import { OTHER_BROWSERS, type OtherBrowser } from './other-browsers.ts'

/** Checks that the menu opens below its button, whole and inside the window. */
async function openMenu({ resize, open, read }: OtherBrowser): Promise<void> {
  for (const width of [320, 390, 768, 1000]) {
    await resize(width, 800)
    await open(`${origin()}/`)
    await read(`document.querySelector('.menu-button').click()`)
    const [button, top, bottom] = (await read(
      `['.menu-button', '.menu li:first-child a', '.menu li:last-child a'].map((one) => document.querySelector(one).getBoundingClientRect().bottom)`,
    )) as [number, number, number]
    expect(top, `at ${width} px`).toBeGreaterThan(button)
    expect(bottom, `at ${width} px`).toBeGreaterThan(top)
    expect(bottom, `at ${width} px`).toBeLessThan(800)
  }
}

/** Checks that the verdict comes with the last answer and follows when an answer changes. */
async function answerAll({ open, read }: OtherBrowser): Promise<void> {
  await open(`${origin()}/utlysningar/forstudiemedel/`)
  const choose = (which: number, value: string) => read(`document.querySelectorAll('.self-check [value="${value}"]')[${which}].click()`)
  const verdict = () => read(`document.querySelector('.verdict').innerText.slice(0, 31)`)
  const count = Number(await read(`document.querySelectorAll('.self-check [value="ja"]').length`))
  expect(count).toBeGreaterThan(1)
  for (let which = 0; which < count; which += 1) {
    expect(await verdict()).toBe('')
    await choose(which, 'ja')
  }
  expect(await verdict()).toBe('Det ser ut som att ni kan söka.')
  await choose(0, 'nej')
  expect(await verdict()).toBe('Ni uppfyller troligen inte alla')
  await choose(0, 'ja')
  expect(await verdict()).toBe('Det ser ut som att ni kan söka.')
}

for (const [name, start] of Object.entries(OTHER_BROWSERS)) {
  test(`the menu and “Kan vi söka?” work in ${name}${start ? '' : ', which is not on this machine'}`, async () => {
    test.skip(!start, `There is no ${name} on this machine`)
    const browser = await start?.()
    if (!browser) return
    try {
      await openMenu(browser)
      await answerAll(browser)
    } finally {
      await browser.end()
    }
  })
}
