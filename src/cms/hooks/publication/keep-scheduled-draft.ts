import type { CollectionBeforeChangeHook } from 'payload'
import { REFUSALS } from '../../../words/refusals.ts'
import { dateAndTime } from '../../../words/time/dates.ts'
import { isOnlyWriter } from '../../access/roles.ts'
import { scheduledPublication } from '../../publication/document-publication.ts'
import { Refusal } from '../../refusal.ts'

/** Refuses a writer's change of a document that a publisher has scheduled: the newest draft is what gets published then, and nobody would look at it before. */
export const keepScheduledDraft: CollectionBeforeChangeHook = async ({ collection, data, originalDoc, req }) => {
  if (!isOnlyWriter(req.user) || originalDoc?.id === undefined) return data
  const at = await scheduledPublication(req.payload, collection.slug, originalDoc.id)
  if (at !== null) throw new Refusal(REFUSALS.scheduledForOthers(dateAndTime(at)), 409)
  return data
}
