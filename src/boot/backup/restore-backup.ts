import { existsSync } from 'node:fs'
import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { nullIfMissing } from '../../publisher/output/missing-file.ts'
import { ensureFolder, FOLDER_MODE } from '../ensure-folder.ts'
import type { Progress } from '../progress.ts'
import { StartupError } from '../startup-error.ts'
import { faultOfWriting } from './backup-fault.ts'
import { checkCopy } from './database-copy.ts'
import { copyDurably, flush, writeDurably } from './durable.ts'
import { DATABASE, type Manifest, readManifest, savedFile } from './manifest.ts'
import { UNFINISHED_RESTORE } from './unfinished-restore.ts'

/** What is restored, and where to. */
interface RestoreOptions {
  /** The backup's folder. */
  readonly backup: string
  /** The data folder. It must be empty or missing. */
  readonly folder: string
  /** The path of the database's file, or null for a database on a server. */
  readonly databaseFile: string | null
  /** The names of the migrations that this version knows. */
  readonly migrations: readonly string[]
  readonly progress: Progress
}

/** Files of a backup that are not put back: they are for the operator to read. */
const LEFT = ['settings.env']

/** The files that a folder may have that counts as empty: a disk's own folder, and the mark of a restore that was cut short. */
const EMPTY = ['lost+found', UNFINISHED_RESTORE]

/**
 * Puts the files of a backup into an empty folder. Everything is checked against the manifest first, and the database is put in place last, so a restore
 * that is cut short leaves no folder that a server would start in. Throws a StartupError when the backup is damaged, or something would be overwritten.
 */
export async function restoreBackup(options: RestoreOptions): Promise<Manifest> {
  const { backup, folder, databaseFile, migrations, progress } = options
  const manifest = await readManifest(backup)
  await refuseToOverwrite(options)
  const { database } = manifest
  if (database.kind === 'sqlite' && database.newestMigration !== null && !migrations.includes(database.newestMigration))
    throw new StartupError(
      `Säkerhetskopian ${backup} är gjord av en annan version av Torget (${manifest.torget}, ${database.newestMigration}), som är nyare än den här. Installera den versionen och återställ med den.`,
    )
  await progress.step('Kontrollerar säkerhetskopian', (note) => checkFiles(backup, manifest, note))
  try {
    await ensureFolder(folder, 'Välj en annan mapp.', FOLDER_MODE.passage)
    await writeDurably(path.join(folder, UNFINISHED_RESTORE), `${backup}\n`)
    await flush(folder)
    await progress.step('Skriver filerna', (note) => writeFiles(options, manifest, note))
    if (database.kind === 'sqlite' && databaseFile !== null)
      await progress.step('Skriver databasen', () => writeDatabase(path.join(backup, DATABASE), databaseFile))
    await rm(path.join(folder, UNFINISHED_RESTORE))
    await flush(folder)
  } catch (error) {
    throw faultOfWriting(error, folder)
  }
  return manifest
}

async function refuseToOverwrite({ backup, folder, databaseFile }: RestoreOptions): Promise<void> {
  const isWithin = (file: string, outer: string) => `${file}${path.sep}`.startsWith(`${outer}${path.sep}`)
  if (isWithin(folder, backup) || isWithin(backup, folder))
    throw new StartupError(
      `Mappen ${folder} och säkerhetskopian ${backup} ligger i varandra. Flytta undan den gamla mappen först, eller ange en annan.`,
    )
  const names = (await readdir(folder).catch(nullIfMissing)) ?? []
  const isBegun = names.includes(UNFINISHED_RESTORE)
  if (!isBegun && names.some((name) => !EMPTY.includes(name)))
    throw new StartupError(
      `Mappen ${folder} är inte tom, och en återställning skriver aldrig över något. Stoppa Torget och flytta undan mappen, eller ange en tom: npm run restore -- <kopia> <mapp>`,
    )
  const present = databaseFile === null || isBegun ? undefined : ['', '-wal', '-journal'].map((end) => databaseFile + end).find(existsSync)
  if (present !== undefined)
    throw new StartupError(`Filen ${present} finns redan, och en återställning skriver aldrig över något. Stoppa Torget och flytta undan filen.`)
}

async function checkFiles(backup: string, { files }: Manifest, note: (text: string) => void): Promise<void> {
  for (const [i, { path: name, size, sha256 }] of files.entries()) {
    note(`${i + 1} av ${files.length}`)
    const found = await savedFile(path.join(backup, name), name).catch(nullIfMissing)
    if (found?.size !== size || found.sha256 !== sha256)
      throw new StartupError(
        `Säkerhetskopian ${backup} är skadad: filen ${name} ${found === null ? 'saknas' : 'har ändrats'}. Inget har skrivits. Välj en annan kopia.`,
      )
  }
}

async function writeFiles({ backup, folder }: RestoreOptions, { files }: Manifest, note: (text: string) => void): Promise<void> {
  const written = files.filter(({ path: name }) => name !== DATABASE && !LEFT.includes(name))
  for (const [i, { path: name }] of written.entries()) {
    note(`${i + 1} av ${written.length}`)
    const target = path.join(folder, name)
    await mkdir(path.dirname(target), { recursive: true, mode: 0o700 })
    // A restore that was cut short may have written it.
    await rm(target, { force: true })
    await copyDurably(path.join(backup, name), target)
  }
}

async function writeDatabase(copy: string, file: string): Promise<void> {
  const unfinished = `${file}.restoring`
  await rm(unfinished, { force: true })
  await copyDurably(copy, unfinished)
  checkCopy(unfinished)
  await rename(unfinished, file)
  await flush(path.dirname(file))
}
