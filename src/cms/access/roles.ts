import type { Access, FieldAccess, PayloadRequest, Where } from 'payload'
import type { User } from '../payload-types.ts'

/** The role of a user. A user has one or several. */
export type Role = NonNullable<User['roles']>[number]

/** The roles with their Swedish names. */
export const ROLE_OPTIONS: readonly { label: string; value: Role }[] = [
  { label: 'Administratör', value: 'admin' },
  { label: 'Redaktör', value: 'publisher' },
  { label: 'Skribent', value: 'writer' },
  { label: 'Evenemangspersonal', value: 'event-staff' },
]

/** Whether a request comes from the staff: a user who is logged in, with a password of their own choosing and an account that is not disabled. */
export function isStaff(user: PayloadRequest['user']): user is NonNullable<PayloadRequest['user']> {
  return Boolean(user) && !user?.mustChangePassword && !user?.isDisabled
}

/** Whether a user is staff and has any of the roles. */
export function hasRole(user: PayloadRequest['user'], ...roles: readonly Role[]): boolean {
  return isStaff(user) && roles.some((role) => user.roles?.includes(role))
}

/** Whether a user is a writer who may not publish. */
export function isOnlyWriter(user: PayloadRequest['user']): boolean {
  return hasRole(user, 'writer') && !hasRole(user, 'admin', 'publisher')
}

/** Access for every member of the staff. */
export const staff: Access = ({ req }) => isStaff(req.user)

/** Access for administrators. */
export const admins = ({ req }: { readonly req: PayloadRequest }): boolean => hasRole(req.user, 'admin')

/** Access for users who may publish. */
export const publishers: Access = ({ req }) => hasRole(req.user, 'admin', 'publisher')

/** Access for users who may save drafts. */
export const writers: Access = ({ req }) => hasRole(req.user, 'admin', 'publisher', 'writer')

/** Access for users who take care of participants. */
export const eventStaff: Access = ({ req }) => hasRole(req.user, 'admin', 'event-staff')

/** Access for nobody: only the program reads or writes, past the access rules. */
export const nobody: Access = () => false

const PUBLISHED: Where = { and: [{ _status: { equals: 'published' } }, { deletedAt: { exists: false } }] as Where[] }

/** Access for everybody to what is published and not in the bin, and for the staff to everything. */
export const publishedOrStaff: Access = ({ req }) => isStaff(req.user) || PUBLISHED

/** Access to a field for every member of the staff. */
export const staffField: FieldAccess = ({ req }) => isStaff(req.user)

/** Access to a field for event staff, and not for administrators: what participants told in confidence, and what was written to them. */
export const eventStaffField: FieldAccess = ({ req }) => hasRole(req.user, 'event-staff')

/** Access to a field for administrators. */
export const adminField: FieldAccess = ({ req }) => hasRole(req.user, 'admin')
