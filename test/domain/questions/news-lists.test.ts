import { expect, test } from 'vitest'
import { featuredNews, isOver } from '../../../src/domain/questions/news.ts'
import { municipalityLinks, newsKinds, newsMunicipalities, openVacancies } from '../../../src/domain/questions/news-lists.ts'
import { fromSwedishClock } from '../../../src/domain/time/swedish-time.ts'
import { newsItem, snapshot } from '../sample.ts'
import { viewOf } from '../view-of.ts'

const municipality = (slug: string, name: string) => ({ id: `k-${slug}`, guid: `guid-${slug}`, slug, name, website: null, tile: null })
const content = snapshot({
  news: [
    newsItem({ slug: 'vanlig', municipalities: ['k-tornsjo'] }),
    newsItem({ slug: 'sen', kind: 'vacancy', applyBy: '2026-12-24' }),
    newsItem({ slug: 'tidig', kind: 'vacancy', applyBy: '2026-12-01', municipalities: ['k-asendal', 'k-tornsjo'] }),
    newsItem({ slug: 'slut', kind: 'vacancy', applyBy: '2026-11-30', isFeatured: true }),
    newsItem({ slug: 'minne', kind: 'obituary', isFeatured: true }),
  ],
  municipalities: [municipality('asendal', 'Åsendal'), municipality('tornsjo', 'Tornsjö'), municipality('fyrbo', 'Fyrbo')],
})
const v = viewOf(content, fromSwedishClock(2026, 12, 1, 23, 59))
const slugs = (list: readonly { readonly slug: string }[]) => list.map(({ slug }) => slug)

test('the kinds are those that there are news of, in their own order', () => {
  expect(newsKinds(v)).toEqual(['news', 'vacancy', 'obituary'])
})

test('one can apply until the last day is over, and what closes first comes first', () => {
  expect(slugs(openVacancies(v))).toEqual(['tidig', 'sen'])
  expect(isOver(v, 'tidig')).toBe(false)
  const midnight = { ...v, now: fromSwedishClock(2026, 12, 2) }
  expect(slugs(openVacancies(midnight))).toEqual(['sen'])
  expect(isOver(midnight, 'tidig')).toBe(true)
  expect(isOver(midnight, 'finns-inte')).toBe(false)
})

test('neither an obituary nor a vacancy that is over stands first', () => {
  expect(featuredNews(v)).toBeNull()
  expect(featuredNews({ ...v, now: fromSwedishClock(2026, 11, 30, 12) })?.slug).toBe('slut')
})

test('the municipalities are those that news are about, in Swedish order', () => {
  expect(slugs(newsMunicipalities(v))).toEqual(['tornsjo', 'asendal'])
  expect(slugs(municipalityLinks(v, ['k-asendal', 'k-fyrbo', 'k-tornsjo']))).toEqual(['tornsjo', 'asendal'])
})
