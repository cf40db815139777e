import type { Payload } from 'payload'
import type { Id } from '../../domain/content/content.ts'
import { isActive, type SeatClaim, type Seating } from '../../domain/signup/seating.ts'
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

/** The columns of a row that follow its claim. */
const seatColumns = (claim: SeatClaim) => ({
  status: claim.state,
  number: claim.number,
  size: claim.partySize,
  offeredUntil: claim.offeredUntil === null ? null : new Date(claim.offeredUntil).toISOString(),
  sessions: claim.sessions,
  // A unique column. A person who has cancelled may sign up again.
  once: isActive(claim) ? claim.dedupeKey : claim.id,
})

function isUpToDate(row: Row, claim: SeatClaim): boolean {
  const columns = seatColumns(claim)
  return (
    row.status === columns.status &&
    row.number === columns.number &&
    row.size === columns.size &&
    (row.offeredUntil ? Date.parse(row.offeredUntil) : null) === claim.offeredUntil &&
    JSON.stringify(row.sessions ?? []) === JSON.stringify(columns.sessions) &&
    row.once === columns.once
  )
}

/**
 * Reconciles the rows of an event's sign-ups with its seating: rows are changed as their claims were, created for pending sign-ups that have a claim, and
 * deleted when their claim was removed. Rows from before there were seatings have no number and stay.
 */
export async function reconcileSignupRows(payload: Payload, event: Id, seating: Seating, pendingSignups: readonly PendingSignup[]): Promise<void> {
  const { db } = payload
  const docs = await rowsOf(payload, event)
  const rows = new Map(docs.map((row) => [row.key, row]))
  const claims = new Map(seating.claims.map((claim) => [claim.id, claim]))
  // Those that have ended come first: they give up the unique value that a new row of the same person takes.
  const inOrder = [...seating.claims].sort((a, b) => Number(isActive(a)) - Number(isActive(b)))
  for (const claim of inOrder) {
    const row = rows.get(claim.id)
    if (!row || isUpToDate(row, claim)) continue
    await db.updateOne({ collection: 'signups', id: row.id, data: { ...seatColumns(claim), updatedAt: new Date().toISOString() } })
  }
  for (const { key, ...details } of pendingSignups) {
    const claim = claims.get(key)
    if (!claim || rows.has(key)) continue
    await db.create({ collection: 'signups', data: { ...details, ...seatColumns(claim), key, event: eventId(payload, event) } })
  }
  await deleteSignups(
    payload,
    docs.filter((row) => !claims.has(row.key) && row.number != null),
  )
}

/** An event's id in the type of the database's ids: a number in SQLite, a text in MongoDB. */
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
