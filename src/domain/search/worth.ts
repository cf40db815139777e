import { callStatus } from '../calls/funding-call.ts'
import type { CalendarEvent, FundingCall, Instant, NewsItem, Project } from '../content/content.ts'
import { eventStatus } from '../events/event.ts'
import { projectStatus } from '../projects/project.ts'
import type { SearchedDoc, SearchedList } from './searchable.ts'

const YEAR = 31_557_600_000

/** How much a hit is worth to a reader now beside others that say the same: what one can act on comes before what is over. */
export function worthOf(list: SearchedList, doc: SearchedDoc, now: Instant): number {
  switch (list) {
    case 'pages':
      return 1.25
    case 'fundingCalls': {
      const status = callStatus(doc as FundingCall, now)
      return status === 'open' ? 1.6 : status === 'upcoming' ? 1.4 : 1.15
    }
    case 'events':
      return ['past', 'cancelled'].includes(eventStatus(doc as CalendarEvent, now)) ? 0.85 : 1.2
    case 'projects':
      return projectStatus(doc as Project, now) === 'finished' ? 0.9 : 1.1
    case 'news': {
      const years = Math.max(0, now - (doc as NewsItem).publishedAt) / YEAR
      return 1 / (1 + 0.15 * years)
    }
    case 'documents':
      return 0.9
  }
}
