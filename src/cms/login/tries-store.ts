import type { Payload, Where } from 'payload'
import type { Instant } from '../../domain/content/content.ts'
import { type Tries, type WaitRule, waitingUntil, withTry } from '../../domain/login/login-waits.ts'
import { compareAndSwap } from '../database/compare-and-swap.ts'
import { createIfAbsent } from '../database/create-if-absent.ts'

/** A row of counted tries. */
export interface StoredTries extends Tries {
  readonly knownUntil: Instant
}

/** What became of a try: counted, or refused until an instant. `wait` is the wait that the counted try has begun, in milliseconds. */
type Counted = { readonly refusedUntil: null; readonly wait: number } | { readonly refusedUntil: Instant }

const COLLECTION = 'login-tries'
const rowOf = (key: string): Where => ({ key: { equals: key } })

/** The tries that are counted under a key. Null for none. */
export const storedTries = ({ db }: Payload, key: string): Promise<StoredTries | null> =>
  db.findOne<StoredTries & { id: string | number }>({ collection: COLLECTION, where: rowOf(key) })

/**
 * Counts a try under a key unless it has to wait. Of any number of tries at the same time, in several processes, no more are counted than are free: free ones
 * by an increment with a condition, the others by compare and swap.
 */
export async function countTry(payload: Payload, key: string, rule: WaitRule, now: Instant): Promise<Counted> {
  for (;;) {
    const stored = await storedTries(payload, key)
    const refusedUntil = waitingUntil(stored, now)
    if (refusedUntil !== null) return { refusedUntil }
    const next = withTry(stored, rule, now)
    if (await store(payload, key, rule, stored, next, now)) return { refusedUntil: null, wait: Math.max(0, next.waitsUntil - now) }
  }
}

function store(payload: Payload, key: string, rule: WaitRule, stored: StoredTries | null, next: Tries, now: Instant): Promise<boolean> {
  const knownUntil = stored?.knownUntil ?? 0
  const removedAt = Math.max(next.forgottenAt, knownUntil)
  if (stored === null) {
    return createIfAbsent(payload, { collection: COLLECTION, row: rowOf(key), data: { key, ...next, knownUntil, removedAt } })
  }
  const isFree = next.count > 1 && next.count < rule.free
  const expected: Where = isFree
    ? { and: [{ count: { less_than: rule.free - 1 } }, { forgottenAt: { greater_than: now } }] }
    : { and: [{ count: { equals: stored.count } }, { waitsUntil: { equals: stored.waitsUntil } }, { forgottenAt: { equals: stored.forgottenAt } }] }
  const data = isFree ? { count: { $inc: 1 }, forgottenAt: next.forgottenAt, removedAt } : { ...next, removedAt }
  return compareAndSwap(payload, { collection: COLLECTION, row: rowOf(key), expected, data })
}

/** Takes a counted try back. A wait that has begun goes on. */
export async function takeBackTry(payload: Payload, key: string): Promise<void> {
  await compareAndSwap(payload, { collection: COLLECTION, row: rowOf(key), expected: { count: { greater_than: 0 } }, data: { count: { $inc: -1 } } })
}

/** Forgets the tries under a key, and stores until when the network is known to the account. */
export async function forgetTries(payload: Payload, key: string, knownUntil: Instant): Promise<void> {
  const data = { count: 0, waitsUntil: 0, forgottenAt: knownUntil, knownUntil, removedAt: knownUntil }
  const replace = () => compareAndSwap(payload, { collection: COLLECTION, row: rowOf(key), expected: { count: { greater_than_equal: 0 } }, data })
  if (await replace()) return
  if (!(await createIfAbsent(payload, { collection: COLLECTION, row: rowOf(key), data: { key, ...data } }))) await replace()
}

/** Whether an account is known from a network at an instant. */
export const isKnown = (tries: StoredTries | null, now: Instant): boolean => (tries?.knownUntil ?? 0) > now

/** Removes the rows that nothing depends on any longer. */
export async function removeOldTries({ db }: Payload, now: Instant): Promise<void> {
  await db.deleteMany({ collection: COLLECTION, where: { removedAt: { less_than_equal: now } } })
}
