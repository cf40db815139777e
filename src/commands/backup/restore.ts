// Restores a backup into an empty folder: `npm run restore -- <backup> [folder]`.
import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import type { Manifest } from '../../boot/backup/manifest.ts'
import { movedFolders } from '../../boot/backup/moved-folders.ts'
import { restoreBackup } from '../../boot/backup/restore-backup.ts'
import { carryOverErasures } from '../../boot/erasure/carry-over-erasures.ts'
import { eraseOverdue } from '../../boot/erasure/erase-overdue.ts'
import { openPayload } from '../../boot/open-payload.ts'
import { progressTo } from '../../boot/progress.ts'
import { StartupError } from '../../boot/startup-error.ts'
import { BACKUP_STATUS, writeBackupStatus } from '../../cms/backup/backup-status.ts'
import { closePayload } from '../../cms/database/close-payload.ts'
import { holdLetters } from '../../cms/letters/letter-hold.ts'
import { ERASURE_JOURNAL } from '../../cms/purge/erasure-journal.ts'
import { readSettings, type Settings, secretFile, settleDataDir } from '../../settings.ts'
import { dateAndTime } from '../../words/time/dates.ts'
import { runCommand } from '../run-command.ts'

const progress = progressTo(process.stdout)

await runCommand(async () => {
  const [given, to, ...more] = process.argv.slice(2)
  if (!given || more.length > 0) throw new StartupError('Ange säkerhetskopian, och mappen om det inte är DATA_DIR: npm run restore -- <kopia> [mapp]')
  const backup = path.resolve(given)
  const before = readSettings()
  const settings = to === undefined ? before : settleDataDir(path.resolve(to))
  const { database, dataDir } = settings
  const manifest = await restoreBackup({
    backup,
    folder: dataDir,
    databaseFile: database.kind === 'sqlite' ? database.file : null,
    migrations: (await readdir('src/cms/migrations')).map((name) => name.replace(/\.\w+$/, '')),
    progress,
  })
  await writeBackupStatus(path.join(dataDir, BACKUP_STATUS), { made: { at: Date.parse(manifest.madeAt), folder: backup }, failed: null })
  const knowsErasures = await carryOverErasures(backup, before, settings.dataDir)
  await bringUpToDate(settings, manifest)
  await sayWhatIsLeft(manifest, backup, before, settings)
  if (!knowsErasures) progress.say(noErasuresFound(settings))
  const moved = path.dirname(backup)
  if (settings.backupDir === path.join(settings.dataDir, 'backup') && (await movedFolders(settings.dataDir)).includes(path.dirname(moved)))
    progress.say(`Flytta med kopiorna, så att de tas bort i tid: mkdir -p ${settings.backupDir} && mv -n ${moved}/* ${settings.backupDir}/`)
  sayHowToStart(before, settings)
})

/** Runs missing migrations and erases what may not be kept: people who were purged after the backup are in it. */
async function bringUpToDate(settings: Settings, { madeAt }: Manifest): Promise<void> {
  const payload = await progress.step('Uppdaterar tabellerna', () => openPayload(settings, () => import('../../../payload.config.ts')))
  await holdLetters(payload, madeAt)
  const isPurged = await progress.step('Raderar det som inte får sparas längre', () => eraseOverdue(payload, settings, new Date()))
  if (!isPurged) progress.say('Allt kunde inte raderas. Det görs om när Torget startar, innan någon får se något.')
  await closePayload(payload)
}

function noErasuresFound({ dataDir }: Settings): string {
  return `Ingen lista över raderade anmälningar hittades. Har någon anmälan raderats sedan kopian gjordes, så kopiera ${ERASURE_JOURNAL} från den gamla datamappen eller BACKUP_DIR till ${dataDir} innan Torget startar. Då raderas den igen.`
}

async function sayWhatIsLeft({ madeAt, database, hasSecrets }: Manifest, backup: string, before: Settings, settings: Settings): Promise<void> {
  const { dataDir } = settings
  progress.say('')
  progress.say(`Klart: ${dataDir} är som ${dateAndTime(Date.parse(madeAt))}. Det som sparades senare finns inte med.`)
  progress.say(
    'Även användarna är som då: konton som har stängts av sedan dess är öppna, med de roller och lösenord som gällde. Stäng av dem igen så snart Torget har startat.',
  )
  progress.say('Inga mejl skickas förrän en administratör släpper mejlkön, på startsidan i redigeringen.')
  if (database.kind === 'mongodb')
    progress.say(
      `Databasen är inte med i kopian. Den ska ha återställts med mongorestore före det här, för det är i den som mejlen hålls. Är det inte gjort, så ta bort ${dataDir}, återställ databasen och kör npm run restore igen.`,
    )
  if (!hasSecrets && settings.secret === null) progress.say(await secretAdvice(before, settings))
  progress.say(`Inställningarna som gällde står i ${path.join(backup, 'settings.env')}.`)
}

/** What to do about the secret that was not in the backup: to copy the one of the data folder before, where that is found. */
async function secretAdvice(before: Settings, settings: Settings): Promise<string> {
  const own = secretFile(settings)
  const folders = [before.dataDir, ...(await movedFolders(before.dataDir)), ...(await movedFolders(settings.dataDir))]
  const old = folders.map((folder) => secretFile({ dataDir: folder })).findLast((file) => file !== own && existsSync(file))
  return `Hemligheten var inte med, så personliga länkar i skickade mejl och alla inloggningar har slutat gälla.${
    old === undefined
      ? ` Har du kvar filen secret från den gamla mappen, så kopiera den till ${own} innan Torget startar. Då gäller de igen.`
      : ` Kör cp ${old} ${own} innan Torget startar, så gäller de igen.`
  }`
}

function sayHowToStart(before: Settings, { dataDir }: Settings): void {
  const hasOwnDatabase = before.database.kind === 'sqlite' && before.database.file !== path.join(before.dataDir, 'torget.db')
  // A database in another place would win over the one that was restored.
  const own = hasOwnDatabase ? 'DATABASE_URL= ' : ''
  progress.say(dataDir === before.dataDir ? 'Starta med npm start.' : `Starta med ${own}DATA_DIR=${dataDir} npm start.`)
}
