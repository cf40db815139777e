import type { Payload } from 'payload'
import type { CalendarEvent, Id } from '../../domain/content/content.ts'
import { NO_RULES, seatRulesOf } from '../../domain/signup/seat-rules.ts'
import type { SeatRules } from '../../domain/signup/seating.ts'
import type { Event } from '../payload-types.ts'
import { eventOf } from '../to-content/documents.ts'

/** An event as it is published, and as it is stored; null when it is not published, or is in the bin. */
export interface PublishedEvent {
  readonly event: CalendarEvent
  readonly stored: Event
}

/** Reads a published event, as it was before anybody signed up. */
export async function publishedEvent(payload: Payload, id: Id): Promise<PublishedEvent | null> {
  const stored = await payload.findByID({ collection: 'events', id, depth: 0, overrideAccess: true, disableErrors: true })
  if (stored?._status !== 'published' || stored.deletedAt || !stored.occasions?.length) return null
  return { event: eventOf(stored), stored }
}

/** As `publishedEvent`, by the slug that its address has. */
export async function publishedEventBySlug(payload: Payload, slug: string): Promise<PublishedEvent | null> {
  const { docs } = await payload.db.find<{ id: number | string }>({ collection: 'events', where: { slug: { equals: slug } }, select: {}, limit: 1 })
  return docs[0] ? publishedEvent(payload, String(docs[0].id)) : null
}

/** What decides about an event's seats now. */
export async function rulesIn(payload: Payload, id: Id): Promise<SeatRules> {
  const found = await publishedEvent(payload, id)
  return found ? seatRulesOf(found.event) : NO_RULES
}
