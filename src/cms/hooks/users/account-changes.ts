import type { CollectionAfterChangeHook, CollectionAfterOperationHook, PayloadRequest } from 'payload'
import type { AccountChange } from '../../../mail/account-changed.ts'
import { queueAccountLetter } from '../../account-letters/queue-account-letter.ts'
import { warnOf } from '../../login/security-log.ts'
import { endSessions } from '../../login/sessions.ts'

interface StoredUser {
  readonly id: string | number
  readonly isDisabled?: boolean | null
}

/** Queues a letter about a change. A failing mail server loses none, and no request waits for it. */
const tell = ({ payload }: PayloadRequest, to: string, change: AccountChange, isOwn: boolean): Promise<void> =>
  queueAccountLetter(payload, { kind: change, to, isOwn }, Date.now())

/**
 * Tells a user by letter, at the address of before, that the password or the address has changed; ends the sessions of an account that was disabled; and logs
 * what an operator should see.
 */
export const followAccountChange: CollectionAfterChangeHook = async ({ doc, operation, previousDoc, req }) => {
  if (operation !== 'update') return
  const { payload } = req
  const facts = { user: doc.id, by: req.user?.id ?? null }
  const isOwn = String(req.user?.id ?? '') === String(doc.id)
  if (req.context.newPasswordOf === String(doc.id)) {
    delete req.context.newPasswordOf
    warnOf(payload, 'password changed', facts)
    await tell(req, previousDoc.email, 'password', isOwn)
  }
  if (previousDoc.email !== doc.email) {
    warnOf(payload, 'e-mail address changed', facts)
    await tell(req, previousDoc.email, 'email', isOwn)
  }
  const [before, after] = [[...previousDoc.roles].sort(), [...doc.roles].sort()]
  if (before.join() !== after.join()) warnOf(payload, 'roles changed', { ...facts, roles: after })
  // From the row: the document comes from its version, which does not say whether the account is disabled.
  const row = await payload.db.findOne<StoredUser>({ collection: 'users', where: { id: { equals: doc.id } }, req })
  const isDisabled = row?.isDisabled === true
  if ((previousDoc.isDisabled === true) === isDisabled) return
  warnOf(payload, isDisabled ? 'account disabled' : 'account enabled', facts)
  if (isDisabled) await endSessions(payload, doc.id)
}

/** Tells a user by letter that the password was chosen through a reset link, and logs it. */
export const followPasswordReset: CollectionAfterOperationHook<'users'> = async ({ operation, req, result }) => {
  if (operation !== 'resetPassword') return result
  const user = (result as { user?: { id?: string | number; email?: string } }).user
  if (!user?.email) return result
  warnOf(req.payload, 'password changed', { ...(user.id === undefined ? {} : { user: user.id, by: user.id }) })
  await tell(req, user.email, 'password', true)
  return result
}
