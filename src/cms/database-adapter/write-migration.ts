import { copyFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Payload } from 'payload'

/** The tables that a snapshot describes. Each snapshot has an id of its own, even when nothing else differs. */
const tablesIn = (snapshot: string) => JSON.stringify({ ...JSON.parse(snapshot), id: null, prevId: null })

interface Snapshot {
  readonly tables: Readonly<Record<string, { readonly foreignKeys: Readonly<Record<string, Reference>> }>>
}
interface Reference {
  readonly columnsFrom: readonly string[]
  readonly onDelete?: string
}

/**
 * A migration with what Payload leaves out. An added column refers to another table without a word on what happens when the row there is deleted, and the
 * database would then refuse to delete it. And Node runs the file as it stands: a type can't be imported as if it were a value.
 */
function completed(text: string, snapshot: string): string {
  const { tables } = JSON.parse(snapshot) as Snapshot
  const ruleOf = (table: string, column: string) =>
    Object.values(tables[table]?.foreignKeys ?? {}).find(({ columnsFrom }) => columnsFrom.join() === column)?.onDelete ?? 'no action'
  return text
    .replace('import { MigrateUpArgs, MigrateDownArgs, sql }', 'import { type MigrateDownArgs, type MigrateUpArgs, sql }')
    .replace(
      /(ALTER TABLE \\`(\w+)\\` ADD \\`(\w+)\\` .*REFERENCES \w+\(\w+\));/g,
      (_, added: string, table: string, column: string) => `${added} ON DELETE ${ruleOf(table, column)};`,
    )
}

/** The snapshots in a folder of migrations, the newest last. */
async function snapshotsIn(folder: string): Promise<readonly string[]> {
  return (await readdir(folder)).filter((name) => name.endsWith('.json')).sort()
}

/**
 * Writes a migration of the difference between the collections and the newest snapshot in a folder, with a snapshot that takes the place of the earlier
 * ones: the next migration is made from it alone. Returns the migration's file, or null when the tables are the same and nothing was written.
 */
export async function writeMigration(payload: Payload, folder: string, name: string): Promise<string | null> {
  const earlier = await snapshotsIn(folder)
  const last = earlier.at(-1)
  // Made elsewhere: what lies in the folder is run by every server that starts.
  const draft = await mkdtemp(path.join(tmpdir(), 'torget-migration-'))
  const committed = payload.db.migrationDir
  try {
    if (last) await copyFile(path.join(folder, last), path.join(draft, last))
    payload.db.migrationDir = draft
    await payload.db.createMigration({ payload, migrationName: name, forceAcceptWarning: true })
    const made = (await snapshotsIn(draft)).find((snapshot) => snapshot !== last) ?? ''
    const snapshot = await readFile(path.join(draft, made), 'utf8')
    if (last && tablesIn(snapshot) === tablesIn(await readFile(path.join(draft, last), 'utf8'))) return null
    const code = made.replace(/\.json$/, '.ts')
    const text = await readFile(path.join(draft, code), 'utf8')
    await writeFile(path.join(folder, made), snapshot)
    await writeFile(path.join(folder, code), completed(text, snapshot))
    // Last, so that a snapshot is there whenever this is stopped.
    for (const outdated of earlier) await rm(path.join(folder, outdated))
    return path.join(folder, code)
  } finally {
    payload.db.migrationDir = committed
    await rm(draft, { recursive: true, force: true })
  }
}
