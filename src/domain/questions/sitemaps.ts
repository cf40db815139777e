import type { CalendarEvent, Instant, NewsItem, Project } from '../content/content.ts'
import { memoize } from '../content/memo.ts'
import type { View } from '../content/view.ts'
import { callEntries, updatedAt } from '../feeds/entry.ts'
import { yearFiles } from '../news/news-files.ts'
import { FILE_PAGE_SIZE } from '../news/paginated-archive.ts'
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
  projectPath,
  SITEMAPS,
  SUBSCRIBE,
} from '../paths/paths.ts'
import { isCallsGuide, pagePath } from '../paths/references.ts'
import { eventYears } from './events.ts'
import { newsThemes, newsYears } from './news.ts'
import { newsArchivePaths } from './news-archives.ts'
import { newsKinds, newsMunicipalities } from './news-lists.ts'

/** An address in the site map, with the instant of its page's last news for readers, or null where that is not known. */
export interface SiteAddress {
  readonly path: string
  readonly changedAt: Instant | null
}

const newsAddress = memoize((item: NewsItem): SiteAddress => ({ path: newsPath(item), changedAt: updatedAt(item) }))
const eventAddress = memoize((event: CalendarEvent): SiteAddress => ({ path: eventPath(event), changedAt: updatedAt(event) }))
const projectAddress = memoize((project: Project): SiteAddress => ({ path: projectPath(project), changedAt: updatedAt(project) }))
const newsAddresses = memoize((items: readonly NewsItem[]) => items.map(newsAddress))
const sorted = (addresses: readonly SiteAddress[]) => [...addresses].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))

/** A year's news for the site map, newest first: the current page, or a sealed one by its number. */
export const newsAddressesOfYear = (v: View, year: number, page: number | null): readonly SiteAddress[] =>
  newsAddresses(v.index.newsPage('year', String(year), FILE_PAGE_SIZE, page))

/** The events for the site map. */
export const eventAddresses = (v: View): readonly SiteAddress[] => sorted(v.snapshot.events.map(eventAddress))

/** The projects for the site map. */
export const projectAddresses = (v: View): readonly SiteAddress[] => sorted(v.snapshot.projects.map(projectAddress))

/** The calls and their rounds for the site map. The opening or closing of a round is news of the round and of its call. */
export const callAddresses = (v: View): readonly SiteAddress[] =>
  sorted(
    v.snapshot.fundingCalls.flatMap((call) => {
      const rounds = callEntries(call, v.now).map((entry): SiteAddress => ({ path: entry.path, changedAt: entry.updatedAt }))
      const last = Math.max(updatedAt(call), ...rounds.map(({ changedAt }) => changedAt ?? 0))
      return [...rounds.filter(({ path }) => path !== callPath(call)), { path: callPath(call), changedAt: last }]
    }),
  )

/** The pages of the tree for the site map. The one below the list of calls is there as that list. */
export const pageAddresses = (v: View): readonly SiteAddress[] => {
  const { pages } = v.snapshot
  return sorted(pages.filter((page) => !isCallsGuide(page)).map((page) => ({ path: pagePath(pages, page), changedAt: updatedAt(page) })))
}

const withoutDate = (path: string): SiteAddress => ({ path, changedAt: null })
const withoutDates = memoize((paths: readonly string[]) => paths.map(withoutDate))

/** The lists for the site map, without dates: the pages that they link to have dates. */
export const listAddresses = (v: View): readonly SiteAddress[] => {
  const [years, themes, kinds, municipalities] = [newsYears(v), newsThemes(v), newsKinds(v), newsMunicipalities(v)]
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
    ...eventYears(v).map(eventYearPath),
  ]
  const archives = [
    ...years.map((year) => newsArchivePaths(v, 'year', String(year))),
    ...themes.map(({ slug }) => newsArchivePaths(v, 'theme', slug)),
    ...kinds.map((kind) => newsArchivePaths(v, 'kind', kind)),
    ...municipalities.map(({ slug }) => newsArchivePaths(v, 'municipality', slug)),
  ]
  // Sealed pages and shelves may be thousands and seldom change: their addresses are memoized, and stay in the order of the archives.
  return [...sorted(paths.map(withoutDate)), ...archives.flatMap(withoutDates)]
}

/** The addresses of the site map's parts. */
export const sitemapParts = (v: View): readonly string[] => [
  ...Object.values(SITEMAPS),
  ...newsYears(v).flatMap((year) => yearFiles(v, year, newsSitemapPath)),
]
