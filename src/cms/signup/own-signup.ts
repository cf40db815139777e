import type { Payload } from 'payload'
import type { Id } from '../../domain/content/content.ts'
import { eventEnd, eventStart, waitingListEnd } from '../../domain/events/event.ts'
import { lastDayKept } from '../../domain/signup/purge.ts'
import { placeOf, waitingPosition } from '../../domain/signup/seating.ts'
import type { Answer } from '../../domain/signup/signup-form.ts'
import type { OwnSignup } from '../../domain/signup/signup-page.ts'
import { isPossibleId } from '../database/document-id.ts'
import type { Event, Signup } from '../payload-types.ts'
import { idOf } from '../to-content/body.ts'
import { eventOf } from '../to-content/documents.ts'
import { standingsOf } from './seat-counts.ts'
import { readSeating } from './seating-store.ts'

/** A sign-up as it is stored, with its event's id. */
export interface FoundSignup {
  readonly row: Signup
  readonly event: Id
}

const answersOf = (stored: unknown) => (Array.isArray(stored) ? (stored as readonly Answer[]) : [])
const namesOf = (stored: unknown) => (Array.isArray(stored) ? stored.filter((name): name is string => typeof name === 'string') : [])

/** Finds a sign-up by its key, or null when there is none (any more). */
export async function findSignup(payload: Payload, key: string): Promise<FoundSignup | null> {
  const row = await payload.db.findOne<Signup & { id: number }>({ collection: 'signups', where: { key: { equals: key } } })
  return row ? { row, event: idOf(row.event) ?? '' } : null
}

/** The event that a sign-up is for, published or not, or null when it is no more. Throws when the database can't answer. */
export async function eventOfSignup(payload: Payload, id: Id): Promise<Event | null> {
  if (!isPossibleId(payload, id)) return null
  const stored = await payload.findByID({ collection: 'events', id, depth: 0, overrideAccess: true, disableErrors: true, trash: true })
  return stored?.occasions?.length ? stored : null
}

/** Somebody's own sign-up as they see it; null when it, or its event, is no more. */
export async function ownSignup(payload: Payload, { row, event: id }: FoundSignup, token: string, now: number): Promise<OwnSignup | null> {
  const stored = await eventOfSignup(payload, id)
  if (!stored) return null
  const event = eventOf(stored, (await standingsOf(payload, [id])).get(id))
  const { seating } = await readSeating(payload, id)
  const place = placeOf(seating, row.key)
  const state = place?.state ?? 'cancelled'
  const isPublished = stored._status === 'published' && !stored.deletedAt
  const isSeated = state === 'seated'
  return {
    token,
    event,
    isPublished,
    startsAt: eventStart(event),
    endsAt: eventEnd(event),
    name: row.name,
    email: row.email,
    organisation: row.organisation ?? null,
    organisationKind: row.organisationKind ?? null,
    companions: namesOf(row.companions),
    sessions: place?.sessions ?? namesOf(row.sessions),
    answers: [...answersOf(row.answers), ...answersOf(row.sensitiveAnswers)],
    state,
    position: waitingPosition(seating, row.key),
    offeredUntil: place?.offeredUntil ?? null,
    listClosesAt: waitingListEnd(event),
    onlineUrl: isSeated && event.format !== 'on-site' ? (stored.onlineUrl ?? null) : null,
    isChangeable: now < eventStart(event) && isPublished,
    keptUntil: lastDayKept(event),
  }
}
