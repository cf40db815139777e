import type { CalendarEvent, FundingCall, NewsItem, Page, Project, Ref, Round, Snapshot, Topic } from './content.ts'
import { byId } from './view.ts'

/** The sites's own lists, by what they hold. Every address starts and ends with a slash. */
export const LISTS = { news: '/aktuellt/', events: '/kalender/', calls: '/utlysningar/', projects: '/projekt/' } as const

export const newsPath = (item: Pick<NewsItem, 'slug'>) => `${LISTS.news}${item.slug}/`
export const newsYearPath = (year: number) => `${LISTS.news}${year}/`
export const newsThemePath = (theme: Pick<Topic, 'slug'>) => `${LISTS.news}tema/${theme.slug}/`
export const eventPath = (event: Pick<CalendarEvent, 'slug'>) => `${LISTS.events}${event.slug}/`
export const eventYearPath = (year: number) => `${LISTS.events}${year}/`
export const callPath = (call: Pick<FundingCall, 'slug'>) => `${LISTS.calls}${call.slug}/`
export const roundPath = (call: Pick<FundingCall, 'slug'>, round: Pick<Round, 'slug'>) => `${callPath(call)}${round.slug}/`
export const projectPath = (project: Pick<Project, 'slug'>) => `${LISTS.projects}${project.slug}/`

/** A page's parents, topmost first. A parent that is unpublished, or a ring of parents, ends the chain. */
export function pageParents(pages: readonly Page[], page: Page): readonly Page[] {
  const chain: Page[] = []
  for (let parent = byId(pages, page.parent); parent && parent !== page && !chain.includes(parent); parent = byId(pages, parent.parent)) {
    chain.unshift(parent)
  }
  return chain
}

/** A page's address: its parents' slugs and its own, `/sok-medel/forstudiemedel/`. */
export function pagePath(pages: readonly Page[], page: Page): string {
  return `/${[...pageParents(pages, page), page].map(({ slug }) => slug).join('/')}/`
}

/** Where a pointer leads, or null when it points at nothing published. A document leads to its file. */
export function refPath(snapshot: Snapshot, ref: Ref): string | null {
  switch (ref.collection) {
    case 'news': {
      const item = byId(snapshot.news, ref.id)
      return item && newsPath(item)
    }
    case 'events': {
      const event = byId(snapshot.events, ref.id)
      return event && eventPath(event)
    }
    case 'funding-calls': {
      const call = byId(snapshot.fundingCalls, ref.id)
      return call && callPath(call)
    }
    case 'projects': {
      const project = byId(snapshot.projects, ref.id)
      return project && projectPath(project)
    }
    case 'pages': {
      const page = byId(snapshot.pages, ref.id)
      return page && pagePath(snapshot.pages, page)
    }
    case 'documents':
      return byId(snapshot.documents, ref.id)?.url ?? null
  }
}
