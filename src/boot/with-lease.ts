import { setTimeout as sleep } from 'node:timers/promises'
import type { Payload } from 'payload'
import { Lease } from '../cms/database/lease.ts'

/** How often a held lease is tried again, in milliseconds. */
const RETRY_INTERVAL = 200

/** Does work while holding a lease, so that one process at a time does it on the database. */
export async function withLease<T>(payload: Payload, name: string, work: () => Promise<T>): Promise<T> {
  const lease = new Lease(payload, name, () => undefined)
  while ((await lease.take()) !== null) await sleep(RETRY_INTERVAL)
  try {
    return await work()
  } finally {
    await lease.giveBack()
  }
}
