import { randomUUID } from 'node:crypto'
import type { Payload } from 'payload'
import { createIfAbsent } from './create-if-absent.ts'
import { sqliteConnection } from './sqlite-connection.ts'

/** The key of the identity among Payload's own key-value pairs. */
const KEY = 'database-identity'

/** Whether a database has Torget's tables. True for MongoDB, which makes its collections when they are written to. */
export async function hasTables(payload: Payload): Promise<boolean> {
  const connection = sqliteConnection(payload)
  if (connection === null) return true
  return (await connection.execute("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'payload_kv'")).rows.length > 0
}

/** The identity of a database, which it keeps wherever it is copied or restored. Null for a database without one. */
export async function databaseIdentity(payload: Payload): Promise<string | null> {
  if (!(await hasTables(payload))) return null
  const stored = await payload.kv.get<{ readonly id?: unknown }>(KEY)
  return typeof stored?.id === 'string' ? stored.id : null
}

/** Gives a database its identity unless it has one: `id`, or a random one. Returns the identity that it has then, whichever process gave it. */
export async function ensureIdentity(payload: Payload, id: string = randomUUID()): Promise<string> {
  const before = await databaseIdentity(payload)
  if (before !== null) return before
  await createIfAbsent(payload, { collection: 'payload-kv', row: { key: { equals: KEY } }, data: { key: KEY, data: { id } } })
  const identity = await databaseIdentity(payload)
  if (identity === null) throw new Error('The database did not keep its identity')
  return identity
}
