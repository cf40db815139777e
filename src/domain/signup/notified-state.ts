import type { CalendarEvent, Day, EventFormat, Instant } from '../content/content.ts'
import { eventEnd, eventStart } from '../events/event.ts'
import { addDays, dayOf, fromSwedishClock, swedishClock } from '../time/swedish-time.ts'

/** What a participant has to know to turn up: of each change in it they are told. */
export interface ToldFacts {
  readonly occasions: readonly { readonly startsAt: Instant; readonly endsAt: Instant }[]
  readonly format: EventFormat
  readonly venue: { readonly name: string; readonly address: string | null } | null
  /** The link to a digital meeting, which those with seats have. */
  readonly onlineUrl: string | null
  readonly isCancelled: boolean
}

/** What an event's participants have been told as a group. It is kept with the seating, and makes every telling happen once. */
export interface Telling {
  /** What the event was called, for when it is gone. */
  readonly title: string
  /** What they were told last. */
  readonly facts: ToldFacts
  /** How many changes they have been told of. */
  readonly number: number
  /** A change that they are being told of: decided, but not all letters may be queued. */
  readonly pending: ToldFacts | null
  /** The day of the event that they were last reminded of. */
  readonly remindedOf: Day | null
  readonly hasThanked: boolean
}

/** What participants are told of an event. */
export function toldFacts({ occasions, format, venue, plan }: CalendarEvent, onlineUrl: string | null): ToldFacts {
  return {
    occasions: occasions.map(({ startsAt, endsAt }) => ({ startsAt, endsAt })),
    format,
    venue: venue && { name: venue.name, address: venue.address },
    onlineUrl: format === 'on-site' ? null : onlineUrl,
    isCancelled: plan === 'cancelled',
  }
}

/** Before anything has changed. */
export const firstTelling = (title: string, facts: ToldFacts): Telling => ({
  title,
  facts,
  number: 0,
  pending: null,
  remindedOf: null,
  hasThanked: false,
})

/** What can have changed. `off` and `on-again`: the event is cancelled, and is not any more. */
export type ToldChange = 'off' | 'on-again' | 'times' | 'format' | 'venue' | 'link'

/** What differs between what participants were told and how it is. Of an event that is cancelled nothing else matters. */
export function toldChanges(before: ToldFacts, after: ToldFacts): readonly ToldChange[] {
  if (after.isCancelled) return before.isCancelled ? [] : ['off']
  const differs = (part: (facts: ToldFacts) => unknown) => JSON.stringify(part(before)) !== JSON.stringify(part(after))
  const changes: ToldChange[] = before.isCancelled ? ['on-again'] : []
  if (differs(({ occasions }) => occasions.map(({ startsAt, endsAt }) => [startsAt, endsAt]))) changes.push('times')
  if (differs(({ format }) => format)) changes.push('format')
  if (differs(({ venue }) => venue && [venue.name, venue.address])) changes.push('venue')
  if (differs(({ onlineUrl }) => onlineUrl)) changes.push('link')
  return changes
}

/** Whether a change is told at all: what is over, before and after, is nothing to turn up for. */
export const isToldAt = (before: ToldFacts, after: ToldFacts, now: Instant): boolean => now < Math.max(eventEnd(before), eventEnd(after))

/** When participants are reminded: so many days before the event begins, by the clock at which it begins. Null for never. */
export function reminderAt(facts: ToldFacts, days: number | null): Instant | null {
  if (!days || facts.isCancelled) return null
  const start = eventStart(facts)
  const { hour, minute } = swedishClock(start)
  const [year = 0, month = 0, day = 0] = addDays(dayOf(start), -days).split('-').map(Number)
  return fromSwedishClock(year, month, day, hour, minute)
}

/** Whether participants are to be reminded now: not of what has begun, and once of each day. */
export function isReminderDue({ facts, remindedOf }: Telling, days: number | null, now: Instant): boolean {
  const at = reminderAt(facts, days)
  const start = eventStart(facts)
  return at !== null && now >= at && now < start && remindedOf !== dayOf(start)
}

/** Whether participants are to be thanked now: after the end, when there is something to see. */
export const isThanksDue = ({ facts, hasThanked }: Telling, hasDocumentation: boolean, now: Instant): boolean =>
  !hasThanked && hasDocumentation && !facts.isCancelled && now >= eventEnd(facts)
