import type { BaseDatabaseAdapter, Payload, Where } from 'payload'
import { sessionEnd } from '../../domain/login/session-end.ts'
import { browserInWords } from '../../words/login.ts'
import { compareAndSwap } from '../database/compare-and-swap.ts'
import { createIfAbsent } from '../database/create-if-absent.ts'
import { currentRequester } from './requester.ts'

type UserId = string | number

/** A session in the form in which Payload keeps it in the user's document. */
export interface PayloadSession {
  readonly id: string
  readonly createdAt?: Date | string | null
  readonly expiresAt: Date | string
}

/** A stored session. */
export interface StoredSession {
  readonly id: UserId
  readonly session: string
  readonly startedAt: string
  readonly expiresAt: string
  readonly isEnded?: boolean | null
  readonly browser?: string | null
}

const COLLECTION = 'logins'
const rowOf = (session: string): Where => ({ session: { equals: session } })
const NOT_ENDED: Where = { isEnded: { equals: false } }
const iso = (time: Date | string) => new Date(time).toISOString()

/** The sessions of a user that are neither ended nor expired at an instant, the newest first. */
export async function openSessions(db: Pick<BaseDatabaseAdapter, 'find'>, user: UserId, now: Date): Promise<readonly StoredSession[]> {
  const where: Where = { and: [{ user: { equals: String(user) } }, NOT_ENDED, { expiresAt: { greater_than: now.toISOString() } }] }
  const { docs } = await db.find<StoredSession>({ collection: COLLECTION, where, sort: ['-startedAt'], pagination: false })
  return docs
}

/**
 * Stores what is new in a user's sessions: a session that began, or one that was prolonged, which it is to the longest
 * session at most. Each is a statement about its own row, so logins at the same time
 * keep all their sessions. A session that is left out goes on, and one that was ended stays ended.
 */
export async function storeSessions(payload: Payload, user: UserId, sessions: readonly PayloadSession[]): Promise<void> {
  const ids = sessions.map(({ id }) => id)
  const { docs } = await payload.db.find<StoredSession>({ collection: COLLECTION, where: { session: { in: ids } }, pagination: false })
  const stored = new Map(docs.map((row) => [row.session, row]))
  for (const { id, createdAt, expiresAt } of sessions) {
    const row = stored.get(id)
    if (row === undefined) await beginSession(payload, user, { id, createdAt: createdAt ?? new Date(), expiresAt })
    else {
      const later = iso(new Date(sessionEnd(Date.parse(iso(row.startedAt)), Date.parse(iso(expiresAt)))))
      if (!row.isEnded && iso(row.expiresAt) < later)
        await compareAndSwap(payload, { collection: COLLECTION, row: rowOf(id), expected: NOT_ENDED, data: { expiresAt: later } })
    }
  }
}

async function beginSession(payload: Payload, user: UserId, { id, createdAt, expiresAt }: PayloadSession): Promise<void> {
  const browser = browserInWords(currentRequester().userAgent)
  const data = { session: id, user: String(user), startedAt: iso(createdAt ?? new Date()), expiresAt: iso(expiresAt), isEnded: false, browser }
  await createIfAbsent(payload, { collection: COLLECTION, row: rowOf(id), data })
}

/** Ends a session of a user. Returns false when the user has no such session that goes on. */
export function endSession(payload: Payload, user: UserId, session: string): Promise<boolean> {
  const expected: Where = { and: [{ user: { equals: String(user) } }, NOT_ENDED] }
  return compareAndSwap(payload, { collection: COLLECTION, row: rowOf(session), expected, data: { isEnded: true } })
}

/** Ends the sessions of a user but those that are named. Returns how many it ended. */
export async function endSessions(payload: Payload, user: UserId, kept: readonly string[] = []): Promise<number> {
  let ended = 0
  for (const { session } of await openSessions(payload.db, user, new Date())) {
    if (!kept.includes(session) && (await endSession(payload, user, session))) ended += 1
  }
  return ended
}

/** Removes the rows of sessions that have expired. */
export async function removeExpiredSessions({ db }: Payload, now: Date): Promise<void> {
  await db.deleteMany({ collection: COLLECTION, where: { expiresAt: { less_than_equal: now.toISOString() } } })
}
