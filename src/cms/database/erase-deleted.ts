import { setTimeout as sleep } from 'node:timers/promises'
import type { Payload } from 'payload'
import { type SqliteConnection, sqliteConnection } from './sqlite-connection.ts'

/** How often, and how many times, other connections are waited for before the log is emptied. In milliseconds; the thread is free meanwhile. */
const TRY_EVERY = 20
const TRIES = 10

/** The number that a database's header has once all that was deleted before `secure_delete` is overwritten. */
const IS_ERASED = 1

/**
 * Empties the write-ahead log of an SQLite database, in which deleted rows can be read until it is written over
 * (https://www.sqlite.org/pragma.html#pragma_wal_checkpoint). Returns false when other connections kept it from being emptied: try again later. MongoDB has
 * no such file, and returns true.
 */
export async function emptyLog(payload: Payload): Promise<boolean> {
  const connection = sqliteConnection(payload)
  if (connection === null) return true
  for (let i = 1; ; i += 1) {
    const { rows } = await connection.execute('PRAGMA wal_checkpoint(TRUNCATE)')
    if (Number(rows[0]?.busy ?? 1) === 0) return true
    if (i === TRIES) return false
    await sleep(TRY_EVERY)
  }
}

const isErased = async (connection: SqliteConnection) =>
  Number((await connection.execute('PRAGMA user_version')).rows[0]?.user_version ?? 0) >= IS_ERASED

/**
 * Overwrites what an SQLite database deleted before its connections did so by themselves, by writing the whole file again. The file's header notes that it
 * is done, so a restored backup of an earlier version is written again as well. Returns whether it was needed. Throws, and changes nothing, while other
 * processes use the database and when the disk is full.
 */
export async function eraseDeletedOnce(payload: Payload): Promise<boolean> {
  const connection = sqliteConnection(payload)
  if (connection === null || (await isErased(connection))) return false
  await connection.execute('VACUUM')
  await connection.execute(`PRAGMA user_version = ${IS_ERASED}`)
  return true
}
