import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { pathToFileURL } from 'node:url'
import { isDay } from '../domain/time/swedish-time.ts'
import { nullIfMissing } from '../publisher/output/missing-file.ts'
import { dayInWords } from '../words/time/dates.ts'
import { StartupError } from './startup-error.ts'

/** The names of the migrations in a folder, in their order. They begin with the time at which they were made. */
export async function migrationsIn(folder: string): Promise<readonly string[]> {
  const names = (await readdir(folder)).filter((name) => /^\d.*\.ts$/.test(name))
  return names.map((name) => name.replace(/\.ts$/, '')).sort()
}

/** The day on which a migration was made, in Swedish: `1 december 2026`. Null for a name of another form. */
function dayMade(migration: string): string | null {
  const [, year, month, day] = /^(\d{4})(\d\d)(\d\d)_/.exec(migration) ?? []
  const made = `${year}-${month}-${day}`
  // A log is searched with plain spaces.
  return isDay(made) ? dayInWords(made).replaceAll('\u00a0', ' ') : null
}

/** The migrations that a copy of an SQLite database records. Null for a file that can't be read as one. */
function migrationsOfCopy(file: string): readonly string[] | null {
  try {
    // Nobody writes to a copy, and reading it must leave nothing beside it.
    const url = pathToFileURL(file)
    url.searchParams.set('immutable', '1')
    const database = new DatabaseSync(url, { readOnly: true })
    try {
      return database
        .prepare('SELECT name FROM payload_migrations')
        .all()
        .map(({ name }) => String(name))
    } finally {
      database.close()
    }
  } catch {
    return null
  }
}

/** The newest copy in a folder of backups that code with the known migrations can use. Names begin with the time of the copy. Null for none. */
async function newestFittingCopy(folder: string, known: ReadonlySet<string>): Promise<string | null> {
  const names = ((await readdir(folder).catch(nullIfMissing)) ?? []).filter((name) => /^\d.*\.db$/.test(name)).sort()
  const files = names.map((name) => path.join(folder, name))
  return files.findLast((file) => migrationsOfCopy(file)?.every((name) => known.has(name))) ?? null
}

/** What a database records, what this code knows, and where copies of the database lie. */
interface Versions {
  readonly recorded: readonly string[]
  readonly known: readonly string[]
  /** The folder of the copies, or null where Torget makes none. */
  readonly backups: string | null
}

/**
 * Refuses a database that code with other migrations has brought up to date: this code would write what that can't read, and lose what it does not know.
 * Throws a StartupError in Swedish that says which version is needed and which copy can be put back.
 */
export async function refuseNewer({ recorded, known, backups }: Versions): Promise<void> {
  const isKnown = new Set(known)
  const newest = recorded
    .filter((name) => !isKnown.has(name))
    .toSorted()
    .at(-1)
  if (newest === undefined) return
  const day = dayMade(newest)
  const copy = backups === null ? null : await newestFittingCopy(backups, isKnown)
  const restore =
    copy === null
      ? 'eller lägg tillbaka en säkerhetskopia från före uppgraderingen.'
      : `eller lägg tillbaka kopian ${copy}; det som har sparats sedan den gjordes finns inte i den. Avsnittet Roll back i src/docs/operations.md säger hur.`
  throw new StartupError(
    `Databasen används av en nyare version av Torget än den här${day === null ? '' : `, från ${day} eller senare`} (steget ${newest} är okänt), och har inte ändrats. Installera den nyare versionen igen, ${restore}`,
  )
}
