import { createHash } from 'node:crypto'
import type { CollectionBeforeChangeHook } from 'payload'

/**
 * Notes the SHA-256 of an uploaded file, so that its public address changes when its bytes do, and when that was. An older version that is restored
 * brings back its texts, never its file, which is gone once it was replaced.
 */
export const updateFingerprint: CollectionBeforeChangeHook = ({ collection, data, operation, originalDoc, req }) => {
  const isDocument = collection.slug === 'documents'
  const noted = { fingerprint: originalDoc?.fingerprint, ...(isDocument ? { fileChangedAt: originalDoc?.fileChangedAt } : {}) }
  if (!req.file) return operation === 'update' ? { ...data, ...noted } : data
  const digest = createHash('sha256').update(req.file.data).digest('hex')
  if (digest === originalDoc?.fingerprint) return { ...data, ...noted }
  return { ...data, fingerprint: digest, ...(isDocument ? { fileChangedAt: new Date().toISOString() } : {}) }
}
