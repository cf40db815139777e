import type { Page } from '@playwright/test'
import axe from 'axe-core'

type WithAxe = Window & { readonly axe?: typeof axe }

/** The accessibility rules that a page breaks according to axe, each with the first element that breaks it. */
export async function axeFaults(page: Page): Promise<readonly string[]> {
  if (!(await page.evaluate(() => (window as unknown as WithAxe).axe !== undefined))) await page.evaluate(axe.source)
  const { violations } = await page.evaluate(() => (window as unknown as Required<WithAxe>).axe.run(document, { resultTypes: ['violations'] }))
  return violations.map(({ id, nodes }) => `${id} at ${nodes[0]?.target.join(' ')}`)
}
