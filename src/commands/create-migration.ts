// Makes a migration of the difference between the collections and the last one: `npm run migration -- <name>`.
import path from 'node:path'
import { getPayload } from 'payload'
import { prepareDataFolder } from '../boot/prepare-data-folder.ts'
import { StartupError } from '../boot/startup-error.ts'
import { writeMigration } from '../cms/database-adapter/write-migration.ts'
import { readSettings } from '../settings.ts'
import { runCommand } from './run-command.ts'

await runCommand(async () => {
  const [name = 'change'] = process.argv.slice(2)
  const settings = readSettings()
  if (settings.database.kind !== 'sqlite') throw new StartupError('Migreringar finns bara för SQLite. Ta bort DATABASE_URL och försök igen.')
  await prepareDataFolder(settings)
  const { default: config } = await import('../../payload.config.ts')
  const payload = await getPayload({ config, disableDBConnect: true })
  const written = await writeMigration(payload, payload.db.migrationDir, name)
  if (written === null) console.log('Tabellerna är desamma som i den senaste migreringen, så ingen ny behövs.')
  else console.log(`Klart: ${path.relative(process.cwd(), written)}. Läs igenom den innan den sparas med koden.`)
})
