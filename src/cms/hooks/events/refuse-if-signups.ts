import type { CollectionBeforeDeleteHook } from 'payload'
import { REFUSALS } from '../../../words/refusals.ts'
import { Refusal } from '../../refusal.ts'

/** Refuses to delete an event for good while it has sign-ups, which nobody could reach without it. The event can still be put in the bin. */
export const refuseIfSignups: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const { totalDocs } = await req.payload.count({ collection: 'signups', where: { event: { equals: id } }, overrideAccess: true, req })
  if (totalDocs > 0) throw new Refusal(REFUSALS.eventHasSignups, 409)
}
