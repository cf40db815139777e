import type { Payload } from 'payload'
import { type SqliteConnection, sqliteConnection } from '../cms/database/sqlite-connection.ts'
import type { Settings } from '../settings.ts'
import { markCopy } from './backup/database-copy.ts'
import { copyToBackup } from './erasure/backups.ts'
import { refuseWhileUsed } from './locks/earlier-processes.ts'
import { withFileLock } from './locks/file-lock.ts'
import { WORKING_LIMIT } from './locks/wait-until.ts'
import { migrationsIn, refuseNewer } from './newer-database.ts'
import { recordVersion } from './newer-mongo.ts'

/** The connection of a database that has migrations, which is an SQLite one. */
function connectionOf(payload: Payload): SqliteConnection {
  const connection = sqliteConnection(payload)
  if (connection === null) throw new Error('Only SQLite has migrations')
  return connection
}

/** Whether a database has a table. A database that can't be read throws: it must not pass for a new one. */
async function hasTable(payload: Payload, name: 'payload_migrations' | 'users'): Promise<boolean> {
  const { rows } = await connectionOf(payload).execute(`SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = '${name}'`)
  return rows.length > 0
}

/** The names of the migrations that an SQLite database records. */
async function recordedMigrations(payload: Payload): Promise<readonly string[]> {
  if (!(await hasTable(payload, 'payload_migrations'))) return []
  const { docs } = await payload.find({ collection: 'payload-migrations', pagination: false, depth: 0, overrideAccess: true })
  return docs.map(({ name }) => name ?? '')
}

/** The names of the committed migrations that the database lacks. Throws a StartupError for a database that records more than are committed. */
async function pendingMigrations(payload: Payload, backups: string): Promise<readonly string[]> {
  const [known, recorded] = await Promise.all([migrationsIn(payload.db.migrationDir), recordedMigrations(payload)])
  await refuseNewer({ recorded, known, backups })
  return known.filter((name) => !recorded.includes(name))
}

/** Copies an SQLite database as it is at one moment, as other processes may write to it. A server that opens the copy holds the letters in it. */
async function backUp(payload: Payload, folder: string, before: string, now: Date): Promise<void> {
  const copy = async (target: string) => {
    await connectionOf(payload).execute(`VACUUM INTO '${target.replaceAll("'", "''")}'`)
    markCopy(target, now.toISOString())
  }
  await copyToBackup(copy, folder, before, now)
}

/**
 * Brings the database's tables up to date. An SQLite database with something in it is copied to the backup folder first. `say` tells the operator of a wait for
 * another process that does the same. Returns how many migrations ran. Throws a
 * StartupError for a database that a newer version has used, and for one that processes of an earlier version use still.
 */
export async function migrate(payload: Payload, settings: Settings, now: Date, say: (line: string) => void = console.log): Promise<number> {
  // MongoDB has no tables: its indexes are made when the adapter starts.
  if (settings.database.kind !== 'sqlite') {
    await recordVersion(payload, say)
    return 0
  }
  const { file } = settings.database
  if ((await pendingMigrations(payload, settings.backupDir)).length === 0) return 0
  // Several processes may start at once. The file is on this machine, and so are they.
  const wait = { doing: 'uppdaterar databasens tabeller', limit: WORKING_LIMIT, say }
  return withFileLock(`${file}.migrating.lock`, wait, () => migrateLocked(payload, settings, now, say))
}

async function migrateLocked(payload: Payload, settings: Settings, now: Date, say: (line: string) => void): Promise<number> {
  const due = await pendingMigrations(payload, settings.backupDir)
  const [first] = due
  if (first === undefined) return 0
  if (await hasTable(payload, 'users')) {
    await refuseWhileUsed(payload, say)
    await backUp(payload, settings.backupDir, first, now)
  }
  await inTransaction(connectionOf(payload), () => payload.db.migrate())
  return due.length
}

/**
 * Does work on the tables of an SQLite database wholly or, when the process is stopped, not at all. Payload's migrations mean to have no foreign keys
 * checked while they move rows to new tables, which can only be said before a transaction begins.
 */
async function inTransaction(connection: SqliteConnection, work: () => Promise<void>): Promise<void> {
  const [checks] = (await connection.execute('PRAGMA foreign_keys')).rows
  await connection.execute('PRAGMA foreign_keys = OFF')
  await connection.execute('BEGIN IMMEDIATE')
  try {
    await work()
    await connection.execute('COMMIT')
  } catch (error) {
    await connection.execute('ROLLBACK')
    throw error
  } finally {
    await connection.execute(`PRAGMA foreign_keys = ${checks?.foreign_keys}`)
  }
}
