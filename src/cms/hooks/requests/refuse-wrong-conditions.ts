import type { CollectionBeforeOperationHook } from 'payload'
import { INPUT_REFUSALS } from '../../admin/words/request-words.ts'
import { Refusal } from '../../refusal.ts'
import { conditionFault } from '../../rest/condition-fault.ts'
import { isObject } from './walk-fields.ts'

/**
 * Refuses to change or delete many documents by conditions that the database can't evaluate. SQLite's adapter fails at them, but MongoDB's ignores them
 * and changes more documents than were meant.
 */
export const refuseWrongConditions: CollectionBeforeOperationHook = ({ args, collection, operation, req }) => {
  const { where } = args as { readonly where?: unknown }
  if (req.payloadAPI !== 'REST' || (operation !== 'update' && operation !== 'delete') || where === undefined) return args
  const fault = isObject(where) ? conditionFault(req.payload, collection.flattenedFields, where) : INPUT_REFUSALS.invalidRequest
  if (fault !== null) throw new Refusal(fault)
  return args
}
