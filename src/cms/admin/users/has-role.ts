'use client'

import { useAuth } from '@payloadcms/ui'
import type { Role } from '../../access/roles.ts'

/** Whether who is logged in has any of some roles. The server asks for itself; this is about what is shown. */
export function useHasRole(...roles: readonly Role[]): boolean {
  const { user } = useAuth()
  const own: unknown = user && 'roles' in user ? user.roles : []
  return Array.isArray(own) && roles.some((role) => own.includes(role))
}
