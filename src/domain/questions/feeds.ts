import type { CalendarEvent, FundingCall, Id, NewsItem, NewsKind } from '../content/content.ts'
import { memoize } from '../content/memo.ts'
import { bySlug, ordered, type View } from '../content/view.ts'
import { eventEnd, eventStart } from '../events/event.ts'
import { callEntries, type Entry, eventEntry, FEED_SIZE, lastPublishedFirst, newsEntry, projectEntry } from '../feeds/entry.ts'
import type { CallKind } from '../paths/paths.ts'
import { replacementOf } from './replacements.ts'

const entries = (items: readonly NewsItem[]) => items.slice(0, FEED_SIZE).map(newsEntry)
const latest = (list: readonly Entry[]) => [...list].sort(lastPublishedFirst).slice(0, FEED_SIZE)

/** The newest news. */
export const newsFeed = (v: View): readonly Entry[] => entries(v.index.newsGroup('all', 'all'))

/** The newest news of a kind. */
export const newsKindFeed = (v: View, kind: NewsKind): readonly Entry[] => entries(v.index.newsGroup('kind', kind))

/** The subject of a feed that has a name of its own. */
export interface Followed {
  readonly name: string
  readonly slug: string
  readonly entries: readonly Entry[]
}

/** A theme's newest news, or null for no theme. */
export const newsThemeFeed = (v: View, slug: string): Followed | null => {
  const theme = bySlug(v, 'themes', slug)
  return theme && { name: theme.name, slug, entries: entries(v.index.newsGroup('theme', theme.id)) }
}

/** A municipality's newest news, or null for no municipality. */
export const newsMunicipalityFeed = (v: View, slug: string): Followed | null => {
  const municipality = bySlug(v, 'municipalities', slug)
  return municipality && { name: municipality.name, slug, entries: entries(v.index.newsGroup('municipality', municipality.id)) }
}

/** The events that were published last. */
export const eventFeed = (v: View): readonly Entry[] => latest(v.snapshot.events.map(eventEntry))

/** The rounds that were opened or published last. */
export const callFeed = (v: View): readonly Entry[] => latest(v.snapshot.fundingCalls.flatMap((call) => callEntries(call, v.now)))

/** The same of the office's own calls, or of other funders'. */
export const callKindFeed = (v: View, kind: CallKind): readonly Entry[] =>
  latest(v.snapshot.fundingCalls.filter(({ funder }) => (funder === null) === (kind === 'own')).flatMap((call) => callEntries(call, v.now)))

/** A call's rounds, those that were opened or published last first, or null for no call. */
export const roundFeed = (v: View, slug: string): Followed | null => {
  const call = bySlug(v, 'fundingCalls', slug)
  return call && { name: call.title, slug, entries: latest(callEntries(call, v.now)) }
}

/** The projects that were published last. */
export const projectFeed = (v: View): readonly Entry[] => latest(v.snapshot.projects.map(projectEntry))

/** The latest of everything. */
export const wholeFeed = (v: View): readonly Entry[] => latest([...newsFeed(v), ...eventFeed(v), ...callFeed(v), ...projectFeed(v)])

/** A register's entry or a call that can be followed. */
export interface Followable {
  readonly name: string
  readonly slug: string
}

const followable = memoize(({ name, slug }: Followable): Followable => ({ name, slug }))
const inOrder = (list: readonly Followable[]) => ordered(list, ({ name }) => name).map(followable)

/** Every theme, in alphabetical order: one without news can be followed as well. */
export const allThemes = (v: View): readonly Followable[] => inOrder(v.snapshot.themes)

/** Every municipality, in alphabetical order. */
export const allMunicipalities = (v: View): readonly Followable[] => inOrder(v.snapshot.municipalities)

const followableCall = memoize(({ title, slug }: FundingCall): Followable => ({ name: title, slug }))

/** Every call that nothing has taken the place of, in alphabetical order. */
export const followableCalls = (v: View): readonly Followable[] =>
  ordered(
    v.snapshot.fundingCalls.filter(({ id }) => replacementOf(v, 'funding-calls', id) === null),
    ({ title }) => title,
  ).map(followableCall)

/** The most events of a calendar. Past events are included as long as there is room. */
const CALENDAR_SIZE = 500

const inCalendar = (events: readonly CalendarEvent[]) =>
  [...ordered(events, eventEnd, -1).slice(0, CALENDAR_SIZE)].sort((a, b) => eventStart(a) - eventStart(b) || (a.guid < b.guid ? -1 : 1))

/** The events for a calendar, in order of time. */
export const calendarEvents = (v: View): readonly CalendarEvent[] => inCalendar(v.snapshot.events)

/** The calls for a calendar, in alphabetical order. A replaced call keeps its dates: they are history. */
export const callsForCalendar = (v: View): readonly FundingCall[] => ordered(v.snapshot.fundingCalls, ({ title }) => title)

/** An event for a calendar of its own, or null. What the clock says of it is not in it. */
export const eventToKeep = (v: View, slug: string): CalendarEvent | null => bySlug(v, 'events', slug)

/** A theme's events for a calendar, or null for no theme. */
export const themeCalendar = (v: View, slug: string): { readonly name: string; readonly events: readonly CalendarEvent[] } | null => {
  const theme = bySlug(v, 'themes', slug)
  return theme && { name: theme.name, events: inCalendar(v.snapshot.events.filter(({ themes }) => themes.includes(theme.id as Id))) }
}
