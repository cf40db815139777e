import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, test } from 'vitest'
import { migrationsIn, refuseNewer } from '../../src/boot/newer-database.ts'
import { StartupError } from '../../src/boot/startup-error.ts'
import { temporaryFolder } from '../folders/temporary-folder.ts'

const [FIRST, SECOND, THIRD, FOURTH] = ['20270101_100000_first', '20270201_100000_second', '20270301_100000_third', '20270401_100000_fourth'] as const

/** The refusal of a database, or an empty text when it may be used. */
async function refusalOf(recorded: readonly string[], known: readonly string[], backups: string | null = null): Promise<string> {
  try {
    await refuseNewer({ recorded, known, backups })
    return ''
  } catch (error) {
    expect(error).toBeInstanceOf(StartupError)
    return (error as StartupError).message
  }
}

/** Makes a copy of a database as the server does, with the migrations that it records. */
function makeCopy(folder: string, name: string, recorded: readonly string[]): void {
  const database = new DatabaseSync(path.join(folder, name))
  database.exec('PRAGMA journal_mode = WAL; CREATE TABLE payload_migrations (name text)')
  for (const migration of recorded) database.prepare('INSERT INTO payload_migrations VALUES (?)').run(migration)
  database.close()
}

describe('a database', () => {
  test.each([
    ['that is new', [], [FIRST, SECOND]],
    ['of this version', [FIRST, SECOND], [FIRST, SECOND]],
    ['of an earlier version', [FIRST], [FIRST, SECOND]],
  ])('%s is not refused', async (_, recorded, known) => expect(await refusalOf(recorded, known)).toBe(''))

  test('of a newer version is refused: the message says which version is needed and what to do', async () => {
    expect(await refusalOf([FIRST, FOURTH, SECOND, THIRD], [FIRST, SECOND])).toBe(
      `Databasen används av en nyare version av Torget än den här, från 1 april 2027 eller senare (steget ${FOURTH} är okänt), och har inte ändrats. Installera den nyare versionen igen, eller lägg tillbaka en säkerhetskopia från före uppgraderingen.`,
    )
  })

  test('of a version with other migrations is refused, whatever their names are', async () => {
    expect(await refusalOf([FIRST, 'dev'], [FIRST, SECOND])).toContain('nyare version av Torget än den här (steget dev är okänt)')
  })
})

describe('the copy to put back', () => {
  test('is the newest that this version can use, and is left as it was', async () => {
    const folder = await temporaryFolder({ 'note.txt': 'x', '2027-05-01T000000.000Z-before-half.db': 'SQLite format 3\0 and no more' })
    makeCopy(folder, '2027-01-20T000000.000Z-before-a.db', [FIRST])
    makeCopy(folder, '2027-02-20T000000.000Z-before-b.db', [FIRST, SECOND])
    makeCopy(folder, '2027-03-20T000000.000Z-before-c.db', [FIRST, SECOND, THIRD])
    const before = (await readdir(folder)).sort()
    expect(await refusalOf([FIRST, SECOND, THIRD, FOURTH], [FIRST, SECOND], folder)).toMatch(
      /eller lägg tillbaka kopian .*\/2027-02-20T000000\.000Z-before-b\.db; det som har sparats sedan den gjordes finns inte i den\./,
    )
    expect((await readdir(folder)).sort()).toEqual(before)
  })

  test.each([
    ['there is no folder of copies', 'missing'],
    ['no copy is old enough', '.'],
  ])('is none when %s', async (_, name) => {
    const folder = await temporaryFolder()
    makeCopy(folder, '2027-03-20T000000.000Z-before-c.db', [FIRST, SECOND, THIRD])
    expect(await refusalOf([FIRST, SECOND, THIRD], [FIRST], path.join(folder, name))).toContain('eller lägg tillbaka en säkerhetskopia från före')
  })
})

test('migrations are the files whose names begin with a time, in their order', async () => {
  const folder = await temporaryFolder({ [`${SECOND}.ts`]: '', [`${FIRST}.ts`]: '', [`${SECOND}.json`]: '', 'index.ts': '' })
  expect(await migrationsIn(folder)).toEqual([FIRST, SECOND])
})
