import type { Payload, Where } from 'payload'
import type { Instant } from '../../domain/content/content.ts'
import { createIfAbsent } from '../database/create-if-absent.ts'
import type { FormStamp } from './signup-tokens.ts'

/**
 * What is known of a form's stamp. `mine`: it is this sender's; with the receipt of the first time when the same form with the same address was sent before.
 * `spent`: somebody else was signed up with it.
 */
type StampUse = { readonly kind: 'mine'; readonly receipt: string | null } | { readonly kind: 'spent' }

interface Row {
  readonly id: string | number
  readonly by: string
  readonly receipt?: string | null
}

const rowOf = (id: string): Where => ({ stamp: { equals: id } })

/**
 * Uses a stamp up for the sender `by`, a digest of the event and the address. A unique row decides, so that of many processes one succeeds, also after a
 * restart. A form that is sent twice by the same sender is theirs both times.
 */
export async function spendStamp(payload: Payload, { id, expiresAt }: FormStamp, by: string): Promise<StampUse> {
  const data = { stamp: id, by, expiresAt: new Date(expiresAt).toISOString() }
  for (;;) {
    if (await createIfAbsent(payload, { collection: 'used-stamps', row: rowOf(id), data })) return { kind: 'mine', receipt: null }
    const row = await payload.db.findOne<Row>({ collection: 'used-stamps', where: rowOf(id) })
    // The stamp was given back in this moment.
    if (!row) continue
    return row.by === by ? { kind: 'mine', receipt: row.receipt ?? null } : { kind: 'spent' }
  }
}

/** Keeps the receipt that the sender of a form got. */
export async function keepReceiptOf(payload: Payload, { id }: FormStamp, receipt: string): Promise<void> {
  await payload.db.updateOne({ collection: 'used-stamps', where: rowOf(id), data: { receipt }, returning: false })
}

/** Gives a stamp back with which nobody was signed up. */
export async function giveStampBack(payload: Payload, { id }: FormStamp): Promise<void> {
  await payload.db.deleteMany({ collection: 'used-stamps', where: rowOf(id) })
}

/** Forgets the stamps that have expired. */
export async function purgeUsedStamps(payload: Payload, now: Instant): Promise<void> {
  await payload.db.deleteMany({ collection: 'used-stamps', where: { expiresAt: { less_than_equal: new Date(now).toISOString() } } })
}
