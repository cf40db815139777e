import type { View } from '../content/view.ts'
import { FILE_PART_SIZE } from './paginated-archive.ts'

/** How many finished parts the files have that tell of a year's news in brief: the list for scripts, the site map. */
export const newsFileParts = (v: View, year: number): number => v.index.newsParts('year', String(year), FILE_PART_SIZE).finished.length

/** The addresses of a year's files of one kind: its front's, and those of its finished parts, the oldest first. */
export const yearFiles = (v: View, year: number, pathOf: (year: number, part: number | null) => string): readonly string[] => [
  pathOf(year, null),
  ...Array.from({ length: newsFileParts(v, year) }, (_, i) => pathOf(year, i + 1)),
]
