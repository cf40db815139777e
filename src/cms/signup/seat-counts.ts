import type { Payload } from 'payload'
import type { Id } from '../../domain/content/content.ts'
import type { Standing } from '../to-content/signup.ts'

/** How many have signed up for some events, by the event's id. One that nobody has signed up for is left out. */
export async function standingsOf(payload: Payload, events: readonly Id[]): Promise<ReadonlyMap<Id, Standing>> {
  const { docs } = await payload.db.find<Standing & { readonly event: string }>({
    collection: 'seatings',
    where: { event: { in: events } },
    select: { event: true, held: true, waiting: true, sessions: true },
    pagination: false,
  })
  return new Map(docs.map(({ event, held, waiting, sessions }) => [event, { held, waiting, sessions }]))
}
