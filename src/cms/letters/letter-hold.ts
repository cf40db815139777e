import type { Payload, Where } from 'payload'
import type { Id, Instant } from '../../domain/content/content.ts'
import { DROPPED_WORDS } from '../../words/signup/letter-hold.ts'
import { createIfAbsent } from '../database/create-if-absent.ts'
import { storedLease } from '../database/lease.ts'
import { storedTrouble } from '../letter-delivery/stored-trouble.ts'
import { purgedEvent } from '../purge/purged-event.ts'

/** The row in the leases that says that letters are held. Its beat never changes, as no process holds it. */
const NAME = 'letter-hold'

/** Why letters are held: the database is a copy that was made at an instant, as ISO 8601, and letters in it may have been sent since. */
interface LetterHold {
  readonly copiedAt: string
}

/** Which of the letters that wait are sent when an administrator releases them: all, those about events that have not ended, or none. */
export const RELEASES = ['all', 'coming', 'none'] as const
export type Release = (typeof RELEASES)[number]

/** The parameter in the dashboard's address that says what came of a release. */
export const RELEASED_QUERY = 'mejlko'

const WAITING: Where = { status: { in: ['queued', 'sending'] } }

/** Why letters are held, or null when they are sent. */
export async function letterHold(payload: Payload): Promise<LetterHold | null> {
  const { status } = (await storedLease(payload, NAME)) ?? {}
  const { copiedAt } = (status ?? {}) as Partial<LetterHold>
  return typeof copiedAt === 'string' ? { copiedAt } : null
}

/** Whether letters can't be sent now: they are held, or the mail server does not take them. */
export const doLettersWait = async (payload: Payload): Promise<boolean> =>
  (await letterHold(payload)) !== null || (await storedTrouble(payload)) !== null

/** Holds all letters until an administrator releases them: the database has been restored. */
export async function holdLetters(payload: Payload, copiedAt: string): Promise<void> {
  const status: LetterHold = { copiedAt }
  const row: Where = { name: { equals: NAME } }
  if (await createIfAbsent(payload, { collection: 'leases', row, data: { name: NAME, beat: 0, status } })) return
  await payload.db.updateOne({ collection: 'leases', where: row, data: { status } })
}

/** The letters that wait: their number, and the instant at which the oldest was queued, as ISO 8601, or null. */
export async function waitingLetters(payload: Payload): Promise<{ readonly count: number; readonly oldest: string | null }> {
  const { totalDocs: count } = await payload.db.count({ collection: 'letters', where: WAITING })
  const { docs } = await payload.db.find<{ id: Id; createdAt: string }>({
    collection: 'letters',
    where: WAITING,
    sort: 'createdAt',
    limit: 1,
    pagination: false,
  })
  return { count, oldest: docs[0]?.createdAt ?? null }
}

/** Releases the letters. Those that are not to be sent count as failed, so that the staff can send each of them again. Returns how many those were. */
export async function releaseLetters(payload: Payload, release: Release, now: Instant): Promise<number> {
  const dropped = await droppedBy(payload, release, now)
  let count = 0
  if (dropped !== null) {
    count = (await payload.db.count({ collection: 'letters', where: dropped })).totalDocs
    const data = { status: 'failed', dueAt: null, fault: DROPPED_WORDS, updatedAt: new Date(now).toISOString() }
    await payload.db.updateMany({ collection: 'letters', where: dropped, data })
  }
  await payload.db.updateOne({ collection: 'leases', where: { name: { equals: NAME } }, data: { status: null } })
  return count
}

/** The waiting letters that a release drops, or null for none. */
async function droppedBy(payload: Payload, release: Release, now: Instant): Promise<Where | null> {
  if (release === 'all') return null
  if (release === 'none') return WAITING
  const { values } = await payload.db.findDistinct({ collection: 'letters', field: 'event', where: WAITING })
  const over: Id[] = []
  for (const { event } of values) {
    if (event == null) continue
    const { endedAt } = await purgedEvent(payload, String(event), now)
    if (endedAt !== null && endedAt <= now) over.push(String(event))
  }
  return over.length === 0 ? null : { and: [WAITING, { event: { in: over } }] }
}
