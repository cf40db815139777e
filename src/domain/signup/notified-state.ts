import type { CalendarEvent, Day, EventFormat, Instant } from '../content/content.ts'
import { eventEnd, eventStart } from '../events/event.ts'
import { addDays, dayOf, fromSwedishClock, swedishClock } from '../time/swedish-time.ts'

/** The facts about an event that participants go by. Each change of them is worth a letter. */
export interface NotifiedFacts {
  readonly occasions: readonly { readonly startsAt: Instant; readonly endsAt: Instant }[]
  readonly format: EventFormat
  readonly venue: { readonly name: string; readonly address: string | null } | null
  /** The link to a digital meeting, for people with seats. */
  readonly onlineUrl: string | null
  readonly isCancelled: boolean
}

/** The letters that an event's participants have had as a group. It is stored beside the seating, and makes each of those letters go out once. */
export interface NotifiedState {
  /** The event's title, for when the event is gone. */
  readonly title: string
  /** The facts that participants were notified of last. */
  readonly facts: NotifiedFacts
  /** How many changes participants have been notified of. */
  readonly changeCount: number
  /** Changed facts whose letters are being queued. Null when there are none. */
  readonly pendingFacts: NotifiedFacts | null
  /** The first day of the event as the last reminder had it. Null before the first reminder. */
  readonly remindedOf: Day | null
  readonly hasThanked: boolean
}

/** The facts that participants are notified of. */
export function factsToNotify({ occasions, format, venue, plan }: CalendarEvent, onlineUrl: string | null): NotifiedFacts {
  return {
    occasions: occasions.map(({ startsAt, endsAt }) => ({ startsAt, endsAt })),
    format,
    venue: venue && { name: venue.name, address: venue.address },
    onlineUrl: format === 'on-site' ? null : onlineUrl,
    isCancelled: plan === 'cancelled',
  }
}

/** The state at the first sign-up: the facts are known, and nothing has changed. */
export const firstNotifiedState = (title: string, facts: NotifiedFacts): NotifiedState => ({
  title,
  facts,
  changeCount: 0,
  pendingFacts: null,
  remindedOf: null,
  hasThanked: false,
})

/** The kinds of change. `off`: the event was cancelled; `on-again`: it is no longer cancelled. */
export type NotifiedChange = 'off' | 'on-again' | 'times' | 'format' | 'venue' | 'link'

/** The changes from some facts to others. For an event that is cancelled nothing but that counts. */
export function changesToNotify(before: NotifiedFacts, after: NotifiedFacts): readonly NotifiedChange[] {
  if (after.isCancelled) return before.isCancelled ? [] : ['off']
  const differs = (part: (facts: NotifiedFacts) => unknown) => JSON.stringify(part(before)) !== JSON.stringify(part(after))
  const changes: NotifiedChange[] = before.isCancelled ? ['on-again'] : []
  if (differs(({ occasions }) => occasions.map(({ startsAt, endsAt }) => [startsAt, endsAt]))) changes.push('times')
  if (differs(({ format }) => format)) changes.push('format')
  if (differs(({ venue }) => venue && [venue.name, venue.address])) changes.push('venue')
  if (differs(({ onlineUrl }) => onlineUrl)) changes.push('link')
  return changes
}

/** Whether a change is worth a letter: not when the event is over, by the facts before and after. */
export const isWorthNotifying = (before: NotifiedFacts, after: NotifiedFacts, now: Instant): boolean =>
  now < Math.max(eventEnd(before), eventEnd(after))

/** The instant of the reminder: so many days before the event begins, at the hour and minute by the Swedish clock at which it begins. Null for no reminder. */
export function reminderAt(facts: NotifiedFacts, days: number | null): Instant | null {
  if (!days || facts.isCancelled) return null
  const start = eventStart(facts)
  const { hour, minute } = swedishClock(start)
  const [year = 0, month = 0, day = 0] = addDays(dayOf(start), -days).split('-').map(Number)
  return fromSwedishClock(year, month, day, hour, minute)
}

/** Whether the reminder is due: in [reminderAt, start of the event), once for each first day that the event is moved to. */
export function isReminderDue({ facts, remindedOf }: NotifiedState, days: number | null, now: Instant): boolean {
  const at = reminderAt(facts, days)
  const start = eventStart(facts)
  return at !== null && now >= at && now < start && remindedOf !== dayOf(start)
}

/** Whether the thanks are due: from the end of the event, once, when there are films or documentation to see. */
export const isThanksDue = ({ facts, hasThanked }: NotifiedState, hasDocumentation: boolean, now: Instant): boolean =>
  !hasThanked && hasDocumentation && !facts.isCancelled && now >= eventEnd(facts)
