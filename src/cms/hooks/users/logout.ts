import type { CollectionAfterLogoutHook } from 'payload'
import { endSession, endSessions } from '../../login/sessions.ts'

/** Ends the session of a user who logs out, or all of the user's with `?allSessions=true`. */
export const endLoggedOutSession: CollectionAfterLogoutHook = async ({ req: { payload, searchParams, user } }) => {
  if (!user) return
  const session: unknown = '_sid' in user ? user._sid : null
  if (searchParams?.get('allSessions') === 'true') await endSessions(payload, user.id)
  else if (typeof session === 'string') await endSession(payload, user.id, session)
}
