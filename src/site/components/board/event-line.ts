import type { EventTeaser } from '../../../domain/questions/events.ts'
import { EVENT_FORMAT, EVENT_STATUS, SIGNUP_STATUS } from '../../../words/labels.ts'
import { clockTimes, dayInWords, daysOf } from '../../../words/time/dates.ts'

/** What is short of an event is told; that one can sign up is not. */
const TOLD: ReadonlySet<EventTeaser['signup']> = new Set(['nearly-full', 'waiting-list', 'full'])

/** The line below an event's title on the notice board, without its day: `15.00–16.30, digitalt`, `I dag, 09.00–12.00, Kulturhuset. Få platser kvar` */
export function eventLine({ status, signup, format, venue, startsAt, endsAt }: Omit<EventTeaser, 'path' | 'guid'>): string {
  const { from, to } = daysOf(startsAt, endsAt)
  const line = [
    status === 'upcoming' ? null : EVENT_STATUS[status],
    from === to ? clockTimes(startsAt, endsAt) : `${clockTimes(startsAt, null)} till ${dayInWords(to)}`,
    venue,
    format === 'on-site' ? null : EVENT_FORMAT[format].toLowerCase(),
  ].filter((part) => part !== null)
  return `${line.join(', ')}${TOLD.has(signup) ? `. ${SIGNUP_STATUS[signup]}` : ''}`
}
