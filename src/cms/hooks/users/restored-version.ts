import type { CollectionBeforeChangeHook, CollectionBeforeOperationHook } from 'payload'

interface StoredUser {
  readonly id: string | number
  readonly isDisabled?: boolean | null
  readonly mustChangePassword?: boolean | null
}

/** Notes that an earlier version of a user is to be restored. */
export const noteRestoration: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation === 'restoreVersion') req.context.isRestoringUser = true
  return args
}

/** Keeps an account as disabled as it is, and its password as temporary, when an earlier version is restored: versions say nothing about either. */
export const keepStanding: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  if (req.context.isRestoringUser !== true) return data
  const row = await req.payload.db.findOne<StoredUser>({ collection: 'users', where: { id: { equals: originalDoc.id } }, req })
  return { ...data, isDisabled: row?.isDisabled === true, mustChangePassword: row?.mustChangePassword === true }
}
