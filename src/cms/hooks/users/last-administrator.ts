import type { CollectionAfterChangeHook, CollectionBeforeChangeHook, CollectionBeforeDeleteHook, PayloadRequest, Where } from 'payload'
import { REFUSALS } from '../../../words/refusals.ts'
import type { Role } from '../../access/roles.ts'
import { Refusal } from '../../refusal.ts'

// Two administrators may demote, disable or remove each other at the same time, in two processes. Each save first takes the standing away, where both
// processes see it, and then counts the administrators. At least one of them sees that none is left, and gives the standing back.

type Id = string | number
interface Standing {
  readonly roles?: readonly Role[] | null
  readonly isDisabled?: boolean | null
}

const isAdmin = (user: Standing | null | undefined) => user?.roles?.includes('admin') === true && !user.isDisabled

const refusal = () => new Refusal(REFUSALS.lastAdministrator, 409)

const ADMINS: Where = { and: [{ roles: { in: ['admin'] } }, { isDisabled: { not_equals: true } }] }

async function hasAdmin(req: PayloadRequest, where: Where = ADMINS): Promise<boolean> {
  return (await req.payload.count({ collection: 'users', where, overrideAccess: true, req })).totalDocs > 0
}

const readUser = (id: Id, req: PayloadRequest) =>
  req.payload.db.findOne<Standing & { id: Id }>({ collection: 'users', where: { id: { equals: id } }, req })

// Two writes: with a column beside a list of values, SQLite's adapter inserts a row first, which lacks what a user must have.
async function setStanding(id: Id, { roles, isDisabled }: Standing, req: PayloadRequest): Promise<void> {
  const stored = await readUser(id, req)
  if ((stored?.isDisabled === true) !== (isDisabled === true)) {
    await req.payload.db.updateOne({ collection: 'users', id, data: { isDisabled: isDisabled === true }, req })
  }
  await req.payload.db.updateOne({ collection: 'users', id, data: { roles: [...(roles ?? [])] }, req })
}

/** Makes two transactions conflict, of which the database then lets one through: a transaction does not see what another has not committed. */
async function forceWriteConflict(req: PayloadRequest): Promise<void> {
  if (!(await req.transactionID)) return
  const key = 'administrators'
  await req.payload.db.upsert({ collection: 'payload-kv', where: { key: { equals: key } }, data: { key, data: { at: Date.now() } }, req })
}

/** Refuses to demote or disable the only administrator, before the save. */
export const refuseDemotionOfLast: CollectionBeforeChangeHook = async ({ data, operation, originalDoc, req }) => {
  const isDemoted = operation === 'update' && isAdmin(originalDoc) && !isAdmin({ ...originalDoc, ...data })
  if (isDemoted && !(await hasAdmin(req, { and: [ADMINS, { id: { not_equals: originalDoc.id } }] }))) throw refusal()
  return data
}

/** Gives the standing back to a user who lost it while the other administrators lost theirs. The rest of the save stays. */
export const undoDemotionOfLast: CollectionAfterChangeHook = async ({ doc, operation, previousDoc, req }) => {
  if (operation !== 'update' || !isAdmin(previousDoc)) return
  // From the row: the document comes from its version, which does not say whether the account is disabled.
  if (isAdmin(await readUser(doc.id, req))) return
  await forceWriteConflict(req)
  if (await hasAdmin(req)) return
  await setStanding(doc.id, previousDoc, req)
  throw refusal()
}

/** Refuses to remove the only administrator, also when another one is removed at the same time. */
export const refuseRemovalOfLast: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const user = await readUser(id, req)
  if (!user?.roles || !isAdmin(user)) return
  await forceWriteConflict(req)
  await setStanding(id, { ...user, roles: user.roles.filter((role) => role !== 'admin') }, req)
  if (await hasAdmin(req)) return
  await setStanding(id, user, req)
  throw refusal()
}
