import type { Payload, Where } from 'payload'
import type { Id } from '../../domain/content/content.ts'
import type { Telling } from '../../domain/signup/notified-state.ts'
import { compareAndSwap } from '../database/compare-and-swap.ts'

/** What participants have been told, as it is stored: null before the first letter. */
export interface StoredTelling {
  readonly telling: Telling | null
  /** Grows with every change; null before the first. */
  readonly turn: number | null
}

interface Row {
  readonly id: string
  readonly telling?: Telling | null
  readonly tellingTurn?: number | null
}

/** Reads what an event's participants have been told; null for an event that nobody has signed up for. */
export async function readTelling(payload: Payload, event: Id): Promise<StoredTelling | null> {
  const row = await payload.db.findOne<Row>({ collection: 'seatings', where: { event: { equals: event } } })
  return row && { telling: row.telling ?? null, turn: row.tellingTurn ?? null }
}

/** Replaces what participants have been told by another: false, and nothing is changed, when somebody else has changed it since. */
export function replaceTelling(payload: Payload, event: Id, { turn }: StoredTelling, telling: Telling): Promise<boolean> {
  const expected: Where = turn === null ? { tellingTurn: { exists: false } } : { tellingTurn: { equals: turn } }
  const data = { telling, tellingTurn: (turn ?? 0) + 1 }
  return compareAndSwap(payload, { collection: 'seatings', row: { event: { equals: event } }, expected, data })
}
