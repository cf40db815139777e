import type { NewsKind } from '../content/content.ts'
import { memoize } from '../content/memo.ts'
import { bySlug, type View } from '../content/view.ts'
import { yearFiles } from '../news/news-files.ts'
import {
  ACCESSIBILITY_PATH,
  CALL_KIND_SLUGS,
  type CallKind,
  calendarPath,
  callKindPath,
  eventThemePath,
  eventYearPath,
  FEED_FILES,
  filteredPath,
  LISTS,
  NEWS_KIND_SLUGS,
  newsIndexPath,
  newsKindPath,
  newsMunicipalityPath,
  newsThemePath,
  newsYearPath,
  OPEN_CATALOGUE,
  OPEN_DATA,
  OPEN_FORMS,
  OPEN_GRANTS,
  OPEN_SETS,
  openSetPath,
  SEARCH,
  SUBSCRIBE,
} from '../paths/paths.ts'
import { isCallsGuide } from '../paths/references.ts'
import { eventYears } from '../questions/events.ts'
import { newsThemes, newsYears } from '../questions/news.ts'
import { newsArchivePaths } from '../questions/news-archives.ts'
import { newsKinds, newsMunicipalities } from '../questions/news-lists.ts'
import { hasOwnGrants } from '../questions/open-data.ts'
import { sitemapParts } from '../questions/sitemaps.ts'
import { callFeedRoutes } from './document-routes.ts'
import { followedRoutes, list, type Route } from './route.ts'

const routesByOwner = memoize((_: readonly string[]) => new Map<string, readonly Route[]>())

/** The routes of an archive: the addresses below it, then its own. An archive that is its own owner has addresses that are their own as well. */
function archiveRoutes(archive: string, owner: string, paths: readonly string[]): readonly Route[] {
  const results = routesByOwner(paths)
  const below = results.get(owner) ?? paths.map((path) => list(path, owner === archive ? path : `${owner}#${path.slice(archive.length)}`))
  results.set(owner, below)
  return [...below, list(archive, owner)]
}

const yearRoutes = (view: View, year: number) => archiveRoutes(newsYearPath(year), newsYearPath(year), newsArchivePaths(view, 'year', String(year)))

const kindRoutes = (view: View, kind: NewsKind) => archiveRoutes(newsKindPath(kind), newsKindPath(kind), newsArchivePaths(view, 'kind', kind))

function themeRoutes(view: View, slug: string): readonly Route[] {
  const archive = newsThemePath({ slug })
  return archiveRoutes(archive, bySlug(view, 'themes', slug)?.guid ?? archive, newsArchivePaths(view, 'theme', slug))
}

function municipalityRoutes(view: View, slug: string): readonly Route[] {
  const archive = newsMunicipalityPath({ slug })
  return archiveRoutes(archive, bySlug(view, 'municipalities', slug)?.guid ?? archive, newsArchivePaths(view, 'municipality', slug))
}

const feedPaths = (page: string) => FEED_FILES.map((file) => `${page}${file}`)

const CALL_KINDS = Object.keys(CALL_KIND_SLUGS) as CallKind[]
const KINDS = Object.keys(NEWS_KIND_SLUGS) as NewsKind[]

/** The pages with feeds whatever is published. Most readers follow everything or the news. */
const FOLLOWED_PAGES = ['/', ...Object.values(LISTS), ...KINDS.map(newsKindPath), ...CALL_KINDS.map(callKindPath)]

/** Every feed and calendar that is there whatever is published, RSS first. */
const LASTING_FEEDS = [
  ...FEED_FILES.flatMap((file) => FOLLOWED_PAGES.map((page) => `${page}${file}`)),
  calendarPath(LISTS.events),
  calendarPath(LISTS.calls),
]

/** The files of open data that are there whatever is published. */
const LASTING_DATA = [...OPEN_SETS.flatMap((set) => OPEN_FORMS.map((form) => openSetPath(set, form))), OPEN_CATALOGUE]

/**
 * The feeds of calls, themes and municipalities, also of those without rounds or news yet, so that they can be followed from the start.
 */
function registerRoutes({ snapshot: { fundingCalls, themes, municipalities } }: View): readonly Route[] {
  return [
    ...fundingCalls.flatMap(callFeedRoutes),
    ...themes.flatMap((theme) => [
      ...followedRoutes(theme, newsThemePath(theme), feedPaths(newsThemePath(theme))),
      ...followedRoutes(theme, eventThemePath(theme), [calendarPath(eventThemePath(theme))]),
    ]),
    ...municipalities.flatMap((municipality) => {
      const page = newsMunicipalityPath(municipality)
      return followedRoutes(municipality, page, feedPaths(page))
    }),
  ]
}

/** The owner of the accessibility statement: its own path, or the guid of the page that it replaced once that is unpublished, whose path then redirects here. */
function statementOwner({ snapshot: { accessibility, pages } }: View): string {
  const { formerPage } = accessibility
  return formerPage === null || pages.some(({ guid }) => guid === formerPage) ? ACCESSIBILITY_PATH : formerPage
}

/** The owner of the list of calls: the guid of the page that stands below it, whose own address then redirects here, or the list's path. */
const callsOwner = ({ snapshot: { pages } }: View): string => pages.find(isCallsGuide)?.guid ?? LISTS.calls

/** The lists and feeds that most readers look at, then the archives. */
export function listRoutes(view: View): readonly Route[] {
  const years = newsYears(view)
  const lasting = [
    LISTS.news,
    LISTS.events,
    LISTS.calls,
    LISTS.projects,
    '/',
    ACCESSIBILITY_PATH,
    SUBSCRIBE,
    ...LASTING_FEEDS,
    OPEN_DATA,
    ...LASTING_DATA,
    '/stilguide/',
    '/stilguide/listor/',
    SEARCH,
    filteredPath(LISTS.calls),
    filteredPath(LISTS.projects),
    '/robots.txt',
    '/404.html',
    '/410.html',
  ]
  const owners = new Map([
    [ACCESSIBILITY_PATH, statementOwner(view)],
    [LISTS.calls, callsOwner(view)],
  ])
  return [
    ...lasting.map((path) => list(path, owners.get(path) ?? null)),
    // Its standard knows no file without a grant.
    ...(hasOwnGrants(view) ? [list(OPEN_GRANTS, OPEN_GRANTS)] : []),
    ...registerRoutes(view),
    ...years.flatMap((year) => yearRoutes(view, year)),
    ...newsKinds(view).flatMap((kind) => kindRoutes(view, kind)),
    ...newsThemes(view).flatMap(({ slug }) => themeRoutes(view, slug)),
    ...newsMunicipalities(view).flatMap(({ slug }) => municipalityRoutes(view, slug)),
    ...years.flatMap((year) => yearFiles(view, year, newsIndexPath).map((path) => list(path))),
    ...eventYears(view)
      .map(eventYearPath)
      .map((path) => list(path, path)),
    ...[...sitemapParts(view), '/sitemap.xml'].map((path) => list(path)),
  ]
}
