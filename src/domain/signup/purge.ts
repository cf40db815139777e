import type { CalendarEvent, Day } from '../content.ts'
import { eventEnd } from '../event.ts'
import { addDays, dayOf } from '../swedish-time.ts'

/** The last day on which an event's sign-ups are kept. */
export function lastDayKept(event: Pick<CalendarEvent, 'occasions' | 'signup'>): Day {
  const days = event.signup?.by?.kind === 'form' ? event.signup.by.keepDays : 90
  return addDays(dayOf(eventEnd(event)), days)
}
