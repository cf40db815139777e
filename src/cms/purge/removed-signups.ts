import type { Payload } from 'payload'
import type { Id } from '../../domain/content/content.ts'
import { readSeating } from '../signup/seating-store.ts'
import { eventId } from '../signup/signup-rows.ts'
import { purgeLetters } from './sent-letters.ts'

/** Purges the letters, arrivals and versions that are left of sign-ups which were removed from an event. */
export async function purgeRemovedSignups(payload: Payload, outbox: string, event: Id): Promise<void> {
  const { db } = payload
  const { docs: letters } = await db.find<{ id: string | number; signup: string }>({
    collection: 'letters',
    where: { event: { equals: event } },
    select: { signup: true },
    pagination: false,
  })
  const { docs: versions } = await db.findVersions<{ readonly key: string }>({
    collection: 'signups',
    where: { 'version.event': { equals: eventId(payload, event) } },
    pagination: false,
  })
  const { docs: arrivals } = await db.find<{ id: string | number; signup: string }>({
    collection: 'arrivals',
    where: { event: { equals: event } },
    select: { signup: true },
    pagination: false,
  })
  // Read after what depends on it: a sign-up comes before its letters.
  const { docs: rows } = await db.find<{ key: string }>({
    collection: 'signups',
    where: { event: { equals: eventId(payload, event) } },
    select: { key: true },
    pagination: false,
  })
  const { seating } = await readSeating(payload, event)
  const kept = new Set([...rows.map(({ key }) => key), ...seating.claims.map(({ id }) => id)])
  const removed = new Set(letters.map(({ signup }) => signup).filter((key) => !kept.has(key)))
  for (const key of removed) await purgeLetters(payload, outbox, { signup: { equals: key } })
  const removedArrivals = arrivals.filter(({ signup }) => !kept.has(signup)).map(({ id }) => id)
  if (removedArrivals.length > 0) await db.deleteMany({ collection: 'arrivals', where: { id: { in: removedArrivals } } })
  const earlier = versions.filter(({ version }) => !kept.has(version.key)).map(({ id }) => id)
  if (earlier.length > 0) await db.deleteVersions({ collection: 'signups', where: { id: { in: earlier } } })
}
