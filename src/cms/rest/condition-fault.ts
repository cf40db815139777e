import type { FlattenedField, Payload } from 'payload'
import { canBeId } from '../database/document-id.ts'
import { searchTypeAt } from './searchable-field.ts'
import { whereFault } from './where-fault.ts'

/** The refusal of a search, a Swedish sentence, or null for conditions that the fields and this database can be searched by. */
export const conditionFault = ({ config, db }: Payload, fields: readonly FlattenedField[], where: unknown): string | null =>
  whereFault(
    where,
    (path) => searchTypeAt(config, fields, path),
    (id) => canBeId(db.defaultIDType, id),
  )
