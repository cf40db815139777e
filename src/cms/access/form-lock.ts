import type { BuildFormStateArgs, PayloadRequest } from 'payload'
import { hasRole, type Role } from './roles.ts'

/** What a form asks of the lock of its document. */
type LockArgs = Pick<BuildFormStateArgs, 'collectionSlug' | 'globalSlug' | 'returnLockStatus' | 'updateLastEdited'> & { readonly req: PayloadRequest }

/** The roles that lock what a form shows: those that may change it. */
function lockingRoles({ collectionSlug, globalSlug }: LockArgs): readonly Role[] {
  if (collectionSlug === 'users' || globalSlug === 'site') return ['admin']
  return globalSlug === undefined ? ['admin', 'publisher', 'writer'] : ['admin', 'publisher']
}

/** The arguments of Payload's function that prepares a form, and that also locks the document. Only those who may save a document lock it. */
export const withLockOfWriters = <Args extends LockArgs>(args: Args): Args =>
  hasRole(args.req.user, ...lockingRoles(args)) ? args : { ...args, returnLockStatus: false, updateLastEdited: false }
