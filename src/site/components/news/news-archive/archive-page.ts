import type { ArchiveWays } from '../../../../domain/news/news-archive.ts'
import type { ArchiveGrouping } from '../../../../domain/news/news-groups.ts'
import type { Queries } from '../../../../domain/questions/all-questions.ts'
import type { NewsTeaser } from '../../../../domain/questions/news.ts'
import type { NewsPart } from '../../../../domain/questions/news-archives.ts'

type Shelf = NonNullable<ReturnType<Queries['newsArchiveShelf']>>

/** What a page of an archive shows: its front, a finished part, or a shelf of finished parts. */
export type ArchivePage =
  | { readonly kind: 'front'; readonly items: readonly NewsTeaser[]; readonly ways: ArchiveWays }
  | ({ readonly kind: 'part' } & NewsPart)
  | ({ readonly kind: 'shelf' } & Shelf)

const BELOW = /^(del|arkiv)-([1-9]\d{0,5})$/

/** The page of an archive at the last part of its address, `del-3` or `arkiv-1`, or with nothing there its front. Null where there is none. */
export function archivePage(queries: Queries, by: ArchiveGrouping, name: string, below?: string): ArchivePage | null {
  if (below === undefined) {
    const front = queries.newsArchive(by, name)
    return front && { kind: 'front', ...front }
  }
  const [, what, digits] = BELOW.exec(below) ?? []
  if (what === 'del') {
    const part = queries.newsArchivePart(by, name, Number(digits))
    return part && { kind: 'part', ...part }
  }
  const shelf = what === 'arkiv' ? queries.newsArchiveShelf(by, name, Number(digits)) : null
  return shelf && { kind: 'shelf', ...shelf }
}
