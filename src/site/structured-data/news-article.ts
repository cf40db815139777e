import type { NewsArticle } from 'schema-dts'
import type { NewsItem } from '../../domain/content/content.ts'
import { swedishIso } from '../../domain/time/swedish-time.ts'
import { NEWS_KIND } from '../../words/labels.ts'
import { publisher, type Site } from './graph.ts'

/** A news item as a `NewsArticle` of schema.org. */
export function newsArticle(item: NewsItem, site: Site): NewsArticle {
  return {
    '@type': 'NewsArticle',
    headline: item.title,
    description: item.lead,
    url: site.origin + site.path,
    inLanguage: 'sv',
    articleSection: NEWS_KIND[item.kind],
    datePublished: swedishIso(item.publishedAt),
    dateModified: swedishIso(item.changedAt ?? item.publishedAt),
    ...(site.image ? { image: site.image } : {}),
    author: publisher(site),
    publisher: { '@id': `${site.origin}/#organisation` },
  }
}
