import type { Payload } from 'payload'
import type { Id, Instant } from '../../domain/content/content.ts'
import type { Letter } from '../../mail/letter.ts'
import { createIfAbsent } from '../database/create-if-absent.ts'

/** A letter to queue once. */
export interface LetterToQueue {
  /** A unique key: the sign-up's key, what the letter is about, and its kind. */
  readonly key: string
  readonly signup: string
  readonly event: Id
  readonly to: string
  readonly letter: Letter
  /** The calendar file to attach. Null for none. */
  readonly calendar: string | null
  /** Until when the letter is true, exclusive. Null for one that stays true. */
  readonly validUntil: Instant | null
}

const keysAmong = async (payload: Payload, keys: readonly string[]): Promise<ReadonlySet<string>> => {
  const { docs } = await payload.db.find<{ key: string }>({
    collection: 'letters',
    where: { key: { in: keys } },
    select: { key: true },
    pagination: false,
  })
  return new Set(docs.map(({ key }) => key))
}

/** Queues letters, each once, whether or not other processes queue the same ones at the same time. */
export async function queueLetters(payload: Payload, letters: readonly LetterToQueue[], now: Instant): Promise<void> {
  if (letters.length === 0) return
  const queued = await keysAmong(
    payload,
    letters.map(({ key }) => key),
  )
  for (const { letter, validUntil, ...rest } of letters) {
    if (queued.has(rest.key)) continue
    const at = new Date(now).toISOString()
    const until = validUntil === null ? null : new Date(validUntil).toISOString()
    const data = { ...rest, ...letter, validUntil: until, status: 'queued', tries: 0, resends: 0, dueAt: at, createdAt: at }
    await createIfAbsent(payload, { collection: 'letters', row: { key: { equals: rest.key } }, data })
  }
}
