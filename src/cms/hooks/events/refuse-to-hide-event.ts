import type { CollectionBeforeOperationHook, PayloadRequest, Where } from 'payload'
import { eventEnd } from '../../../domain/events/event.ts'
import { isActive } from '../../../domain/signup/seating.ts'
import { REFUSALS } from '../../../words/refusals.ts'
import { hasRole } from '../../access/roles.ts'
import { isEverythingNotified } from '../../letters/notify-participants.ts'
import { Refusal } from '../../refusal.ts'
import { readSeating } from '../../signup/seating-store.ts'
import { eventDates } from '../../to-content/event-dates.ts'

interface SaveArguments {
  readonly id?: string | number
  readonly where?: Where
  readonly data?: { readonly _status?: string; readonly deletedAt?: unknown }
  readonly draft?: boolean
  readonly unpublishAllLocales?: boolean
  readonly overrideAccess?: boolean
}

/** Whether a saving takes a document from readers: into the bin, or back to a draft. A draft that is saved beside what is published does not. */
const isHidingSave = ({ data, draft, unpublishAllLocales }: SaveArguments): boolean =>
  Boolean(data?.deletedAt) || unpublishAllLocales === true || (data?._status === 'draft' && draft !== true)

/** The event that restoring a version as it was takes from readers, as a condition: one that was a draft then. Null for none. */
async function restoredDraftCondition({ id, draft }: SaveArguments, req: PayloadRequest): Promise<Where | null> {
  if (id === undefined || draft === true) return null
  const { docs } = await req.payload.findVersions({
    collection: 'events',
    where: { and: [{ id: { equals: id } }, { 'version._status': { equals: 'draft' } }] },
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  const [version] = docs
  return version ? { id: { equals: version.parent } } : null
}

/** Which events an operation takes from readers, as a condition, or null for none. */
async function hiddenEventsCondition(operation: string, saving: SaveArguments, req: PayloadRequest): Promise<Where | null> {
  if (operation === 'restoreVersion') return restoredDraftCondition(saving, req)
  // Payload calls it an update with an id as well as with a condition.
  if ((operation !== 'update' && operation !== 'updateByID') || !isHidingSave(saving)) return null
  return saving.id === undefined ? (saving.where ?? {}) : { id: { equals: saving.id } }
}

/** The published events among some. */
async function findPublished(which: Where, req: PayloadRequest) {
  const where: Where = { and: [which, { _status: { equals: 'published' } }] }
  return (await req.payload.find({ collection: 'events', where, depth: 0, pagination: false, overrideAccess: true, req })).docs
}

/**
 * Refuses to take an event from readers that people have signed up for and that is still to come: its page would end, and nobody would tell them. It is
 * cancelled first, and may go when they have been told.
 */
export const refuseToHideEvent: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  const saving = args as SaveArguments
  // Who may not do it at all is told that, and not who has signed up.
  if (!saving.overrideAccess && !hasRole(req.user, 'admin', 'publisher')) return args
  const which = await hiddenEventsCondition(operation, saving, req)
  if (which === null) return args
  const now = Date.now()
  for (const event of await findPublished(which, req)) {
    const dates = eventDates(event)
    const isOver = dates.occasions.length > 0 && eventEnd(dates) <= now
    const id = String(event.id)
    const count = isOver ? 0 : (await readSeating(req.payload, id)).seating.claims.filter(isActive).length
    if (count === 0) continue
    if (event.plan !== 'cancelled') throw new Refusal(REFUSALS.eventHasParticipants(event.title, count), 409)
    if (!(await isEverythingNotified(req.payload, id, now))) throw new Refusal(REFUSALS.participantsNotTold(event.title), 409)
  }
  return args
}
