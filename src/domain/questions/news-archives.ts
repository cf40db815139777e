import type { Id, NewsItem, NewsKind } from '../content/content.ts'
import { memoize } from '../content/memo.ts'
import { bySlug, type View } from '../content/view.ts'
import { type ArchiveLink, type ArchiveWays, archiveWays, type NewsTeaser, pageLink, shelfLink, teasersOf } from '../news/news-archive.ts'
import { newsFilePages } from '../news/news-files.ts'
import { type NewsEntry, newsEntry } from '../news/news-filter.ts'
import type { ArchiveGrouping } from '../news/news-groups.ts'
import { FILE_PAGE_SIZE, PAGE_SIZE, SHELF_SIZE } from '../news/paginated-archive.ts'
import { newsKindPath, newsMunicipalityPath, newsThemePath, newsYearPath } from '../paths/paths.ts'

/** The address of an archive, and the key of its group of news. */
interface Archive {
  readonly path: string
  readonly key: string
}

/** An archive by its name: a year, a kind, or the slug of a theme or a municipality. Null for a theme or a municipality that does not exist. */
function archiveOf(v: View, by: ArchiveGrouping, name: string): Archive | null {
  switch (by) {
    case 'year':
      return { path: newsYearPath(Number(name)), key: name }
    case 'kind':
      return { path: newsKindPath(name as NewsKind), key: name }
    case 'theme': {
      const theme = bySlug(v, 'themes', name)
      return theme && { path: newsThemePath(theme), key: theme.id }
    }
    case 'municipality': {
      const municipality = bySlug(v, 'municipalities', name)
      return municipality && { path: newsMunicipalityPath(municipality), key: municipality.id }
    }
  }
}

const waysOf = (v: View, by: ArchiveGrouping, { path, key }: Archive) => archiveWays(v.index.newsPages(by, key, PAGE_SIZE).sealed, path)

/** Every address below an archive's own. */
export const newsArchivePaths = (v: View, by: ArchiveGrouping, name: string): readonly string[] => {
  const archive = archiveOf(v, by, name)
  return archive ? waysOf(v, by, archive).paths : []
}

/** The current page of an archive: its newest news, newest first, and the ways to the older. Null for an archive without news. */
export const newsArchive = (
  v: View,
  by: ArchiveGrouping,
  name: string,
): { readonly items: readonly NewsTeaser[]; readonly ways: ArchiveWays } | null => {
  const archive = archiveOf(v, by, name)
  const items = archive ? v.index.newsPage(by, archive.key, PAGE_SIZE, null) : []
  return archive && items.length > 0 ? { items: teasersOf(items), ways: waysOf(v, by, archive).current } : null
}

/** A sealed page of an archive, newest first, with the sealed pages before and after it. */
export interface SealedNewsPage {
  readonly items: readonly NewsTeaser[]
  readonly self: ArchiveLink
  readonly newer: ArchiveLink | null
  readonly older: ArchiveLink | null
}

/** A sealed page of an archive by its number, counted from the oldest, 1. Null for a page that does not exist. */
export const newsArchivePage = (v: View, by: ArchiveGrouping, name: string, page: number): SealedNewsPage | null => {
  const archive = archiveOf(v, by, name)
  if (!archive) return null
  const itemsOf = (number: number) => v.index.newsPage(by, archive.key, PAGE_SIZE, number)
  const link = (number: number): ArchiveLink | null => {
    const items = itemsOf(number)
    return items.length > 0 ? pageLink(archive.path, number, items) : null
  }
  const self = link(page)
  return self && { items: teasersOf(itemsOf(page)), self, newer: link(page + 1), older: link(page - 1) }
}

/** A shelf of sealed pages by its number, counted from the oldest, 1, newest first. Null for a shelf that does not exist. */
export const newsArchiveShelf = (
  v: View,
  by: ArchiveGrouping,
  name: string,
  shelf: number,
): { readonly self: ArchiveLink; readonly pages: readonly ArchiveLink[] } | null => {
  const archive = archiveOf(v, by, name)
  if (!archive) return null
  const numbers = Array.from({ length: SHELF_SIZE }, (_, i) => shelf * SHELF_SIZE - i)
  const pages = numbers.flatMap((number) => {
    const items = v.index.newsPage(by, archive.key, PAGE_SIZE, number)
    return items.length > 0 ? [pageLink(archive.path, number, items)] : []
  })
  return pages.length === SHELF_SIZE ? { self: shelfLink(archive.path, shelf, pages), pages } : null
}

type Named = readonly { readonly id: Id; readonly slug: string }[]
const slugsOf = memoize((list: Named) => new Map(list.map(({ id, slug }) => [id, slug])))
const entryIn = memoize((themes: Named) =>
  memoize((municipalities: Named) => memoize((item: NewsItem) => newsEntry(item, slugsOf(themes), slugsOf(municipalities)))),
)
const entriesOf = memoize((items: readonly NewsItem[]) =>
  memoize((themes: Named) => memoize((municipalities: Named) => items.map(entryIn(themes)(municipalities)))),
)

/**
 * A year's news in brief, newest first, for the script that combines filters: the current page, or a sealed one by its number. The same list as long as
 * nothing in it has changed.
 */
export const newsEntries = (v: View, year: number, page: number | null): readonly NewsEntry[] =>
  entriesOf(v.index.newsPage('year', String(year), FILE_PAGE_SIZE, page))(v.snapshot.themes)(v.snapshot.municipalities)

/** The number of sealed pages of a year's news in brief. */
export const newsEntryPages = (v: View, year: number): number => newsFilePages(v, year)
