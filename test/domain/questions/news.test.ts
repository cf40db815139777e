import { describe, expect, test } from 'vitest'
import {
  featuredNews,
  latestNews,
  newsAbout,
  newsBySlug,
  newsThemes,
  newsYears,
  themeBySlug,
  themeLinks,
} from '../../../src/domain/questions/news.ts'
import { fromSwedishClock } from '../../../src/domain/time/swedish-time.ts'
import { newsItem, snapshot, topic } from '../sample.ts'
import { viewOf } from '../view-of.ts'

const at = (year: number, month: number) => fromSwedishClock(year, month, 1, 9)
const content = snapshot({
  news: [
    newsItem({ slug: 'mars', publishedAt: at(2026, 3), themes: ['t-klimat'], related: [{ collection: 'events', id: 'e1' }] }),
    newsItem({ slug: 'juni-b', publishedAt: at(2026, 6), isFeatured: true }),
    newsItem({ slug: 'juni-a', publishedAt: at(2026, 6), themes: ['t-arbete', 't-klimat'] }),
    newsItem({ slug: 'fjol', publishedAt: at(2025, 6), isFeatured: true, related: [{ collection: 'events', id: 'e1' }] }),
  ],
  themes: [topic('arbete', 'Åtgärder'), topic('klimat', 'Klimat'), topic('tomt', 'Utan nyheter')].map((theme) => ({
    ...theme,
    id: `t-${theme.slug}`,
  })),
})
const v = viewOf(content, at(2026, 12))
const slugs = (list: readonly { readonly path: string }[]) => list.map(({ path }) => path.split('/').at(-2))

test('the newest come first, those of the same moment by slug', () => {
  expect(slugs(latestNews(v, 10))).toEqual(['juni-a', 'juni-b', 'mars', 'fjol'])
  expect(slugs(latestNews(v, 2))).toEqual(['juni-a', 'juni-b'])
})

test('the newest of those marked to stand first does', () => {
  expect(featuredNews(v)?.path).toBe('/aktuellt/juni-b/')
  expect(featuredNews(viewOf(snapshot({ news: content.news.filter(({ isFeatured }) => !isFeatured) }), v.now))).toBeNull()
})

test('the years are counted, latest first', () => {
  expect(newsYears(v)).toEqual([2026, 2025])
})

describe('themes', () => {
  test('are those that have news, in Swedish order', () => {
    expect(newsThemes(v).map(({ name, path }) => [name, path])).toEqual([
      ['Klimat', '/aktuellt/tema/klimat/'],
      ['Åtgärder', '/aktuellt/tema/arbete/'],
    ])
  })

  test('are found by slug, with or without news', () => {
    expect(themeBySlug(v, 'tomt')?.name).toBe('Utan nyheter')
    expect(themeBySlug(v, 'finns-inte')).toBeNull()
  })

  test('are linked to only where there is a page', () => {
    expect(themeLinks(v, ['t-tomt', 't-klimat', 'borta']).map(({ slug }) => slug)).toEqual(['klimat'])
  })
})

test('an item is found whole by its slug', () => {
  expect(newsBySlug(v, 'mars')).toBe(content.news[0])
  expect(newsBySlug(v, 'finns-inte')).toBeNull()
})

test('the news about a record are those that point at it, by collection and id', () => {
  expect(slugs(newsAbout(v, 'events', 'e1'))).toEqual(['mars', 'fjol'])
  expect(newsAbout(v, 'projects', 'e1')).toEqual([])
})

test('content that did not change gives the very same answers', () => {
  expect(latestNews(v, 1)[0]).toBe(latestNews(viewOf({ ...content, projects: [] }, v.now + 1), 1)[0])
})
