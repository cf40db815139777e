'use client'

import { useAuth } from '@payloadcms/ui'

/** Whether who is logged in may publish. The server asks for itself; this is about what is shown. */
export function useMayPublish(): boolean {
  const { user } = useAuth()
  const roles: unknown = user && 'roles' in user ? user.roles : []
  return Array.isArray(roles) && roles.some((role) => role === 'admin' || role === 'publisher')
}
