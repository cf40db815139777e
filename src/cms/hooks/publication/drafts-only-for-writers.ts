import type { CollectionBeforeOperationHook } from 'payload'
import { REFUSALS } from '../../../words/refusals.ts'
import { isOnlyWriter } from '../../access/roles.ts'
import { Refusal } from '../../refusal.ts'

const SAVING = new Set(['create', 'update', 'updateByID', 'restoreVersion'])

/**
 * Lets a writer save drafts only. A save that publishes is refused. Every other save becomes a draft save, which leaves the published document as it is,
 * so a writer can't unpublish either.
 */
export const draftsOnlyForWriters: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (!SAVING.has(operation) || !isOnlyWriter(req.user)) return args
  const { data, draft } = args as { data?: { _status?: string; deletedAt?: unknown }; draft?: boolean }
  // Payload reads `draft` before this hook when it restores a version, so the save can't be made a draft save here.
  const isRestoredAsItWas = operation === 'restoreVersion' && draft !== true
  if (data?._status === 'published' || data?.deletedAt || isRestoredAsItWas) throw new Refusal(REFUSALS.writerCannotPublish, 403)
  return { ...args, draft: true, ...(data ? { data: { ...data, _status: 'draft' } } : {}) }
}
