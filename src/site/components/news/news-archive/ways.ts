import type { MenuLink } from '../../../../domain/questions/site.ts'
import { ARCHIVE, spanOf } from '../../../../words/news/news-archive.ts'
import type { ArchivePage } from './archive-page.ts'

/** Where a page of an archive leads within it: the front to all that is older, a part to what comes before and after, a shelf to its parts. */
export function waysOf(page: ArchivePage, front: string): readonly MenuLink[] {
  switch (page.kind) {
    case 'front':
      return [...page.ways.parts, ...page.ways.shelves].map((part) => ({ label: spanOf(part), path: part.path }))
    case 'part': {
      const { newer, older } = page
      return [
        { label: ARCHIVE.latest, path: front },
        ...(newer ? [{ label: `${ARCHIVE.newer} ${spanOf(newer)}`, path: newer.path }] : []),
        ...(older ? [{ label: `${ARCHIVE.older} ${spanOf(older)}`, path: older.path }] : []),
      ]
    }
    case 'shelf':
      return [{ label: ARCHIVE.latest, path: front }, ...page.parts.map((part) => ({ label: spanOf(part), path: part.path }))]
  }
}
