import type { Payload } from 'payload'
import type { Id, Instant } from '../../domain/content/content.ts'
import { eventStart } from '../../domain/events/event.ts'
import {
  firstTelling,
  isReminderDue,
  isThanksDue,
  isToldAt,
  reminderAt,
  type Telling,
  type ToldFacts,
  toldChanges,
  toldFacts,
} from '../../domain/signup/notified-state.ts'
import { isActive, type SeatClaim } from '../../domain/signup/seating.ts'
import { dayOf } from '../../domain/time/swedish-time.ts'
import type { Letter } from '../../mail/letter.ts'
import { eventCalendar } from '../../mail/signup/event-calendar.ts'
import { eventCancelled } from '../../mail/signup/event-cancelled.ts'
import { changesFor, eventChanged } from '../../mail/signup/event-changed.ts'
import { reminder } from '../../mail/signup/reminder.ts'
import { thanks } from '../../mail/signup/thanks.ts'
import { publishedEvent, type TimedEvent } from '../events/stored-event.ts'
import { readSeating } from '../signup/seating-store.ts'
import type { LetterParts } from './letter-context.ts'
import { readTelling, replaceTelling, type StoredTelling } from './notified-state-store.ts'
import { type LetterToQueue, queueLetters } from './queue-letter.ts'
import { type Recipient, readRecipients } from './recipients.ts'

/** How many steps are taken at once: a change, a second one meanwhile, a reminder, thanks. Whatever is left is seen next time. */
const STEPS = 6

/** An event and those who have signed up for it, as it is looked at. */
interface Looked {
  readonly payload: Payload
  readonly id: Id
  readonly found: TimedEvent
  readonly parts: LetterParts
  readonly now: Instant
  /** The letters of the event so far, read before what has been told: who has none has not been told anything that could be otherwise. */
  readonly letters: readonly { readonly key: string; readonly signup: string; readonly createdAt: string }[]
  readonly claims: readonly SeatClaim[]
}

/** What is written to one of those who are told, or null for nothing. */
type Writing = (to: Recipient, hasSeat: boolean) => { readonly about: string; readonly letter: Letter; readonly hasCalendar: boolean } | null

/**
 * Tells an event's participants what has changed, reminds them, and thanks them: whatever they are to know and have not been told. It may be asked for at
 * any time by any process, and be killed: what is told is decided first, each letter has a name of its own, and what was done is noted last.
 */
export async function notifyParticipants(payload: Payload, id: Id, parts: LetterParts, now: Instant): Promise<void> {
  // Mostly there is nothing to tell, and no need to read who has been told what.
  if ((await untold(payload, id, now)) === null) return
  const letters = await lettersOf(payload, id)
  for (let i = 0; i < STEPS; i += 1) {
    const left = await untold(payload, id, now)
    if (left === null) return
    const { seating } = await readSeating(payload, id)
    const next = await step({ payload, id, found: left.found, parts, now, letters, claims: seating.claims }, left.stored)
    await replaceTelling(payload, id, left.stored, next)
  }
}

/** Whether participants know all that they are to know of a published event. */
export const isEverythingNotified = async (payload: Payload, id: Id, now: Instant): Promise<boolean> => (await untold(payload, id, now)) === null

/** What participants have been told and what there is to tell them; null when they know all of it, or nothing can be told. */
async function untold(payload: Payload, id: Id, now: Instant): Promise<{ readonly stored: StoredTelling; readonly found: TimedEvent } | null> {
  const stored = await readTelling(payload, id)
  const found = stored && (await publishedEvent(payload, id))
  if (!stored || !found || isTold(stored, found, now)) return null
  return { stored, found }
}

const factsOf = ({ event, onlineUrl }: TimedEvent): ToldFacts => toldFacts(event, onlineUrl)
const hasDocumentation = ({ event }: TimedEvent) => event.documentation.length > 0 || event.films.length > 0

/** Whether participants know all that they are to know. */
const isTold = ({ telling }: StoredTelling, found: TimedEvent, now: Instant): boolean =>
  telling !== null &&
  telling.pending === null &&
  toldChanges(telling.facts, factsOf(found)).length === 0 &&
  !isReminderDue(telling, found.reminderDays, now) &&
  !isThanksDue(telling, hasDocumentation(found), now)

