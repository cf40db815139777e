import type { Payload } from 'payload'
import type { Id, Instant } from '../../domain/content/content.ts'
import { eventEnd } from '../../domain/events/event.ts'
import { lastDayKept, type PurgeScope, purgeDue } from '../../domain/signup/purge.ts'
import { hasTime, storedEvent } from '../events/stored-event.ts'
import { readNotifiedState } from '../letters/notified-state-store.ts'

/** An event with the purge that is due. */
export interface PurgedEvent {
  readonly id: Id
  readonly title: string
  /** The end of its last occasion. Null when it is not known any more. */
  readonly endedAt: Instant | null
  /** The purge that is due. Null for none. */
  readonly due: PurgeScope | null
}

/**
 * Reads which purge of an event's sign-ups is due, by the event's dates, whether it is published, a draft or in the bin. For an event without a time the
 * dates that participants were notified of last count. For an event that is gone for good everything is due.
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
