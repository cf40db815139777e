import { type Mapped, nextMapped, sameList } from '../content/incremental.ts'
import { EMPTY_LIST_INDEX, type ListIndex, nextListIndex } from '../content/list-index.ts'
import type { View } from '../content/view.ts'
import { palettePath } from '../office/palette.ts'
import { calendarRoute, callRoutes, eventRoute, newsRoute, pageRoutes, projectRoute } from './document-routes.ts'
import { listRoutes } from './list-routes.ts'
import { type Addressed, isSameRoute, type Route } from './route.ts'

type Segment = Mapped<Addressed, Route>
const NO_SEGMENT: Segment = { list: [], results: [] }

/** Every address of the site at one time: an immutable value. */
export interface SiteMap {
  /**
   * The routes in the order of writing: the colours, documents, then the lists and feeds that most readers look at, then the archives. Each path once. The
   * same table as the one before when no address has come or gone, and a route that stays is the same one.
   */
  readonly table: readonly Route[]
  readonly segments: Readonly<Record<'news' | 'events' | 'calendars' | 'projects', Segment>>
  /** The same in parts, each of which is made from the one before. */
  readonly parts: readonly (readonly Route[])[]
  /** All routes, those with the path of another included. */
  readonly all: ListIndex<Route>
}

/** The site map of nothing. */
export const NO_SITE_MAP: SiteMap = {
  table: [],
  segments: { news: NO_SEGMENT, events: NO_SEGMENT, calendars: NO_SEGMENT, projects: NO_SEGMENT },
  parts: [],
  all: EMPTY_LIST_INDEX,
}

/** The site map of a view, made from the site map before. */
export function nextSiteMap(before: SiteMap, view: View): SiteMap {
  const { news, events, fundingCalls, projects, pages, settings } = view.snapshot
  const segments = {
    news: nextMapped(before.segments.news, news, newsRoute, isSameRoute),
    events: nextMapped(before.segments.events, events, eventRoute, isSameRoute),
    calendars: nextMapped(before.segments.calendars, events, calendarRoute, isSameRoute),
    projects: nextMapped(before.segments.projects, projects, projectRoute, isSameRoute),
  }
  const same = (route: Route): Route => {
    const old = before.all.byKey.get(route.path)
    return old && isSameRoute(old, route) ? old : route
  }
  const newParts: readonly (readonly Route[])[] = [
    // First of all, so that no page is ever without its colours.
    [same({ path: palettePath(settings.colours), kind: 'document', owner: null })],
    segments.news.results,
    segments.events.results,
    segments.calendars.results,
    callRoutes(fundingCalls).map(same),
    segments.projects.results,
    pageRoutes(pages).map(same),
    listRoutes(view).map(same),
  ]
  const parts = sameList(
    before.parts,
    newParts.map((part, i) => sameList(before.parts[i] ?? [], part)),
  )
  if (parts === before.parts) return { ...before, segments }
  const routes = parts.flat()
  const all = nextListIndex(before.all, routes, ({ path }) => path)
  const isUnique = all.byKey.size === routes.length
  return { segments, parts, all, table: isUnique ? routes : [...new Map(routes.map((route) => [route.path, route])).values()] }
}
