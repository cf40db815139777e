import type { Payload, Where } from 'payload'
import { recordErasures } from '../purge/erasure-journal.ts'

/** A row of a sign-up. */
interface Row {
  readonly id: string | number
  readonly key: string
}

/** The letters that no sender has begun to send, and so have no file in the outbox. */
const UNTOUCHED: Where = {
  and: [
    { status: { equals: 'queued' } },
    { or: [{ tries: { equals: 0 } }, { tries: { exists: false } }] },
    { or: [{ resends: { equals: 0 } }, { resends: { exists: false } }] },
  ],
}

/**
 * Deletes sign-ups with their unsent letters, arrivals and earlier versions. The rows are deleted last, so that it can be repeated after a failure. Letters
 * that were sent, or may have been, are deleted by the next purge, which knows where their files are. Until then they are not sent again.
 */
export async function deleteSignups(payload: Payload, rows: readonly Row[]): Promise<void> {
  if (rows.length === 0) return
  const { db } = payload
  const keys = rows.map(({ key }) => key)
  await recordErasures(payload, keys, new Date())
  const letters: Where = { signup: { in: keys } }
  await db.deleteMany({ collection: 'letters', where: { and: [letters, UNTOUCHED] } })
  await db.updateMany({ collection: 'letters', where: { and: [letters, { status: { equals: 'queued' } }] }, data: { status: 'failed', dueAt: null } })
  await db.deleteMany({ collection: 'arrivals', where: { signup: { in: keys } } })
  await db.deleteVersions({ collection: 'signups', where: { parent: { in: rows.map(({ id }) => id) } } })
  await db.deleteMany({ collection: 'signups', where: { key: { in: keys } } })
}
