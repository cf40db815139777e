import type { CollectionBeforeOperationHook } from 'payload'
import { LOGIN_REFUSALS } from '../../../words/login.ts'
import { Refusal } from '../../refusal.ts'

/** Refuses to delete users, whose names stand in histories, and says what to do instead. */
export const refuseDeletion: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation === 'delete' && req.payloadAPI === 'REST') throw new Refusal(LOGIN_REFUSALS.disableInstead, 403)
  return args
}
