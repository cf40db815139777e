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

async function newest(payload: Payload, collection: 'news' | 'funding-calls'): Promise<Example | null> {
  const select = { title: true, slug: true } as const
  const { docs } = await payload.find({ collection, where: PUBLISHED, sort: '-updatedAt', limit: 1, depth: 0, select })
  return (docs[0] as Example | undefined) ?? null
}

/** An event with a form to sign up that is still to come. */
async function eventWithForm(payload: Payload, now: Date): Promise<Example | null> {
  const and: Where[] = [PUBLISHED, { 'signup.way': { equals: 'form' } }, { 'occasions.startsAt': { greater_than: now.toISOString() } }]
  const { docs } = await payload.find({ collection: 'events', where: { and }, sort: 'slug', limit: 1, depth: 0, select: { title: true, slug: true } })
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
    news: publishes ? await newest(payload, 'news') : null,
    call: publishes ? await newest(payload, 'funding-calls') : null,
    event,
    checkIn: receives ? event : null,
  }
  return Object.values(steps).some(Boolean) ? steps : null
}
