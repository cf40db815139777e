import { newsPath, newsThemePath } from '../addresses.ts'
import type { Id, Instant, NewsItem, NewsKind, Snapshot, Topic } from '../content.ts'
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

const newestFirst = remembered((news: Snapshot['news']) => ordered(news, (item) => item.publishedAt, -1))
const yearOfItem = remembered((item: NewsItem) => yearOf(item.publishedAt))
const byYear = remembered((news: Snapshot['news']) => Map.groupBy(newestFirst(news), yearOfItem))
const byTheme = remembered((news: Snapshot['news']) => {
  const found = new Map<Id, NewsItem[]>()
  for (const item of newestFirst(news)) {
    for (const theme of item.themes) {
      const list = found.get(theme)
      if (list) list.push(item)
      else found.set(theme, [item])
    }
  }
  return found
})
const themeLink = remembered(
  (topic: Topic): ThemeLink => ({ name: topic.name, slug: topic.slug, description: topic.description, path: newsThemePath(topic) }),
)

/** The newest news, newest first. */
export const latestNews = (v: View, count: number): readonly NewsTeaser[] => newestFirst(v.snapshot.news).slice(0, count).map(teaser)

/** The newest items whole, for the feed. */
export const latestNewsInFull = (v: View, count: number): readonly NewsItem[] => newestFirst(v.snapshot.news).slice(0, count)

/** The newest item that an editor marked to stand first, or null. */
export const featuredNews = (v: View): NewsTeaser | null => {
  const item = newestFirst(v.snapshot.news).find(({ isFeatured }) => isFeatured)
  return item ? teaser(item) : null
}

/** The years that have news, latest first, with how many. */
export const newsYears = (v: View): readonly { readonly year: number; readonly count: number }[] =>
  [...byYear(v.snapshot.news)].map(([year, items]) => ({ year, count: items.length })).sort((a, b) => b.year - a.year)

/** A year's news, newest first. */
export const newsOfYear = (v: View, year: number): readonly NewsTeaser[] => (byYear(v.snapshot.news).get(year) ?? []).map(teaser)

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
  const topic = bySlug(v.snapshot.themes, slug)
  return topic && themeLink(topic)
}

/** The themes with the ids, as links; those without news have an address too, which may not exist. */
export const themeLinks = (v: View, ids: readonly Id[]): readonly ThemeLink[] => {
  const used = byTheme(v.snapshot.news)
  return allById(v.snapshot.themes, ids)
    .filter(({ id }) => used.has(id))
    .map(themeLink)
}

/** A theme's news, newest first. */
export const newsByTheme = (v: View, slug: string): readonly NewsTeaser[] => {
  const topic = bySlug(v.snapshot.themes, slug)
  return topic ? (byTheme(v.snapshot.news).get(topic.id) ?? []).map(teaser) : []
}

/** A whole item by its slug, or null. */
export const newsBySlug = (v: View, slug: string): NewsItem | null => bySlug(v.snapshot.news, slug)

/** The news that point at a record, newest first. */
export const newsAbout = (v: View, collection: string, id: Id): readonly NewsTeaser[] =>
  newestFirst(v.snapshot.news)
    .filter(({ related }) => related.some((ref) => ref.collection === collection && ref.id === id))
    .map(teaser)
