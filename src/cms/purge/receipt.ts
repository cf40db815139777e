import type { Payload } from 'payload'
import type { Instant } from '../../domain/content/content.ts'
import type { Figures, Purged } from '../../domain/signup/purge.ts'
import { dayOf } from '../../domain/time/swedish-time.ts'
import type { PurgedEvent } from './purged-event.ts'

/**
 * Keeps what is purged, as figures, before anything is. Of each event and end there is one: a purge that was cut short, and is done again when fewer are
 * left, does not change it.
 */
export async function keepReceipt(
  payload: Payload,
  { id, title, endedAt }: PurgedEvent,
  what: Purged,
  figures: Partial<Figures> & Pick<Figures, 'signups'>,
  now: Instant,
): Promise<void> {
  const key = `${id}:${what}:${endedAt === null ? 'gone' : dayOf(endedAt)}`
  const isKept = async () => (await payload.db.findOne<{ id: string }>({ collection: 'purge-receipts', where: { key: { equals: key } } })) !== null
  if (await isKept()) return
  const at = new Date(now).toISOString()
  const data = { key, event: id, title, what, at, endedAt: endedAt === null ? null : new Date(endedAt).toISOString(), ...figures }
  try {
    await payload.db.create({ collection: 'purge-receipts', data })
  } catch (error) {
    if (!(await isKept())) throw error
  }
}
