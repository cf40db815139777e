import type { Payload, Where } from 'payload'
import type { Instant } from '../../domain/content/content.ts'
import { type CountedSignup, figuresOf } from '../../domain/signup/purge.ts'
import { readSeating } from '../signup/seating-store.ts'
import { eventId } from '../signup/signup-rows.ts'
import { recordErasures } from './erasure-journal.ts'
import type { PurgedEvent } from './purged-event.ts'
import { keepReceipt } from './receipt.ts'
import { purgeLetters } from './sent-letters.ts'

interface Row {
  readonly id: string | number
  readonly key: string
  readonly status: CountedSignup['state']
  readonly size: number
  readonly organisationKind?: string | null
}

/** Purges everything about an event's participants, and keeps the figures in a receipt. The seating is deleted last, so that a purge that was cut short is repeated. */
export async function purgeEverything(payload: Payload, outbox: string, event: PurgedEvent, now: Instant): Promise<void> {
  const { db } = payload
  const ofEvent: Where = { event: { equals: event.id } }
  const signups: Where = { event: { equals: eventId(payload, event.id) } }
  const select = { key: true, status: true, size: true, organisationKind: true } as const
  const { docs } = await db.find<Row>({ collection: 'signups', where: signups, select, pagination: false })
  const { totalDocs: came } = await db.count({
    collection: 'arrivals',
    where: { and: [ofEvent, { isTakenBack: { not_equals: true } }] },
  })
  const counted = docs.map(({ status, size, organisationKind }) => ({ state: status, size, organisationKind: organisationKind ?? null }))
  if (counted.length > 0) await keepReceipt(payload, event, 'all', figuresOf(counted, came), now)
  const { seating } = await readSeating(payload, event.id)
  const keys = new Set([...docs.map(({ key }) => key), ...seating.claims.map(({ id }) => id)])
  await recordErasures(payload, [...keys], new Date(now))
  await purgeLetters(payload, outbox, ofEvent)
  await db.deleteMany({ collection: 'arrivals', where: ofEvent })
  await db.deleteVersions({ collection: 'signups', where: { 'version.event': { equals: eventId(payload, event.id) } } })
  await db.deleteMany({ collection: 'signups', where: signups })
  await db.deleteMany({ collection: 'seatings', where: ofEvent })
}
