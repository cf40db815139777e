import { describe, expect, test } from 'vitest'
import type { ArchiveGrouping } from '../../../src/domain/news/news-groups.ts'
import { FILE_PAGE_SIZE, PAGE_SIZE, SHELF_SIZE } from '../../../src/domain/news/paginated-archive.ts'
import {
  newsArchive,
  newsArchivePage,
  newsArchivePaths,
  newsArchiveShelf,
  newsEntries,
  newsEntryPages,
} from '../../../src/domain/questions/news-archives.ts'
import { newsAddressesOfYear } from '../../../src/domain/questions/sitemaps.ts'
import { fromSwedishClock } from '../../../src/domain/time/swedish-time.ts'
import { newsItem, snapshot, topic } from '../sample.ts'
import { viewOf } from '../view-of.ts'

const START = fromSwedishClock(2026, 1, 1)
const MINUTE = 60_000
const fyrbo = { id: 'k-fyrbo', guid: 'guid-fyrbo', slug: 'fyrbo', name: 'Fyrbo', website: null, tile: null }
const topics = { themes: [{ ...topic('klimat', 'Klimat'), id: 't-klimat' }, topic('tomt', 'Utan nyheter')], municipalities: [fyrbo] }

/** A site with so many items, one a minute, all in each of four archives. */
function siteWith(count: number) {
  const news = Array.from({ length: count }, (_, i) =>
    newsItem({ slug: `n${i}`, publishedAt: START + i * MINUTE, themes: ['t-klimat'], municipalities: ['k-fyrbo'] }),
  )
  return viewOf(snapshot({ news, ...topics }), fromSwedishClock(2026, 12, 1))
}

const ARCHIVES: readonly (readonly [ArchiveGrouping, string, string])[] = [
  ['year', '2026', '/aktuellt/2026/'],
  ['kind', 'news', '/aktuellt/typ/nyheter/'],
  ['theme', 'klimat', '/aktuellt/tema/klimat/'],
  ['municipality', 'fyrbo', '/aktuellt/kommun/fyrbo/'],
]
const ends = (items: readonly { readonly slug: string }[] | undefined) => items && [items[0]?.slug, items.at(-1)?.slug]
const numbers = (links: readonly { readonly path: string }[] | undefined) => links?.map(({ path }) => path.split('/').at(-2))

describe.each(ARCHIVES)('an archive by %s', (by, name, own) => {
  const v = siteWith(3 * PAGE_SIZE + 1)

  test('has its newest on the current page, with the ways to the older', () => {
    const current = newsArchive(v, by, name)
    expect(ends(current?.items)).toEqual(['n150', 'n100'])
    expect(current?.ways).toEqual({
      pages: [
        { path: `${own}del-2/`, oldest: START + 50 * MINUTE, newest: START + 99 * MINUTE },
        { path: `${own}del-1/`, oldest: START, newest: START + 49 * MINUTE },
      ],
      shelves: [],
    })
    expect(newsArchivePaths(v, by, name)).toEqual([`${own}del-2/`, `${own}del-1/`])
  })

  test('has sealed pages, each with what comes before and after', () => {
    const [first, second] = [newsArchivePage(v, by, name, 1), newsArchivePage(v, by, name, 2)]
    expect([ends(first?.items), first?.older, first?.newer]).toEqual([['n49', 'n0'], null, second?.self])
    expect([ends(second?.items), second?.older, second?.newer]).toEqual([['n99', 'n50'], first?.self, null])
  })

  test.each([0, 3, -1, 0.5])('has no page %s', (page) => expect(newsArchivePage(v, by, name, page)).toBeNull())

  test('is all on the current page while it is short', () => {
    const short = siteWith(2 * PAGE_SIZE)
    expect(newsArchive(short, by, name)?.items).toHaveLength(100)
    expect(newsArchivePaths(short, by, name)).toEqual([])
  })
})

test.each([
  ['a year without news', 'year', '2025'],
  ['a kind without news', 'kind', 'vacancy'],
  ['a theme without news', 'theme', 'tomt'],
  ['a theme that there is not', 'theme', 'finns-inte'],
  ['a municipality that there is not', 'municipality', 'finns-inte'],
] as const)('%s has no archive', (_, by, name) => {
  const v = siteWith(1)
  expect([newsArchive(v, by, name), newsArchivePage(v, by, name, 1), newsArchiveShelf(v, by, name, 1)]).toEqual([null, null, null])
  expect(newsArchivePaths(v, by, name)).toEqual([])
})

describe('an archive with very many pages', () => {
  const PARTS = 2 * SHELF_SIZE + 3
  const v = siteWith((PARTS + 2) * PAGE_SIZE)

  test('has the older on shelves, so that the current page leads to few', () => {
    const ways = newsArchive(v, 'kind', 'news')?.ways
    expect(numbers(ways?.pages)).toEqual(Array.from({ length: SHELF_SIZE + 3 }, (_, i) => `del-${PARTS - i}`))
    expect(numbers(ways?.shelves)).toEqual(['arkiv-1'])
    expect(ways?.shelves[0]).toMatchObject({ oldest: START, newest: START + (SHELF_SIZE * PAGE_SIZE - 1) * MINUTE })
  })

  test('has its pages on the shelf, newest first', () => {
    const shelf = newsArchiveShelf(v, 'kind', 'news', 1)
    expect(numbers(shelf?.pages)).toEqual(Array.from({ length: SHELF_SIZE }, (_, i) => `del-${SHELF_SIZE - i}`))
    expect(shelf?.self).toEqual(newsArchive(v, 'kind', 'news')?.ways.shelves[0])
  })

  test.each([0, 3, -1, 0.5])('has no shelf %s', (shelf) => expect(newsArchiveShelf(v, 'kind', 'news', shelf)).toBeNull())

  test('has every page and shelf among its addresses', () => {
    const paths = newsArchivePaths(v, 'kind', 'news')
    expect(paths).toHaveLength(PARTS + 1)
    expect(new Set(paths)).toEqual(
      new Set(['/aktuellt/typ/nyheter/arkiv-1/', ...Array.from({ length: PARTS }, (_, i) => `/aktuellt/typ/nyheter/del-${i + 1}/`)]),
    )
  })
})

describe('a year in brief', () => {
  test('has its own news only', () => {
    expect(newsEntries(siteWith(3), 2026, null).map(([slug]) => slug)).toEqual(['n2', 'n1', 'n0'])
    expect(newsEntries(siteWith(3), 2025, null)).toEqual([])
  })

  test('has sealed pages when it is long, and so has the site map', () => {
    const v = siteWith(2 * FILE_PAGE_SIZE + 1)
    expect(newsEntryPages(v, 2026)).toBe(1)
    for (const page of [null, 1]) {
      expect(newsAddressesOfYear(v, 2026, page).map(({ path }) => path)).toEqual(newsEntries(v, 2026, page).map(([slug]) => `/aktuellt/${slug}/`))
    }
    expect([...newsEntries(v, 2026, null), ...newsEntries(v, 2026, 1)].map(([slug]) => slug)).toEqual(
      Array.from({ length: 2 * FILE_PAGE_SIZE + 1 }, (_, i) => `n${2 * FILE_PAGE_SIZE - i}`),
    )
  })
})
