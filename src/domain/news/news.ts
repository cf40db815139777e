import type { Day, NewsItem, NewsKind } from '../content/content.ts'
import { NEWS_KIND_SLUGS } from '../paths/paths.ts'

/** Every kind, in the order that lists name them. */
export const NEWS_KINDS: readonly NewsKind[] = ['news', 'press-release', 'vacancy', 'notice', 'obituary']

/** The kind that a part of an address names, or null. */
export const newsKindOf = (slug: string): NewsKind | null => NEWS_KINDS.find((kind) => NEWS_KIND_SLUGS[kind] === slug) ?? null

/** What a kind of news can lack or contradict. */
export type NewsFault =
  | 'vacancy-without-last-day'
  | 'last-day-before-publication'
  | 'press-release-without-contact'
  | 'obituary-without-name'
  | 'died-before-born'
  | 'notice-ends-before-publication'

/** What the rules of the kinds look at. `published` is the day of publication. */
export type RuledNews = Pick<NewsItem, 'kind' | 'applyBy' | 'validUntil' | 'remembered' | 'contacts'> & { readonly published: Day }

/** Everything that an item's kind asks for and that it lacks; empty when it can be published. */
export function newsFaults(item: RuledNews): readonly NewsFault[] {
  const faults: NewsFault[] = []
  switch (item.kind) {
    case 'vacancy':
      if (item.applyBy === null) faults.push('vacancy-without-last-day')
      else if (item.applyBy < item.published) faults.push('last-day-before-publication')
      break
    case 'press-release':
      if (item.contacts.length === 0) faults.push('press-release-without-contact')
      break
    case 'obituary': {
      if (item.remembered === null) faults.push('obituary-without-name')
      const { born, died } = item.remembered ?? { born: null, died: null }
      if (born !== null && died !== null && died < born) faults.push('died-before-born')
      break
    }
    case 'notice':
      if (item.validUntil !== null && item.validUntil < item.published) faults.push('notice-ends-before-publication')
      break
    case 'news':
  }
  return faults
}

/** The last day on which an item is of use, or null for one that is never over: both days belong to it. */
export function lastDayOf(item: Pick<NewsItem, 'kind' | 'applyBy' | 'validUntil'>): Day | null {
  if (item.kind === 'vacancy') return item.applyBy
  return item.kind === 'notice' ? item.validUntil : null
}

/** Whether an item is over: a vacancy one can't apply for any more, a notice that no longer holds. */
export function isNewsOver(item: Pick<NewsItem, 'kind' | 'applyBy' | 'validUntil'>, today: Day): boolean {
  const last = lastDayOf(item)
  return last !== null && today > last
}

/** Whether an item may stand first on the start page. An obituary is never put up so. */
export const mayBeFeatured = (item: Pick<NewsItem, 'kind' | 'isFeatured'>): boolean => item.isFeatured && item.kind !== 'obituary'
