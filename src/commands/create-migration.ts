// Makes a migration of the difference between the collections and the last one: `npm run migration -- <name>`.
import { copyFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { getPayload } from 'payload'
import { prepareFolders } from '../boot/prepare-data-folder.ts'
import { StartFault } from '../boot/startup-error.ts'
import { readSettings } from '../settings.ts'
import { asCommand } from './run-command.ts'

/** The tables that a migration's snapshot describes. Each snapshot has an id of its own, even when nothing else differs. */
const tablesIn = (snapshot: string) => JSON.stringify({ ...JSON.parse(snapshot), id: null, prevId: null })

await asCommand(async () => {
  const [name = 'change'] = process.argv.slice(2)
  const settings = readSettings()
  if (settings.database.kind !== 'sqlite') throw new StartFault('Migreringar finns bara för SQLite. Ta bort DATABASE_URL och försök igen.')
  await prepareFolders(settings)
  const { default: config } = await import('../../payload.config.ts')
  const payload = await getPayload({ config, disableDBConnect: true })
  const folder = payload.db.migrationDir
  const last = (await readdir(folder))
    .filter((found) => found.endsWith('.json'))
    .sort()
    .at(-1)
  // Made elsewhere: what lies in the folder is run by every server that starts.
  const draft = await mkdtemp(path.join(tmpdir(), 'torget-migration-'))
  try {
    if (last) await copyFile(path.join(folder, last), path.join(draft, last))
    payload.db.migrationDir = draft
    await payload.db.createMigration({ payload, migrationName: name, forceAcceptWarning: true })
    const made = (await readdir(draft)).find((found) => found.endsWith('.json') && found !== last) ?? ''
    const snapshot = await readFile(path.join(draft, made), 'utf8')
    if (last && tablesIn(snapshot) === tablesIn(await readFile(path.join(draft, last), 'utf8'))) {
      console.log('Tabellerna är desamma som i den senaste migreringen, så ingen ny behövs.')
      return
    }
    const code = made.replace(/\.json$/, '.ts')
    const text = await readFile(path.join(draft, code), 'utf8')
    // Node runs the file as it stands: a type can't be imported as if it were a value.
    const runnable = text.replace('import { MigrateUpArgs, MigrateDownArgs, sql }', 'import { type MigrateDownArgs, type MigrateUpArgs, sql }')
    await writeFile(path.join(folder, made), snapshot)
    await writeFile(path.join(folder, code), runnable)
    console.log(`Klart: ${path.relative(process.cwd(), path.join(folder, code))}. Läs igenom den innan den sparas med koden.`)
  } finally {
    await rm(draft, { recursive: true, force: true })
  }
})
