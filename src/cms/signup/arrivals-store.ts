import type { Payload } from 'payload'
import type { Id } from '../../domain/content/content.ts'
import { type CheckIn, personNamed } from '../../domain/participants/check-in.ts'
import { compareAndSwap } from '../database/compare-and-swap.ts'
import { createIfAbsent, rowExists } from '../database/create-if-absent.ts'

interface Row {
  readonly person: string
}

/** Reads the ids of the people who are checked in at an event. */
export async function arrivedAt(payload: Payload, event: Id): Promise<ReadonlySet<string>> {
  const { docs } = await payload.db.find<Row>({
    collection: 'arrivals',
    where: { and: [{ event: { equals: event } }, { isTakenBack: { not_equals: true } }] },
    select: { person: true },
    pagination: false,
  })
  return new Set(docs.map(({ person }) => person))
}

/**
 * Stores that a person was checked in, or that a check-in was taken back, under the name of the staff member `by`. The later of two reports about a person
 * holds, whichever of them arrives first.
 */
export async function storeCheckIn(payload: Payload, event: Id, { person, isHere, at }: CheckIn, by: string): Promise<void> {
  const reportedAt = new Date(at).toISOString()
  const data = { event, at: reportedAt, isTakenBack: !isHere, by }
  const arrival = { collection: 'arrivals', row: { person: { equals: person } } } as const
  const replaceOlder = () => compareAndSwap(payload, { ...arrival, expected: { at: { less_than_equal: reportedAt } }, data })
  if ((await replaceOlder()) || (await rowExists(payload, arrival))) return
  const signup = personNamed(person)?.key ?? ''
  const isCreated = await createIfAbsent(payload, { ...arrival, data: { ...data, person, signup } })
  if (!isCreated) await replaceOlder()
}
