import type { IncomingMessage } from 'node:http'
import type { Payload } from 'payload'

/** The headers of a request as Payload reads them. */
function headersOf(request: IncomingMessage): Headers {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers)) if (value !== undefined) headers.set(name, String(value))
  return headers
}

/** The user who is logged in, or null. Throws when the database can't answer. */
export async function sessionUser(payload: Payload, request: IncomingMessage) {
  const headers = headersOf(request)
  const { user } = await payload.auth({ headers })
  if (user !== null) return user
  // Payload takes a database that does not answer for a login that does not count. Asked for anything else, it throws.
  const { extractJWT } = await import('payload')
  if (extractJWT({ headers, payload }) !== null) await payload.count({ collection: 'users', overrideAccess: true })
  return null
}

/**
 * Whether a request comes from a user who is logged in, also one who must change the password first. Only a request with a session that we have signed costs
 * a look into the database. False while the database does not answer.
 */
export async function isLoggedIn(payload: Payload, request: IncomingMessage): Promise<boolean> {
  const { authorization, cookie } = request.headers
  if (authorization === undefined && cookie === undefined) return false
  const { executeAuthStrategies } = await import('payload')
  const { user } = await executeAuthStrategies({ headers: headersOf(request), payload })
  return user !== null
}
