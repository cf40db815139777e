import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { Progress } from '../../../src/boot/progress.ts'
import { parseSettings, type Settings } from '../../../src/settings.ts'

/** A small installation: a data folder with a database and uploads. */
export interface Office {
  readonly settings: Settings
  /** Runs statements in the database, as another process would. */
  readonly run: (sql: string) => void
  /** Adds a document with its file. */
  readonly addDocument: (name: string, text: string) => Promise<void>
}

/** Makes a small installation in a folder. Its tables are those of the CMS, as far as a backup reads them. */
export async function newOffice(folder: string): Promise<Office> {
  const settings = parseSettings({ DATA_DIR: path.join(folder, 'data') }, folder)
  await mkdir(path.join(settings.dataDir, 'media/documents'), { recursive: true })
  const file = path.join(settings.dataDir, 'torget.db')
  const run = (sql: string) => {
    const database = new DatabaseSync(file, { timeout: 10_000 })
    database.exec(sql)
    database.close()
  }
  run(`PRAGMA journal_mode = WAL;
    CREATE TABLE payload_migrations (id INTEGER PRIMARY KEY, name TEXT);
    INSERT INTO payload_migrations (name) VALUES ('20260101_first'), ('20260202_second'), ('dev');
    CREATE TABLE leases (id INTEGER PRIMARY KEY, name TEXT UNIQUE, holder TEXT, beat NUMERIC, status TEXT, updated_at TEXT, created_at TEXT);
    CREATE TABLE documents (id INTEGER PRIMARY KEY, filename TEXT, filesize NUMERIC);
    CREATE TABLE images (id INTEGER PRIMARY KEY, filename TEXT, filesize NUMERIC, sizes_w480_filename TEXT, sizes_w480_filesize NUMERIC);
    CREATE TABLE _documents_v (id INTEGER PRIMARY KEY, version_filename TEXT, version_filesize NUMERIC);`)
  const addDocument = async (name: string, text: string) => {
    await writeFile(path.join(settings.dataDir, 'media/documents', name), text)
    run(`INSERT INTO documents (filename, filesize) VALUES ('${name}', ${Buffer.byteLength(text)})`)
  }
  return { settings, run, addDocument }
}

/** Progress that is shown to nobody. */
export const quiet: Progress = { step: (_, work) => work(() => undefined), say: () => undefined, current: () => '' }

/** Every row of every table of a database file, by table, without the mark of a copy. */
export function contentOf(file: string): Readonly<Record<string, readonly unknown[]>> {
  const database = new DatabaseSync(file, { readOnly: true, timeout: 10_000 })
  const tables = database.prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name").all()
  const content = tables.map(({ name }) => {
    const where = name === 'leases' ? " WHERE name <> 'letter-hold'" : ''
    return [
      String(name),
      database
        .prepare(`SELECT * FROM "${name}"${where}`)
        .all()
        .map((row) => JSON.stringify(row))
        .sort(),
    ] as const
  })
  database.close()
  return Object.fromEntries(content)
}
