'use client'

import { PublishButton } from '@payloadcms/ui'
import type { ComponentProps } from 'react'
import { useMayPublish } from './may-publish.ts'

/** The button to publish, for those who may. A writer saves drafts; the server would refuse the rest. */
export function PublishForPublishers(props: ComponentProps<typeof PublishButton>) {
  return useMayPublish() ? <PublishButton {...props} /> : null
}
