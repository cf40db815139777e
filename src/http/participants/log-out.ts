import type { ServerResponse } from 'node:http'
import { endSession } from '../../cms/login/sessions.ts'
import { FORGET_SITE } from '../response/clear-site-data.ts'
import { sendRedirect } from '../response/http-answer.ts'
import { PARTICIPANTS } from './paths.ts'
import type { ParticipantServices } from './staff-request.ts'

/** The user of a request, with the session that it came with. */
interface LoggedIn {
  readonly id: string | number
  readonly _sid?: unknown
}

/** Ends the session of a request, makes the browser forget it and the names that it keeps, and leads to the login. */
export async function logOut({ payload }: Pick<ParticipantServices, 'payload'>, response: ServerResponse, user: LoggedIn | null): Promise<void> {
  if (user && typeof user._sid === 'string') await endSession(payload, user.id, user._sid)
  const { generateExpiredPayloadCookie } = await import('payload/shared')
  const cookie = generateExpiredPayloadCookie({
    collectionAuthConfig: payload.collections.users.config.auth,
    cookiePrefix: payload.config.cookiePrefix,
  })
  sendRedirect(response, 'staff', 303, `/admin/login?redirect=${encodeURIComponent(PARTICIPANTS)}`, { ...FORGET_SITE, 'Set-Cookie': String(cookie) })
}
