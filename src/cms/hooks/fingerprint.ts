import { createHash } from 'node:crypto'
import type { CollectionBeforeChangeHook } from 'payload'

/** Notes the SHA-256 of an uploaded file, so that its public address changes when its bytes do, and when that was. */
export const fingerprint: CollectionBeforeChangeHook = ({ collection, data, originalDoc, req }) => {
  if (!req.file) return data
  const digest = createHash('sha256').update(req.file.data).digest('hex')
  if (digest === originalDoc?.fingerprint) return data
  return { ...data, fingerprint: digest, ...(collection.slug === 'documents' ? { fileChangedAt: new Date().toISOString() } : {}) }
}
