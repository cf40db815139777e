import type { CollectionBeforeOperationHook, CollectionBeforeValidateHook, PayloadRequest, Where } from 'payload'
import { LOGIN_REFUSALS } from '../../../words/login.ts'
import { REFUSALS } from '../../../words/refusals.ts'
import { passwordWeakness } from '../../login/password-strength.ts'
import { takeLink } from '../../login/reset-links.ts'
import { isStoredPassword, type StoredPassword } from '../../login/stored-password.ts'
import { Refusal } from '../../refusal.ts'
import { refuseWithoutPresentPassword } from './present-password.ts'

/** The shortest accepted password, in characters. NIST SP 800-63B asks for length, not for special characters. */
const MIN_PASSWORD_LENGTH = 12
/** The longest accepted password, in characters. OWASP ASVS 5.0, 6.2.9 asks for at least 64. */
const MAX_PASSWORD_LENGTH = 256

interface StoredUser extends StoredPassword {
  readonly id: string | number
  readonly name?: string | null
  readonly email?: string | null
  readonly isDisabled?: boolean | null
}

// Read from the adapter, as Payload leaves the hash out of documents.
const findUser = ({ payload }: PayloadRequest, where: Where) => payload.db.findOne<StoredUser>({ collection: 'users', where })

// A refusal is not a fault of the field: for that the admin would clear the fields and show their name without the reason.
async function refuseWeak(password: unknown, { name, email }: Pick<StoredUser, 'name' | 'email'>, { payload }: PayloadRequest): Promise<void> {
  if (typeof password !== 'string' || password.trim().length < MIN_PASSWORD_LENGTH) throw new Refusal(REFUSALS.passwordTooShort)
  if (password.length > MAX_PASSWORD_LENGTH) throw new Refusal(LOGIN_REFUSALS.passwordTooLong(MAX_PASSWORD_LENGTH))
  const site = await payload.findGlobal({ slug: 'site', depth: 0, overrideAccess: true })
  const weakness = await passwordWeakness(
    password,
    [name, email, site.name].filter((text) => typeof text === 'string'),
  )
  if (weakness !== null) throw new Refusal(weakness === 'personal' ? LOGIN_REFUSALS.passwordNamesYou : LOGIN_REFUSALS.passwordTooCommon)
}

async function refuseUnchanged(password: string, stored: StoredPassword | null): Promise<void> {
  if (stored && (await isStoredPassword(password, stored))) throw new Refusal(REFUSALS.passwordUnchanged)
}

/** Refuses a password that is weak or unchanged when it is chosen through a reset link. No other hook gets such a password. */
export const checkResetPassword: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (operation !== 'resetPassword') return args
  const { password, token } = (args as { data?: { password?: unknown; token?: unknown } }).data ?? {}
  if (typeof token !== 'string') throw new Refusal(REFUSALS.resetLinkOver, 403)
  const isValid: Where[] = [{ resetPasswordToken: { equals: token } }, { resetPasswordExpiration: { greater_than: new Date().toISOString() } }]
  const user = await findUser(req, { and: isValid })
  // Before the password is rated, which takes long: anybody can send one.
  if (!user || user.isDisabled) throw new Refusal(REFUSALS.resetLinkOver, 403)
  await refuseWeak(password, user, req)
  await refuseUnchanged(String(password), user)
  // Of two requests with one link at the same time, one gets here first. Payload itself would let both choose a password.
  if (!(await takeLink(req.payload, token, Date.now()))) throw new Refusal(REFUSALS.resetLinkOver, 403)
  return args
}

/**
 * Refuses a new password that is weak or unchanged, and a new password or e-mail address of the user's own without the present password. Stores whether the
 * user must change the password because another user chose it.
 */
export const checkNewPassword: CollectionBeforeValidateHook = async ({ data: sent, operation, originalDoc, req }) => {
  const isByResetLink = operation === 'update' && !originalDoc
  // The user has chosen the password. Payload passes the stored user here, to be changed in place.
  if (isByResetLink && sent?.hash) sent.mustChangePassword = false
  if (!sent || isByResetLink) return sent
  const { currentPassword, ...data } = sent
  const isOwn = operation === 'update' && String(req.user?.id ?? '') === String(originalDoc?.id)
  if (isOwn) await refuseWithoutPresentPassword(currentPassword, data, originalDoc, req)
  if (!data.password) return data
  await refuseWeak(data.password, { ...originalDoc, ...data }, req)
  // Only the user's own password: a refusal for another user's would confirm an administrator's guess.
  if (isOwn) await refuseUnchanged(data.password, await findUser(req, { id: { equals: originalDoc?.id } }))
  if (operation === 'update') req.context.newPasswordOf = String(originalDoc?.id)
  return { ...data, mustChangePassword: !isOwn }
}
