import type { CalendarEvent, FundingCall, Municipality, NewsItem, NewsKind, Project, Round, Topic } from '../content/content.ts'

/** The sites's own lists, by what they hold. Every address starts and ends with a slash. */
export const LISTS = { news: '/aktuellt/', events: '/kalender/', calls: '/utlysningar/', projects: '/projekt/' } as const

/** The slug of the page at the top of the tree that tells how to apply: it stands below the list of calls, and has the address of the list. */
export const CALLS_GUIDE = 'sok-medel'

/** A list as somebody filters it: the server answers. */
export const filteredPath = (list: typeof LISTS.calls | typeof LISTS.projects) => `${list}urval/` as const

/** The site's accessibility statement, whatever the menus say. */
export const ACCESSIBILITY_PATH = '/tillganglighet/'
/** Where one searches. */
export const SEARCH = '/sok/'
/** The path below which a visitor signs up for events, and changes or cancels a sign-up. The server answers. */
export const SIGNUPS = '/anmalan/'
/** Where an event's form is sent. */
export const signupPath = (event: Pick<CalendarEvent, 'slug'>) => `${SIGNUPS}${event.slug}/`

export const newsPath = (item: Pick<NewsItem, 'slug'>) => `${LISTS.news}${item.slug}/`
export const newsYearPath = (year: number) => `${LISTS.news}${year}/`
export const newsThemePath = (theme: Pick<Topic, 'slug'>) => `${LISTS.news}tema/${theme.slug}/`
/** The kinds of news as parts of an address. */
export const NEWS_KIND_SLUGS: Readonly<Record<NewsKind, string>> = {
  news: 'nyheter',
  'press-release': 'pressmeddelanden',
  vacancy: 'lediga-tjanster',
  obituary: 'minnesord',
  notice: 'meddelanden',
}
export const newsKindPath = (kind: NewsKind) => `${LISTS.news}typ/${NEWS_KIND_SLUGS[kind]}/`
export const newsMunicipalityPath = (municipality: Pick<Municipality, 'slug'>) => `${LISTS.news}kommun/${municipality.slug}/`
/** The name of a year's file, or with a number of one of its sealed pages. */
const yearFile = (year: number, page: number | null) => (page === null ? String(year) : `${year}-${page}`)
/** A year's news in brief, for the script that combines filters: the current page, or a sealed one by its number. The oldest is 1. */
export const newsIndexPath = (year: number, page: number | null = null) => `${LISTS.news}urval/${yearFile(year, page)}.json`
/** A sealed page of a long archive, below the archive's own address. The oldest is 1. */
export const sealedPagePath = (archive: string, page: number) => `${archive}del-${page}/`
/** A shelf of sealed pages, likewise. */
export const shelfPath = (archive: string, shelf: number) => `${archive}arkiv-${shelf}/`
export const eventPath = (event: Pick<CalendarEvent, 'slug'>) => `${LISTS.events}${event.slug}/`
export const eventYearPath = (year: number) => `${LISTS.events}${year}/`
export const callPath = (call: Pick<FundingCall, 'slug'>) => `${LISTS.calls}${call.slug}/`
export const roundPath = (call: Pick<FundingCall, 'slug'>, round: Pick<Round, 'slug'>) => `${callPath(call)}${round.slug}/`
/** Whose calls they are, as a part of an address: the office's own, and those of other funders. */
export const CALL_KIND_SLUGS = { own: 'vara', others: 'andras' } as const
export type CallKind = keyof typeof CALL_KIND_SLUGS
/** The calls of a kind, which have no list of their own but feeds. */
export const callKindPath = (kind: CallKind) => `${LISTS.calls}typ/${CALL_KIND_SLUGS[kind]}/`
export const projectPath = (project: Pick<Project, 'slug'>) => `${LISTS.projects}${project.slug}/`

/** The page that lists every feed and calendar. */
export const SUBSCRIBE = '/prenumerera/'
/** The page that lists the open data, and the folder of its files. */
export const OPEN_DATA = '/oppna-data/'
/** What is published as open data, as parts of an address. */
export const OPEN_SETS = ['projekt', 'utlysningar', 'beslut'] as const
export type OpenSetName = (typeof OPEN_SETS)[number]
/** The forms of each set: both say the same. */
export const OPEN_FORMS = ['json', 'csv'] as const
export type OpenForm = (typeof OPEN_FORMS)[number]
export const openSetPath = (set: OpenSetName, form: OpenForm) => `${OPEN_DATA}${set}.${form}`
/** The grants as the 360Giving Data Standard has them. */
export const OPEN_GRANTS = `${OPEN_DATA}360giving.json`
/** What portals read of the open data, as DCAT-AP-SE has it. */
export const OPEN_CATALOGUE = `${OPEN_DATA}katalog.rdf`
/** The files of a feed, below the address of the list that it follows: RSS 2.0, Atom and JSON Feed. */
export const FEED_FILES = ['rss.xml', 'atom.xml', 'feed.json'] as const
export type FeedFile = (typeof FEED_FILES)[number]
/** Whether an address is a feed's. */
export const isFeed = (path: string) => FEED_FILES.some((file) => path.endsWith(`/${file}`))
/** A calendar file, below the address of the event or the list that it holds. */
export const calendarPath = (page: string) => `${page}kalender.ics`
/** The events of a theme, which have no list of their own but a calendar. */
export const eventThemePath = (theme: Pick<Topic, 'slug'>) => `${LISTS.events}tema/${theme.slug}/`

/** The parts of the site map that are there whatever is published. */
export const SITEMAPS = {
  pages: '/sitemap-sidor.xml',
  lists: '/sitemap-listor.xml',
  events: '/sitemap-kalender.xml',
  calls: '/sitemap-utlysningar.xml',
  projects: '/sitemap-projekt.xml',
} as const
/** The part of the site map with a year's news: the current page, or a sealed one. */
export const newsSitemapPath = (year: number, page: number | null = null) => `/sitemap-aktuellt-${yearFile(year, page)}.xml`
