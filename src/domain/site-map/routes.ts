import type { Doc, FundingCall, Id, ListName, NewsKind, Page } from '../content/content.ts'
import { indexBy, mapInStep, sameList } from '../content/incremental.ts'
import { remembered } from '../content/memo.ts'
import { bySlug, type View } from '../content/view.ts'
import { yearFiles } from '../news/news-files.ts'
import { palettePath } from '../office/palette.ts'
import {
  ACCESSIBILITY_PATH,
  CALL_KIND_SLUGS,
  type CallKind,
  calendarPath,
  callKindPath,
  callPath,
  eventPath,
  eventThemePath,
  eventYearPath,
  FEED_FILES,
  filteredPath,
  LISTS,
  NEWS_KIND_SLUGS,
  newsIndexPath,
  newsKindPath,
  newsMunicipalityPath,
  newsPath,
  newsThemePath,
  newsYearPath,
  OPEN_CATALOGUE,
  OPEN_DATA,
  OPEN_FORMS,
  OPEN_GRANTS,
  OPEN_SETS,
  openSetPath,
  projectPath,
  roundPath,
  SEARCH,
  SUBSCRIBE,
} from '../paths/paths.ts'
import { pagePath } from '../paths/references.ts'
import { eventYears } from '../questions/events.ts'
import { newsThemes, newsYears } from '../questions/news.ts'
import { newsArchivePaths } from '../questions/news-archives.ts'
import { newsKinds, newsMunicipalities } from '../questions/news-lists.ts'
import { hasOwnGrants } from '../questions/open-data.ts'
import { sitemapParts } from '../questions/sitemaps.ts'

/** One address that exists. */
export interface Route {
  /** `/aktuellt/en-nyhet/`, or a file's name, `/aktuellt/rss.xml`. */
  readonly path: string
  /** Whether it shows one document, or what all pages need, or gathers several: documents are written before the lists that link to them. */
  readonly kind: 'document' | 'list'
  /**
   * Whose the page is, so that a moved one can be followed and one that ended is remembered: the guid of its document, theme or municipality (with `#` and
   * more for a call's round, a feed or a part of an archive), or the path itself for a year or a kind. Null for what never ends.
   */
  readonly owner: string | null
}

const document = (path: string, owner: string): Route => ({ path, kind: 'document', owner })
const isSame = (a: Route, b: Route) => a.path === b.path && a.owner === b.owner

interface Addressed {
  readonly slug: string
  readonly guid: string
}
const documentsAt = (pathOf: (doc: Addressed) => string) => mapInStep((doc: Addressed) => document(pathOf(doc), doc.guid), isSame)

const newsRoutes = documentsAt(newsPath)
const eventRoutes = documentsAt(eventPath)
const calendarRoutes = mapInStep((event: Addressed) => document(calendarPath(eventPath(event)), `${event.guid}#kalender`), isSame)
const projectRoutes = documentsAt(projectPath)
const callRoutes = remembered((calls: readonly FundingCall[]) =>
  calls.flatMap((call) => [
    ...call.rounds.map((round) => document(roundPath(call, round), `${call.guid}#${round.slug}`)),
    document(callPath(call), call.guid),
  ]),
)
const pageRoutes = remembered((pages: readonly Page[]) => pages.map((page) => document(pagePath(pages, page), page.guid)))

const known = new Map<string, Route>()
/** The route of a list: the same one each time, so that two tables can be compared by what is in them. */
function list(path: string, owner: string | null = null, kind: Route['kind'] = 'list'): Route {
  const found = known.get(path)
  const route: Route = found?.owner === owner ? found : { path, kind, owner }
  known.set(path, route)
  return route
}

const below = remembered((_: readonly string[]) => new Map<string, readonly Route[]>())

/** The routes of an archive that is somebody's, or its own: what lies below its front, then that. The same as long as its addresses and its owner are. */
function archiveRoutes(own: string, owner: string, paths: readonly string[]): readonly Route[] {
  const known = below(paths)
  const made = known.get(owner) ?? paths.map((path) => list(path, owner === own ? path : `${owner}#${path.slice(own.length)}`))
  known.set(owner, made)
  return [...made, list(own, owner)]
}

const yearRoutes = (view: View, year: number) => archiveRoutes(newsYearPath(year), newsYearPath(year), newsArchivePaths(view, 'year', String(year)))

const kindRoutes = (view: View, kind: NewsKind) => archiveRoutes(newsKindPath(kind), newsKindPath(kind), newsArchivePaths(view, 'kind', kind))

function themeRoutes(view: View, slug: string): readonly Route[] {
  const own = newsThemePath({ slug })
  return archiveRoutes(own, bySlug(view, 'themes', slug)?.guid ?? own, newsArchivePaths(view, 'theme', slug))
}

function municipalityRoutes(view: View, slug: string): readonly Route[] {
  const own = newsMunicipalityPath({ slug })
  return archiveRoutes(own, bySlug(view, 'municipalities', slug)?.guid ?? own, newsArchivePaths(view, 'municipality', slug))
}

const feedPaths = (page: string) => FEED_FILES.map((file) => `${page}${file}`)

