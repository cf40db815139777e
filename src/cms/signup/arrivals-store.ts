import type { Payload, Where } from 'payload'
import type { Id } from '../../domain/content/content.ts'
import { type CheckIn, personNamed } from '../../domain/signup/check-in.ts'

interface Row {
  readonly person: string
}

/** The people who have come to an event. */
export async function arrivedAt(payload: Payload, event: Id): Promise<ReadonlySet<string>> {
  const { docs } = await payload.db.find<Row>({
    collection: 'arrivals',
    where: { and: [{ event: { equals: event } }, { isTakenBack: { not_equals: true } }] },
    select: { person: true },
    pagination: false,
  })
  return new Set(docs.map(({ person }) => person))
}

/** Keeps that somebody was checked in, or that it was taken back. Of two words about a person the one that was said later counts, whichever comes first. */
export async function keepCheckIn(payload: Payload, event: Id, { person, isHere, at }: CheckIn, by: string): Promise<void> {
  const said = new Date(at).toISOString()
  const data = { event, at: said, isTakenBack: !isHere, by, updatedAt: new Date().toISOString() }
  const where: Where = { and: [{ person: { equals: person } }, { at: { less_than_equal: said } }] }
  const isKept = async () => (await payload.db.updateOne({ collection: 'arrivals', where, data, options: { atomic: true } })) !== null
  const isKnown = async () =>
    (await payload.db.findOne<Row & { id: string }>({ collection: 'arrivals', where: { person: { equals: person } } })) !== null
  if ((await isKept()) || (await isKnown())) return
  try {
    await payload.db.create({ collection: 'arrivals', data: { ...data, person, signup: personNamed(person)?.key ?? '' } })
  } catch (error) {
    // Somebody else was first if there is one now.
    if (!(await isKnown())) throw error
    await isKept()
  }
}
