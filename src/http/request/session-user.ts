import type { IncomingMessage } from 'node:http'
import type { Payload } from 'payload'

/** The user who is logged in, or null. Throws when the database can't answer. */
export async function sessionUser(payload: Payload, request: IncomingMessage) {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers)) if (value !== undefined) headers.set(name, String(value))
  const { user } = await payload.auth({ headers })
  if (user !== null) return user
  // Payload takes a database that does not answer for a login that does not count. Asked for anything else, it throws.
  const { extractJWT } = await import('payload')
  if (extractJWT({ headers, payload }) !== null) await payload.count({ collection: 'users', overrideAccess: true })
  return null
}
