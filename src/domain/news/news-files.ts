import type { View } from '../content/view.ts'
import { FILE_PAGE_SIZE } from './paginated-archive.ts'

/** The number of sealed pages of the files with a year's news in brief: the list for scripts, the site map. */
export const newsFilePages = (v: View, year: number): number => v.index.newsPages('year', String(year), FILE_PAGE_SIZE).sealed.length

/** The addresses of a year's files of one kind: the current page's, and those of the sealed pages, the oldest first. */
export const yearFiles = (v: View, year: number, pathOf: (year: number, page: number | null) => string): readonly string[] => [
  pathOf(year, null),
  ...Array.from({ length: newsFilePages(v, year) }, (_, i) => pathOf(year, i + 1)),
]
