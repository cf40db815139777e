import type { CollectionBeforeDeleteHook } from 'payload'
import { REFUSALS } from '../../../words/refusals.ts'
import { Refusal } from '../../refusal.ts'

/** Refuses to delete an event for good while anybody has signed up for it: nobody could see to them any more. The bin is open. */
export const refuseIfSignups: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const { totalDocs } = await req.payload.count({ collection: 'signups', where: { event: { equals: id } }, overrideAccess: true, req })
  if (totalDocs > 0) throw new Refusal(REFUSALS.eventHasSignups, 409)
}
