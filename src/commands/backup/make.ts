// Makes a backup, also while the server runs: `npm run backup -- [folder] [--with-secrets]`.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { thinBackups } from '../../boot/backup/backup-folder.ts'
import { makeBackup } from '../../boot/backup/make-backup.ts'
import { progressTo } from '../../boot/progress.ts'
import { StartupError } from '../../boot/startup-error.ts'
import { BACKUP_STATUS, readBackupStatus, writeBackupStatus } from '../../cms/backup/backup-status.ts'
import { readSettings, settingsAsLines } from '../../settings.ts'
import { BACKUP_FAULT_IN_LOG } from '../../words/backup.ts'
import { runCommand } from '../run-command.ts'

await runCommand(async () => {
  const { values, positionals } = parseArgs({ options: { 'with-secrets': { type: 'boolean' } }, allowPositionals: true, strict: false })
  const [given, ...more] = positionals
  const unknown = Object.keys(values).find((name) => name !== 'with-secrets')
  if (more.length > 0 || unknown !== undefined)
    throw new StartupError('Ange mappen, om det inte är BACKUP_DIR: npm run backup -- [mapp] [--with-secrets]')
  const settings = readSettings()
  const withSecrets = values['with-secrets'] === true
  const folder = given === undefined ? settings.backupDir : path.resolve(given)
  const { version } = JSON.parse(readFileSync(path.resolve('package.json'), 'utf8')) as { readonly version: string }
  const progress = progressTo(process.stdout)
  const statusFile = path.join(settings.dataDir, BACKUP_STATUS)
  const made = await makeBackup({
    settings,
    folder,
    settingsLines: settingsAsLines(withSecrets),
    withSecrets,
    version,
    clock: Date.now,
    progress,
  }).catch(async (error: unknown) => {
    const why = error instanceof StartupError ? error.message : BACKUP_FAULT_IN_LOG
    const { made: before } = await readBackupStatus(statusFile)
    // A full disk may have no room for it either.
    await writeBackupStatus(statusFile, { made: before, failed: { at: Date.now(), why } }).catch(() => undefined)
    throw error
  })
  await writeBackupStatus(statusFile, { made: { at: Date.parse(made.manifest.madeAt), folder: made.folder }, failed: null })
  if (folder === settings.backupDir) await thinBackups(folder, settings.backupDays, Date.now())
  const { files, missing, database } = made.manifest
  for (const name of missing) console.error(`Varning: ${name} saknas i ${settings.dataDir} och därför i kopian.`)
  if (database.kind === 'mongodb')
    progress.say('Kopian har filerna men inte databasen. Kopiera databasen med mongodump --uri "$DATABASE_URL" --archive=<fil>.')
  if (!withSecrets)
    progress.say('Hemligheten är inte med. Utan den slutar personliga länkar och inloggningar att gälla; ta med den med --with-secrets.')
  progress.say(`Klart: ${files.length} filer i ${made.folder}, kontrollerade.`)
})
