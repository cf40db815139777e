'use client'

import { useAuth } from '@payloadcms/ui'
import type { Role } from '../../access/roles.ts'

/** Whether the user who is logged in has any of the roles. For what the admin shows only: the server checks roles itself. */
export function useHasRole(...roles: readonly Role[]): boolean {
  const { user } = useAuth()
  const userRoles: unknown = user && 'roles' in user ? user.roles : []
  return Array.isArray(userRoles) && roles.some((role) => userRoles.includes(role))
}
