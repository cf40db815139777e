import type { CollectionBeforeOperationHook } from 'payload'
import { REFUSALS } from '../../../words/refusals.ts'
import { isOnlyWriter } from '../../access/roles.ts'
import { Refusal } from '../../refusal.ts'

const SAVING = new Set(['create', 'update', 'updateByID', 'restoreVersion'])

/**
 * A writer saves drafts only. A save that asks to publish is refused; every other is made a draft save, which leaves what is published
 * as it is, so a writer can't unpublish either.
 */
export const draftsOnlyForWriters: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (!SAVING.has(operation) || !isOnlyWriter(req.user)) return args
  const { data, draft } = args as { data?: { _status?: string; deletedAt?: unknown }; draft?: boolean }
  // Payload has read whether a version is restored as a draft before it comes here, so that can only be refused.
  const isRestoredAsItWas = operation === 'restoreVersion' && draft !== true
  if (data?._status === 'published' || data?.deletedAt || isRestoredAsItWas) throw new Refusal(REFUSALS.writerCannotPublish, 403)
  return { ...args, draft: true, ...(data ? { data: { ...data, _status: 'draft' } } : {}) }
}
