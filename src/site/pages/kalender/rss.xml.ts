import type { APIRoute } from 'astro'
import { occasionInWords } from '../../../words/dates.ts'
import { EVENT_STATUS } from '../../../words/labels.ts'
import { feed } from '../../feeds/feed.ts'

export const GET: APIRoute = ({ locals: { content, origin, path } }) => {
  const { name } = content.settings()
  const items = content.upcomingEvents(50).map((event) => ({
    guid: event.guid,
    title: event.status === 'cancelled' ? `${EVENT_STATUS.cancelled}: ${event.title}` : event.title,
    link: event.path,
    description: [occasionInWords(event.startsAt, event.endsAt), event.venue, event.lead].filter(Boolean).join('. '),
  }))
  return feed({ title: `Kalender – ${name}`, description: `Evenemang hos ${name}.`, origin, path }, items)
}
