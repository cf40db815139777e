import type { Payload } from 'payload'
import type { Id } from '../../domain/content/content.ts'
import { NO_RULES, type SeatRules, seatRulesOf } from '../../domain/signup/seat-rules.ts'
import { publishedEvent } from '../events/stored-event.ts'

/** Reads the rules that decide about an event's seats now. An event that is not published has `NO_RULES`. */
export async function readSeatRules(payload: Payload, id: Id): Promise<SeatRules> {
  const published = await publishedEvent(payload, id)
  return published ? seatRulesOf(published.event) : NO_RULES
}
