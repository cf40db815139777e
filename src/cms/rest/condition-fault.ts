import type { FlattenedField, Payload } from 'payload'
import { canBeId } from '../database/document-id.ts'
import { searchTypeAt } from './searchable-field.ts'
import { whereFault } from './where-fault.ts'

/** What is wrong with the conditions of a search by some fields, in a Swedish sentence, or null. */
export const conditionFault = ({ config, db }: Payload, fields: readonly FlattenedField[], where: unknown): string | null =>
  whereFault(
    where,
    (path) => searchTypeAt(config, fields, path),
    (id) => canBeId(db.defaultIDType, id),
  )
