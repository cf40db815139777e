import { newsPath, newsThemePath, newsYearPath, partPath } from '../addresses.ts'
import { partsInStep } from '../archive.ts'
import type { Id, Instant, NewsItem, NewsKind, Topic } from '../content.ts'
import { groupsBy } from '../kept.ts'
import { newestFirst } from '../news-order.ts'
import { yearOf } from '../swedish-time.ts'
import { allById, bySlug, ordered, remembered, type View } from '../view.ts'

/** What a list shows of a news item. */
export interface NewsTeaser {
  readonly path: string
  readonly guid: string
  readonly title: string
  readonly lead: string
  readonly kind: NewsKind
  readonly publishedAt: Instant
  readonly image: Id | null
  readonly themes: readonly Id[]
}

/** A theme with its address among the news. */
export interface ThemeLink {
  readonly name: string
  readonly slug: string
  readonly description: string | null
  readonly path: string
}

const NONE: readonly NewsItem[] = []

const teaser = remembered(
  (item: NewsItem): NewsTeaser => ({
    path: newsPath(item),
    guid: item.guid,
    title: item.title,
    lead: item.lead,
    kind: item.kind,
    publishedAt: item.publishedAt,
    image: item.image,
    themes: item.themes,
  }),
)

const yearOfItem = remembered((item: NewsItem) => yearOf(item.publishedAt))
const all = groupsBy((_: NewsItem) => ['all'], newestFirst)
const byYear = groupsBy((item: NewsItem) => [yearOfItem(item)], newestFirst)
const byTheme = groupsBy((item: NewsItem) => item.themes, newestFirst)
const byRelated = groupsBy((item: NewsItem) => item.related.map(({ collection, id }) => `${collection}/${id}`), newestFirst)
const sorted = (v: View) => all(v.snapshot.news).get('all') ?? []
const parts = partsInStep<NewsItem>()
const themeLink = remembered(
  (topic: Topic): ThemeLink => ({ name: topic.name, slug: topic.slug, description: topic.description, path: newsThemePath(topic) }),
)

/** The newest news, newest first. */
export const latestNews = (v: View, count: number): readonly NewsTeaser[] => sorted(v).slice(0, count).map(teaser)

/** The newest items whole. */
export const latestNewsInFull = (v: View, count: number): readonly NewsItem[] => sorted(v).slice(0, count)

/** The newest item that an editor marked to stand first, or null. */
export const featuredNews = (v: View): NewsTeaser | null => {
  const item = sorted(v).find(({ isFeatured }) => isFeatured)
  return item ? teaser(item) : null
}

/** The years that have news, latest first. */
export const newsYears = (v: View): readonly number[] => [...byYear(v.snapshot.news).keys()].sort((a, b) => b - a)

/** A finished part of an archive: its number, counted from the oldest, and when its first and last items were published. */
export interface ArchivePart {
  readonly number: number
  readonly path: string
  readonly oldest: Instant
  readonly newest: Instant
}

/** The finished parts of an archive, the newest first. */
const partLinks = (items: readonly NewsItem[], archive: string): readonly ArchivePart[] =>
  parts(archive, items)
    .finished.map((part, i) => ({
      number: i + 1,
      path: partPath(archive, i + 1),
      oldest: part.at(-1)?.publishedAt ?? 0,
      newest: part[0]?.publishedAt ?? 0,
    }))
    .reverse()

const teasers = remembered((items: readonly NewsItem[]) => items.map(teaser))

/** A part's items, or with null those in front; empty for a part that there is not. */
const partItems = (items: readonly NewsItem[], archive: string, part: number | null): readonly NewsTeaser[] => {
  const { front, finished } = parts(archive, items)
  return teasers(part === null ? front : (finished[part - 1] ?? NONE))
}

const ofYear = (v: View, year: number) => byYear(v.snapshot.news).get(year) ?? NONE
const ofTheme = (v: View, slug: string) => {
  const topic = bySlug(v, 'themes', slug)
  return (topic && byTheme(v.snapshot.news).get(topic.id)) ?? NONE
}

/** A year's news, newest first: those in front, or a finished part of many. */
export const newsOfYear = (v: View, year: number, part: number | null = null): readonly NewsTeaser[] =>
  partItems(ofYear(v, year), newsYearPath(year), part)

/** The finished parts of a year with many news, the newest first. */
export const newsYearParts = (v: View, year: number): readonly ArchivePart[] => partLinks(ofYear(v, year), newsYearPath(year))

/** The themes that have news, in alphabetical order. */
export const newsThemes = (v: View): readonly ThemeLink[] => {
  const used = byTheme(v.snapshot.news)
  return ordered(
    v.snapshot.themes.filter(({ id }) => used.has(id)),
    ({ name }) => name,
  ).map(themeLink)
}

/** A theme by its slug, or null. */
export const themeBySlug = (v: View, slug: string): ThemeLink | null => {
  const topic = bySlug(v, 'themes', slug)
  return topic && themeLink(topic)
}

/** The themes with the ids that have news, as links. */
export const themeLinks = (v: View, ids: readonly Id[]): readonly ThemeLink[] => {
  const used = byTheme(v.snapshot.news)
  return allById(v, 'themes', ids)
    .filter(({ id }) => used.has(id))
    .map(themeLink)
}

/** A theme's news, newest first: those in front, or a finished part of many. */
export const newsByTheme = (v: View, slug: string, part: number | null = null): readonly NewsTeaser[] =>
  partItems(ofTheme(v, slug), newsThemePath({ slug }), part)

/** The finished parts of a theme with many news, the newest first. */
export const newsThemeParts = (v: View, slug: string): readonly ArchivePart[] => partLinks(ofTheme(v, slug), newsThemePath({ slug }))

/** A whole item by its slug, or null. */
export const newsBySlug = (v: View, slug: string): NewsItem | null => bySlug(v, 'news', slug)

/** The news that point at a record, newest first. */
export const newsAbout = (v: View, collection: string, id: Id): readonly NewsTeaser[] =>
  (byRelated(v.snapshot.news).get(`${collection}/${id}`) ?? []).map(teaser)
