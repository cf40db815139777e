import { expect, test } from 'vitest'
import { pageParts } from '../../../../src/site/components/on-page/parts.ts'

const part = (id: string) => `<section><div><h2 id="${id}" data-part>Om ${id}</h2></div><p>Text</p></section>`
const page = (...ids: readonly string[]) => ids.map(part).join('')

test('a page of at least three parts has links to them, in order', () => {
  expect(pageParts(page('a', 'b', 'c')).parts).toEqual([
    { id: 'a', title: 'Om a' },
    { id: 'b', title: 'Om b' },
    { id: 'c', title: 'Om c' },
  ])
})

test('a page of fewer parts has no links, and its HTML is as it was', () => {
  expect(pageParts(page('a', 'b'))).toEqual({ parts: [], html: page('a', 'b') })
})

test('a page has links to its first six parts', () => {
  const { parts } = pageParts(page('a', 'b', 'c', 'd', 'e', 'f', 'g'))
  expect(parts.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd', 'e', 'f'])
})

test('the headings are numbered as their links, and nothing else is changed', () => {
  const { html } = pageParts(page('a', 'b', 'c'))
  expect(html).toBe(
    page('a', 'b', 'c')
      .replace('data-part', 'data-part="1"')
      .replace(/data-part>/, 'data-part="2">')
      .replace(/data-part>/, 'data-part="3">'),
  )
})

test('a heading that is no part of the page, or of another level, has no link', () => {
  const others = '<h2 id="x">Ej</h2><h3 id="y" data-part>Ej</h3>'
  expect(pageParts(others + page('a', 'b', 'c')).parts.map(({ id }) => id)).toEqual(['a', 'b', 'c'])
})

test('characters that HTML escapes stay escaped', () => {
  expect(pageParts(`${page('a', 'b')}<h2 id="c" data-part>Mat &amp; dryck</h2>`).parts.at(-1)).toEqual({ id: 'c', title: 'Mat &amp; dryck' })
})

const heading = (text: string) => `<div class="prose"><p>Text</p><h2 data-part>${text}</h2></div>`

test('on a page without three sections the headings of its text are parts, with ids from their words', () => {
  const { parts, html } = pageParts(heading('Välj <strong>rätt</strong> stöd') + heading('Från idé till pengar') + part('kontakt'))
  expect(parts).toEqual([
    { id: 'om-valj-ratt-stod', title: 'Välj rätt stöd' },
    { id: 'om-fran-ide-till-pengar', title: 'Från idé till pengar' },
    { id: 'kontakt', title: 'Om kontakt' },
  ])
  expect(html).toContain('<h2 id="om-valj-ratt-stod" data-part="1">Välj <strong>rätt</strong> stöd</h2>')
})

test('on a page with three sections the headings of its text are no parts', () => {
  const { parts, html } = pageParts(heading('Bakgrund') + page('a', 'b', 'c'))
  expect(parts.map(({ id }) => id)).toEqual(['a', 'b', 'c'])
  expect(html).toContain('<h2 data-part>Bakgrund</h2>')
})

test('no two parts have the same id', () => {
  const taken = '<p id="om-resultat"></p>'
  const { parts } = pageParts(taken + heading('Resultat') + heading('Resultat') + heading('Resultat'))
  expect(parts.map(({ id }) => id)).toEqual(['om-resultat-2', 'om-resultat-3', 'om-resultat-4'])
})
