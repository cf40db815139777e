// Databases that the code of earlier versions made. test/README.md says how to make one.
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { migrationsIn } from '../../../src/boot/newer-database.ts'
import { MIGRATIONS } from '../../../src/cms/database-adapter/database.ts'
import { parseSettings, type Settings } from '../../../src/settings.ts'

/** The names of all migrations, in their order. */
export const NAMES = await migrationsIn(MIGRATIONS)

/** The versions whose code has made a fixture, by their last migration. */
export const MADE = (await readdir(import.meta.dirname))
  .filter((name) => name.endsWith('.zip'))
  .map((name) => path.basename(name, '.zip'))
  .sort()

/** How many migrations a version's database lacks. */
export const dueFor = (version: string): number => NAMES.length - 1 - NAMES.indexOf(version)

export type Row = Readonly<Record<string, unknown>>

/** What a version's own code read from the database that it had filled. */
interface Expected {
  /** All documents as they are published, by their collection. */
  readonly documents: Readonly<Record<string, readonly Row[]>>
  /** The leads of the drafts of news. */
  readonly drafts: readonly unknown[]
  /** The digests of the files in the media folder, by their paths in it. */
  readonly files: Readonly<Record<string, string>>
}

/** A fixture that is put in place. */
export interface Fixture {
  readonly settings: Settings
  /** The database file. */
  readonly file: string
  readonly expected: Expected
}

/**
 * Puts the files of a version's fixture into the folder `data` of a place. `name` is the name of the database, without its ending. Payload knows one media
 * folder, so that one, and the backups, are emptied first.
 */
export async function unpack(version: string, place: string, name: string): Promise<Fixture> {
  const entries = unzipSync(await readFile(path.join(import.meta.dirname, `${version}.zip`)))
  const settings = parseSettings({ DATA_DIR: 'data', DATABASE_URL: `file:data/${name}.db` }, place)
  const file = path.join(settings.dataDir, `${name}.db`)
  for (const folder of ['media', 'backup']) await rm(path.join(settings.dataDir, folder), { recursive: true, force: true })
  for (const [entry, bytes] of Object.entries(entries)) {
    if (entry === 'expected.json') continue
    const target = entry === 'torget.db' ? file : path.join(settings.dataDir, entry)
    await mkdir(path.dirname(target), { recursive: true })
    await writeFile(target, bytes)
  }
  return { settings, file, expected: JSON.parse(strFromU8(entries['expected.json'] ?? new Uint8Array())) as Expected }
}

/** A new folder in a place with the migrations that the code of a version had. */
export async function migrationsUntil(version: string, place: string): Promise<string> {
  const folder = await mkdtemp(path.join(place, 'migrations-'))
  const names = NAMES.slice(0, NAMES.indexOf(version) + 1)
  for (const name of names) await symlink(path.join(MIGRATIONS, `${name}.ts`), path.join(folder, `${name}.ts`))
  return folder
}
