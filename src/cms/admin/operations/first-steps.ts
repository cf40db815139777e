import type { Payload, TypedUser, Where } from 'payload'
import { hasRole } from '../../access/roles.ts'
import { FIRST_STEPS_HIDDEN } from './first-steps-preference.ts'

/** A document that a first step is tried on. */
interface Example {
  readonly id: string | number
  readonly title: string
  readonly slug: string
}

/** What a user may try, each with an example from the database. Null for a step that they have no right to, or that there is no example of. */
interface FirstSteps {
  readonly news: Example | null
  readonly call: Example | null
  readonly event: Example | null
  readonly checkIn: Example | null
}

const PUBLISHED = { _status: { equals: 'published' } } as const

const SHOWN = { limit: 1, depth: 0, select: { title: true, slug: true } } as const

/** The news item that stands first in lists, so that another headline is seen there too. */
async function newestNews(payload: Payload): Promise<Example | null> {
  const { docs } = await payload.find({ collection: 'news', where: PUBLISHED, sort: '-publishedAt', ...SHOWN })
  return (docs[0] as Example | undefined) ?? null
}

/** A call of the office's own: the dates of another funder's call are not the office's to set. */
async function ownCall(payload: Payload): Promise<Example | null> {
  const and: Where[] = [PUBLISHED, { or: [{ 'funder.name': { exists: false } }, { 'funder.name': { equals: '' } }] }]
  const { docs } = await payload.find({ collection: 'funding-calls', where: { and }, sort: '-updatedAt', ...SHOWN })
  return (docs[0] as Example | undefined) ?? null
}

/** An event with a form to sign up that is still to come. */
async function eventWithForm(payload: Payload, now: Date): Promise<Example | null> {
  const and: Where[] = [PUBLISHED, { 'signup.way': { equals: 'form' } }, { 'occasions.startsAt': { greater_than: now.toISOString() } }]
  const { docs } = await payload.find({ collection: 'events', where: { and }, sort: 'slug', ...SHOWN })
  return (docs[0] as Example | undefined) ?? null
}

async function isHidden(payload: Payload, { id }: TypedUser): Promise<boolean> {
  const { totalDocs } = await payload.count({
    collection: 'payload-preferences',
    where: { and: [{ key: { equals: FIRST_STEPS_HIDDEN } }, { 'user.value': { equals: id } }] },
  })
  return totalDocs > 0
}

/** The first steps of a user. Null when they have hidden them, or may try none. */
export async function firstSteps(payload: Payload, user: TypedUser, now: Date): Promise<FirstSteps | null> {
  const [publishes, receives] = [hasRole(user, 'admin', 'publisher'), hasRole(user, 'admin', 'event-staff')]
  if (!(publishes || receives) || (await isHidden(payload, user))) return null
  const event = await eventWithForm(payload, now)
  const steps = {
    news: publishes ? await newestNews(payload) : null,
    call: publishes ? await ownCall(payload) : null,
    event,
    checkIn: receives ? event : null,
  }
  return Object.values(steps).some(Boolean) ? steps : null
}
