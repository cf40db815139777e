import type { Payload, Where } from 'payload'
import type { Id, Instant } from '../../domain/content/content.ts'
import { heldInSession, heldSeats } from '../../domain/signup/free-seats.ts'
import { nextSeatingChange } from '../../domain/signup/reconcile.ts'
import type { SeatRules } from '../../domain/signup/seat-rules.ts'
import { EMPTY_SEATING, type Seating, waitingInOrder } from '../../domain/signup/seating.ts'
import { compareAndSwap } from '../database/compare-and-swap.ts'
import { createIfAbsent } from '../database/create-if-absent.ts'
import type { PendingSignup } from './pending-signup.ts'
import { type StoredSeatingJson, seatingOf, storedSeatingOf } from './stored-seating.ts'

/** An event's seating with its revision, and the sign-ups whose rows are still to be created. */
interface StoredSeating {
  readonly seating: Seating
  readonly pendingSignups: readonly PendingSignup[]
  /** Whether effects of decisions are still to be applied. */
  readonly isUnfinished: boolean
  /** A number that grows with every change. 0 before the first. */
  readonly turn: number
}

interface Row {
  readonly event: string
  readonly turn: number
  readonly seating: StoredSeatingJson
  readonly newcomers: readonly PendingSignup[]
  readonly isUnfinished?: boolean | null
}

const NO_SEATING: StoredSeating = { seating: EMPTY_SEATING, pendingSignups: [], isUnfinished: false, turn: 0 }

const rowOf = (event: Id): Where => ({ event: { equals: event } })

/** Reads an event's seating. Returns an empty one of turn 0 for an event that nobody has signed up for. */
export async function readSeating(payload: Payload, event: Id): Promise<StoredSeating> {
  const row = await payload.db.findOne<Row & { id: string }>({ collection: 'seatings', where: rowOf(event) })
  if (!row) return NO_SEATING
  return { seating: seatingOf(row.seating), pendingSignups: row.newcomers ?? [], isUnfinished: row.isUnfinished ?? false, turn: row.turn }
}

/** The figures that anybody may see. */
const figures = (seating: Seating, rules: SeatRules) => ({
  held: heldSeats(seating),
  waiting: waitingInOrder(seating).length,
  sessions: Object.fromEntries(Object.keys(rules.sessions).map((session) => [session, heldInSession(seating, session)])),
})

const isoOf = (instant: Instant) => (Number.isFinite(instant) ? new Date(instant).toISOString() : null)

/**
 * Replaces a seating that was read, as a whole. Returns false, and changes nothing, when another process has changed it since. An unfinished seating is
 * due at `now`.
 */
export async function replaceSeating(
  payload: Payload,
  event: Id,
  before: StoredSeating,
  after: Omit<StoredSeating, 'turn'>,
  rules: SeatRules,
  now: Instant,
): Promise<boolean> {
  const { seating, pendingSignups, isUnfinished } = after
  const dueAt = isoOf(isUnfinished ? now : nextSeatingChange(seating, rules))
  const data = {
    turn: before.turn + 1,
    seating: storedSeatingOf(seating),
    newcomers: pendingSignups,
    isUnfinished,
    dueAt,
    ...figures(seating, rules),
  }
  if (before.turn === 0) return createIfAbsent(payload, { collection: 'seatings', row: rowOf(event), data: { event, ...data } })
  return compareAndSwap(payload, { collection: 'seatings', row: rowOf(event), expected: { turn: { equals: before.turn } }, data })
}

const eventsWhere = async (payload: Payload, where: Where): Promise<readonly Id[]> => {
  const { docs } = await payload.db.find<{ event: string }>({ collection: 'seatings', where, select: { event: true }, pagination: false })
  return docs.map(({ event }) => event)
}

/** Reads the ids of events that anybody has signed up for. */
export const allSeatings = (payload: Payload): Promise<readonly Id[]> => eventsWhere(payload, {})

/** Reads the ids of events whose seatings are due: the clock changes them, or their effects are still to be applied. */
export const dueSeatings = (payload: Payload, now: Instant): Promise<readonly Id[]> =>
  eventsWhere(payload, { dueAt: { less_than_equal: new Date(now).toISOString() } })

/** Replaces the pending sign-ups and nothing else. Returns false, and changes nothing, when another process has changed the seating since. */
export function replacePendingSignups(
  payload: Payload,
  event: Id,
  { turn }: StoredSeating,
  pendingSignups: readonly PendingSignup[],
): Promise<boolean> {
  const data = { turn: turn + 1, newcomers: pendingSignups }
  return compareAndSwap(payload, { collection: 'seatings', row: rowOf(event), expected: { turn: { equals: turn } }, data })
}
