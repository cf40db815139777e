import { pbkdf2, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import type { CollectionBeforeOperationHook, CollectionBeforeValidateHook, PayloadRequest, Where } from 'payload'
import { REFUSALS } from '../../../words/refusals.ts'
import { Refusal } from '../../refusal.ts'

/** The shortest accepted password, in characters. NIST SP 800-63B asks for length, not for special characters. */
const MIN_PASSWORD_LENGTH = 12

interface StoredPassword {
  readonly hash?: unknown
  readonly salt?: unknown
}

const derive = promisify(pbkdf2)

/** The beginning of Payload's newer hashes. Older hashes have no prefix and fewer iterations. */
const HASH_PREFIX = 'pbkdf2-sha256-v1:'
const iterationsOf = (hash: string) => (hash.startsWith(HASH_PREFIX) ? 600_000 : 25_000)

/** Whether a password is the stored one. Payload's own check is a login, which counts towards the lock. */
async function isStoredPassword(password: string, { hash, salt }: StoredPassword): Promise<boolean> {
  if (typeof hash !== 'string' || typeof salt !== 'string') return false
  const stored = Buffer.from(hash.replace(HASH_PREFIX, ''), 'hex')
  return stored.length > 0 && timingSafeEqual(stored, await derive(password, salt, iterationsOf(hash), stored.length, 'sha256'))
}

// Read from the adapter, as Payload leaves the hash out of documents.
const findUser = ({ payload }: PayloadRequest, where: Where) =>
  payload.db.findOne<StoredPassword & { id: string | number }>({ collection: 'users', where })

function refuseShort(password: unknown): void {
  if (typeof password === 'string' && password.trim().length >= MIN_PASSWORD_LENGTH) return
  // Not a fault of the field: for that the admin would clear the fields and show their name without the reason.
  throw new Refusal(REFUSALS.passwordTooShort)
}

async function refuseUnchanged(password: string, stored: StoredPassword | null): Promise<void> {
  if (stored && (await isStoredPassword(password, stored))) throw new Refusal(REFUSALS.passwordUnchanged)
}

/** Refuses a password that is too short or unchanged when it is chosen through a reset link. No other hook gets such a password. */
export const checkResetPassword: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (operation !== 'resetPassword') return args
  const { password, token } = (args as { data?: { password?: unknown; token?: unknown } }).data ?? {}
  refuseShort(password)
  if (typeof token !== 'string') throw new Refusal(REFUSALS.resetLinkOver, 403)
  const isValid: Where[] = [{ resetPasswordToken: { equals: token } }, { resetPasswordExpiration: { greater_than: new Date().toISOString() } }]
  await refuseUnchanged(String(password), await findUser(req, { and: isValid }))
  return args
}

/** Refuses a new password that is too short or unchanged, and stores whether the user must change it because another user chose it. */
export const checkNewPassword: CollectionBeforeValidateHook = async ({ data, operation, originalDoc, req }) => {
  // A reset link: the user has chosen the password. Payload passes the stored user here, to be changed in place.
  if (operation === 'update' && !originalDoc && data?.hash) data.mustChangePassword = false
  if (!data?.password) return data
  refuseShort(data.password)
  const isOwn = operation === 'update' && String(req.user?.id ?? '') === String(originalDoc?.id)
  // Only the user's own password: a refusal for another user's would confirm an administrator's guess.
  if (isOwn) await refuseUnchanged(data.password, await findUser(req, { id: { equals: originalDoc?.id } }))
  return { ...data, mustChangePassword: !isOwn }
}
