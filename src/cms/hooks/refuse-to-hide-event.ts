import type { CollectionBeforeOperationHook, PayloadRequest, Where } from 'payload'
import { eventEnd } from '../../domain/event.ts'
import { isActive } from '../../domain/signup/seating.ts'
import { REFUSALS } from '../../words/refusals.ts'
import { hasRole } from '../access/roles.ts'
import { isAllTold } from '../letters/tell-participants.ts'
import { Refusal } from '../refusal.ts'
import { readSeating } from '../signup/seating-store.ts'
import { eventDates } from '../to-content/event-dates.ts'

interface Saving {
  readonly id?: string | number
  readonly where?: Where
  readonly data?: { readonly _status?: string; readonly deletedAt?: unknown }
  readonly draft?: boolean
  readonly unpublishAllLocales?: boolean
  readonly overrideAccess?: boolean
}

/** Whether a saving takes a document from readers: into the bin, or back to a draft. A draft that is saved beside what is published does not. */
const hides = ({ data, draft, unpublishAllLocales }: Saving): boolean =>
  Boolean(data?.deletedAt) || unpublishAllLocales === true || (data?._status === 'draft' && draft !== true)

/** The published events that a saving is about. */
async function publishedOf({ id, where }: Saving, req: PayloadRequest) {
  const which: Where = id === undefined ? (where ?? {}) : { id: { equals: id } }
  const { docs } = await req.payload.find({
    collection: 'events',
    where: { and: [which, { _status: { equals: 'published' } }] },
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  return docs
}

/**
 * Refuses to take an event from readers that people have signed up for and that is still to come: its page would end, and nobody would tell them. It is
 * cancelled first, and may go when they have been told.
 */
export const refuseToHideEvent: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  const saving = args as Saving
  if ((operation !== 'update' && operation !== 'updateByID') || !hides(saving)) return args
  // Who may not do it at all is told that, and not who has signed up.
  if (!saving.overrideAccess && !hasRole(req.user, 'admin', 'publisher')) return args
  const now = Date.now()
  for (const event of await publishedOf(saving, req)) {
    const dates = eventDates(event)
    const isOver = dates.occasions.length > 0 && eventEnd(dates) <= now
    const id = String(event.id)
    const count = isOver ? 0 : (await readSeating(req.payload, id)).seating.places.filter(isActive).length
    if (count === 0) continue
    if (event.plan !== 'cancelled') throw new Refusal(REFUSALS.eventHasParticipants(event.title, count), 409)
    if (!(await isAllTold(req.payload, id, now))) throw new Refusal(REFUSALS.participantsNotTold(event.title), 409)
  }
  return args
}
