import type { Payload } from 'payload'
import type { Id } from '../../domain/content/content.ts'
import { eventEnd, eventStart, waitingListEnd } from '../../domain/events/event.ts'
import { lastDayKept } from '../../domain/signup/purge.ts'
import { NO_SEAT_COUNTS, withSeatCounts } from '../../domain/signup/seat-counts.ts'
import { claimOf, waitingInOrder, waitingPosition } from '../../domain/signup/seating.ts'
import type { FormAnswer } from '../../domain/signup/signup-form.ts'
import type { OwnSignup } from '../../domain/signup/signup-page.ts'
import { hasTime, storedEvent } from '../events/stored-event.ts'
import type { Signup } from '../payload-types.ts'
import { idOf } from '../to-content/body.ts'
import { readSeatCounts } from './seat-counts.ts'
import { readSeating } from './seating-store.ts'

/** A sign-up's row with its event's id. */
export interface StoredSignup {
  readonly row: Signup
  readonly event: Id
}

const answersOf = (stored: unknown) => (Array.isArray(stored) ? (stored as readonly FormAnswer[]) : [])
const namesOf = (stored: unknown) => (Array.isArray(stored) ? stored.filter((name): name is string => typeof name === 'string') : [])

/** Finds a sign-up by its key. Returns null for one that was purged, removed, or has no row yet. */
export async function findSignup(payload: Payload, key: string): Promise<StoredSignup | null> {
  const row = await payload.db.findOne<Signup & { id: number }>({ collection: 'signups', where: { key: { equals: key } } })
  return row ? { row, event: idOf(row.event) ?? '' } : null
}

/** A sign-up as its own page shows it. Returns null when its event is gone or has no time any more. */
export async function ownSignup(payload: Payload, { row, event: id }: StoredSignup, token: string, now: number): Promise<OwnSignup | null> {
  const stored = await storedEvent(payload, id)
  if (!stored || !hasTime(stored)) return null
  const counts = (await readSeatCounts(payload, [id])).get(id) ?? NO_SEAT_COUNTS
  const event = withSeatCounts(stored.event, counts)
  const { seating } = await readSeating(payload, id)
  const claim = claimOf(seating, row.key)
  const state = claim?.state ?? 'cancelled'
  return {
    token,
    event,
    isPublished: stored.isPublished,
    startsAt: eventStart(event),
    endsAt: eventEnd(event),
    name: row.name,
    email: row.email,
    organisation: row.organisation ?? null,
    organisationKind: row.organisationKind ?? null,
    companions: namesOf(row.companions),
    sessions: claim?.sessions ?? namesOf(row.sessions),
    answers: [...answersOf(row.answers), ...answersOf(row.sensitiveAnswers)],
    state,
    position: waitingPosition(seating, row.key),
    offeredUntil: claim?.offeredUntil ?? null,
    isWaitedFor: waitingInOrder(seating).some(({ id: other }) => other !== row.key),
    listClosesAt: waitingListEnd(event),
    onlineUrl: state === 'seated' ? stored.onlineUrl : null,
    isChangeable: now < eventStart(event) && stored.isPublished,
    keptUntil: lastDayKept(event),
  }
}
