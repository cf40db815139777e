import type { Id, NewsItem, NewsKind } from '../content/content.ts'
import { memoize } from '../content/memo.ts'
import { bySlug, type View } from '../content/view.ts'
import { type ArchivePart, type ArchiveWays, archiveWays, type NewsTeaser, partLink, shelfLink, teasersOf } from '../news/news-archive.ts'
import { newsFileParts } from '../news/news-files.ts'
import { type NewsEntry, newsEntry } from '../news/news-filter.ts'
import type { ArchiveGrouping } from '../news/news-groups.ts'
import { FILE_PART_SIZE, PART_SIZE, SHELF_SIZE } from '../news/paginated-archive.ts'
import { newsKindPath, newsMunicipalityPath, newsThemePath, newsYearPath } from '../paths/paths.ts'

/** Where an archive lies, and the key of its group of news. */
interface Archive {
  readonly path: string
  readonly key: string
}

/** An archive by what it is called: a year, a kind, or the slug of a theme or a municipality. Null where there is nothing of that name. */
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

const waysOf = (v: View, by: ArchiveGrouping, { path, key }: Archive) => archiveWays(v.index.newsParts(by, key, PART_SIZE).finished, path)

/** Every address below the front of an archive. */
export const newsArchivePaths = (v: View, by: ArchiveGrouping, name: string): readonly string[] => {
  const archive = archiveOf(v, by, name)
  return archive ? waysOf(v, by, archive).paths : []
}

/** The front of an archive: its newest news, newest first, and the ways to the older. Null for one without news. */
export const newsArchive = (
  v: View,
  by: ArchiveGrouping,
  name: string,
): { readonly items: readonly NewsTeaser[]; readonly ways: ArchiveWays } | null => {
  const archive = archiveOf(v, by, name)
  const items = archive ? v.index.newsPart(by, archive.key, PART_SIZE, null) : []
  return archive && items.length > 0 ? { items: teasersOf(items), ways: waysOf(v, by, archive).front } : null
}

/** A finished part of an archive, newest first, with the one that comes after it, if it is finished, and the one before. */
export interface NewsPart {
  readonly items: readonly NewsTeaser[]
  readonly self: ArchivePart
  readonly newer: ArchivePart | null
  readonly older: ArchivePart | null
}

/** A finished part of an archive by its number, counted from the oldest, 1. Null for one that there is not. */
export const newsArchivePart = (v: View, by: ArchiveGrouping, name: string, part: number): NewsPart | null => {
  const archive = archiveOf(v, by, name)
  if (!archive) return null
  const link = (number: number): ArchivePart | null => {
    const items = v.index.newsPart(by, archive.key, PART_SIZE, number)
    return items.length > 0 ? partLink(archive.path, number, items) : null
  }
  const self = link(part)
  return self && { items: teasersOf(v.index.newsPart(by, archive.key, PART_SIZE, part)), self, newer: link(part + 1), older: link(part - 1) }
}

/** A shelf of finished parts by its number, counted from the oldest, 1, newest first. Null for one that there is not. */
export const newsArchiveShelf = (
  v: View,
  by: ArchiveGrouping,
  name: string,
  shelf: number,
): { readonly self: ArchivePart; readonly parts: readonly ArchivePart[] } | null => {
  const archive = archiveOf(v, by, name)
  if (!archive) return null
  const numbers = Array.from({ length: SHELF_SIZE }, (_, i) => shelf * SHELF_SIZE - i)
  const parts = numbers.flatMap((number) => {
    const items = v.index.newsPart(by, archive.key, PART_SIZE, number)
    return items.length > 0 ? [partLink(archive.path, number, items)] : []
  })
  return parts.length === SHELF_SIZE ? { self: shelfLink(archive.path, shelf, parts), parts } : null
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
 * A year's news in brief, newest first, for the script that combines filters: those in front, or a finished part of many. The same list as long as nothing
 * in it has changed.
 */
export const newsEntries = (v: View, year: number, part: number | null): readonly NewsEntry[] =>
  entriesOf(v.index.newsPart('year', String(year), FILE_PART_SIZE, part))(v.snapshot.themes)(v.snapshot.municipalities)

/** How many finished parts a year's news in brief have beside those in front. */
export const newsEntryParts = (v: View, year: number): number => newsFileParts(v, year)
