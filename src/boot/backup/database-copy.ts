import { DatabaseSync } from 'node:sqlite'
import { StartupError } from '../startup-error.ts'

// Node's own SQLite is another one than Payload's. In one process the two would release each other's locks on a file
// (https://www.sqlite.org/howtocorrupt.html, section 2.2), so a file that Payload has opened is copied in another process.

/** How long a lock of another process is waited for, in milliseconds. */
const PATIENCE = 30_000

/** A file that the database says there is: its path from the data folder, and its size in bytes where the database knows it. */
export interface ReferredFile {
  readonly path: string
  readonly size: number | null
  /** False for what only an earlier version of a document refers to: such a file may be gone. */
  readonly isRequired: boolean
}

/** What is said of a copy after it was checked. */
interface CopyReport {
  readonly newestMigration: string | null
  /** The number of rows that point at rows that are not there. They were so in the database, too. */
  readonly brokenReferences: number
  readonly files: readonly ReferredFile[]
}

/** The collections with uploaded files. Their folders in `media` have the same names. */
const UPLOADS = ['images', 'documents']

/**
 * Copies an SQLite database as it is at one moment, while other processes write to it (https://www.sqlite.org/lang_vacuum.html, VACUUM INTO): a copy of the
 * file itself is corrupt when the log is written into the file meanwhile. The copy has no deleted rows. Throws SQLite's error.
 */
export function copyDatabase(file: string, copy: string): void {
  const source = new DatabaseSync(file, { readOnly: true, timeout: PATIENCE })
  try {
    source.prepare('VACUUM INTO ?').run(copy)
  } finally {
    source.close()
  }
}

/**
 * Marks a copy as one, so that a server that opens it holds the letters in it until an administrator releases them, however it was put in place. The processes
 * that used the original don't use the copy, so nobody has to wait for them. A database without the table for it is from before there were letters.
 */
export function markCopy(copy: string, at: string): void {
  inCopy(copy, (database) => {
    if (database.prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'leases'").get() === undefined) return
    database.exec('UPDATE leases SET holder = NULL')
    const status = JSON.stringify({ copiedAt: at })
    database
      .prepare(
        `INSERT INTO leases (name, beat, status, updated_at, created_at) VALUES ('letter-hold', 0, ?, ?, ?)
         ON CONFLICT (name) DO UPDATE SET status = excluded.status, updated_at = excluded.updated_at`,
      )
      .run(status, at, at)
  })
}

/** Checks a copy from the first to the last page. Throws a StartupError when it is not sound. */
export function checkCopy(copy: string): CopyReport {
  return inCopy(copy, (database) => {
    const faults = database.prepare('PRAGMA integrity_check(5)').all()
    if (faults[0]?.integrity_check !== 'ok') throw new StartupError(`Databasen i ${copy} är skadad. Välj en annan kopia, eller gör en ny.`)
    const tables = new Set(
      database
        .prepare("SELECT name FROM sqlite_master WHERE type = 'table'")
        .all()
        .map(({ name }) => String(name)),
    )
    const newest = tables.has('payload_migrations')
      ? database.prepare("SELECT name FROM payload_migrations WHERE name <> 'dev' ORDER BY name DESC LIMIT 1").get()
      : undefined
    return {
      newestMigration: newest === undefined ? null : String(newest.name),
      brokenReferences: database.prepare('PRAGMA foreign_key_check').all().length,
      files: UPLOADS.flatMap((collection) =>
        [collection, `_${collection}_v`].filter((table) => tables.has(table)).flatMap((table) => filesIn(database, table, collection)),
      ),
    }
  })
}

/** Whether a database can be read: its header and list of tables, or all of its pages as well. Throws SQLite's error when not even that can be said. */
export function isSound(file: string, depth: 'header' | 'pages'): boolean {
  const database = new DatabaseSync(file, { readOnly: true, timeout: PATIENCE })
  try {
    database.prepare('SELECT count(*) FROM sqlite_master').get()
    return depth === 'header' || database.prepare('PRAGMA quick_check(1)').get()?.quick_check === 'ok'
  } finally {
    database.close()
  }
}

function inCopy<T>(copy: string, work: (database: DatabaseSync) => T): T {
  const database = new DatabaseSync(copy, { timeout: PATIENCE })
  try {
    return work(database)
  } finally {
    database.close()
  }
}

/** The files that the rows of a table name: the uploaded one and its sizes. */
function filesIn(database: DatabaseSync, table: string, collection: string): readonly ReferredFile[] {
  const columns = database
    .prepare(`PRAGMA table_info("${table}")`)
    .all()
    .map(({ name }) => String(name))
  return columns
    .filter((column) => /(^|_)filename$/.test(column))
    .flatMap((column) => {
      const size = column.replace(/filename$/, 'filesize')
      const shown = columns.includes(size) ? `"${size}"` : 'NULL'
      const rows = database.prepare(`SELECT DISTINCT "${column}" AS name, ${shown} AS size FROM "${table}" WHERE "${column}" <> ''`).all()
      return rows.map((row) => ({
        path: `media/${collection}/${row.name}`,
        size: row.size === null ? null : Number(row.size),
        isRequired: table === collection,
      }))
    })
}
