import type { ArchiveWays } from '../../../../domain/news/news-archive.ts'
import type { ArchiveGrouping } from '../../../../domain/news/news-groups.ts'
import type { Queries } from '../../../../domain/questions/all-questions.ts'
import type { NewsTeaser } from '../../../../domain/questions/news.ts'
import type { SealedNewsPage } from '../../../../domain/questions/news-archives.ts'

type Shelf = NonNullable<ReturnType<Queries['newsArchiveShelf']>>

/** A page of an archive: the current one, a sealed one, or a shelf of sealed pages. */
export type ArchivePage =
  | { readonly kind: 'current'; readonly items: readonly NewsTeaser[]; readonly ways: ArchiveWays }
  | ({ readonly kind: 'sealed' } & SealedNewsPage)
  | ({ readonly kind: 'shelf' } & Shelf)

const BELOW = /^(del|arkiv)-([1-9]\d{0,5})$/

/** The page of an archive at the end of its address, `del-3` or `arkiv-1`, or without one the current page. Null for a page that does not exist. */
export function archivePage(queries: Queries, by: ArchiveGrouping, name: string, below?: string): ArchivePage | null {
  if (below === undefined) {
    const current = queries.newsArchive(by, name)
    return current && { kind: 'current', ...current }
  }
  const [, what, digits] = BELOW.exec(below) ?? []
  if (what === 'del') {
    const page = queries.newsArchivePage(by, name, Number(digits))
    return page && { kind: 'sealed', ...page }
  }
  const shelf = what === 'arkiv' ? queries.newsArchiveShelf(by, name, Number(digits)) : null
  return shelf && { kind: 'shelf', ...shelf }
}
