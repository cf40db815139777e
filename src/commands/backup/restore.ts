// Restores a backup into an empty folder: `npm run restore -- <backup> [folder]`.
import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import type { Manifest } from '../../boot/backup/manifest.ts'
import { restoreBackup } from '../../boot/backup/restore-backup.ts'
import { carryOverErasures } from '../../boot/erasure/carry-over-erasures.ts'
import { eraseOverdue } from '../../boot/erasure/erase-overdue.ts'
import { openPayload } from '../../boot/open-payload.ts'
import { progressTo } from '../../boot/progress.ts'
import { StartupError } from '../../boot/startup-error.ts'
import { closePayload } from '../../cms/database/close-payload.ts'
import { holdLetters } from '../../cms/letters/letter-hold.ts'
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
  await carryOverErasures(backup, before.dataDir, settings.dataDir)
  await bringUpToDate(settings, manifest)
  sayWhatIsLeft(manifest, backup, before, settings)
})

/** Runs missing migrations and erases what may not be kept: people who were purged after the backup are in it. */
async function bringUpToDate(settings: Settings, { madeAt }: Manifest): Promise<void> {
  const payload = await progress.step('Uppdaterar tabellerna', () => openPayload(settings, () => import('../../../payload.config.ts')))
  await holdLetters(payload, madeAt)
  const isPurged = await progress.step('Raderar det som inte får sparas längre', () => eraseOverdue(payload, settings, new Date()))
  if (!isPurged) progress.say('Allt kunde inte raderas. Det görs om när Torget startar, innan någon får se något.')
  await closePayload(payload)
}

function sayWhatIsLeft({ madeAt, database, hasSecrets }: Manifest, backup: string, before: Settings, settings: Settings): void {
  const { dataDir } = settings
  const hasOwnDatabase = before.database.kind === 'sqlite' && before.database.file !== path.join(before.dataDir, 'torget.db')
  progress.say('')
  progress.say(`Klart: ${dataDir} är som ${dateAndTime(Date.parse(madeAt))}. Det som sparades senare finns inte med.`)
  progress.say('Inga mejl skickas förrän en administratör släpper mejlkön, på startsidan i redigeringen.')
  if (database.kind === 'mongodb') progress.say('Databasen är inte med i kopian. Återställ den med mongorestore innan Torget startar.')
  if (!hasSecrets && settings.secret === null) {
    const old = secretFile(before)
    const isThere = dataDir !== before.dataDir && existsSync(old)
    progress.say(
      `Hemligheten var inte med, så personliga länkar i skickade mejl och alla inloggningar har slutat gälla.${
        isThere
          ? ` Kopiera ${old} till ${secretFile(settings)} innan Torget startar, så gäller de igen.`
          : ` Har du kvar filen secret från den gamla mappen, så kopiera den till ${secretFile(settings)} innan Torget startar. Då gäller de igen.`
      }`,
    )
  }
  progress.say(`Inställningarna som gällde står i ${path.join(backup, 'settings.env')}.`)
  // A database in another place would win over the one that was restored.
  const own = hasOwnDatabase ? 'DATABASE_URL= ' : ''
  progress.say(dataDir === before.dataDir ? 'Starta med npm start.' : `Starta med ${own}DATA_DIR=${dataDir} npm start.`)
}
