import type { Payload } from 'payload'
import type { CalendarEvent, Id } from '../../domain/content/content.ts'
import { isPossibleId } from '../database/document-id.ts'
import type { Event } from '../payload-types.ts'
import { eventOf } from '../to-content/documents.ts'

/** An event as sign-up needs it, whether it is published, a draft or in the bin. */
export interface StoredEvent {
  readonly id: Id
  readonly title: string
  /** Published, and not in the bin. */
  readonly isPublished: boolean
  readonly isInBin: boolean
  /** The event in the site's shape, before anybody has signed up. Null where it has no time (any more). */
  readonly event: CalendarEvent | null
  /** The link to a digital meeting, for people with seats. Null on site, and before there is one. */
  readonly onlineUrl: string | null
  /** What the office wants participants to know. */
  readonly participantInfo: string | null
  /** How many days before the event begins participants are reminded. Null for no reminder. */
  readonly reminderDays: number | null
}

/** An event that has a time. */
export type TimedEvent = StoredEvent & { readonly event: CalendarEvent }

/** Whether an event has a time. */
export const hasTime = (stored: StoredEvent): stored is TimedEvent => stored.event !== null

/** A row of events in the shape that sign-up needs. */
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

/** Reads a published event that has a time. Returns null for any other. */
export async function publishedEvent(payload: Payload, id: Id): Promise<TimedEvent | null> {
  const stored = await storedEvent(payload, id)
  return stored?.isPublished && hasTime(stored) ? stored : null
}

/** As `publishedEvent`, by the slug in the event's address. */
export async function publishedEventBySlug(payload: Payload, slug: string): Promise<TimedEvent | null> {
  const { docs } = await payload.db.find<{ id: number | string }>({ collection: 'events', where: { slug: { equals: slug } }, select: {}, limit: 1 })
  return docs[0] ? publishedEvent(payload, String(docs[0].id)) : null
}
