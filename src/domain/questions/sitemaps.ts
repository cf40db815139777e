import {
  ACCESSIBILITY_PATH,
  callPath,
  eventPath,
  eventYearPath,
  LISTS,
  newsKindPath,
  newsPath,
  newsSitemapPath,
  newsYearPath,
  OPEN_DATA,
  pagePath,
  projectPath,
  SITEMAPS,
  SUBSCRIBE,
} from '../addresses.ts'
import type { CalendarEvent, Instant, NewsItem, Project } from '../content.ts'
import { callEntries, updatedAt } from '../entry.ts'
import { newsIn } from '../news-groups.ts'
import { remembered, type View } from '../view.ts'
import { eventYears } from './events.ts'
import { newsThemeParts, newsThemes, newsYearParts, newsYears } from './news.ts'
import { newsKindParts, newsKinds, newsMunicipalities, newsMunicipalityParts } from './news-lists.ts'

/** An address as the site map has it, with when its page last told readers something new, or null where that is not known. */
export interface SiteAddress {
  readonly path: string
  readonly changedAt: Instant | null
}

const newsAddress = remembered((item: NewsItem): SiteAddress => ({ path: newsPath(item), changedAt: updatedAt(item) }))
const eventAddress = remembered((event: CalendarEvent): SiteAddress => ({ path: eventPath(event), changedAt: updatedAt(event) }))
const projectAddress = remembered((project: Project): SiteAddress => ({ path: projectPath(project), changedAt: updatedAt(project) }))
const newsAddresses = remembered((items: readonly NewsItem[]) => items.map(newsAddress))
const sorted = (addresses: readonly SiteAddress[]) => [...addresses].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))

/** A year's news for the site map, newest first. */
export const newsAddressesOfYear = (v: View, year: number): readonly SiteAddress[] => newsAddresses(newsIn(v, 'year', String(year)))

/** The events for the site map. */
export const eventAddresses = (v: View): readonly SiteAddress[] => sorted(v.snapshot.events.map(eventAddress))

/** The projects for the site map. */
export const projectAddresses = (v: View): readonly SiteAddress[] => sorted(v.snapshot.projects.map(projectAddress))

/** The calls and their rounds for the site map. A round that opens or closes has told something new, and so has its call. */
export const callAddresses = (v: View): readonly SiteAddress[] =>
  sorted(
    v.snapshot.fundingCalls.flatMap((call) => {
      const rounds = callEntries(call, v.now).map((entry): SiteAddress => ({ path: entry.path, changedAt: entry.updatedAt }))
      const last = Math.max(updatedAt(call), ...rounds.map(({ changedAt }) => changedAt ?? 0))
      return [...rounds.filter(({ path }) => path !== callPath(call)), { path: callPath(call), changedAt: last }]
    }),
  )

/** The pages of the tree for the site map. */
export const pageAddresses = (v: View): readonly SiteAddress[] => {
  const { pages } = v.snapshot
  return sorted(pages.map((page) => ({ path: pagePath(pages, page), changedAt: updatedAt(page) })))
}

/** The lists for the site map: what is new in them is told by what they lead to. */
export const listAddresses = (v: View): readonly SiteAddress[] => {
  const [years, themes, kinds, municipalities] = [newsYears(v), newsThemes(v), newsKinds(v), newsMunicipalities(v)]
  const parts = [
    ...years.flatMap((year) => newsYearParts(v, year)),
    ...themes.flatMap(({ slug }) => newsThemeParts(v, slug)),
    ...kinds.flatMap((kind) => newsKindParts(v, kind)),
    ...municipalities.flatMap(({ slug }) => newsMunicipalityParts(v, slug)),
  ]
  const paths = [
    '/',
    ...Object.values(LISTS),
    ACCESSIBILITY_PATH,
    SUBSCRIBE,
    OPEN_DATA,
    ...years.map(newsYearPath),
    ...themes.map(({ path }) => path),
    ...kinds.map(newsKindPath),
    ...municipalities.map(({ path }) => path),
    ...parts.map(({ path }) => path),
    ...eventYears(v).map(eventYearPath),
  ]
  return sorted([...new Set(paths)].map((path) => ({ path, changedAt: null })))
}

/** The addresses of the site map's parts. */
export const sitemapParts = (v: View): readonly string[] => [...Object.values(SITEMAPS), ...newsYears(v).map(newsSitemapPath)]
