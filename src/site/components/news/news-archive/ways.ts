import type { MenuLink } from '../../../../domain/questions/site.ts'
import { ARCHIVE, spanOf } from '../../../../words/news/news-archive.ts'
import type { ArchivePage } from './archive-page.ts'

/** The links of an archive's page within the archive: from the current page to all older, from a sealed page to its neighbours, from a shelf to its pages. */
export function waysOf(page: ArchivePage, archive: string): readonly MenuLink[] {
  switch (page.kind) {
    case 'current':
      return [...page.ways.pages, ...page.ways.shelves].map((link) => ({ label: spanOf(link), path: link.path }))
    case 'sealed': {
      const { newer, older } = page
      return [
        { label: ARCHIVE.latest, path: archive },
        ...(newer ? [{ label: `${ARCHIVE.newer} ${spanOf(newer)}`, path: newer.path }] : []),
        ...(older ? [{ label: `${ARCHIVE.older} ${spanOf(older)}`, path: older.path }] : []),
      ]
    }
    case 'shelf':
      return [{ label: ARCHIVE.latest, path: archive }, ...page.pages.map((link) => ({ label: spanOf(link), path: link.path }))]
  }
}
