import type { Payload } from 'payload'
import type { Id } from '../../domain/content/content.ts'
import type { SeatCounts } from '../../domain/signup/seat-counts.ts'

/** Reads how many have signed up for some events, by the event's id. An event that nobody has signed up for is left out. */
export async function readSeatCounts(payload: Payload, events: readonly Id[]): Promise<ReadonlyMap<Id, SeatCounts>> {
  const { docs } = await payload.db.find<SeatCounts & { readonly event: string }>({
    collection: 'seatings',
    where: { event: { in: events } },
    select: { event: true, held: true, waiting: true, sessions: true },
    pagination: false,
  })
  return new Map(docs.map(({ event, held, waiting, sessions }) => [event, { held, waiting, sessions }]))
}
