import type { Doc, FundingCall, Id, ListName, Page } from '../content/content.ts'
import { memoize } from '../content/memo.ts'
import { calendarPath, callPath, eventPath, FEED_FILES, newsPath, projectPath, roundPath } from '../paths/paths.ts'
import { isCallsGuide, pagePath } from '../paths/references.ts'
import { type Addressed, document, followedRoutes, type Route } from './route.ts'

export const newsRoute = (item: Addressed) => document(newsPath(item), item.guid)
export const eventRoute = (event: Addressed) => document(eventPath(event), event.guid)
export const calendarRoute = (event: Addressed) => document(calendarPath(eventPath(event)), `${event.guid}#kalender`)
export const projectRoute = (project: Addressed) => document(projectPath(project), project.guid)

interface Rounds {
  readonly rounds?: readonly { readonly slug: string }[]
}

const callRoutesOf = (call: Addressed & Rounds) => [
  ...(call.rounds ?? []).map((round) => document(roundPath(call, round), `${call.guid}#${round.slug}`)),
  document(callPath(call), call.guid),
]
export const callRoutes = memoize((calls: readonly FundingCall[]) => calls.flatMap(callRoutesOf))

/** The routes of pages, but for the one that stands below the list of calls. */
export const pageRoutes = memoize((pages: readonly Page[]) =>
  pages.filter((page) => !isCallsGuide(page)).map((page) => document(pagePath(pages, page), page.guid)),
)

/** The feeds of a call, which follow its rounds. */
export const callFeedRoutes = (call: Addressed) =>
  followedRoutes(
    call,
    callPath(call),
    FEED_FILES.map((file) => `${callPath(call)}${file}`),
  )

/** The parts of a document that decide its addresses. */
export interface Named extends Doc, Rounds {
  readonly parent?: Id | null
}

/** The routes of a document from these parts alone. */
export function ownRoutes(list: ListName, doc: Named, pages: readonly Page[]): readonly Route[] {
  switch (list) {
    case 'news':
      return [newsRoute(doc)]
    case 'events':
      return [eventRoute(doc), calendarRoute(doc)]
    case 'fundingCalls':
      return [...callRoutesOf(doc), ...callFeedRoutes(doc)]
    case 'projects':
      return [projectRoute(doc)]
    case 'pages':
      return [document(pagePath(pages, { parent: null, ...doc } as Page), doc.guid)]
    default:
      return []
  }
}
