import { randomInt } from 'node:crypto'
import type { Payload, Where } from 'payload'

// Without letters and digits that are mistaken for each other.
const SIGNS = 'abcdefghjkmnpqrstuvwxyz23456789'

/** A random password that can be read aloud: five groups of four signs, about 98 bits. */
export function randomPassword(): string {
  return Array.from({ length: 5 }, () => Array.from({ length: 4 }, () => SIGNS[randomInt(SIGNS.length)]).join('')).join('-')
}

/**
 * Makes the first administrator when there is none. Where the address belongs to a user already, as after a crash in the middle of removing
 * administrators, that user becomes one. Returns the password, which is kept nowhere, or null. It must be changed at the first login.
 */
export async function ensureFirstAdmin(payload: Payload, email: string): Promise<string | null> {
  const where: Where = { roles: { in: ['admin'] } }
  if ((await payload.count({ collection: 'users', where, overrideAccess: true })).totalDocs > 0) return null
  const password = randomPassword()
  const { docs } = await payload.find({ collection: 'users', where: { email: { equals: email.toLowerCase() } }, depth: 0, overrideAccess: true })
  const [user] = docs
  if (user) await payload.update({ collection: 'users', id: user.id, data: { password, roles: ['admin'] }, overrideAccess: true })
  else await payload.create({ collection: 'users', data: { name: 'Administratör', email, password, roles: ['admin'] }, overrideAccess: true })
  return password
}
