import type { Day, Id, NewsItem } from '../content/content.ts'
import { LISTS, NEWS_KIND_SLUGS, newsKindPath, newsMunicipalityPath, newsThemePath, newsYearPath } from '../paths/paths.ts'
import { dayOf } from '../time/swedish-time.ts'
import { newsKindOf } from './news.ts'

/** A news item in brief, as the file of its year has it: slug, title, lead, day of publication, the slugs of its kind, themes and municipalities. */
export type NewsEntry = readonly [
  slug: string,
  title: string,
  lead: string,
  published: Day,
  kind: string,
  themes: readonly string[],
  municipalities: readonly string[],
]

/** A file of a year's news in brief, newest first. The year's own file has the number of sealed pages, which are files beside it. */
export interface NewsFile {
  readonly parts: number
  readonly news: readonly NewsEntry[]
}

/** A news item in brief. What its themes and municipalities are called in addresses is given by their ids. */
export const newsEntry = (item: NewsItem, themes: ReadonlyMap<Id, string>, municipalities: ReadonlyMap<Id, string>): NewsEntry => [
  item.slug,
  item.title,
  item.lead,
  dayOf(item.publishedAt),
  NEWS_KIND_SLUGS[item.kind],
  item.themes.flatMap((id) => themes.get(id) ?? []),
  item.municipalities.flatMap((id) => municipalities.get(id) ?? []),
]

/** The filters by their names in the address: the year, and slugs of a kind, a theme and a municipality. */
export const FILTERS = ['ar', 'typ', 'tema', 'kommun'] as const
type Filter = (typeof FILTERS)[number]
/** The values that a reader has selected. Empty means all. */
export type NewsSelection = Readonly<Record<Filter, string>>

/** The selection in the query of an address, `?tema=kultur&ar=2026`. Other parameters are ignored. */
export function selectionFrom(query: string): NewsSelection {
  const parameters = new URLSearchParams(query)
  return Object.fromEntries(FILTERS.map((name) => [name, parameters.get(name)?.trim() ?? ''])) as NewsSelection
}

/** A selection as a query, in one order only; empty when nothing is selected. */
export function queryOf(selection: NewsSelection): string {
  const selected = FILTERS.filter((name) => selection[name] !== '').map((name) => [name, selection[name]])
  return selected.length === 0 ? '' : `?${new URLSearchParams(selected)}`
}

/** Whether a selection has an item. The year is that of its file. */
export function isSelected([, , , published, kind, themes, municipalities]: NewsEntry, selection: NewsSelection): boolean {
  return (
    (selection.ar === '' || published.startsWith(`${selection.ar}-`)) &&
    (selection.typ === '' || kind === selection.typ) &&
    (selection.tema === '' || themes.includes(selection.tema)) &&
    (selection.kommun === '' || municipalities.includes(selection.kommun))
  )
}

/** The static page that comes closest to a selection: the narrowest list that it names. */
export function nearestPage(selection: NewsSelection): string {
  if (selection.kommun !== '') return newsMunicipalityPath({ slug: selection.kommun })
  if (selection.tema !== '') return newsThemePath({ slug: selection.tema })
  const kind = newsKindOf(selection.typ)
  if (kind !== null) return newsKindPath(kind)
  return selection.ar === '' ? LISTS.news : newsYearPath(Number(selection.ar))
}
