import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { getPayload, type Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { releaseLock, takeLock } from '../../src/boot/locks/file-lock.ts'
import { migrate } from '../../src/boot/migrate.ts'
import { prepareDataFolder } from '../../src/boot/prepare-data-folder.ts'
import { databaseAdapter } from '../../src/cms/database-adapter/database.ts'
import { parseSettings, type Settings } from '../../src/settings.ts'
import { newDataFolder, removeData } from '../processes/running-server.ts'

const MIGRATIONS = path.resolve(import.meta.dirname, '../../src/cms/migrations')
const NAMES = (await readdir(MIGRATIONS))
  .filter((name) => name.endsWith('.ts'))
  .map((name) => name.replace(/\.ts$/, ''))
  .sort()
const NOW = Date.parse('2027-03-10T12:00:00Z')

type Row = Readonly<Record<string, unknown>>
interface Database {
  readonly payload: Payload
  readonly settings: Settings
  readonly dataDir: string
  readonly rows: (sql: string) => Promise<readonly Row[]>
  /** Migrates the database as a start does. Returns the number of migrations. */
  readonly migrate: () => Promise<number>
}

let place = ''
const opened: Payload[] = []
beforeAll(async () => {
  place = await newDataFolder()
  Object.assign(process.env, { DATA_DIR: path.join(place, 'data'), SECRET: '0'.repeat(40) })
})
afterAll(async () => {
  for (const payload of opened) await payload.destroy()
  await removeData(place)
})

/** A database with only the first `count` migrations. */
async function databaseOf(count: number, name = `after-${count}`): Promise<Database> {
  const settings = parseSettings({ DATA_DIR: name }, place)
  if (settings.database.kind !== 'sqlite') throw new Error('Only SQLite has migrations')
  await prepareDataFolder(settings)
  const { default: config } = await import('../../payload.config.ts')
  const built = await config
  const { init } = await databaseAdapter(settings.database)
  const payload = await getPayload({ config: { ...built, db: { ...built.db, init } }, key: name, disableOnInit: true })
  opened.push(payload)
  const earlier = await Promise.all(
    NAMES.slice(0, count).map(async (migration) => ({ name: migration, ...(await import(path.join(MIGRATIONS, `${migration}.ts`))) })),
  )
  if (count > 0) await payload.db.migrate({ migrations: earlier })
  const { client } = payload.db as unknown as { readonly client: { readonly execute: (sql: string) => Promise<{ readonly rows: readonly Row[] }> } }
  const rows = async (sql: string) => (await client.execute(sql)).rows.map((row) => ({ ...row }))
  return { payload, settings, dataDir: settings.dataDir, rows, migrate: () => migrate(payload, settings, new Date(NOW)) }
}

const tablesOf = async ({ rows }: Database) =>
  (await rows("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")).map(({ name }) => String(name))

/** All tables with their columns, indexes and references, sorted by name. */
async function shapeOf(database: Database) {
  const { rows } = database
  const shape: Record<string, unknown> = {}
  for (const table of await tablesOf(database)) {
    const columns = await rows(`SELECT name, lower(type) AS type, "notnull", pk FROM pragma_table_info('${table}') ORDER BY name`)
    const indexes = await rows(
      `SELECT l.name, l."unique", (SELECT group_concat(i.name) FROM pragma_index_info(l.name) AS i) AS columns
       FROM pragma_index_list('${table}') AS l WHERE l.origin = 'c' ORDER BY l.name`,
    )
    const references = await rows(`SELECT "from", "table", "to", on_delete FROM pragma_foreign_key_list('${table}') ORDER BY "from"`)
    shape[table] = { columns, indexes, references }
  }
  return shape
}

interface Snapshot {
  readonly tables: Readonly<Record<string, SnapshotTable>>
}
interface SnapshotTable {
  readonly columns: Readonly<
    Record<string, { readonly name: string; readonly type: string; readonly primaryKey: boolean; readonly notNull: boolean }>
  >
  readonly indexes: Readonly<Record<string, { readonly name: string; readonly columns: readonly string[]; readonly isUnique: boolean }>>
  readonly foreignKeys: Readonly<Record<string, SnapshotReference>>
}
interface SnapshotReference {
  readonly columnsFrom: readonly string[]
  readonly tableTo: string
  readonly columnsTo: readonly string[]
  readonly onDelete: string
}

const byName = (key: string) => (a: Row, b: Row) => (String(a[key]) < String(b[key]) ? -1 : 1)

/** The tables of the newest migration's snapshot, in the form of `shapeOf`. */
async function snapshotShape() {
  const [newest = ''] = (await readdir(MIGRATIONS)).filter((name) => name.endsWith('.json'))
  const { tables } = JSON.parse(await readFile(path.join(MIGRATIONS, newest), 'utf8')) as Snapshot
  const shapes = Object.entries(tables).map(([table, { columns, indexes, foreignKeys }]) => [
    table,
    {
      columns: Object.values(columns)
        .map(({ name, type, primaryKey, notNull }) => ({ name, type, notnull: Number(notNull), pk: Number(primaryKey) }))
        .sort(byName('name')),
      indexes: Object.values(indexes)
        .map((index) => ({ name: index.name, unique: Number(index.isUnique), columns: index.columns.join() }))
        .sort(byName('name')),
      references: Object.values(foreignKeys)
        .map((key) => ({ from: key.columnsFrom.join(), table: key.tableTo, to: key.columnsTo.join(), on_delete: key.onDelete.toUpperCase() }))
        .sort(byName('from')),
    },
  ])
  return Object.fromEntries(shapes) as Readonly<Record<string, unknown>>
}

/** Columns that a migration removes on purpose: Payload's lock of an account, in place of which logins are counted. */
const REMOVED: ReadonlySet<string> = new Set(['login_attempts', 'lock_until', 'version_login_attempts', 'version_lock_until'])

/** A row without the columns that are removed. */
const kept = (row: Row) => Object.fromEntries(Object.entries(row).filter(([name]) => !REMOVED.has(name)))

/** Puts a row in every empty table. All ids and references are 1, or "x" where they are texts, so that the rows refer to each other. */
async function fill(database: Database): Promise<ReadonlyMap<string, Row>> {
  const filled = new Map<string, Row>()
  await database.rows('PRAGMA foreign_keys = OFF')
  for (const table of await tablesOf(database)) {
    if (table === 'payload_migrations') continue
    const columns = await database.rows(`PRAGMA table_info("${table}")`)
    const values = columns.map(({ type }) => (String(type).toLowerCase() === 'text' ? "'x'" : 1))
    await database.rows(`INSERT INTO "${table}" (${columns.map(({ name }) => `"${name}"`).join()}) VALUES (${values.join()})`)
    const [row = {}] = await database.rows(`SELECT * FROM "${table}"`)
    filled.set(table, row)
  }
  await database.rows('PRAGMA foreign_keys = ON')
  return filled
}

const backupsOf = ({ dataDir }: Database) => readdir(path.join(dataDir, 'backup')).catch(() => [])

let newest: Database
beforeAll(async () => {
  newest = await databaseOf(0)
  expect(await newest.migrate()).toBe(NAMES.length)
})

describe('a new database', () => {
  test('gets the tables of the newest snapshot, from which the next migration is made', async () => {
    expect(await shapeOf(newest)).toEqual(await snapshotShape())
  })

  test('is not copied, and needs no other migration', async () => {
    expect(await backupsOf(newest)).toEqual([])
    expect(await newest.migrate()).toBe(0)
  })
})

describe.each(NAMES.slice(0, -1).map((name, i) => [name, i + 1] as const))('a database of the version whose last migration is %s', (_, count) => {
  test('is copied first, keeps every row and gets the tables of a new database', async () => {
    const database = await databaseOf(count)
    const before = await fill(database)
    expect(await database.rows('PRAGMA foreign_key_check')).toEqual([])
    expect(await database.migrate()).toBe(NAMES.length - count)
    expect(await shapeOf(database)).toEqual(await shapeOf(newest))
    for (const [table, row] of before) {
      const after = await database.rows(`SELECT * FROM "${table}"`)
      expect(after, table).toEqual([expect.objectContaining(kept(row))])
    }
    expect(await database.rows('PRAGMA foreign_key_check')).toEqual([])
    expect(await backupsOf(database)).toEqual([`2027-03-10T120000.000Z-before-${NAMES[count]}.db`])
    expect(await database.rows('PRAGMA foreign_keys')).toEqual([{ foreign_keys: 1 }])
  })
})

/** The migrations that a database records. */
const recordedIn = async ({ rows }: Database) => (await rows('SELECT name FROM payload_migrations ORDER BY name')).map(({ name }) => name)

describe('a migration', () => {
  /** How many migrations a database has that has room for letters that are held. */
  const LATE = NAMES.length - 1

  test('leaves a copy of before in which letters are held, as any may have been sent since', async () => {
    const database = await databaseOf(LATE, 'copied')
    await database.migrate()
    const [name = ''] = await backupsOf(database)
    const copy = new DatabaseSync(path.join(database.dataDir, 'backup', name), { readOnly: true })
    const hold = copy.prepare("SELECT status FROM leases WHERE name = 'letter-hold'").get()
    copy.close()
    expect(JSON.parse(String(hold?.status))).toEqual({ copiedAt: new Date(NOW).toISOString() })
    expect(await database.rows("SELECT * FROM leases WHERE name = 'letter-hold'")).toEqual([])
  })

  test('that fails midway changes nothing, and leaves the copy and the check of references', async () => {
    const database = await databaseOf(1, 'failing')
    const [before, recorded] = [await shapeOf(database), await recordedIn(database)]
    const folder = path.join(place, 'failing-migrations')
    await mkdir(folder)
    for (const name of NAMES) await writeFile(path.join(folder, `${name}.ts`), `export * from '${path.join(MIGRATIONS, name)}.ts'\n`)
    await writeFile(
      path.join(folder, '29990101_000000_fails.ts'),
      "export const up = () => Promise.reject(new Error('No space'))\nexport const down = up\n",
    )
    database.payload.db.migrationDir = folder
    vi.spyOn(database.payload.logger, 'error').mockReturnValue(undefined)
    vi.spyOn(process, 'exit').mockImplementation(() => {
      throw new Error('exit')
    })
    await expect(database.migrate()).rejects.toThrow()
    expect(await shapeOf(database)).toEqual(before)
    expect(await recordedIn(database)).toEqual(recorded)
    expect(await backupsOf(database)).toEqual([`2027-03-10T120000.000Z-before-${NAMES[1]}.db`])
    expect(await database.rows('PRAGMA foreign_keys')).toEqual([{ foreign_keys: 1 }])
  })

  test('does nothing to a database that a newer version has used', async () => {
    const database = await databaseOf(1, 'newer')
    await database.rows("INSERT INTO payload_migrations (name, batch) VALUES ('29990101_000000_newer', 9)")
    const [before, recorded] = [await shapeOf(database), await recordedIn(database)]
    await expect(database.migrate()).rejects.toThrow('steget 29990101_000000_newer är okänt')
    expect([await shapeOf(database), await recordedIn(database), await backupsOf(database)]).toEqual([before, recorded, []])
  })

  test('waits for another process that migrates, and then has nothing to do', async () => {
    const database = await databaseOf(LATE, 'awaited')
    const lock = path.join(database.dataDir, 'torget.db.migrating.lock')
    expect(takeLock(lock)).toBe(true)
    const said: string[] = []
    const count = await migrate(database.payload, database.settings, new Date(NOW), (line) => {
      said.push(line)
      // The other process is done.
      void database.payload.db.migrate().then(() => releaseLock(lock))
    })
    expect([count, said]).toEqual([0, [expect.stringContaining('som uppdaterar databasens tabeller')]])
    expect(await backupsOf(database)).toEqual([])
  })
})

test('a database with an unreadable list of migrations isn’t changed', async () => {
  const database = await databaseOf(1, 'unreadable')
  await database.rows('ALTER TABLE payload_migrations RENAME COLUMN name TO title')
  const before = await shapeOf(database)
  await expect(database.migrate()).rejects.toThrow('payload_migrations')
  expect(await shapeOf(database)).toEqual(before)
  expect(await backupsOf(database)).toEqual([])
})
