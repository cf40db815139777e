import type { Payload } from 'payload'
import { Lease } from '../../cms/database/lease.ts'
import { isHere, processInWords } from '../../cms/database/process-id.ts'
import { LAPSES_AFTER } from '../../domain/publishing/lease.ts'
import { WORKING_LIMIT, waitUntil } from './wait-until.ts'

/** The parts of a start that one process at a time does, in Swedish, as the end of a sentence. */
const DOING = { seeding: 'fyller databasen', 'first-admin': 'skapar den första administratören' } as const

/** When the work of a process that has died is taken over, as the end of a Swedish sentence. */
export const takeOverInWords = (holder: string): string =>
  isHere(holder) ? 'tar över så snart den har avslutats' : `tar över inom ${LAPSES_AFTER / 1000} sekunder om den har avslutats`

/**
 * Does work while holding a lease, so that one process at a time does it on the database. `say` tells the operator whom it waits for and until when. Throws a
 * StartupError when the wait has been too long.
 */
export async function withLease<T>(
  payload: Payload,
  name: keyof typeof DOING,
  work: () => Promise<T>,
  say: (line: string) => void = console.log,
  limit = WORKING_LIMIT,
): Promise<T> {
  const lease = new Lease(payload, name, () => undefined)
  let holder = ''
  const isTaken = async () => {
    const found = await lease.take()
    // Who has just taken it may not be known yet.
    holder = found || holder
    return found === null
  }
  const holderInWords = () => (holder === '' ? 'en annan process' : processInWords(holder))
  await waitUntil(isTaken, {
    limit,
    say,
    waiting: () => `Väntar på ${holderInWords()}, som ${DOING[name]}${holder === '' ? '' : `, och ${takeOverInWords(holder)}`}.`,
    refusal: () => `Den här starten avbröts, för ${holderInWords()} ${DOING[name]} ännu. Starta igen när det är klart.`,
  })
  try {
    return await work()
  } finally {
    await lease.giveBack()
  }
}
