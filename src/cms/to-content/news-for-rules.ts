import type { Instant, NewsItem } from '../../domain/content/content.ts'
import type { NewsFault, RuledNews } from '../../domain/news/news.ts'
import { dayOf } from '../../domain/time/swedish-time.ts'
import type { News } from '../payload-types.ts'
import { idsOf } from './body.ts'
import { day } from './round-dates.ts'

/** The field that a fault of a news item is shown at. */
export const NEWS_FAULT_PATH: Readonly<Record<NewsFault, string>> = {
  'vacancy-without-last-day': 'applyBy',
  'last-day-before-publication': 'applyBy',
  'press-release-without-contact': 'contacts',
  'obituary-without-name': 'remembered.name',
  'died-before-born': 'remembered.died',
  'notice-ends-before-publication': 'validUntil',
}

/** The person that a stored obituary is about, or null for an item without a name. */
export function obituarySubject(stored: News['remembered']): NewsItem['remembered'] {
  const name = stored?.name?.trim()
  return name ? { name, born: stored?.born ?? null, died: stored?.died ?? null } : null
}

/** The values of a stored news item that the rules of the domain check. The values may not have been validated yet. */
export const newsForRules = (
  { kind, applyBy, validUntil, remembered, contacts }: Pick<News, 'kind' | 'applyBy' | 'validUntil' | 'remembered' | 'contacts'>,
  publishedAt: Instant,
): RuledNews => ({
  kind,
  applyBy: day(applyBy),
  validUntil: day(validUntil),
  remembered: obituarySubject(remembered),
  contacts: idsOf(contacts),
  published: dayOf(publishedAt),
})
