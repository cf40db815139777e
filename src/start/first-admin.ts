import { randomInt } from 'node:crypto'
import type { Payload } from 'payload'

// Without letters and digits that are mistaken for each other.
const SIGNS = 'abcdefghjkmnpqrstuvwxyz23456789'

/** A random password that can be read aloud: five groups of four signs, about 98 bits. */
export function randomPassword(): string {
  return Array.from({ length: 5 }, () => Array.from({ length: 4 }, () => SIGNS[randomInt(SIGNS.length)]).join('')).join('-')
}

/** Makes the first administrator when there are no users. Returns the password, which is kept nowhere, or null. It must be changed at the first login. */
export async function ensureFirstAdmin(payload: Payload, email: string): Promise<string | null> {
  if ((await payload.count({ collection: 'users', overrideAccess: true })).totalDocs > 0) return null
  const password = randomPassword()
  await payload.create({ collection: 'users', data: { name: 'Administratör', email, password, roles: ['admin'] }, overrideAccess: true })
  return password
}
