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
import type { Content } from '../../domain/questions/all-questions.ts'
import { CALL_KIND, NEWS_KIND_PLURAL } from '../../words/labels.ts'
import type { Followed } from './channel.ts'

/** Everything: news, events, calls and projects. */
export const everything = (content: Content): Followed => ({
  title: 'Allt nytt',
  description: 'Nyheter, evenemang, utlysningar och projekt, det senast publicerade först.',
  home: '/',
  entries: content.wholeFeed(),
})

export const news = (content: Content): Followed => ({
  title: 'Aktuellt',
  description: 'Nyheter, pressmeddelanden, lediga tjänster och meddelanden.',
  home: LISTS.news,
  entries: content.newsFeed(),
})

export const events = (content: Content): Followed => ({
  title: 'Kalender',
  description: 'Nya evenemang, och evenemang som flyttas eller ställs in.',
  home: LISTS.events,
  entries: content.eventFeed(),
})

export const calls = (content: Content): Followed => ({
  title: 'Utlysningar',
  description: 'Medel att söka: omgångar som kommer, öppnar, stänger och beslutas.',
  home: LISTS.calls,
  entries: content.callFeed(),
})

/** The calls of a kind by its part of the address, or null. */
export function callsOfKind(content: Content, slug: string | undefined): Followed | null {
  const found = Object.entries(CALL_KIND_SLUGS).find(([, known]) => known === slug)
  if (!found) return null
  const kind = found[0] as CallKind
  return { ...CALL_KIND[kind], home: LISTS.calls, entries: content.callKindFeed(kind) }
}

/** A call's rounds, or null. */
export function roundsOfCall(content: Content, slug = ''): Followed | null {
  const found = content.roundFeed(slug)
  return (
    found && {
      title: found.name,
      description: `Omgångarna i ${found.name}: när de öppnar, stänger och beslutas.`,
      home: callPath({ slug }),
      entries: found.entries,
    }
  )
}

export const projects = (content: Content): Followed => ({
  title: 'Projekt',
  description: 'Projekt som vi driver och projekt som vi stödjer.',
  home: LISTS.projects,
  entries: content.projectFeed(),
})

/** The list that a feed follows: one without news has no page of its own yet. */
const homeOf = (list: string, { length }: { readonly length: number }) => (length > 0 ? list : LISTS.news)

/** A kind of news by its part of the address, or null. */
export function newsOfKind(content: Content, slug: string | undefined): Followed | null {
  const found = Object.entries(NEWS_KIND_SLUGS).find(([, known]) => known === slug)
  if (!found) return null
  const kind = found[0] as NewsKind
  const entries = content.newsKindFeed(kind)
  return {
    title: NEWS_KIND_PLURAL[kind],
    description: `${NEWS_KIND_PLURAL[kind]}, det senaste först.`,
    home: homeOf(newsKindPath(kind), entries),
    entries,
  }
}

/** A theme's news, or null. */
export function newsOfTheme(content: Content, slug = ''): Followed | null {
  const found = content.newsThemeFeed(slug)
  if (!found) return null
  return {
    title: `Aktuellt om ${found.name.toLowerCase()}`,
    description: `Allt vi publicerar om ${found.name.toLowerCase()}.`,
    home: homeOf(newsThemePath({ slug }), found.entries),
    entries: found.entries,
  }
}

/** A municipality's news, or null. */
export function newsOfMunicipality(content: Content, slug = ''): Followed | null {
  const found = content.newsMunicipalityFeed(slug)
  return (
    found && {
      title: `Aktuellt som berör ${found.name}`,
      description: `Nyheter som berör ${found.name}.`,
      home: homeOf(newsMunicipalityPath({ slug }), found.entries),
      entries: found.entries,
    }
  )
}
