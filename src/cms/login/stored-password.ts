import { pbkdf2, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

/** The password of a user as Payload stores it. */
export interface StoredPassword {
  readonly hash?: unknown
  readonly salt?: unknown
}

const derive = promisify(pbkdf2)

/** The beginning of Payload's newer hashes. Older hashes have no prefix and fewer iterations. */
const HASH_PREFIX = 'pbkdf2-sha256-v1:'
const [ITERATIONS, OLD_ITERATIONS] = [600_000, 25_000]
const KEY_LENGTH = 32

/** Whether a hash is one of Payload's older ones, which it replaces at the next login. */
export const isOldHash = (hash: unknown): boolean => typeof hash === 'string' && !hash.startsWith(HASH_PREFIX)

/** Whether a password is the stored one. Payload's own check is a login. */
export async function isStoredPassword(password: string, { hash, salt }: StoredPassword): Promise<boolean> {
  if (typeof hash !== 'string' || typeof salt !== 'string') return false
  const stored = Buffer.from(hash.replace(HASH_PREFIX, ''), 'hex')
  const iterations = isOldHash(hash) ? OLD_ITERATIONS : ITERATIONS
  return stored.length > 0 && timingSafeEqual(stored, await derive(password, salt, iterations, stored.length, 'sha256'))
}

/** Takes as long as the check of a password, so that the time of an answer does not tell whether there is an account. */
export async function checkAsLong(password: string): Promise<void> {
  await derive(password, '0'.repeat(64), ITERATIONS, KEY_LENGTH, 'sha256')
}
