'use client'

import { PublishButton, useAuth } from '@payloadcms/ui'
import type { ComponentProps } from 'react'

/** The button to publish, for those who may. A writer saves drafts; the server would refuse the rest. */
export function PublishForPublishers(props: ComponentProps<typeof PublishButton>) {
  const { user } = useAuth()
  const roles: unknown = user && 'roles' in user ? user.roles : []
  const mayPublish = Array.isArray(roles) && roles.some((role) => role === 'admin' || role === 'publisher')
  return mayPublish ? <PublishButton {...props} /> : null
}
