import type { Id, Instant, NewsItem, Round, Topic } from '../content/content.ts'
import { memoize } from '../content/memo.ts'
import { allById, byId, bySlug, ordered, type View } from '../content/view.ts'
import { isNewsOver } from '../news/news.ts'
import { type NewsTeaser, newestFirst, teaserOf } from '../news/news-archive.ts'
import { newsThemePath } from '../paths/paths.ts'
import { dayOf, startOfDay } from '../time/swedish-time.ts'

export type { NewsTeaser } from '../news/news-archive.ts'

/** A theme with its address among the news. */
export interface ThemeLink {
  readonly name: string
  readonly slug: string
  readonly description: string | null
  readonly path: string
}

const sorted = (v: View) => v.index.newsGroup('all', 'all')
const themeLink = memoize(
  (topic: Topic): ThemeLink => ({ name: topic.name, slug: topic.slug, description: topic.description, path: newsThemePath(topic) }),
)

/** The newest news, newest first. */
export const latestNews = (v: View, count: number): readonly NewsTeaser[] => sorted(v).slice(0, count).map(teaserOf)

/** The newest items whole. */
export const latestNewsInFull = (v: View, count: number): readonly NewsItem[] => sorted(v).slice(0, count)

/** The newest featured item, or null. An item that is over or replaced is not featured any more. */
export const featuredNews = (v: View): NewsTeaser | null => {
  const item = v.index.newsGroup('featured', 'all').find((featured) => featured.replacedBy === null && !isNewsOver(featured, dayOf(v.now)))
  return item ? teaserOf(item) : null
}

/** The years that have news, latest first. */
export const newsYears = (v: View): readonly number[] =>
  v.index
    .newsKeys('year')
    .map(Number)
    .sort((a, b) => b - a)

/** The themes that have news, in alphabetical order. */
export const newsThemes = (v: View): readonly ThemeLink[] =>
  ordered(
    v.snapshot.themes.filter(({ id }) => v.index.newsGroup('theme', id).length > 0),
    ({ name }) => name,
  ).map(themeLink)

/** A theme by its slug, or null. */
export const themeBySlug = (v: View, slug: string): ThemeLink | null => {
  const topic = bySlug(v, 'themes', slug)
  return topic && themeLink(topic)
}

/** The themes with the ids that have news, as links. */
export const themeLinks = (v: View, ids: readonly Id[]): readonly ThemeLink[] =>
  allById(v, 'themes', ids)
    .filter(({ id }) => v.index.newsGroup('theme', id).length > 0)
    .map(themeLink)

/** A whole item by its slug, or null. */
export const newsBySlug = (v: View, slug: string): NewsItem | null => bySlug(v, 'news', slug)

/** An item as a teaser by its id, or null. */
export const newsTeaser = (v: View, id: Id): NewsTeaser | null => {
  const item = byId(v, 'news', id)
  return item && teaserOf(item)
}

/** The news that point at a record, newest first. */
export const newsAbout = (v: View, collection: string, id: Id): readonly NewsTeaser[] =>
  v.index.newsGroup('related', `${collection}/${id}`).map(teaserOf)

/** The time before a round opens, and after its decision or closing, in which news about its call count as news of the round. */
const ROUND_NEWS = 60 * 86_400_000

/** Whether something published at an instant about a call is about one of its rounds. */
function isOfRound({ opensAt, closesAt, decision }: Round, publishedAt: Instant): boolean {
  if (opensAt === null || closesAt === null) return false
  const end = decision ? startOfDay(decision.decidedOn) : closesAt
  return opensAt - ROUND_NEWS <= publishedAt && publishedAt < end + ROUND_NEWS
}

/** The news about a call from the time of one of its rounds, and those about projects that the round paid for, newest first. */
export const newsOfRound = (v: View, call: Id, round: string): readonly NewsTeaser[] => {
  const namedRound = byId(v, 'fundingCalls', call)?.rounds.find(({ slug }) => slug === round)
  const projects = v.snapshot.projects.filter((project) => project.call === call && project.round === round)
  const ofCall = v.index.newsGroup('related', `funding-calls/${call}`).filter(({ publishedAt }) => namedRound && isOfRound(namedRound, publishedAt))
  const items = [...ofCall, ...projects.flatMap(({ id }) => v.index.newsGroup('related', `projects/${id}`))]
  return [...new Set(items)].sort(newestFirst).map(teaserOf)
}

/** Whether an item is over: the last day to apply, or the last day of a notice, has passed. False for an item that does not exist. */
export const isOver = (v: View, slug: string): boolean => {
  const item = bySlug(v, 'news', slug)
  return item !== null && isNewsOver(item, dayOf(v.now))
}
