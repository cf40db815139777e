import { setTimeout as sleep } from 'node:timers/promises'
import type { Payload } from 'payload'
import { Lease } from '../cms/database/lease.ts'

/** How often it is asked whether it is this process's turn, in milliseconds. */
const ASKED_EVERY = 200

/** Does work on the database that only one process at a time may do, when it is this one's turn. */
export async function withLease<T>(payload: Payload, name: string, work: () => Promise<T>): Promise<T> {
  const lease = new Lease(payload, name, () => undefined)
  while ((await lease.take()) !== null) await sleep(ASKED_EVERY)
  try {
    return await work()
  } finally {
    await lease.giveBack()
  }
}
