import type {
  CollectionAfterLoginHook,
  CollectionAfterMeHook,
  CollectionAfterOperationHook,
  CollectionBeforeOperationHook,
  PayloadRequest,
} from 'payload'
import { endSession, openSessions } from '../../login/sessions.ts'

/** The session that a request was sent with. */
interface PresentSession {
  readonly user: string | number
  readonly session: string
}

function presentSession({ user }: PayloadRequest): PresentSession | null {
  return user && '_sid' in user && typeof user._sid === 'string' ? { user: user.id, session: user._sid } : null
}

/** Notes the session that a browser has when it logs in. */
export const noteFormerSession: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation === 'login') req.context.formerSession = presentSession(req)
  return args
}

/** Ends the session that the browser had before its login, as nobody can log out of it any more (OWASP ASVS 5.0, 7.2.4). */
export const endFormerSession: CollectionAfterLoginHook = async ({ req, user }) => {
  const former = req.context.formerSession as PresentSession | null | undefined
  if (former) await endSession(req.payload, former.user, former.session)
  return user
}

/** The end of a request's session in seconds since 1970, as tokens count, or `otherwise` without one. */
async function endOf(req: PayloadRequest, otherwise: number | undefined): Promise<number | undefined> {
  const present = presentSession(req)
  if (present === null || otherwise === undefined) return otherwise
  const row = (await openSessions(req.payload.db, present.user, new Date())).find(({ session }) => session === present.session)
  return row ? Math.min(otherwise, Math.floor(Date.parse(row.expiresAt) / 1000)) : otherwise
}

interface TimedAnswer {
  readonly exp?: number
}

const withEnd = async <Answer extends TimedAnswer>(req: PayloadRequest, answer: Answer): Promise<Answer> => ({
  ...answer,
  exp: await endOf(req, answer.exp),
})

/** Tells the admin when the session ends, which may be before its renewed token does: the admin warns, and logs out in time. */
export const tellSessionEnd: CollectionAfterMeHook = ({ req, response }) => withEnd(req, response as TimedAnswer)

/** As `tellSessionEnd`, for a session that is renewed. */
export const tellRenewedEnd: CollectionAfterOperationHook<'users'> = ({ operation, req, result }) =>
  operation === 'refresh' ? (withEnd(req, result as TimedAnswer) as Promise<typeof result>) : result
