import type { Payload, PayloadRequest, Where } from 'payload'
import type { Id, Instant } from '../../domain/content/content.ts'
import { type Participant, type ParticipantState, participantsOf, type RowSeat, type SignupDetails } from '../../domain/signup/participants.ts'
import { NO_SEAT_COUNTS } from '../../domain/signup/seat-counts.ts'
import type { FormAnswer, OrganisationKind } from '../../domain/signup/signup-form.ts'
import { hasRole } from '../access/roles.ts'
import { type StoredEvent, storedEvent, storedEventOf } from '../events/stored-event.ts'
import type { Signup } from '../payload-types.ts'
import { readSeatCounts } from './seat-counts.ts'
import { allSeatings, readSeating } from './seating-store.ts'
import { eventId } from './signup-rows.ts'

/** Who reads: what they may see is for the collection's access to say. */
export type Reader = NonNullable<PayloadRequest['user']>

/** An event with participants, as its staff sees it. */
export type StaffedEvent = Pick<StoredEvent, 'id' | 'title' | 'isPublished' | 'event'>

/** An event with participants, in a list. */
export interface ListedEvent extends StaffedEvent {
  readonly held: number
  readonly waiting: number
}

/** Reads an event with participants. Returns null for one in the bin or gone for good. */
export async function staffedEvent(payload: Payload, id: Id): Promise<StaffedEvent | null> {
  const stored = await storedEvent(payload, id)
  return stored === null || stored.isInBin ? null : stored
}

/** The events that one signs up for here, and those that somebody has signed up for. */
export async function staffedEvents(payload: Payload): Promise<readonly ListedEvent[]> {
  const seated = (await allSeatings(payload)).map((id) => eventId(payload, id))
  const where: Where = { or: [{ and: [{ 'signup.way': { equals: 'form' } }, { _status: { equals: 'published' } }] }, { id: { in: seated } }] }
  const { docs } = await payload.find({ collection: 'events', where, depth: 0, pagination: false, overrideAccess: true })
  const events = docs.map(storedEventOf)
  const counts = await readSeatCounts(
    payload,
    events.map(({ id }) => id),
  )
  return events.map((event) => {
    const { held, waiting } = counts.get(event.id) ?? NO_SEAT_COUNTS
    return { ...event, held, waiting }
  })
}

const answers = (stored: unknown) => (Array.isArray(stored) ? (stored as readonly FormAnswer[]) : [])

const rowOf = (stored: Signup): SignupDetails & RowSeat => ({
  key: stored.key,
  name: stored.name,
  email: stored.email,
  organisation: stored.organisation ?? null,
  organisationKind: stored.organisationKind ?? null,
  companions: Array.isArray(stored.companions) ? (stored.companions as readonly string[]) : [],
  answers: answers(stored.answers),
  sensitiveAnswers: stored.sensitiveAnswers === undefined ? null : answers(stored.sensitiveAnswers),
  note: stored.note ?? null,
  state: stored.status as ParticipantState,
  number: stored.number ?? null,
  size: stored.size,
})

/** Whether somebody may see to an event's participants. */
export const seesParticipants = (user: PayloadRequest['user']): boolean => hasRole(user, 'admin', 'event-staff')

/** Whether somebody may see sensitive answers. */
export const seesSensitive = (user: PayloadRequest['user']): boolean => hasRole(user, 'event-staff')

/** Everybody who has signed up for an event, with what the reader may see of them. */
export async function participantsIn(payload: Payload, reader: Reader, event: Id): Promise<readonly Participant[]> {
  const { seating, pendingSignups } = await readSeating(payload, event)
  const { docs } = await payload.find({
    collection: 'signups',
    where: { event: { equals: eventId(payload, event) } },
    depth: 0,
    pagination: false,
    sort: 'createdAt',
    overrideAccess: false,
    user: reader,
  })
  const isTrusted = seesSensitive(reader)
  const arriving = pendingSignups.map((one): SignupDetails => ({ ...one, note: null, sensitiveAnswers: isTrusted ? one.sensitiveAnswers : null }))
  // What a collection's access hides is left out of the row. For a trusted reader a row without any is one without answers.
  const rows = docs.map((stored) => (isTrusted ? { ...rowOf(stored), sensitiveAnswers: answers(stored.sensitiveAnswers) } : rowOf(stored)))
  return participantsOf(seating, rows, arriving)
}

/** What the staff may change about a participant. */
export interface Edited {
  readonly name: string
  readonly organisation: string | null
  readonly organisationKind: OrganisationKind | null
  readonly note: string | null
}

/**
 * Changes what is written about a participant. False while there is no row yet, or none that the editor may see. Nothing but what is named is written:
 * Payload's own update writes the row as it was read, with a seat that may have been decided meanwhile.
 */
export async function editParticipant(payload: Payload, editor: Reader, event: Id, key: string, edited: Edited): Promise<boolean> {
  const where: Where = { and: [{ key: { equals: key } }, { event: { equals: eventId(payload, event) } }] }
  const { docs } = await payload.find({ collection: 'signups', where, limit: 1, depth: 0, overrideAccess: false, user: editor })
  const [row] = docs
  if (!row) return false
  await payload.db.updateOne({ collection: 'signups', id: row.id, data: { ...edited, updatedAt: new Date().toISOString() }, returning: false })
  return true
}

/** A letter to a participant, as the staff sees it. */
export interface SentLetter {
  readonly subject: string
  readonly status: 'queued' | 'sending' | 'sent' | 'failed'
  readonly at: Instant
}

/** The letters to a participant, newest first. */
export async function lettersTo(payload: Payload, reader: Reader, key: string): Promise<readonly SentLetter[]> {
  const { docs } = await payload.find({
    collection: 'letters',
    where: { signup: { equals: key } },
    sort: '-createdAt',
    depth: 0,
    pagination: false,
    overrideAccess: false,
    user: reader,
  })
  return docs.map(({ subject, status, sentAt, createdAt }) => ({ subject, status, at: Date.parse(sentAt ?? createdAt) }))
}
