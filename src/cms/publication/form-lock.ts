import type { BuildFormStateArgs, PayloadRequest } from 'payload'
import { hasRole } from '../access/roles.ts'

/** What a form asks of the lock of its document. */
type LockArgs = Pick<BuildFormStateArgs, 'returnLockStatus' | 'updateLastEdited'> & { readonly req: PayloadRequest }

/** The arguments of Payload's function that prepares a form, and that also locks the document. Only those who may save a document lock it. */
export const withLockOfWriters = <Args extends LockArgs>(args: Args): Args =>
  hasRole(args.req.user, 'admin', 'publisher', 'writer') ? args : { ...args, returnLockStatus: false, updateLastEdited: false }
