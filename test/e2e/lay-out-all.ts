import type { Page } from '@playwright/test'

/** Makes the browser lay out the whole page, also the parts with `content-visibility: auto` outside the window. */
export async function layOutAll(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const element of document.body.querySelectorAll<HTMLElement>('*'))
      if (getComputedStyle(element).contentVisibility === 'auto') element.style.contentVisibility = 'visible'
  })
}
