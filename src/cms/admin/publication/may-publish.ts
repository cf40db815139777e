'use client'

import { useHasRole } from '../users/has-role.ts'

/** Whether who is logged in may publish. The server asks for itself; this is about what is shown. */
export const useMayPublish = (): boolean => useHasRole('admin', 'publisher')
