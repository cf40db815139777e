import { callPath, eventPath, eventYearPath, LISTS, newsPath, newsThemePath, newsYearPath, pagePath, projectPath, roundPath } from './addresses.ts'
import type { CalendarEvent, NewsItem, Project } from './content.ts'
import { eventYears } from './questions/events.ts'
import { newsThemes, newsYears } from './questions/news.ts'
import { remembered, type View } from './view.ts'

/** One address that exists. */
export interface Route {
  /** `/aktuellt/en-nyhet/`, or a file's name, `/aktuellt/rss.xml`. */
  readonly path: string
  /** Whether it shows one document or gathers several: documents are written before the lists that link to them. */
  readonly kind: 'document' | 'list'
  /** The guid of the document (with `#round` for a call's round) whose own page it is, so that a moved page can be followed. */
  readonly owner: string | null
}

const newsRoute = remembered((item: NewsItem): Route => ({ path: newsPath(item), kind: 'document', owner: item.guid }))
const eventRoute = remembered((event: CalendarEvent): Route => ({ path: eventPath(event), kind: 'document', owner: event.guid }))
const projectRoute = remembered((project: Project): Route => ({ path: projectPath(project), kind: 'document', owner: project.guid }))

const list = (path: string): Route => ({ path, kind: 'list', owner: null })

/**
 * Every address of the site, in the order of writing: documents, then the lists and feeds that most readers look at, then the archives, which
 * are long. Each path once.
 */
export function routes(view: View): readonly Route[] {
  const { news, events, fundingCalls, projects, pages } = view.snapshot
  const documents: Route[] = [
    ...news.map(newsRoute),
    ...events.map(eventRoute),
    ...fundingCalls.flatMap((call): Route[] => [
      ...call.rounds.map((round): Route => ({ path: roundPath(call, round), kind: 'document', owner: `${call.guid}#${round.slug}` })),
      { path: callPath(call), kind: 'document', owner: call.guid },
    ]),
    ...projects.map(projectRoute),
    ...pages.map((page): Route => ({ path: pagePath(pages, page), kind: 'document', owner: page.guid })),
  ]
  const lists: Route[] = [
    list(LISTS.news),
    list(LISTS.events),
    list(LISTS.calls),
    list(LISTS.projects),
    list('/'),
    list(`${LISTS.news}rss.xml`),
    list(`${LISTS.events}rss.xml`),
    list(`${LISTS.calls}rss.xml`),
    list('/robots.txt'),
    list('/404.html'),
    list('/410.html'),
    ...newsYears(view).map(({ year }) => list(newsYearPath(year))),
    ...newsThemes(view).map((theme) => list(newsThemePath(theme))),
    ...eventYears(view).map(({ year }) => list(eventYearPath(year))),
    list('/sitemap.xml'),
  ]
  return [...new Map([...documents, ...lists].map((route) => [route.path, route])).values()]
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
