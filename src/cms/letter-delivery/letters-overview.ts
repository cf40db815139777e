import type { Payload, Where } from 'payload'
import type { Instant } from '../../domain/content/content.ts'
import { droppedInWords, failedInWords, troubleInWords, waitingInWords } from '../../words/letters/letters-card.ts'
import { letterHold } from '../letters/letter-hold.ts'
import { countWaitingLetters, type LetterQueue } from './letter-queue.ts'
import { storedTrouble } from './stored-trouble.ts'

const WEEK = 7 * 24 * 3_600_000

/** The letters of the last week that did not reach anybody, in Swedish. Null for none. */
interface Undelivered {
  readonly failed: string | null
  readonly dropped: string | null
}

/** The sending of letters at a glance, in Swedish. */
interface LettersOverview {
  /** Why letters don't go, since when, and what to check. Null when they go. */
  readonly trouble: string | null
  /** How many letters wait meanwhile. Null when letters go, or none waits, or all are held, as they then don’t go by themselves. */
  readonly waiting: string | null
  readonly participants: Undelivered
  readonly accounts: Undelivered
}

async function undelivered({ db }: Payload, collection: LetterQueue, now: Instant): Promise<Undelivered> {
  const isRecent: Where = { updatedAt: { greater_than: new Date(now - WEEK).toISOString() } }
  const count = async (status: string) => (await db.count({ collection, where: { and: [{ status: { equals: status } }, isRecent] } })).totalDocs
  return { failed: failedInWords(await count('failed')), dropped: droppedInWords(await count('dropped')) }
}

/** Reads how the sending of letters stands. It holds numbers only, nobody's address. */
export async function lettersOverview(payload: Payload, now: Instant): Promise<LettersOverview> {
  const trouble = await storedTrouble(payload)
  const waits = trouble !== null && (await letterHold(payload)) === null
  return {
    trouble: trouble && troubleInWords(trouble, now),
    waiting: waits ? waitingInWords(await countWaitingLetters(payload)) : null,
    participants: await undelivered(payload, 'letters', now),
    accounts: await undelivered(payload, 'account-letters', now),
  }
}
