import { copyFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { getPayload } from 'payload'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writeMigration } from '../../src/cms/database-adapter/write-migration.ts'
import { runCommand } from '../processes/running-command.ts'

const MIGRATIONS = path.resolve(import.meta.dirname, '../../src/cms/migrations')
let dataDir = ''
beforeAll(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'torget-migration-test-'))
})
afterAll(() => rm(dataDir, { recursive: true, force: true }))

interface Table {
  readonly columns: Record<string, unknown>
  readonly indexes: Record<string, { readonly columns: readonly string[] }>
  readonly foreignKeys: Record<string, { readonly columnsFrom: readonly string[] }>
}
interface Snapshot {
  readonly tables: Readonly<Record<'news' | 'site' | 'projects_rels', Table>>
}

/** Leaves a column out of a snapshot's table, as if no field had it yet. */
function leaveOut({ columns, indexes, foreignKeys }: Table, column: string): void {
  delete columns[column]
  for (const [name, index] of Object.entries(indexes)) if (index.columns.includes(column)) delete indexes[name]
  for (const [name, key] of Object.entries(foreignKeys)) if (key.columnsFrom.includes(column)) delete foreignKeys[name]
}

test('a migration of nothing is not made: the committed ones make the tables that the collections need', async () => {
  const before = await readdir(MIGRATIONS)
  const { code, output } = await runCommand('create-migration', ['prov'], { DATA_DIR: dataDir })
  const after = await readdir(MIGRATIONS)
  for (const name of after) if (!before.includes(name)) await rm(path.join(MIGRATIONS, name))
  expect([code, output]).toEqual([0, 'Tabellerna är desamma som i den senaste migreringen, så ingen ny behövs.\n'])
  expect(after).toEqual(before)
})

describe('the snapshot in a folder of migrations', () => {
  test('is one: that of the newest migration', async () => {
    const names = (await readdir(MIGRATIONS)).sort()
    expect(names.filter((name) => name.endsWith('.json'))).toEqual([
      names
        .filter((name) => name.endsWith('.ts'))
        .at(-1)
        ?.replace(/\.ts$/, '.json'),
    ])
  })

  test('is replaced by that of a new migration, which has what the collections need beyond it', async () => {
    Object.assign(process.env, { DATA_DIR: dataDir, SECRET: '0'.repeat(40) })
    const { default: config } = await import('../../payload.config.ts')
    const payload = await getPayload({ config, disableDBConnect: true })
    const folder = await mkdtemp(path.join(dataDir, 'migrations-'))
    for (const name of await readdir(MIGRATIONS)) await copyFile(path.join(MIGRATIONS, name), path.join(folder, name))
    const committed = (await readdir(folder)).sort()
    // As if the collections had got three fields since the last migration.
    const last = path.join(folder, committed.find((name) => name.endsWith('.json')) ?? '')
    const snapshot = JSON.parse(await readFile(last, 'utf8')) as Snapshot
    const { news, site, projects_rels: relations } = snapshot.tables
    for (const [table, column] of [
      [news, 'lead'],
      [site, 'model_pages_needs_id'],
      [relations, 'news_id'],
    ] as const)
      leaveOut(table, column)
    await writeFile(last, JSON.stringify(snapshot))

    const written = await writeMigration(payload, folder, 'ingress')
    expect(written).toMatch(/\d{8}_\d{6}_ingress\.ts$/)
    const text = await readFile(written ?? '', 'utf8')
    expect(text).toContain('ALTER TABLE \\`news\\` ADD \\`lead\\` text')
    // Without a rule, the database would refuse to delete what such a column refers to.
    expect(text).toContain('ALTER TABLE \\`site\\` ADD \\`model_pages_needs_id\\` integer REFERENCES pages(id) ON DELETE set null;')
    expect(text).toContain('ALTER TABLE \\`projects_rels\\` ADD \\`news_id\\` integer REFERENCES news(id) ON DELETE cascade;')
    expect(text).toContain('import { type MigrateDownArgs, type MigrateUpArgs, sql }')
    const code = path.basename(written ?? '')
    const kept = committed.filter((name) => name.endsWith('.ts'))
    expect((await readdir(folder)).sort()).toEqual([...kept, code, code.replace(/\.ts$/, '.json')].sort())
    expect(await writeMigration(payload, folder, 'igen')).toBeNull()
    expect(payload.db.migrationDir).toBe(MIGRATIONS)
  })
})
