import { Sqlite3Client, Sqlite3Transaction } from '@libsql/client/sqlite3'
import Database from 'libsql'

/** How the driver returns whole numbers. */
const WHOLE_NUMBERS = 'number'

/** What SQLite keeps for a connection and not in the file (https://www.sqlite.org/pragma.html). */
const SETTINGS = [
  // A lock is answered at once: waiting in here would keep the thread.
  'busy_timeout = 0',
  'foreign_keys = ON',
  // Beside a write-ahead log, this loses nothing when the process is killed, and the database stays whole when the power fails.
  'synchronous = NORMAL',
  // What is purged is overwritten in the file.
  'secure_delete = ON',
  `journal_size_limit = ${64 * 2 ** 20}`,
]

/** A connection to an SQLite file, with the driver's two ways to run statements on it. */
export interface Connection {
  readonly database: Database.Database
  readonly client: Sqlite3Client
  /** The transaction that the connection is in. Usable only between a BEGIN and the end. */
  readonly transaction: Sqlite3Transaction
}

/** Opens a connection with its settings. `file` is a path. Throws when the file can't be opened. */
export function openConnection(file: string): Connection {
  const database = new Database(file)
  // `exec` throws what it meets before it returns.
  for (const setting of SETTINGS) database.exec(`PRAGMA ${setting}`)
  return { database, client: new Sqlite3Client(file, {}, database, WHOLE_NUMBERS), transaction: new Sqlite3Transaction(database, WHOLE_NUMBERS) }
}

/**
 * Runs work as a transaction, all of it before this returns. Throws when another connection has the lock for writing, and then nothing is left behind: the
 * driver does not end a *statement* that meets a lock, and until that is collected as garbage, later writes on the connection are not committed and are at
 * last rolled back.
 */
export function inTransaction<T>(database: Database.Database, work: () => T): T {
  database.exec('BEGIN IMMEDIATE')
  try {
    const result = work()
    // SQLite itself has rolled back when the disk is full.
    if (database.inTransaction) database.exec('COMMIT')
    return result
  } catch (error) {
    if (database.inTransaction) database.exec('ROLLBACK')
    throw error
  }
}
