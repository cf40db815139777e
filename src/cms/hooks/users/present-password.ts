import type { PayloadRequest } from 'payload'
import { LOGIN_REFUSALS } from '../../../words/login.ts'
import { currentRequester } from '../../login/requester.ts'
import { isStoredPassword, type StoredPassword } from '../../login/stored-password.ts'
import { countLoginTry, normalisedEmail, noteLogin } from '../../login/try-limit.ts'
import { waitRefusal } from '../../login/wait-refusal.ts'
import { Refusal } from '../../refusal.ts'

interface Credentials {
  readonly email?: unknown
  readonly password?: unknown
}

/**
 * Refuses a change of the user's own password or e-mail address without the present password, so that a session alone does not suffice to take over the
 * account. OWASP ASVS 5.0, 6.2.3 and 7.5.1. Wrong ones count as logins that failed.
 */
export async function refuseWithoutPresentPassword(
  present: unknown,
  next: Credentials,
  { id, email }: { readonly id: string | number; readonly email: string },
  req: PayloadRequest,
): Promise<void> {
  const isNewEmail = typeof next.email === 'string' && normalisedEmail(next.email) !== email
  if (req.payloadAPI !== 'REST' || !(next.password || isNewEmail)) return
  if (typeof present !== 'string' || present === '') throw new Refusal(LOGIN_REFUSALS.presentPasswordMissing)
  const now = Date.now()
  const tried = { purpose: 'login', email, network: currentRequester().network } as const
  const until = await countLoginTry(req.payload, tried, now)
  if (until !== null) throw waitRefusal(req, until, now)
  const stored = await req.payload.db.findOne<StoredPassword & { id: string | number }>({ collection: 'users', where: { id: { equals: id } } })
  if (!stored || !(await isStoredPassword(present, stored))) throw new Refusal(LOGIN_REFUSALS.presentPasswordWrong)
  await noteLogin(req.payload, tried, now)
}
