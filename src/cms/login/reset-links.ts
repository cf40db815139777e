import type { Payload } from 'payload'
import type { Instant } from '../../domain/content/content.ts'
import { createIfAbsent } from '../database/create-if-absent.ts'
import { keyedDigest } from './keyed-digest.ts'

/** How long it is remembered that a link was used, in milliseconds: longer than a link is valid. */
const REMEMBERED = 24 * 3_600_000

/** Takes a reset link, given by its token, for one use. Returns whether it was free: of several requests at once, in several processes, one gets it. */
export async function takeLink(payload: Payload, token: string, now: Instant): Promise<boolean> {
  const key = keyedDigest(payload, 'reset link', token)
  const removedAt = now + REMEMBERED
  const data = { key, count: 1, waitsUntil: 0, forgottenAt: removedAt, knownUntil: 0, removedAt }
  return createIfAbsent(payload, { collection: 'login-tries', row: { key: { equals: key } }, data })
}
