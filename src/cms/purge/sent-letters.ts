import { rm } from 'node:fs/promises'
import path from 'node:path'
import type { Payload, Where } from 'payload'
import { outboxFileName } from '../email.ts'
import { messageIdOf } from '../letters/letter-name.ts'

interface Row {
  readonly id: string | number
  readonly key: string
  readonly resends?: number | null
}

/** Purges letters. Their files in the outbox are deleted first, as their names are known by the rows alone. */
export async function purgeLetters(payload: Payload, outbox: string, where: Where): Promise<void> {
  const { docs } = await payload.db.find<Row>({ collection: 'letters', where, select: { key: true, resends: true }, pagination: false })
  for (const { key, resends } of docs) {
    for (let i = 0; i <= (resends ?? 0); i += 1) await rm(path.join(outbox, outboxFileName(messageIdOf(key, i, ''))), { force: true })
  }
  if (docs.length > 0) await payload.db.deleteMany({ collection: 'letters', where: { id: { in: docs.map(({ id }) => id) } } })
}
