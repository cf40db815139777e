'use client'

import { useHasRole } from '../users/has-role.ts'

/** Whether the user who is logged in may publish. For what the admin shows only: the server checks the role itself. */
export const useMayPublish = (): boolean => useHasRole('admin', 'publisher')
