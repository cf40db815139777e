import { existsSync } from 'node:fs'
import { chmod, mkdir, readdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import type { Instant } from '../../domain/content/content.ts'
import { type Settings, secretFile } from '../../settings.ts'
import { ensureFolder } from '../ensure-folder.ts'
import type { Progress } from '../progress.ts'
import { StartupError } from '../startup-error.ts'
import { damageInWords, faultOfWriting, isDamage } from './backup-fault.ts'
import { backupName, newestBackup, removeUnfinished, unfinishedName } from './backup-folder.ts'
import { checkCopy, copyDatabase, markCopy } from './database-copy.ts'
import { copyDurably, flush, writeDurably } from './durable.ts'
import { DATABASE, MANIFEST, type Manifest, newManifest, readManifest, type SavedFile, savedFile } from './manifest.ts'
import { type EarlierBackup, saveFiles, unnamedFiles, uploadedFiles } from './saved-files.ts'

/** How often the database is copied again because files were replaced meanwhile. */
const MOST_TRIES = 10

/** What a backup is made of, and where. */
interface BackupOptions {
  readonly settings: Settings
  /** The folder in which the backup gets a folder of its own. */
  readonly folder: string
  /** The settings, as lines of an `.env` file. */
  readonly settingsLines: readonly string[]
  /** Whether the secret's file is saved. */
  readonly withSecrets: boolean
  /** The version of Torget. */
  readonly version: string
  readonly clock: () => Instant
  readonly progress: Progress
}

/** A backup that was made. */
interface MadeBackup {
  readonly folder: string
  readonly manifest: Manifest
}

/**
 * Makes a backup while other processes write: the database at one moment, and every file that it refers to. It is checked before it gets its name, so a
 * process that is killed leaves nothing that looks whole. Throws a StartupError, and leaves nothing, when it can't be made.
 */
export async function makeBackup(options: BackupOptions): Promise<MadeBackup> {
  const { settings, folder, clock } = options
  await ensureFolder(folder, 'Ge den som kör Torget rätt att skriva där, eller välj en annan mapp.')
  await removeUnfinished(folder)
  if (settings.database.kind === 'sqlite' && !existsSync(settings.database.file))
    throw new StartupError(`Databasen ${settings.database.file} finns inte, så det finns inget att kopiera. Kontrollera DATA_DIR och DATABASE_URL.`)
  const startedAt = clock()
  const unfinished = path.join(folder, unfinishedName(startedAt))
  try {
    await mkdir(unfinished, { mode: 0o700 })
    const manifest = await fill(unfinished, options)
    await flushAll(unfinished)
    const made = path.join(folder, backupName(Date.parse(manifest.madeAt)))
    await rename(unfinished, made)
    await flush(folder)
    return { folder: made, manifest }
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true }).catch(() => undefined)
    if (isDamage(error) && settings.database.kind === 'sqlite')
      throw new StartupError(damageInWords(settings.database.file, settings.dataDir, (await newestBackup(settings.backupDir))?.folder ?? null), {
        cause: error,
      })
    throw faultOfWriting(error, folder)
  }
}

async function fill(unfinished: string, options: BackupOptions): Promise<Manifest> {
  const { settings, folder, settingsLines, withSecrets, version, progress } = options
  const earlier = await earlierBackup(folder)
  const { database, madeAt, saved, missing } =
    settings.database.kind === 'sqlite'
      ? await saveWithDatabase(unfinished, settings.database.file, options, earlier)
      : await progress.step('Sparar filer', async (note) => {
          const at = new Date(options.clock()).toISOString()
          const files = [...(await uploadedFiles(settings.dataDir)), ...(await unnamedFiles(settings.dataDir))]
          const { saved: found, lost } = await saveFiles(files, { dataDir: settings.dataDir, folder: unfinished, earlier, note: noteTo(note) })
          return { database: { kind: 'mongodb' as const }, madeAt: at, saved: found, missing: lost }
        })
  const others: SavedFile[] = []
  const add = async (name: string) => others.push(await savedFile(path.join(unfinished, name), name))
  await writeDurably(path.join(unfinished, 'settings.env'), settingsLines.map((line) => `${line}\n`).join(''))
  await add('settings.env')
  if (withSecrets && existsSync(secretFile(settings))) {
    await copyDurably(secretFile(settings), path.join(unfinished, 'secret'))
    await add('secret')
  }
  const manifest = newManifest({ torget: version, madeAt, database, hasSecrets: withSecrets, files: [...others, ...saved], missing })
  await writeDurably(path.join(unfinished, MANIFEST), `${JSON.stringify(manifest, null, 1)}\n`)
  return manifest
}

const noteTo = (note: (text: string) => void) => (done: number, total: number) => note(`${done} av ${total}`)

/**
 * Copies the database, and then the files that the copy refers to, so that no file is missing that was added before. A file that was replaced or removed
 * between the two makes the copy outdated, and a new one is made. A file that two copies in a row lack was gone before.
 */
async function saveWithDatabase(unfinished: string, file: string, options: BackupOptions, earlier: EarlierBackup | null) {
  const { settings, clock, progress } = options
  const copy = path.join(unfinished, DATABASE)
  let lostBefore = ''
  for (let tries = 1; ; tries += 1) {
    await rm(copy, { force: true })
    const madeAt = new Date(clock()).toISOString()
    await progress.step('Kopierar databasen', async (note) => {
      copyDatabase(file, copy)
      await chmod(copy, 0o600)
      note(megabytes((await savedFile(copy, DATABASE)).size))
    })
    const report = await progress.step('Kontrollerar kopian av databasen', async () => {
      markCopy(copy, madeAt)
      return checkCopy(copy)
    })
    const { saved, lost } = await progress.step('Sparar filer', async (note) => {
      const files = [...report.files, ...(await unnamedFiles(settings.dataDir))]
      return saveFiles(files, { dataDir: settings.dataDir, folder: unfinished, earlier, note: noteTo(note) })
    })
    const lostNow = lost.toSorted().join('\n')
    if (lost.length === 0 || lostNow === lostBefore) {
      if (report.brokenReferences > 0)
        progress.say(`Varning: ${report.brokenReferences} rader i databasen pekar på rader som inte finns. Kopian är lik databasen.`)
      const database = { kind: 'sqlite' as const, newestMigration: report.newestMigration }
      return { database, madeAt, saved: [await savedFile(copy, DATABASE), ...saved], missing: lost }
    }
    if (tries === MOST_TRIES)
      throw new StartupError('Filer byttes hela tiden medan säkerhetskopian gjordes, så ingen kopia är sparad. Försök igen om en stund.')
    lostBefore = lostNow
  }
}

const megabytes = (bytes: number) => `${(bytes / 1_000_000).toFixed(1).replace('.', ',')} MB`

/** The newest backup in a folder, whose files need not be stored twice. One that can't be read is left aside. */
async function earlierBackup(folder: string): Promise<EarlierBackup | null> {
  const newest = await newestBackup(folder)
  const manifest = newest === null ? null : await readManifest(newest.folder).catch(() => null)
  if (newest === null || manifest === null) return null
  return { folder: newest.folder, files: new Map(manifest.files.filter(({ path: name }) => name !== DATABASE).map((file) => [file.path, file])) }
}

/** Waits until a folder, and the folders below it, are on the disk with all their names. The database is the only file that is not yet. */
async function flushAll(folder: string): Promise<void> {
  if (existsSync(path.join(folder, DATABASE))) await flush(path.join(folder, DATABASE))
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  for (const entry of entries) if (entry.isDirectory()) await flush(path.join(entry.parentPath, entry.name))
  await flush(folder)
}