/** Does the next thing that there is to do, and says what has been told then. */
async function step(looked: Looked, { telling }: StoredTelling): Promise<Telling> {
  const { found, now } = looked
  const facts = factsOf(found)
  const title = found.event.title
  if (telling === null) return firstTelling(title, facts)
  if (telling.pending !== null) {
    await tellOfChange(looked, telling, telling.pending)
    return { ...telling, title, facts: telling.pending, number: telling.number + 1, pending: null }
  }
  if (toldChanges(telling.facts, facts).length > 0)
    return isToldAt(telling.facts, facts, now) ? { ...telling, pending: facts } : { ...telling, facts }
  if (isReminderDue(telling, found.reminderDays, now)) {
    await remind(looked, telling)
    return { ...telling, title, remindedOf: dayOf(eventStart(telling.facts)) }
  }
  await thank(looked)
  return { ...telling, title, hasThanked: true }
}

async function tellOfChange(looked: Looked, { facts: before, number }: Telling, after: ToldFacts): Promise<void> {
  const told = new Set(looked.letters.map(({ signup }) => signup))
  const isOff = toldChanges(before, after).includes('off')
  await write(
    looked,
    (claim) => isActive(claim) && told.has(claim.id),
    ({ letter }, hasSeat) => {
      const change = { ...letter, before, after, hasSeat }
      if (changesFor(change).length === 0) return null
      const about = `event-${number + 1}`
      return isOff
        ? { about: `${about}:event-cancelled`, letter: eventCancelled(change), hasCalendar: hasSeat }
        : { about: `${about}:event-changed`, letter: eventChanged(change), hasCalendar: hasSeat }
    },
  )
}

async function remind(looked: Looked, { facts }: Telling): Promise<void> {
  const due = reminderAt(facts, looked.found.reminderDays) ?? 0
  const { onlineUrl } = looked.found
  // Whoever has got a seat since has just read all of it.
  const isNews = new Set(
    looked.letters.filter(({ key, createdAt }) => key.endsWith(':seated') && Date.parse(createdAt) >= due).map(({ signup }) => signup),
  )
  await write(
    looked,
    ({ state, id }) => state === 'seated' && !isNews.has(id),
    ({ letter, signedUpAt }) =>
      signedUpAt >= due ? null : { about: `${dayOf(eventStart(facts))}:reminder`, letter: reminder({ ...letter, onlineUrl }), hasCalendar: true },
  )
}

const thank = (looked: Looked): Promise<void> =>
  write(
    looked,
    ({ state }) => state === 'seated',
    ({ letter }) => ({ about: 'after:thanks', letter: thanks(letter), hasCalendar: false }),
  )

/** Queues what is to be written to some of those who have signed up. */
async function write({ payload, id, found, parts, now, claims }: Looked, isFor: (claim: SeatClaim) => boolean, writing: Writing): Promise<void> {
  const chosen = claims.filter(isFor)
  if (chosen.length === 0) return
  const keys = chosen.map(({ id: key }) => key)
  const recipients = await readRecipients(payload, id, found, keys, parts)
  const calendar = eventCalendar({ event: found.event, origin: parts.origin, onlineUrl: found.onlineUrl, now })
  const letters = chosen.flatMap(({ id: key, state }): readonly LetterToQueue[] => {
    const to = recipients.get(key)
    const written = to && writing(to, state === 'seated')
    if (!written) return []
    const { about, letter, hasCalendar } = written
    return [{ key: `${key}:${about}`, signup: key, event: id, to: to.email, letter, calendar: hasCalendar ? calendar : null }]
  })
  await queueLetters(payload, letters, now)
}

async function lettersOf(payload: Payload, event: Id): Promise<Looked['letters']> {
  const { docs } = await payload.db.find<Looked['letters'][number]>({
    collection: 'letters',
    where: { event: { equals: event } },
    select: { key: true, signup: true, createdAt: true },
    pagination: false,
  })
  return docs
}
