import type { Payload } from 'payload'
import type { Instant } from '../../domain/content/content.ts'
import type { PurgeFigures, PurgeScope } from '../../domain/signup/purge.ts'
import { dayOf } from '../../domain/time/swedish-time.ts'
import { createIfAbsent, rowExists } from '../database/create-if-absent.ts'
import type { PurgedEvent } from './purged-event.ts'

/**
 * Stores the receipt of a purge, with its figures, before anything is deleted. There is one for each event, scope and end: a purge that was cut short and is
 * repeated, when fewer sign-ups are left, does not change it.
 */
export async function keepReceipt(
  payload: Payload,
  { id, title, endedAt }: PurgedEvent,
  scope: PurgeScope,
  figures: Partial<PurgeFigures> & Pick<PurgeFigures, 'signups'>,
  now: Instant,
): Promise<void> {
  const key = `${id}:${scope}:${endedAt === null ? 'gone' : dayOf(endedAt)}`
  const receipt = { collection: 'purge-receipts', row: { key: { equals: key } } } as const
  if (await rowExists(payload, receipt)) return
  const at = new Date(now).toISOString()
  const data = { key, event: id, title, what: scope, at, endedAt: endedAt === null ? null : new Date(endedAt).toISOString(), ...figures }
  await createIfAbsent(payload, { ...receipt, data })
}
