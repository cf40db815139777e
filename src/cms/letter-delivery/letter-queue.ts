import type { Payload, Where } from 'payload'
import type { Instant } from '../../domain/content/content.ts'
import { compareAndSwap } from '../database/compare-and-swap.ts'

/** The collections whose rows are queued letters, in the order of sending: who waits for a password comes before many participants. */
export const LETTER_QUEUES = ['account-letters', 'letters'] as const
/** A collection of queued letters. */
export type LetterQueue = (typeof LETTER_QUEUES)[number]

/** A queued letter: what its delivery needs to know. */
export interface QueuedLetter {
  readonly queue: LetterQueue
  readonly id: string | number
  readonly key: string
  readonly tries: number
  readonly resends: number
  /** Until when the letter is true, exclusive. Null for one that stays true. */
  readonly validUntil: Instant | null
  /** The first failure since the letter was queued. Null for none. */
  readonly failingSince: Instant | null
  /** The row with all its fields. */
  readonly row: Readonly<Record<string, unknown>>
}

interface Row {
  readonly id: string | number
  readonly key: string
  readonly tries?: number | null
  readonly resends?: number | null
  readonly validUntil?: string | null
  readonly failingSince?: string | null
}

/** An instant as rows hold it. */
export const iso = (at: Instant): string => new Date(at).toISOString()
const instantOf = (at: string | null | undefined): Instant | null => (at ? Date.parse(at) : null)

const letterOf = (queue: LetterQueue, row: Row): QueuedLetter => ({
  queue,
  id: row.id,
  key: row.key,
  tries: row.tries ?? 0,
  resends: row.resends ?? 0,
  validUntil: instantOf(row.validUntil),
  failingSince: instantOf(row.failingSince),
  row: { ...row },
})

const QUEUED: Where = { status: { equals: 'queued' } }

async function readLetters(payload: Payload, queue: LetterQueue, where: Where, limit: number): Promise<readonly QueuedLetter[]> {
  const { docs } = await payload.db.find<Row>({ collection: queue, where, sort: ['dueAt', 'id'], limit, pagination: false })
  return docs.map((row) => letterOf(queue, row))
}

async function readFromAll(
  payload: Payload,
  where: Where,
  limit: number,
  queues: readonly LetterQueue[] = LETTER_QUEUES,
): Promise<readonly QueuedLetter[]> {
  const found: QueuedLetter[] = []
  for (const queue of queues) {
    if (found.length < limit) found.push(...(await readLetters(payload, queue, where, limit - found.length)))
  }
  return found
}

/**
 * Reads the letters that are due, those of each queue from the oldest on. `heldFrom` is the instant from which a restored database was copied: then only letters
 * about accounts that were queued after it are read, without which no administrator who has forgotten the password could release the others.
 */
export function readDueLetters(payload: Payload, now: Instant, limit: number, heldFrom: Instant | null = null): Promise<readonly QueuedLetter[]> {
  const due: Where[] = [QUEUED, { dueAt: { less_than_equal: iso(now) } }]
  if (heldFrom === null) return readFromAll(payload, { and: due }, limit)
  return readFromAll(payload, { and: [...due, { createdAt: { greater_than: iso(heldFrom) } }] }, limit, ['account-letters'])
}

/** Reads queued letters that are no longer true. */
export const readPassedLetters = (payload: Payload, now: Instant, limit: number): Promise<readonly QueuedLetter[]> =>
  readFromAll(payload, { and: [QUEUED, { validUntil: { less_than_equal: iso(now) } }] }, limit)

/** The letters that wait: queued ones, in all queues. */
export async function countWaitingLetters(payload: Payload): Promise<number> {
  const counts = await Promise.all(LETTER_QUEUES.map((collection) => payload.db.count({ collection, where: QUEUED })))
  return counts.reduce((sum, { totalDocs }) => sum + totalDocs, 0)
}

/** What a row must still say to be changed. */
export interface Claim {
  readonly status: 'queued' | 'sending'
  readonly tries: number
}

/** Changes a letter that is still as it was read. Returns false, and changes nothing, when another process has changed it. */
export function changeLetter(
  payload: Payload,
  { queue, id }: QueuedLetter,
  { status, tries }: Claim,
  data: Readonly<Record<string, unknown>>,
): Promise<boolean> {
  const expected: Where = { and: [{ status: { equals: status } }, triedSoOften(tries)] }
  return compareAndSwap(payload, { collection: queue, row: { id: { equals: id } }, expected, data })
}

const triedSoOften = (tries: number): Where =>
  tries === 0 ? { or: [{ tries: { equals: 0 } }, { tries: { exists: false } }] } : { tries: { equals: tries } }

/**
 * Makes letters due at once: those that another process had begun to send, and those that wait because they have failed. Settings may be right after a start
 * that were wrong before. Only the process that sends may do so.
 */
export async function makeUnfinishedDue(payload: Payload, now: Instant): Promise<void> {
  const data = { status: 'queued', dueAt: iso(now), updatedAt: iso(now) }
  for (const collection of LETTER_QUEUES) {
    await payload.db.updateMany({ collection, where: { status: { equals: 'sending' } }, data })
    await payload.db.updateMany({
      collection,
      where: { and: [QUEUED, { failingSince: { exists: true } }, { dueAt: { greater_than: iso(now) } }] },
      data,
    })
  }
}

/** Gives up the queued letters that have been due since before an instant. Returns how many. */
export async function giveUpDueBefore(payload: Payload, before: Instant, fault: string, now: Instant): Promise<number> {
  let count = 0
  for (const collection of LETTER_QUEUES) {
    const where: Where = { and: [QUEUED, { dueAt: { less_than_equal: iso(before) } }] }
    const { totalDocs } = await payload.db.count({ collection, where })
    if (totalDocs === 0) continue
    await payload.db.updateMany({ collection, where, data: { status: 'failed', dueAt: null, fault, updatedAt: iso(now) } })
    count += totalDocs
  }
  return count
}
