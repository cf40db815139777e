import {
  AuthenticationError,
  type CollectionAfterLoginHook,
  type CollectionBeforeLoginHook,
  type CollectionBeforeOperationHook,
  type PayloadRequest,
  type Where,
} from 'payload'
import { currentRequester } from '../../login/requester.ts'
import { checkAsLong, isOldHash } from '../../login/stored-password.ts'
import { countLoginTry, normalisedEmail, noteLogin } from '../../login/try-limit.ts'
import { waitRefusal } from '../../login/wait-refusal.ts'

/** What a login depends on, as it is stored. */
interface StoredAccount {
  readonly id: string | number
  readonly hash?: unknown
  readonly isDisabled?: boolean | null
}

// Read from the adapter, as Payload leaves the hash out of documents. Without the request: what other processes have stored meanwhile counts.
const findAccount = ({ payload }: PayloadRequest, where: Where) => payload.db.findOne<StoredAccount>({ collection: 'users', where })

/**
 * Counts a login before Payload looks at the password, and refuses it when there were too many. An account that does not exist or is disabled takes as long
 * and is answered in the same way as a wrong password.
 */
export const countLogin: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (operation !== 'login') return args
  const { email, password } = (args as { data?: { email?: unknown; password?: unknown } }).data ?? {}
  // Payload refuses these itself, and looks at nothing.
  if (typeof email !== 'string' || typeof password !== 'string' || email.trim() === '' || password.trim() === '') return args
  const now = Date.now()
  const until = await countLoginTry(req.payload, { purpose: 'login', email, network: currentRequester().network }, now)
  if (until !== null) throw waitRefusal(req, until, now)
  const account = await findAccount(req, { email: { equals: normalisedEmail(email) } })
  if (!account || account.isDisabled) await checkAsLong(password)
  if (account?.isDisabled) throw new AuthenticationError(req.t)
  req.context.checkedHash = account?.hash
  return args
}

/** Refuses a login whose account was disabled, or got another password, while the password was checked. */
export const refuseOvertakenLogin: CollectionBeforeLoginHook = async ({ req, user }) => {
  const account = await findAccount(req, { id: { equals: user.id } })
  const { checkedHash } = req.context
  // Payload replaces an old hash at a login. A reset link has no hash that was checked.
  const isOvertaken = checkedHash !== undefined && !isOldHash(checkedHash) && account?.hash !== checkedHash
  if (!account || account.isDisabled || isOvertaken) throw new AuthenticationError(req.t)
  return user
}

/** Takes a login that succeeded out of the counts. */
export const noteSuccessfulLogin: CollectionAfterLoginHook = async ({ req, user }) => {
  if (typeof user.email !== 'string') return user
  await noteLogin(req.payload, { purpose: 'login', email: user.email, network: currentRequester().network }, Date.now())
  return user
}
