import type { IncomingMessage } from 'node:http'
import type { Payload } from 'payload'

/** Whoever is logged in, or null. Throws when the database can't answer. */
export async function userOf(payload: Payload, request: IncomingMessage) {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers)) if (value !== undefined) headers.set(name, String(value))
  const { user } = await payload.auth({ headers })
  if (user !== null) return user
  // Payload takes a database that does not answer for a login that does not count. Asked for anything else, it throws.
  const { extractJWT } = await import('payload')
  if (extractJWT({ headers, payload }) !== null) await payload.count({ collection: 'users', overrideAccess: true })
  return null
}

/** The JSON object that a request sends, or null. The request guard has checked its length. */
export async function readJson(request: IncomingMessage): Promise<Readonly<Record<string, unknown>> | null> {
  if (!String(request.headers['content-type'] ?? '').startsWith('application/json')) return null
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  try {
    const value: unknown = JSON.parse(Buffer.concat(chunks).toString('utf8'))
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Readonly<Record<string, unknown>>) : null
  } catch {
    return null
  }
}
