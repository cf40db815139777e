import { globSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'

const SITE = 'src/site'

test('every style sheet is imported by site.css once', async () => {
  const css = await readFile(`${SITE}/styles/site.css`, 'utf8')
  const imported = [...css.matchAll(/@import "(.+?)"/g)].map(([, name = '']) => path.join(SITE, 'styles', name))
  const sheets = globSync(`${SITE}/**/*.css`).filter((name) => !name.endsWith('/site.css'))
  expect(imported.toSorted()).toEqual(sheets.toSorted())
})

test('a style sheet of a component lies beside a template', () => {
  const strays = globSync(`${SITE}/components/**/*.css`).filter((name) => globSync(`${path.dirname(name)}/*.astro`).length === 0)
  expect(strays).toEqual([])
})

test('no template has inline styles', async () => {
  const templates = globSync(`${SITE}/**/*.astro`)
  const texts = await Promise.all(templates.map((name) => readFile(name, 'utf8')))
  expect(templates.filter((_, i) => /<style|\sstyle=/.test(texts[i] ?? ''))).toEqual([])
})

test('no style sheet leaves content out of the layout until it is near the screen: full-page pictures have holes there, and the scroll bar lies', async () => {
  const sheets = globSync(`${SITE}/**/*.css`)
  const texts = await Promise.all(sheets.map((name) => readFile(name, 'utf8')))
  expect(sheets.filter((_, i) => /content-visibility:\s*(auto|hidden)|contain-intrinsic/.test(texts[i] ?? ''))).toEqual([])
})
