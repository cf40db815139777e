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

/** Whether a save takes a document from the site: into the bin, or back to a draft. A draft that is saved beside the published document does not. */
const isHidingSave = ({ data, draft, unpublishAllLocales }: SaveArguments): boolean =>
  Boolean(data?.deletedAt) || unpublishAllLocales === true || (data?._status === 'draft' && draft !== true)

/** A condition for the event that is taken from the site by restoring a version that was a draft. Null when none is. */
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

/** A condition for the events that an operation takes from the site, or null when it takes none. */
async function hiddenEventsCondition(operation: string, save: SaveArguments, req: PayloadRequest): Promise<Where | null> {
  if (operation === 'restoreVersion') return restoredDraftCondition(save, req)
  // Payload names an update by id `update` too.
  if ((operation !== 'update' && operation !== 'updateByID') || !isHidingSave(save)) return null
  return save.id === undefined ? (save.where ?? {}) : { id: { equals: save.id } }
}

/** The published events that meet a condition. */
async function findPublished(condition: Where, req: PayloadRequest) {
  const where: Where = { and: [condition, { _status: { equals: 'published' } }] }
  return (await req.payload.find({ collection: 'events', where, depth: 0, pagination: false, overrideAccess: true, req })).docs
}

/**
 * Refuses to unpublish an event that is not over and has sign-ups, or to put it in the bin: its page would disappear without a word to the participants.
 * It can be taken from the site once it is cancelled and all participants have been notified.
 */
export const refuseToHideEvent: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  const save = args as SaveArguments
  // A user without the right is refused by the access rules, and does not learn how many have signed up.
  if (!save.overrideAccess && !hasRole(req.user, 'admin', 'publisher')) return args
  const condition = await hiddenEventsCondition(operation, save, req)
  if (condition === null) return args
  const now = Date.now()
  for (const event of await findPublished(condition, req)) {
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