/** The feeds and calendars of what has a name of its own, which may change. */
const followedRoutes = (doc: Addressed, page: string, paths: readonly string[]) =>
  paths.map((path) => list(path, `${doc.guid}#${path.slice(page.length)}`))

const CALL_KINDS = Object.keys(CALL_KIND_SLUGS) as CallKind[]
const KINDS = Object.keys(NEWS_KIND_SLUGS) as NewsKind[]

/** Every feed and calendar that is there whatever is published. */
const LASTING_FEEDS = [
  ...[...Object.values(LISTS), '/', ...KINDS.map(newsKindPath), ...CALL_KINDS.map(callKindPath)].flatMap(feedPaths),
  calendarPath(LISTS.events),
  calendarPath(LISTS.calls),
]

/** The files of open data that are there whatever is published. */
const LASTING_DATA = [...OPEN_SETS.flatMap((set) => OPEN_FORMS.map((form) => openSetPath(set, form))), OPEN_CATALOGUE]

/** The feeds of a call, which follow its rounds. */
const callFeedRoutes = (call: Addressed) => followedRoutes(call, callPath(call), feedPaths(callPath(call)))

/**
 * The feeds of calls, themes and municipalities, also of those without rounds or news: who follows one is not turned away before the first.
 */
function registerRoutes({ snapshot: { fundingCalls, themes, municipalities } }: View): readonly Route[] {
  return [
    ...fundingCalls.flatMap(callFeedRoutes),
    ...themes.flatMap((theme) => [
      ...followedRoutes(theme, newsThemePath(theme), feedPaths(newsThemePath(theme))),
      ...followedRoutes(theme, eventThemePath(theme), [calendarPath(eventThemePath(theme))]),
    ]),
    ...municipalities.flatMap((one) => followedRoutes(one, newsMunicipalityPath(one), feedPaths(newsMunicipalityPath(one)))),
  ]
}

/** The statement's own path, or the page that it took the place of once that is no page any more: whoever follows that one is led here. */
function statementOwner({ snapshot: { accessibility, pages } }: View): string {
  const { formerPage } = accessibility
  return formerPage === null || pages.some(({ guid }) => guid === formerPage) ? ACCESSIBILITY_PATH : formerPage
}

/** The lists and feeds that most readers look at, then the archives. */
function listRoutes(view: View): readonly Route[] {
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
    SEARCH,
    filteredPath(LISTS.calls),
    filteredPath(LISTS.projects),
    '/robots.txt',
    '/404.html',
    '/410.html',
  ]
  return [
    ...lasting.map((path) => list(path, path === ACCESSIBILITY_PATH ? statementOwner(view) : null)),
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

/** What names a document, and decides its addresses. */
export interface Named extends Doc {
  readonly parent?: Id | null
  readonly rounds?: readonly { readonly slug: string }[]
}

/** The routes of a document of which no more is known than what names it. */
export function ownRoutes(list: ListName, doc: Named, pages: readonly Page[]): readonly Route[] {
  switch (list) {
    case 'news':
      return [document(newsPath(doc), doc.guid)]
    case 'events':
      return [document(eventPath(doc), doc.guid), document(calendarPath(eventPath(doc)), `${doc.guid}#kalender`)]
    case 'fundingCalls':
      return [
        ...(doc.rounds ?? []).map((round) => document(roundPath(doc, round), `${doc.guid}#${round.slug}`)),
        document(callPath(doc), doc.guid),
        ...callFeedRoutes(doc),
      ]
    case 'projects':
      return [document(projectPath(doc), doc.guid)]
    case 'pages':
      return [document(pagePath(pages, { parent: null, ...doc } as Page), doc.guid)]
    default:
      return []
  }
}

const byPath = indexBy<Route, string>(({ path }) => path)
let last: { readonly segments: readonly (readonly Route[])[]; readonly table: readonly Route[] } = { segments: [], table: [] }

/**
 * Every address of the site, in the order of writing: the colours, documents, then the lists and feeds that most readers look at, then the archives. Each path
 * once. The same table as the last time when no address has come or gone, and a route that stays is the same one.
 */
export function routes(view: View): readonly Route[] {
  const { news, events, fundingCalls, projects, pages, settings } = view.snapshot
  // First of all, so that no page is ever without its colours.
  const styles = [list(palettePath(settings.colours), null, 'document')]
  const made = [
    styles,
    newsRoutes(news),
    eventRoutes(events),
    calendarRoutes(events),
    callRoutes(fundingCalls),
    projectRoutes(projects),
    pageRoutes(pages),
    listRoutes(view),
  ]
  const segments = made.map((segment, i) => sameList(last.segments[i] ?? [], segment))
  if (sameList(last.segments, segments) === last.segments) return last.table
  const all = segments.flat()
  const index = byPath(all)
  last = { segments, table: index.size === all.length ? all : [...index.values()] }
  return last.table
}

/** The file of an address within the site's folder, without a leading slash: `aktuellt/index.html`. */
export function routeFile(path: string): string {
  return (path.endsWith('/') ? `${path}index.html` : path).slice(1)
}

/** The address of a page's file within the site's folder, or null for one that is no page: a picture, a style. */
export function filePath(name: string): string | null {
  if (name === 'index.html') return '/'
  return name.endsWith('/index.html') ? `/${name.slice(0, -'index.html'.length)}` : null
}
