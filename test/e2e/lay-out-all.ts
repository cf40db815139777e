import type { Page } from '@playwright/test'

/** Has the browser lay out what it leaves until a reader comes near, so that all of a page can be looked at as it stands. */
export async function layOutAll(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const element of document.body.querySelectorAll<HTMLElement>('*'))
      if (getComputedStyle(element).contentVisibility === 'auto') element.style.contentVisibility = 'visible'
  })
}
