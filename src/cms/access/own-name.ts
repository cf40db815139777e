import type { Access, CollectionBeforeValidateHook, PayloadRequest, SanitizedCollectionConfig, SanitizedConfig, Where } from 'payload'
import { hasRole, isStaff, nobody } from './roles.ts'

/** The rows of a user, in a collection whose `user` names a user. */
const ownRows = ({ user }: PayloadRequest): Where | false =>
  user ? { and: [{ 'user.value': { equals: user.id } }, { 'user.relationTo': { equals: user.collection } }] } : false

/**
 * Who takes over a lock: those who may write, one at a time. The lock of an account is taken over by administrators. A question without a lock's id is about
 * many at once.
 */
const takeOver: Access = async ({ id, req: { payload, user } }) => {
  if (id === undefined || !hasRole(user, 'admin', 'publisher', 'writer')) return false
  if (hasRole(user, 'admin')) return true
  const where: Where = { id: { equals: id } }
  const lock = await payload.db.findOne<{ id: typeof id; document?: { relationTo?: string } }>({ collection: 'payload-locked-documents', where })
  return lock?.document?.relationTo !== 'users'
}

/** Puts a lock that is taken over in the name of the user who takes it. It stays on its document. */
const inOwnName: CollectionBeforeValidateHook = ({ data, req }) =>
  req.user ? { user: { relationTo: req.user.collection, value: req.user.id } } : data

/**
 * Tells who is editing a document, for the admin's dialog: the name, under the property that the dialog shows. Users themselves are read by administrators
 * only, so that the lock holds no more than an id without this.
 */
async function nameEditor({ doc, req }: { readonly doc: { user?: { relationTo?: string; value?: unknown } }; readonly req: PayloadRequest }) {
  const { value } = doc.user ?? {}
  const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : value
  if (!isStaff(req.user) || (typeof id !== 'string' && typeof id !== 'number')) return doc
  const user = await req.payload.db.findOne<{ id: string | number; name?: string }>({ collection: 'users', where: { id: { equals: id } } })
  return user ? { ...doc, user: { relationTo: 'users', value: { id: user.id, collection: 'users', email: user.name } } } : doc
}

function withOwnNames(collection: SanitizedCollectionConfig): SanitizedCollectionConfig {
  const { access, hooks } = collection
  return {
    ...collection,
    // The admin makes locks past these rules, in the name of the user whose form it is.
    access: { ...access, read: ({ req }) => isStaff(req.user) || ownRows(req), create: nobody, update: takeOver, delete: ({ req }) => ownRows(req) },
    hooks: { ...hooks, beforeValidate: [...hooks.beforeValidate, inOwnName], afterRead: [...hooks.afterRead, nameEditor as never] },
  }
}

/**
 * The same configuration, in which document locks are taken and removed in one's own name only. Payload's own rules let everybody who is logged in lock
 * and unlock documents in anybody's name. Payload makes the collection itself, so it is changed in the built configuration.
 */
export function withOwnLocks(config: SanitizedConfig): SanitizedConfig {
  return { ...config, collections: config.collections.map((each) => (each.slug === 'payload-locked-documents' ? withOwnNames(each) : each)) }
}
