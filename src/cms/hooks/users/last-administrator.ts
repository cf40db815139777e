import type { CollectionAfterChangeHook, CollectionBeforeChangeHook, CollectionBeforeDeleteHook, PayloadRequest, Where } from 'payload'
import { REFUSALS } from '../../../words/refusals.ts'
import type { Role } from '../../access/roles.ts'
import { Refusal } from '../../refusal.ts'

// Two administrators may remove each other at the same time, in two processes. Each save first removes the role, where both processes see it, and then
// counts the administrators. At least one of them sees that none is left, and puts the role back.

type Id = string | number
interface StoredUser {
  readonly roles?: readonly Role[] | null
  readonly sessions?: readonly object[] | null
}

const isAdmin = (user: StoredUser | null | undefined) => user?.roles?.includes('admin') === true

const refusal = () => new Refusal(REFUSALS.lastAdministrator, 409)

const ADMINS: Where = { roles: { in: ['admin'] } }

async function hasAdmin(req: PayloadRequest, where: Where = ADMINS): Promise<boolean> {
  return (await req.payload.count({ collection: 'users', where, overrideAccess: true, req })).totalDocs > 0
}

const readUser = (id: Id, req: PayloadRequest) =>
  req.payload.db.findOne<StoredUser & { id: Id }>({ collection: 'users', where: { id: { equals: id } }, req })

async function setRoles(id: Id, roles: readonly Role[], req: PayloadRequest): Promise<void> {
  // SQLite's adapter empties an array that is left out, and without sessions the user would be logged out.
  const sessions = (await readUser(id, req))?.sessions ?? []
  await req.payload.db.updateOne({ collection: 'users', id, data: { roles: [...roles], sessions: [...sessions] }, req })
}

/** Makes two transactions conflict, of which the database then lets one through: a transaction does not see what another has not committed. */
async function forceWriteConflict(req: PayloadRequest): Promise<void> {
  if (!(await req.transactionID)) return
  const key = 'administrators'
  await req.payload.db.upsert({ collection: 'payload-kv', where: { key: { equals: key } }, data: { key, data: { at: Date.now() } }, req })
}

/** Refuses to take the role from the only administrator, before the save. */
export const refuseDemotionOfLast: CollectionBeforeChangeHook = async ({ data, operation, originalDoc, req }) => {
  const isDemoted = operation === 'update' && isAdmin(originalDoc) && data.roles && !isAdmin(data)
  if (isDemoted && !(await hasAdmin(req, { and: [ADMINS, { id: { not_equals: originalDoc.id } }] }))) throw refusal()
  return data
}

/** Gives the role back to a user who lost it while the other administrators lost theirs. The rest of the save stays. */
export const undoDemotionOfLast: CollectionAfterChangeHook = async ({ doc, operation, previousDoc, req }) => {
  if (operation !== 'update' || !isAdmin(previousDoc) || isAdmin(doc)) return
  await forceWriteConflict(req)
  if (await hasAdmin(req)) return
  await setRoles(doc.id, previousDoc.roles, req)
  throw refusal()
}

/** Refuses to remove the only administrator, also when another one is removed at the same time. */
export const refuseRemovalOfLast: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const user = await readUser(id, req)
  if (!user?.roles || !isAdmin(user)) return
  await forceWriteConflict(req)
  await setRoles(
    id,
    user.roles.filter((role) => role !== 'admin'),
    req,
  )
  if (await hasAdmin(req)) return
  await setRoles(id, user.roles, req)
  throw refusal()
}
