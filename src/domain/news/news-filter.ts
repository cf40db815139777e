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

/** A file of a year's news in brief, newest first. The year's own says how many finished parts there are beside it. */
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

/** What can be chosen, by its name in the address: the year, and slugs of a kind, a theme and a municipality. */
export const FILTERS = ['ar', 'typ', 'tema', 'kommun'] as const
export type Filter = (typeof FILTERS)[number]
/** What a reader has chosen. Empty means all. */
export type Choice = Readonly<Record<Filter, string>>

/** The choice that is written in an address's query, `?tema=kultur&ar=2026`. What else stands there is left aside. */
export function choiceFrom(query: string): Choice {
  const asked = new URLSearchParams(query)
  return Object.fromEntries(FILTERS.map((name) => [name, asked.get(name)?.trim() ?? ''])) as Choice
}

/** A choice as a query, in one order only; empty when nothing is chosen. */
export function queryOf(choice: Choice): string {
  const chosen = FILTERS.filter((name) => choice[name] !== '').map((name) => [name, choice[name]])
  return chosen.length === 0 ? '' : `?${new URLSearchParams(chosen)}`
}

/** Whether an item is among what was chosen. The year is that of its file. */
export function isChosen([, , , published, kind, themes, municipalities]: NewsEntry, choice: Choice): boolean {
  return (
    (choice.ar === '' || published.startsWith(`${choice.ar}-`)) &&
    (choice.typ === '' || kind === choice.typ) &&
    (choice.tema === '' || themes.includes(choice.tema)) &&
    (choice.kommun === '' || municipalities.includes(choice.kommun))
  )
}

/** The static page that comes closest to a choice: the narrowest kind of list that it names. */
export function nearestPage(choice: Choice): string {
  if (choice.kommun !== '') return newsMunicipalityPath({ slug: choice.kommun })
  if (choice.tema !== '') return newsThemePath({ slug: choice.tema })
  const kind = newsKindOf(choice.typ)
  if (kind !== null) return newsKindPath(kind)
  return choice.ar === '' ? LISTS.news : newsYearPath(Number(choice.ar))
}
