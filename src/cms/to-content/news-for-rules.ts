import type { Instant, NewsItem } from '../../domain/content/content.ts'
import type { NewsFault, RuledNews } from '../../domain/news/news.ts'
import { dayOf } from '../../domain/time/swedish-time.ts'
import type { News } from '../payload-types.ts'
import { idsOf } from './body.ts'
import { day } from './round-dates.ts'

/** Which field a fault of a news item is shown at. */
export const NEWS_FAULT_PATH: Readonly<Record<NewsFault, string>> = {
  'vacancy-without-last-day': 'applyBy',
  'last-day-before-publication': 'applyBy',
  'press-release-without-contact': 'contacts',
  'obituary-without-name': 'remembered.name',
  'died-before-born': 'remembered.died',
  'notice-ends-before-publication': 'validUntil',
}

/** Whom a stored obituary is about, or null when no name is given. */
export function obituarySubject(stored: News['remembered']): NewsItem['remembered'] {
  const name = stored?.name?.trim()
  return name ? { name, born: stored?.born ?? null, died: stored?.died ?? null } : null
}

/** What the rules of its kind look at in a stored item, whole or still being written. */
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
