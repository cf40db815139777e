import { randomBytes } from 'node:crypto'
import path from 'node:path'
import type { CollectionBeforeOperationHook } from 'payload'

/** Milliseconds that a name is reserved: longer than an upload takes from here until its row is in the database. */
const RESERVATION_TIME = 60_000
const reservedNames = new Set<string>()

/**
 * Renames an uploaded file while another upload of the same name is under way. Payload looks for a free name before it writes the file, and the row that
 * claims the name comes later, so of two simultaneous uploads one would get the other's bytes.
 */
export const reserveFileName: CollectionBeforeOperationHook = ({ args, collection, operation, req }) => {
  const isWriting = operation === 'create' || operation === 'update' || operation === 'updateByID'
  if (!req.file || !isWriting) return args
  const { name, ext } = path.parse(req.file.name)
  const key = `${collection.slug}/${req.file.name.toLowerCase()}`
  if (reservedNames.has(key)) req.file.name = `${name}-${randomBytes(3).toString('hex')}${ext}`
  else {
    reservedNames.add(key)
    setTimeout(() => reservedNames.delete(key), RESERVATION_TIME).unref()
  }
  return args
}
