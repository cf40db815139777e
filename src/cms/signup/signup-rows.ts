import type { Payload } from 'payload'
import type { Id } from '../../domain/content/content.ts'
import { isActive, type Place, type Seating } from '../../domain/signup/seating.ts'
import { deleteSignups } from './delete-signups.ts'
import type { PendingSignup } from './pending-signup.ts'

interface Row {
  readonly id: string | number
  readonly key: string
  readonly status: string
  readonly number?: number | null
  readonly size: number
  readonly offeredUntil?: string | null
  readonly sessions?: unknown
  readonly once: string
}

/** What a row says of a place. */
const seatColumns = (place: Place) => ({
  status: place.state,
  number: place.number,
  size: place.size,
  offeredUntil: place.offeredUntil === null ? null : new Date(place.offeredUntil).toISOString(),
  sessions: place.sessions,
  // Whoever has given a seat back may sign up again.
  once: isActive(place) ? `${place.once}` : place.key,
})

function isUpToDate(row: Row, place: Place): boolean {
  const said = seatColumns(place)
  return (
    row.status === said.status &&
    row.number === said.number &&
    row.size === said.size &&
    (row.offeredUntil ? Date.parse(row.offeredUntil) : null) === place.offeredUntil &&
    JSON.stringify(row.sessions ?? []) === JSON.stringify(said.sessions) &&
    row.once === said.once
  )
}

/** Makes the rows of an event's sign-ups agree with its seating, and those of pendingSignups. A row whose place was removed goes. */
export async function reconcileSignupRows(payload: Payload, event: Id, seating: Seating, pendingSignups: readonly PendingSignup[]): Promise<void> {
  const { db } = payload
  const docs = await rowsOf(payload, event)
  const rows = new Map(docs.map((row) => [row.key, row]))
  const places = new Map(seating.places.map((place) => [place.key, place]))
  // Those that have ended first: they may have what a pendingSignup is to have.
  const known = seating.places.filter(({ key }) => rows.has(key)).sort((a, b) => Number(isActive(a)) - Number(isActive(b)))
  for (const place of known) {
    const row = rows.get(place.key)
    if (!row || isUpToDate(row, place)) continue
    await db.updateOne({ collection: 'signups', id: row.id, data: { ...seatColumns(place), updatedAt: new Date().toISOString() } })
  }
  for (const { key, ...told } of pendingSignups) {
    const place = places.get(key)
    if (!place || rows.has(key)) continue
    await db.create({ collection: 'signups', data: { ...told, ...seatColumns(place), key, event: eventId(payload, event) } })
  }
  // What was there before there were seatings has no number.
  await deleteSignups(
    payload,
    docs.filter((row) => !places.has(row.key) && row.number != null),
  )
}

/** An event's id as its database has it. */
export const eventId = (payload: Payload, event: Id): string | number => (payload.db.defaultIDType === 'number' ? Number(event) : event)

async function rowsOf(payload: Payload, event: Id): Promise<readonly Row[]> {
  const { docs } = await payload.db.find<Row>({
    collection: 'signups',
    where: { event: { equals: eventId(payload, event) } },
    select: { key: true, status: true, number: true, size: true, offeredUntil: true, sessions: true, once: true },
    pagination: false,
  })
  return docs
}
