import { createHash } from 'node:crypto'
import type { CollectionBeforeChangeHook } from 'payload'

/**
 * Stores the SHA-256 of an uploaded file in hexadecimal, from which its public path is made, and when the file of a document changed. Restoring a version
 * brings back its texts but not its file, which was removed when it was replaced.
 */
export const updateFingerprint: CollectionBeforeChangeHook = ({ collection, data, operation, originalDoc, req }) => {
  const isDocument = collection.slug === 'documents'
  const unchanged = { fingerprint: originalDoc?.fingerprint, ...(isDocument ? { fileChangedAt: originalDoc?.fileChangedAt } : {}) }
  if (!req.file) return operation === 'update' ? { ...data, ...unchanged } : data
  const digest = createHash('sha256').update(req.file.data).digest('hex')
  if (digest === originalDoc?.fingerprint) return { ...data, ...unchanged }
  return { ...data, fingerprint: digest, ...(isDocument ? { fileChangedAt: new Date().toISOString() } : {}) }
}
