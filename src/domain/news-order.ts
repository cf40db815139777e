import type { NewsItem } from './content.ts'

/** The order of news: the newest first, and those of the same instant always in the same order. */
export const newestFirst = (a: NewsItem, b: NewsItem) =>
  b.publishedAt - a.publishedAt || (a.slug < b.slug ? -1 : a.slug > b.slug ? 1 : 0) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
