'use client'

import { PublishButton } from '@payloadcms/ui'
import type { ComponentProps } from 'react'
import { useMayPublish } from './may-publish.ts'

/** Payload's button to publish, for users who may publish. The server refuses a writer anyway. */
export function PublishForPublishers(props: ComponentProps<typeof PublishButton>) {
  return useMayPublish() ? <PublishButton {...props} /> : null
}
