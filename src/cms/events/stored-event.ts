import type { Payload } from 'payload'
import type { CalendarEvent, Id } from '../../domain/content/content.ts'
import { isPossibleId } from '../database/document-id.ts'
import type { Event } from '../payload-types.ts'
import { eventOf } from '../to-content/documents.ts'

/** An event as sign-up needs it, whether it is published, a draft or in the bin. */
export interface StoredEvent {
  readonly id: Id
  readonly title: string
  /** Whether the event is published and not in the bin. */
  readonly isPublished: boolean
  readonly isInBin: boolean
  /** The domain shape of the event, without seat counts. Null for an event without occasions. */
  readonly event: CalendarEvent | null
  /** The link to the online meeting, for people with seats. Null for an event on site or without a link. */
  readonly onlineUrl: string | null
  /** The office's text to participants, or null for none. */
  readonly participantInfo: string | null
  /** Days between the reminder and the beginning of the event, or null for no reminder. */
  readonly reminderDays: number | null
}

/** An event with at least one occasion. */
export type TimedEvent = StoredEvent & { readonly event: CalendarEvent }

/** Whether an event has at least one occasion. */
export const hasTime = (stored: StoredEvent): stored is TimedEvent => stored.event !== null

/** The `StoredEvent` of a row of events. */
export function storedEventOf(row: Event): StoredEvent {
  const isInBin = Boolean(row.deletedAt)
  return {
    id: String(row.id),
    title: row.title,
    isPublished: row._status === 'published' && !isInBin,
    isInBin,
    event: row.occasions?.length ? eventOf(row) : null,
    onlineUrl: row.format === 'on-site' ? null : row.onlineUrl?.trim() || null,
    participantInfo: row.signup?.participantInfo?.trim() || null,
    reminderDays: row.signup?.reminderDays || null,
  }
}

/** Reads an event, also one in the bin. Returns null for an event that is gone for good, and for an id that the database can't have. */
export async function storedEvent(payload: Payload, id: Id): Promise<StoredEvent | null> {
  if (!isPossibleId(payload, id)) return null
  const row = await payload.findByID({ collection: 'events', id, depth: 0, overrideAccess: true, disableErrors: true, trash: true })
  return row && storedEventOf(row)
}

/** Reads a published event with at least one occasion. Returns null for any other. */
export async function publishedEvent(payload: Payload, id: Id): Promise<TimedEvent | null> {
  const stored = await storedEvent(payload, id)
  return stored?.isPublished && hasTime(stored) ? stored : null
}

/** `publishedEvent`, by the event's slug. */
export async function publishedEventBySlug(payload: Payload, slug: string): Promise<TimedEvent | null> {
  const { docs } = await payload.db.find<{ id: number | string }>({ collection: 'events', where: { slug: { equals: slug } }, select: {}, limit: 1 })
  return docs[0] ? publishedEvent(payload, String(docs[0].id)) : null
}
