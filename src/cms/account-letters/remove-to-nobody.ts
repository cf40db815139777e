import type { Payload, Where } from 'payload'

/** How many letters are looked at in one go. */
const AT_ONCE = 500

/**
 * Removes queued letters with a link to a new password whose address no account has. It needs no mail server: what strangers have typed does not wait for one.
 */
export async function removeLettersToNobody(payload: Payload): Promise<void> {
  const where: Where = { and: [{ kind: { equals: 'reset' } }, { status: { equals: 'queued' } }] }
  const { docs: letters } = await payload.db.find<{ id: string | number; to: string }>({
    collection: 'account-letters',
    where,
    select: { to: true },
    sort: '-createdAt',
    limit: AT_ONCE,
    pagination: false,
  })
  if (letters.length === 0) return
  const addresses = [...new Set(letters.map(({ to }) => to))]
  const { docs: users } = await payload.db.find<{ email: string }>({
    collection: 'users',
    where: { email: { in: addresses } },
    select: { email: true },
    pagination: false,
  })
  const known = new Set(users.map(({ email }) => email))
  const ids = letters.filter(({ to }) => !known.has(to)).map(({ id }) => id)
  if (ids.length > 0) await payload.db.deleteMany({ collection: 'account-letters', where: { and: [where, { id: { in: ids } }] } })
}
