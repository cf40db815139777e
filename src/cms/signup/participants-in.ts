import type { Payload, PayloadRequest, Where } from 'payload'
import type { Id, Instant } from '../../domain/content/content.ts'
import { type Participant, type ParticipantState, participantsOf, type RowSeat, type SignupDetails } from '../../domain/participants/participants.ts'
import { NO_SEAT_COUNTS } from '../../domain/signup/seat-counts.ts'
import type { FormAnswer, OrganisationKind } from '../../domain/signup/signup-form.ts'
import { hasRole } from '../access/roles.ts'
import { type StoredEvent, storedEvent, storedEventOf } from '../events/stored-event.ts'
import type { Signup } from '../payload-types.ts'
import { readSeatCounts } from './seat-counts.ts'
import { allSeatings, readSeating } from './seating-store.ts'
import { eventId } from './signup-rows.ts'

/** The user who reads. The collections' access decides what they may see. */
export type Reader = NonNullable<PayloadRequest['user']>

/** An event with participants, as its staff sees it. */
export type StaffedEvent = Pick<StoredEvent, 'id' | 'title' | 'isPublished' | 'event'>

/** An event in the list of events with participants. */
export interface ListedEvent extends StaffedEvent {
  readonly held: number
  readonly waiting: number
}

/** Reads an event with participants. Returns null for one in the bin or gone for good. */
export async function staffedEvent(payload: Payload, id: Id): Promise<StaffedEvent | null> {
  const stored = await storedEvent(payload, id)
  return stored === null || stored.isInBin ? null : stored
}

/** Reads the published events with a form, and all events that anybody has signed up for. */
export async function staffedEvents(payload: Payload): Promise<readonly ListedEvent[]> {
  const withSeatings = (await allSeatings(payload)).map((id) => eventId(payload, id))
  const where: Where = { or: [{ and: [{ 'signup.way': { equals: 'form' } }, { _status: { equals: 'published' } }] }, { id: { in: withSeatings } }] }
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

/** Whether a user may see participants. */
export const seesParticipants = (user: PayloadRequest['user']): boolean => hasRole(user, 'admin', 'event-staff')

/** Whether a user may see sensitive answers. */
export const seesSensitive = (user: PayloadRequest['user']): boolean => hasRole(user, 'event-staff')

/** Reads the participants of an event, with the details that the reader may see. */
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
  const pending = pendingSignups.map(
    (signup): SignupDetails => ({ ...signup, note: null, sensitiveAnswers: isTrusted ? signup.sensitiveAnswers : null }),
  )
  // The row lacks the fields that access hides. For a trusted reader, a row without answers is one without answers.
  const rows = docs.map((stored) => (isTrusted ? { ...rowOf(stored), sensitiveAnswers: answers(stored.sensitiveAnswers) } : rowOf(stored)))
  return participantsOf(seating, rows, pending)
}

/** The details of a participant that the staff may change. */
interface Edited {
  readonly name: string
  readonly organisation: string | null
  readonly organisationKind: OrganisationKind | null
  readonly note: string | null
}

/**
 * Changes the details of a participant. Returns false when there is no row yet, or none that the editor may see. Only the named fields are written:
 * Payload's own update would write the row as it was read, with a seat that may have been decided about since.
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
  readonly status: 'queued' | 'sending' | 'sent' | 'failed' | 'dropped'
  readonly at: Instant
}

/** Reads the letters to a participant, newest first. */
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
