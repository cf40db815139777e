import type { IncomingMessage } from 'node:http'
import type { Payload } from 'payload'

/** The headers of a request as Payload reads them. */
function headersOf(request: IncomingMessage): Headers {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers)) if (value !== undefined) headers.set(name, String(value))
  return headers
}

/** Whether a request has a header in which a login could be. */
const carriesLogin = ({ headers: { authorization, cookie } }: IncomingMessage) => authorization !== undefined || cookie !== undefined

/** The user who is logged in, or null. Throws when the database can't answer. */
export async function sessionUser(payload: Payload, request: IncomingMessage) {
  if (!carriesLogin(request)) return null
  const headers = headersOf(request)
  // `payload.auth` would also work out what the user may do with every collection.
  const { executeAuthStrategies, extractJWT } = await import('payload')
  const { user } = await executeAuthStrategies({ headers, payload })
  if (user !== null) return user
  // Payload takes a database that does not answer for a login that does not count. Asked for anything else, it throws.
  if (extractJWT({ headers, payload }) !== null) await payload.count({ collection: 'users', overrideAccess: true })
  return null
}

/**
 * Whether a request comes from a user who is logged in, also one who must change the password first. Only a request with a session that we have signed costs
 * a look into the database. False while the database does not answer.
 */
export async function isLoggedIn(payload: Payload, request: IncomingMessage): Promise<boolean> {
  if (!carriesLogin(request)) return false
  const { executeAuthStrategies } = await import('payload')
  const { user } = await executeAuthStrategies({ headers: headersOf(request), payload })
  return user !== null
}
