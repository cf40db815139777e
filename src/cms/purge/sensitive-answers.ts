import type { Payload, Where } from 'payload'
import type { Instant } from '../../domain/content/content.ts'
import { readSeating, replacePendingSignups } from '../signup/seating-store.ts'
import { eventId } from '../signup/signup-rows.ts'
import type { PurgedEvent } from './purged-event.ts'
import { keepReceipt } from './receipt.ts'

interface WithSensitiveAnswers {
  readonly sensitiveAnswers?: readonly unknown[] | null
}
interface Row extends WithSensitiveAnswers {
  readonly id: string | number
  readonly key: string
}

const hasSensitiveAnswers = ({ sensitiveAnswers }: WithSensitiveAnswers) => (sensitiveAnswers ?? []).length > 0

/** Purges the sensitive answers of an event's sign-ups: in rows, in their versions and in pending sign-ups. */
export async function purgeSensitiveAnswers(payload: Payload, event: PurgedEvent, now: Instant): Promise<void> {
  const { db } = payload
  const ofEvent: Where = { event: { equals: eventId(payload, event.id) } }
  const { docs } = await db.find<Row>({ collection: 'signups', where: ofEvent, select: { key: true, sensitiveAnswers: true }, pagination: false })
  const rows = docs.filter(hasSensitiveAnswers)
  const before = await readSeating(payload, event.id)
  const pendingSignups = before.pendingSignups.filter(hasSensitiveAnswers)
  const versions = await db.findVersions<WithSensitiveAnswers & { readonly key: string }>({
    collection: 'signups',
    where: { 'version.event': { equals: eventId(payload, event.id) } },
    pagination: false,
  })
  const earlier = versions.docs.filter(({ version }) => hasSensitiveAnswers(version))
  const people = new Set([...rows.map(({ key }) => key), ...pendingSignups.map(({ key }) => key), ...earlier.map(({ version }) => version.key)])
  if (people.size === 0) return
  await keepReceipt(payload, event, 'sensitive', { signups: people.size }, now)
  if (pendingSignups.length > 0) {
    const emptied = before.pendingSignups.map((pendingSignup) => ({ ...pendingSignup, sensitiveAnswers: [] }))
    // When another process has changed the seating since, the next purge does it.
    await replacePendingSignups(payload, event.id, before, emptied)
  }
  for (const { id } of rows) {
    await db.updateOne({ collection: 'signups', id, data: { sensitiveAnswers: [], updatedAt: new Date(now).toISOString() } })
  }
  if (earlier.length > 0) await db.deleteVersions({ collection: 'signups', where: { id: { in: earlier.map(({ id }) => id) } } })
}
