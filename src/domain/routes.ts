import { callPath, eventPath, eventYearPath, LISTS, newsPath, newsThemePath, newsYearPath, pagePath, projectPath, roundPath } from './addresses.ts'
import { eventYears } from './questions/events.ts'
import { newsThemes, newsYears } from './questions/news.ts'
import type { View } from './view.ts'

/** One address that exists. */
export interface Route {
  /** `/aktuellt/en-nyhet/`, or a file's name, `/aktuellt/rss.xml`. */
  readonly path: string
  /** Whether it shows one document or gathers several: documents are written before the lists that link to them. */
  readonly kind: 'document' | 'list'
  /** The guid of the document (with `#round` for a call's round) whose own page it is, so that a moved page can be followed. */
  readonly owner: string | null
}

const list = (path: string): Route => ({ path, kind: 'list', owner: null })

/** Every address of the site, in the order of writing: documents, then lists and feeds. Each path once. */
export function routes(view: View): readonly Route[] {
  const { news, events, fundingCalls, projects, pages } = view.snapshot
  const documents: Route[] = [
    ...news.map((item): Route => ({ path: newsPath(item), kind: 'document', owner: item.guid })),
    ...events.map((event): Route => ({ path: eventPath(event), kind: 'document', owner: event.guid })),
    ...fundingCalls.flatMap((call): Route[] => [
      ...call.rounds.map((round): Route => ({ path: roundPath(call, round), kind: 'document', owner: `${call.guid}#${round.slug}` })),
      { path: callPath(call), kind: 'document', owner: call.guid },
    ]),
    ...projects.map((project): Route => ({ path: projectPath(project), kind: 'document', owner: project.guid })),
    ...pages.map((page): Route => ({ path: pagePath(pages, page), kind: 'document', owner: page.guid })),
  ]
  const lists: Route[] = [
    ...newsYears(view).map(({ year }) => list(newsYearPath(year))),
    ...newsThemes(view).map((theme) => list(newsThemePath(theme))),
    ...eventYears(view).map(({ year }) => list(eventYearPath(year))),
    list(LISTS.news),
    list(LISTS.events),
    list(LISTS.calls),
    list(LISTS.projects),
    list('/'),
    list(`${LISTS.news}rss.xml`),
    list(`${LISTS.events}rss.xml`),
    list(`${LISTS.calls}rss.xml`),
    list('/sitemap.xml'),
    list('/robots.txt'),
    list('/404.html'),
    list('/410.html'),
  ]
  return [...new Map([...documents, ...lists].map((route) => [route.path, route])).values()]
}

/** The file of an address within the site's folder, without a leading slash: `aktuellt/index.html`. */
export function routeFile(path: string): string {
  return (path.endsWith('/') ? `${path}index.html` : path).slice(1)
}
