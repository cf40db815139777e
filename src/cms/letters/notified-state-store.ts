import type { Payload, Where } from 'payload'
import type { Id } from '../../domain/content/content.ts'
import type { NotifiedState } from '../../domain/signup/notified-state.ts'
import { compareAndSwap } from '../database/compare-and-swap.ts'
import { notifiedStateOf, type StoredNotifiedStateJson, storedNotifiedStateOf } from './stored-notified-state.ts'

/** An event's notified state with its revision. */
export interface StoredNotifiedState {
  /** Null before the first letter. */
  readonly state: NotifiedState | null
  /** A number that grows with every change. Null before the first. */
  readonly turn: number | null
}

interface Row {
  readonly id: string
  readonly telling?: StoredNotifiedStateJson | null
  readonly tellingTurn?: number | null
}

const rowOf = (event: Id): Where => ({ event: { equals: event } })

/** Reads an event's notified state. Returns null for an event that nobody has signed up for. */
export async function readNotifiedState(payload: Payload, event: Id): Promise<StoredNotifiedState | null> {
  const row = await payload.db.findOne<Row>({ collection: 'seatings', where: rowOf(event) })
  return row && { state: row.telling ? notifiedStateOf(row.telling) : null, turn: row.tellingTurn ?? null }
}

/** Replaces an event's notified state that was read. Returns false, and changes nothing, when another process has changed it since. */
export function replaceNotifiedState(payload: Payload, event: Id, { turn }: StoredNotifiedState, state: NotifiedState): Promise<boolean> {
  const expected: Where = turn === null ? { tellingTurn: { exists: false } } : { tellingTurn: { equals: turn } }
  const data = { telling: storedNotifiedStateOf(state), tellingTurn: (turn ?? 0) + 1 }
  return compareAndSwap(payload, { collection: 'seatings', row: rowOf(event), expected, data })
}
