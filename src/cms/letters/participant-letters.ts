import type { Payload } from 'payload'
import type { Id, Instant } from '../../domain/content/content.ts'
import { eventEnd, eventStart } from '../../domain/events/event.ts'
import { type LetterKind, validUntil } from '../../domain/letters/letter-validity.ts'
import { changesToNotify, type NotifiedFacts, reminderAt } from '../../domain/signup/notified-state.ts'
import { isActive, type SeatClaim } from '../../domain/signup/seating.ts'
import { dayOf } from '../../domain/time/swedish-time.ts'
import type { Letter } from '../../mail/letter.ts'
import { eventCalendar } from '../../mail/signup/event-calendar.ts'
import { eventCancelled } from '../../mail/signup/event-cancelled.ts'
import { changesFor, eventChanged } from '../../mail/signup/event-changed.ts'
import { reminder } from '../../mail/signup/reminder.ts'
import { thanks } from '../../mail/signup/thanks.ts'
import type { TimedEvent } from '../events/stored-event.ts'
import type { LetterParts } from './letter-context.ts'
import { type LetterToQueue, queueLetters } from './queue-letter.ts'
import { type Recipient, readRecipients } from './recipients.ts'

/** A letter of an event that was queued before. */
interface EarlierLetter {
  readonly key: string
  readonly signup: string
  readonly createdAt: string
}

/** The participants of an event as a group, with the letters that they have had. */
export interface Participants {
  readonly payload: Payload
  readonly event: TimedEvent
  readonly parts: LetterParts
  readonly now: Instant
  /** Read before the notified state: a participant without any letter has not been notified of anything that could have changed. */
  readonly earlierLetters: readonly EarlierLetter[]
  readonly claims: readonly SeatClaim[]
}

/** A letter to one recipient. `about`, its kind and the key of the sign-up make the letter's key. */
interface Composed {
  readonly about: string
  readonly kind: LetterKind
  readonly letter: Letter
  readonly hasCalendar: boolean
}

/** Composes the letter to a recipient. Returns null for none. */
type Compose = (to: Recipient, hasSeat: boolean) => Composed | null

/** Reads the letters of an event that were queued before. */
export async function readEarlierLetters(payload: Payload, event: Id): Promise<readonly EarlierLetter[]> {
  const { docs } = await payload.db.find<EarlierLetter>({
    collection: 'letters',
    where: { event: { equals: event } },
    select: { key: true, signup: true, createdAt: true },
    pagination: false,
  })
  return docs
}

/** Queues the letters about the event's change of that number, for participants who had a letter before it. */
export async function queueChange(participants: Participants, number: number, before: NotifiedFacts, after: NotifiedFacts): Promise<void> {
  const hasLetter = new Set(participants.earlierLetters.map(({ signup }) => signup))
  const isOff = changesToNotify(before, after).includes('off')
  await queueFor(
    participants,
    // Who has not confirmed an address gets no more letters: it may be somebody else's.
    (claim) => isActive(claim) && claim.state !== 'unconfirmed' && hasLetter.has(claim.id),
    ({ letter }, hasSeat) => {
      const change = { ...letter, before, after, hasSeat }
      if (changesFor(change).length === 0) return null
      return isOff
        ? { about: `event-${number}`, kind: 'event-cancelled', letter: eventCancelled(change), hasCalendar: hasSeat }
        : { about: `event-${number}`, kind: 'event-changed', letter: eventChanged(change), hasCalendar: hasSeat }
    },
    after,
  )
}

/** Queues the reminder, for people with seats who have not just read all of it: those who got their seat after the reminder was due are left out. */
export async function queueReminder(participants: Participants, facts: NotifiedFacts): Promise<void> {
  const { event, earlierLetters } = participants
  const due = reminderAt(facts, event.reminderDays) ?? 0
  const isLate = ({ key, createdAt }: EarlierLetter) => key.endsWith(':seated') && Date.parse(createdAt) >= due
  const seatedLate = new Set(earlierLetters.filter(isLate).map(({ signup }) => signup))
  await queueFor(
    participants,
    ({ state, id }) => state === 'seated' && !seatedLate.has(id),
    ({ letter, signedUpAt }) => {
      if (signedUpAt >= due) return null
      const about = dayOf(eventStart(facts))
      return { about, kind: 'reminder', letter: reminder({ ...letter, onlineUrl: event.onlineUrl }), hasCalendar: true }
    },
    facts,
  )
}

/** Queues the thanks, for people with seats. */
export const queueThanks = (participants: Participants): Promise<void> =>
  queueFor(
    participants,
    ({ state }) => state === 'seated',
    ({ letter }) => ({ about: 'after', kind: 'thanks', letter: thanks(letter), hasCalendar: false }),
    participants.event.event,
  )

/** Queues letters to the participants whom `isFor` chooses. `said` is the event as the letters describe it. */
async function queueFor(
  { payload, event, parts, now, claims }: Participants,
  isFor: (claim: SeatClaim) => boolean,
  compose: Compose,
  said: Pick<NotifiedFacts, 'occasions'>,
): Promise<void> {
  const chosen = claims.filter(isFor)
  if (chosen.length === 0) return
  const keys = chosen.map(({ id }) => id)
  const recipients = await readRecipients(payload, event, keys, parts)
  const calendar = eventCalendar({ event: event.event, origin: parts.origin, onlineUrl: event.onlineUrl, now })
  const times = { offeredUntil: null, eventStartsAt: eventStart(said), eventEndsAt: eventEnd(said) }
  const letters = chosen.flatMap(({ id: signup, state }): readonly LetterToQueue[] => {
    const recipient = recipients.get(signup)
    const composed = recipient && compose(recipient, state === 'seated')
    if (!composed) return []
    const { about, kind, letter, hasCalendar } = composed
    const key = `${signup}:${about}:${kind}`
    const until = validUntil(kind, times)
    return [{ key, signup, event: event.id, to: recipient.email, letter, calendar: hasCalendar ? calendar : null, validUntil: until }]
  })
  await queueLetters(payload, letters, now)
}
