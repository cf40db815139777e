import type { CollectionBeforeDeleteHook } from 'payload'
import { REFUSALS } from '../../../words/refusals.ts'
import { type FileCollection, titleOfUse } from '../../published-content/published-uses.ts'
import { Refusal } from '../../refusal.ts'

/** Refuses to delete an image or a document that something published shows or links to, and names it. */
export const refuseIfUsed: CollectionBeforeDeleteHook = async ({ collection, id, req }) => {
  const title = await titleOfUse(req.payload, collection.slug as FileCollection, [id])
  if (title !== null) throw new Refusal(REFUSALS.imageInUse(title), 409)
}
