import type { Payload } from 'payload'
import type { CalendarEvent, Id } from '../../domain/content/content.ts'
import type { Event } from '../payload-types.ts'
import { eventOf } from '../to-content/documents.ts'

/** An event that people have signed up for, whether or not it is published still. */
export interface StoredEvent {
  readonly event: CalendarEvent
  readonly isPublished: boolean
  /** The link to a digital meeting, for those with seats. */
  readonly onlineUrl: string | null
  readonly participantInfo: string | null
  /** How many days before it begins participants are reminded; null for never. */
  readonly reminderDays: number | null
}

/** Reads an event, also one in the bin. Null for one that is gone, and `timeless` for one that has no time any more. */
export async function storedEvent(payload: Payload, id: Id): Promise<StoredEvent | 'timeless' | null> {
  const stored: Event | null = await payload.findByID({
    collection: 'events',
    id,
    depth: 0,
    overrideAccess: true,
    disableErrors: true,
    trash: true,
  })
  if (!stored) return null
  if (!stored.occasions?.length) return 'timeless'
  return {
    event: eventOf(stored),
    isPublished: stored._status === 'published' && !stored.deletedAt,
    onlineUrl: stored.format === 'on-site' ? null : stored.onlineUrl?.trim() || null,
    participantInfo: stored.signup?.participantInfo?.trim() || null,
    reminderDays: stored.signup?.reminderDays || null,
  }
}
