import { randomUUID } from 'node:crypto'
import type { Payload } from 'payload'
import type { Instant } from '../../domain/content/content.ts'
import type { AccountChange } from '../../mail/account-changed.ts'

const DAY = 24 * 3_600_000

/** A letter to a user: a link to a new password, or the news that the account has changed. */
export type AccountLetter =
  | { readonly kind: 'reset'; readonly to: string }
  | { readonly kind: AccountChange; readonly to: string; readonly isOwn: boolean }

/**
 * Queues a letter about an account. Who has asked for a new password a day ago does not wait for it any longer; that an account has changed stays true. Throws
 * what the database throws.
 */
export async function queueAccountLetter(payload: Payload, letter: AccountLetter, now: Instant): Promise<void> {
  const at = new Date(now).toISOString()
  const validUntil = letter.kind === 'reset' ? new Date(now + DAY).toISOString() : null
  const data = { ...letter, key: randomUUID(), status: 'queued', tries: 0, resends: 0, dueAt: at, validUntil, createdAt: at, updatedAt: at }
  await payload.db.create({ collection: 'account-letters', data })
}
