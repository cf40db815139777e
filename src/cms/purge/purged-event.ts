import type { Payload } from 'payload'
import type { Id, Instant } from '../../domain/content/content.ts'
import { eventEnd } from '../../domain/events/event.ts'
import { lastDayKept, type PurgeScope, purgeDue } from '../../domain/signup/purge.ts'
import { hasTime, storedEvent } from '../events/stored-event.ts'
import { readNotifiedState } from '../letters/notified-state-store.ts'

/** An event whose sign-ups are looked over. */
export interface PurgedEvent {
  readonly id: Id
  readonly title: string
  /** The end of its last occasion; null when nobody knows any more. */
  readonly endedAt: Instant | null
  /** What is to be gone by now. */
  readonly due: PurgeScope | null
}

/**
 * Looks up what of an event's sign-ups is to be gone: by the event, published or not, in the bin or not. Without any times it goes by what participants
 * were told last. An event that is gone for good has no use for anything any more.
 */
export async function purgedEvent(payload: Payload, id: Id, now: Instant): Promise<PurgedEvent> {
  const stored = await storedEvent(payload, id)
  if (stored !== null && hasTime(stored)) {
    const { event } = stored
    const endsAt = eventEnd(event)
    return { id, title: event.title, endedAt: endsAt, due: purgeDue({ endsAt, lastDay: lastDayKept(event) }, now) }
  }
  const notified = (await readNotifiedState(payload, id))?.state ?? null
  const title = notified?.title ?? 'Borttaget evenemang'
  const endedAt = notified && eventEnd(notified.facts)
  if (stored === null) return { id, title, endedAt, due: 'all' }
  const due = notified && purgeDue({ endsAt: eventEnd(notified.facts), lastDay: lastDayKept({ ...notified.facts, signup: null }) }, now)
  return { id, title, endedAt, due }
}
