import type { Access, FieldAccess, PayloadRequest, Where } from 'payload'
import type { User } from '../payload-types.ts'

/** What a member of the staff may do. One may have several. */
export type Role = NonNullable<User['roles']>[number]

/** The roles with their names in Swedish, as shown to editors. */
export const ROLE_OPTIONS: readonly { label: string; value: Role }[] = [
  { label: 'Administratör', value: 'admin' },
  { label: 'Redaktör', value: 'publisher' },
  { label: 'Skribent', value: 'writer' },
  { label: 'Evenemangspersonal', value: 'event-staff' },
]

/** Whether somebody works here: logged in, and with a password of their own choosing. */
export function isStaff(user: PayloadRequest['user']): user is NonNullable<PayloadRequest['user']> {
  return Boolean(user) && !user?.mustChangePassword
}

/** Whether a member of the staff has any of the roles. */
export function hasRole(user: PayloadRequest['user'], ...roles: readonly Role[]): boolean {
  return isStaff(user) && roles.some((role) => user.roles?.includes(role))
}

/** Whether somebody writes but may not publish. */
export function isOnlyWriter(user: PayloadRequest['user']): boolean {
  return hasRole(user, 'writer') && !hasRole(user, 'admin', 'publisher')
}

export const staff: Access = ({ req }) => isStaff(req.user)
export const admins = ({ req }: { readonly req: PayloadRequest }): boolean => hasRole(req.user, 'admin')
export const publishers: Access = ({ req }) => hasRole(req.user, 'admin', 'publisher')
export const writers: Access = ({ req }) => hasRole(req.user, 'admin', 'publisher', 'writer')
export const eventStaff: Access = ({ req }) => hasRole(req.user, 'admin', 'event-staff')
export const nobody: Access = () => false

const PUBLISHED: Where = { and: [{ _status: { equals: 'published' } }, { deletedAt: { exists: false } }] as Where[] }

/** Staff read everything; everybody else what is published and not in the bin. */
export const publishedOrStaff: Access = ({ req }) => isStaff(req.user) || PUBLISHED

export const staffField: FieldAccess = ({ req }) => isStaff(req.user)
export const adminField: FieldAccess = ({ req }) => hasRole(req.user, 'admin')
