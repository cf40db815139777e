// Makes a migration of the difference between the collections and the last one: `npm run migration -- <name>`.
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { getPayload } from 'payload'
import { readSettings } from './settings.ts'
import { prepareFolders } from './start/data-folder.ts'

const [name = 'change'] = process.argv.slice(2)
await prepareFolders(readSettings())
const { default: config } = await import('../payload.config.ts')
const payload = await getPayload({ config, disableDBConnect: true })
const folder = payload.db.migrationDir
await payload.db.createMigration({ payload, migrationName: name, forceAcceptWarning: true, skipEmpty: true })
for (const file of (await readdir(folder)).filter((found) => found.endsWith('.ts'))) {
  // Node runs the file as it stands: an index without endings can't be imported, nor a type as if it were a value.
  if (file === 'index.ts') await rm(path.join(folder, file))
  else {
    const text = await readFile(path.join(folder, file), 'utf8')
    await writeFile(
      path.join(folder, file),
      text.replace('import { MigrateUpArgs, MigrateDownArgs, sql }', 'import { type MigrateDownArgs, type MigrateUpArgs, sql }'),
    )
  }
}
process.exit(0)
