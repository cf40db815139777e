import type { NewsKind } from '../../domain/content/content.ts'
import {
  CALL_KIND_SLUGS,
  type CallKind,
  callPath,
  LISTS,
  NEWS_KIND_SLUGS,
  newsKindPath,
  newsMunicipalityPath,
  newsThemePath,
} from '../../domain/paths/paths.ts'
import type { Queries } from '../../domain/questions/all-questions.ts'
import { CALL_KIND, NEWS_KIND_PLURAL } from '../../words/labels.ts'
import type { Followed } from './channel.ts'

/** Everything: news, events, calls and projects. */
export const everything = (queries: Queries): Followed => ({
  title: 'Allt nytt',
  description: 'Nyheter, evenemang, utlysningar och projekt, det senast publicerade först.',
  home: '/',
  entries: queries.wholeFeed(),
})

export const news = (queries: Queries): Followed => ({
  title: 'Aktuellt',
  description: 'Nyheter, pressmeddelanden, lediga tjänster och meddelanden.',
  home: LISTS.news,
  entries: queries.newsFeed(),
})

export const events = (queries: Queries): Followed => ({
  title: 'Kalender',
  description: 'Nya evenemang, och evenemang som flyttas eller ställs in.',
  home: LISTS.events,
  entries: queries.eventFeed(),
})

export const calls = (queries: Queries): Followed => ({
  title: 'Utlysningar',
  description: 'Medel att söka: omgångar som kommer, öppnar, stänger och beslutas.',
  home: LISTS.calls,
  entries: queries.callFeed(),
})

/** The calls of a kind by its part of the address, or null. */
export function callsOfKind(queries: Queries, slug: string | undefined): Followed | null {
  const entry = Object.entries(CALL_KIND_SLUGS).find(([, kindSlug]) => kindSlug === slug)
  if (!entry) return null
  const kind = entry[0] as CallKind
  return { ...CALL_KIND[kind], home: LISTS.calls, entries: queries.callKindFeed(kind) }
}

/** A call's rounds, or null. */
export function roundsOfCall(queries: Queries, slug = ''): Followed | null {
  const feed = queries.roundFeed(slug)
  return (
    feed && {
      title: feed.name,
      description: `Omgångarna i ${feed.name}: när de öppnar, stänger och beslutas.`,
      home: callPath({ slug }),
      entries: feed.entries,
    }
  )
}

export const projects = (queries: Queries): Followed => ({
  title: 'Projekt',
  description: 'Projekt som vi driver och projekt som vi stödjer.',
  home: LISTS.projects,
  entries: queries.projectFeed(),
})

/** The path of the list that a feed follows. A list without news has no page yet, so its feed follows all news. */
const homeOf = (list: string, { length }: { readonly length: number }) => (length > 0 ? list : LISTS.news)

/** A kind of news by its part of the address, or null. */
export function newsOfKind(queries: Queries, slug: string | undefined): Followed | null {
  const entry = Object.entries(NEWS_KIND_SLUGS).find(([, kindSlug]) => kindSlug === slug)
  if (!entry) return null
  const kind = entry[0] as NewsKind
  const entries = queries.newsKindFeed(kind)
  return {
    title: NEWS_KIND_PLURAL[kind],
    description: `${NEWS_KIND_PLURAL[kind]}, det senaste först.`,
    home: homeOf(newsKindPath(kind), entries),
    entries,
  }
}

/** A theme's news, or null. */
export function newsOfTheme(queries: Queries, slug = ''): Followed | null {
  const feed = queries.newsThemeFeed(slug)
  if (!feed) return null
  return {
    title: `Aktuellt om ${feed.name.toLowerCase()}`,
    description: `Allt vi publicerar om ${feed.name.toLowerCase()}.`,
    home: homeOf(newsThemePath({ slug }), feed.entries),
    entries: feed.entries,
  }
}

/** A municipality's news, or null. */
export function newsOfMunicipality(queries: Queries, slug = ''): Followed | null {
  const feed = queries.newsMunicipalityFeed(slug)
  return (
    feed && {
      title: `Aktuellt som berör ${feed.name}`,
      description: `Nyheter som berör ${feed.name}.`,
      home: homeOf(newsMunicipalityPath({ slug }), feed.entries),
      entries: feed.entries,
    }
  )
}
