import { describe, expect, test } from 'vitest'
import { isSelected, type NewsSelection, nearestPage, newsEntry, queryOf, selectionFrom } from '../../../src/domain/news/news-filter.ts'
import { fromSwedishClock } from '../../../src/domain/time/swedish-time.ts'
import { newsItem } from '../sample.ts'

const ALL: NewsSelection = { ar: '', typ: '', tema: '', kommun: '' }
const selection = (parts: Partial<NewsSelection>): NewsSelection => ({ ...ALL, ...parts })
const entry = newsEntry(
  newsItem({ slug: 'n', kind: 'vacancy', publishedAt: fromSwedishClock(2027, 1, 1), themes: ['1', 'borta'], municipalities: ['7'] }),
  new Map([['1', 'kultur']]),
  new Map([['7', 'fyrbo']]),
)

test('an entry names its kind, themes and municipalities as addresses do, and leaves out what is not published', () => {
  expect(entry).toEqual(['n', 'Nyheten n', 'Ingress.', '2027-01-01', 'lediga-tjanster', ['kultur'], ['fyrbo']])
})

test.each<[string, Partial<NewsSelection>, boolean]>([
  ['nothing chosen', {}, true],
  ['its Swedish year', { ar: '2027' }, true],
  ['the year before', { ar: '2026' }, false],
  ['its kind', { typ: 'lediga-tjanster' }, true],
  ['another kind', { typ: 'nyheter' }, false],
  ['its theme', { tema: 'kultur' }, true],
  ['its municipality', { kommun: 'fyrbo' }, true],
  ['all that it is', { ar: '2027', typ: 'lediga-tjanster', tema: 'kultur', kommun: 'fyrbo' }, true],
  ['all but one', { ar: '2027', typ: 'lediga-tjanster', tema: 'kultur', kommun: 'tornsjo' }, false],
  ['a part of a slug', { tema: 'kult' }, false],
])('%s', (_, parts, isHit) => expect(isSelected(entry, selection(parts))).toBe(isHit))

describe('an address', () => {
  test.each([
    ['', ALL],
    ['?tema=kultur', selection({ tema: 'kultur' })],
    ['?ar=2027&kommun=fyrbo', selection({ ar: '2027', kommun: 'fyrbo' })],
  ])('“%s” holds its selection', (query, chosen) => {
    expect(selectionFrom(query)).toEqual(chosen)
    expect(queryOf(chosen)).toBe(query)
  })

  test('with more or less than filters means those that are there', () => {
    expect(selectionFrom('?utm=1&tema=%20kultur%20&tema=energi&ar')).toEqual(selection({ tema: 'kultur' }))
  })
})

test.each<[Partial<NewsSelection>, string]>([
  [{}, '/aktuellt/'],
  [{ ar: '2027' }, '/aktuellt/2027/'],
  [{ ar: '2027', typ: 'minnesord' }, '/aktuellt/typ/minnesord/'],
  [{ typ: 'finns-inte' }, '/aktuellt/'],
  [{ ar: '2027', tema: 'kultur' }, '/aktuellt/tema/kultur/'],
  [{ tema: 'kultur', kommun: 'fyrbo' }, '/aktuellt/kommun/fyrbo/'],
])('%o is nearest to %s', (parts, path) => expect(nearestPage(selection(parts))).toBe(path))
