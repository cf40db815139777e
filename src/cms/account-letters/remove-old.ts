import { rm } from 'node:fs/promises'
import path from 'node:path'
import type { Payload, Where } from 'payload'
import type { Instant } from '../../domain/content/content.ts'
import { outboxFileName } from '../email.ts'
import { messageIdOf } from '../letters/letter-name.ts'

const DAY = 24 * 3_600_000

/** How long letters about accounts are kept, in milliseconds, whatever became of them. */
const KEPT = 30 * DAY
/** Removes letters about accounts that are older than 30 days, and their files in the outbox. Letters that still wait are kept. */
export async function removeOldAccountLetters(payload: Payload, outbox: string, now: Instant): Promise<void> {
  const isOld: Where = { createdAt: { less_than: new Date(now - KEPT).toISOString() } }
  const where: Where = { and: [isOld, { status: { in: ['sent', 'failed', 'dropped'] } }] }
  const { docs } = await payload.db.find<{ id: string | number; key: string; tries?: number | null }>({
    collection: 'account-letters',
    where,
    select: { key: true, tries: true },
    pagination: false,
  })
  for (const { key, tries } of docs) {
    for (let i = 0; i <= (tries ?? 0); i += 1) await rm(path.join(outbox, outboxFileName(messageIdOf(key, i, ''))), { force: true })
  }
  if (docs.length > 0) await payload.db.deleteMany({ collection: 'account-letters', where: { id: { in: docs.map(({ id }) => id) } } })
}
