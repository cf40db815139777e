import { addDataAndFileToRequest, type Endpoint, type PayloadRequest } from 'payload'
import type { OwnSession } from '../../words/login.ts'
import { ADMIN_WORDS } from '../admin/words/admin-words.ts'
import { warnOf } from '../login/security-log.ts'
import { endSession, endSessions, openSessions } from '../login/sessions.ts'
import { errorResponse } from '../rest/error-response.ts'

/** The id of the session that a request belongs to. Empty for a request that belongs to none. */
const presentSession = ({ user }: PayloadRequest): string => (user && '_sid' in user && typeof user._sid === 'string' ? user._sid : '')

/** `GET /api/users/sessions`: the open sessions of the user who is logged in, the newest first. */
export const sessionsEndpoint: Endpoint = {
  path: '/sessions',
  method: 'get',
  handler: async (req) => {
    if (!req.user) return errorResponse(401, ADMIN_WORDS.error.unauthorized)
    const open = await openSessions(req.payload.db, req.user.id, new Date())
    const sessions = open.map(
      ({ session, startedAt, browser }): OwnSession => ({
        id: session,
        startedAt,
        browser: browser ?? '',
        isPresent: session === presentSession(req),
      }),
    )
    return Response.json({ sessions })
  },
}

/** `POST /api/users/sessions/end`: ends the session `session` of the user who is logged in, or all others with `others: true`. Answers how many it ended. */
export const endSessionEndpoint: Endpoint = {
  path: '/sessions/end',
  method: 'post',
  handler: async (req) => {
    await addDataAndFileToRequest(req)
    const { payload, user } = req
    if (!user) return errorResponse(401, ADMIN_WORDS.error.unauthorized)
    const { session, others }: { session?: unknown; others?: unknown } = req.data ?? {}
    const ended =
      others === true
        ? await endSessions(payload, user.id, [presentSession(req)])
        : typeof session === 'string' && (await endSession(payload, user.id, session))
          ? 1
          : 0
    if (ended > 0) warnOf(payload, 'sessions ended', { user: user.id, by: user.id })
    return Response.json({ ended })
  },
}
