import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { DATABASE, MANIFEST, readManifest, savedFile } from '../../../src/boot/backup/manifest.ts'
import { erasedEntry } from '../../../src/cms/purge/erasure-journal.ts'
import { runCommand } from '../../processes/running-command.ts'
import { newDataFolder, removeData } from '../../processes/running-server.ts'
import { changeDatabase, writeSmallContent } from '../small-site.ts'

// A backup has an SQLite database.
describe.skipIf(process.env.TEST_DATABASE_URL)('a data folder that is backed up and restored', () => {
  let place: string
  let backup = ''
  const below = (...names: string[]) => path.join(place, ...names)
  const data = () => ({ DATA_DIR: below('data') })
  const names = async (folder: string) => (await readdir(folder)).sort()
  const backUp = async (...args: readonly string[]) => {
    const { code, output } = await runCommand('backup/make', args, data())
    expect([code, output]).toEqual([0, expect.stringContaining('Klart: ')])
    return output
  }
  const rowsOf = (folder: string, sql: string) => {
    const opened = new DatabaseSync(path.join(folder, 'torget.db'), { readOnly: true })
    const rows = opened.prepare(sql).all()
    opened.close()
    return rows.map((row) => Object.values(row)[0])
  }

  beforeAll(async () => {
    place = await newDataFolder()
    await writeSmallContent(below('content'))
    const event =
      '---\ntitle: Dagen\nlead: Ingress\nplan: scheduled\nformat: online\noccasions:\n  - { startsAt: +30d 09:00, endsAt: +30d 12:00 }\nsignup:\n  way: form\n---\n\nText\n'
    await mkdir(below('content/events'))
    await writeFile(below('content/events/dagen.md'), event)
    expect((await runCommand('seed', [below('content')], data())).code).toBe(0)
    // Two people who have signed up for an event that is not over.
    for (const key of ['anna', 'bo'])
      changeDatabase(
        below('data/torget.db'),
        `INSERT INTO signups (event_id, key, once, name, email, size, status, updated_at, created_at)
         VALUES ((SELECT id FROM events), '${key}', '${key}', '${key}', '${key}@example.org', 1, 'seated', '2026-12-01T00:00:00.000Z', '2026-12-01T00:00:00.000Z')`,
      )
    await backUp()
    backup = below('data/backup', (await names(below('data/backup'))).at(-1) ?? '')
  })
  afterAll(() => removeData(place))

  test('is as it was, holds its letters, and erases again who was erased since', async () => {
    changeDatabase(below('data/torget.db'), "UPDATE news SET title = 'Ändrad'; DELETE FROM signups WHERE key = 'anna'")
    await writeFile(below('data/erasures.jsonl'), `${JSON.stringify({ at: '2026-12-02T00:00:00.000Z', signup: erasedEntry('anna') })}\n`)
    // A backup of an earlier version did not say itself that letters in it are held.
    changeDatabase(path.join(backup, DATABASE), "DELETE FROM leases WHERE name = 'letter-hold'")
    const manifest = await readManifest(backup)
    const files = await Promise.all(manifest.files.map(({ path: name }) => savedFile(path.join(backup, name), name)))
    await writeFile(path.join(backup, MANIFEST), JSON.stringify({ ...manifest, files }))
    await rename(below('data'), below('data.old'))
    const { code, output } = await runCommand('backup/restore', [backup.replace('/data/', '/data.old/')], data())
    expect([code, output]).toEqual([0, expect.stringContaining('Inga mejl skickas förrän en administratör släpper mejlkön')])
    expect(output).toContain('Hemligheten var inte med')
    expect(rowsOf(below('data'), 'SELECT title FROM news ORDER BY title')).toEqual(['Andra nyheten', 'Första nyheten'])
    expect(rowsOf(below('data'), 'SELECT key FROM signups')).toEqual(['bo'])
    const [status] = rowsOf(below('data'), "SELECT status FROM leases WHERE name = 'letter-hold'")
    expect(JSON.parse(String(status))).toEqual({ copiedAt: manifest.madeAt })
  })

  test('is never overwritten: a restore into it changes nothing', async () => {
    const before = await names(below('data'))
    const { code, output } = await runCommand('backup/restore', [backup.replace('/data/', '/data.old/')], data())
    expect([code, output]).toEqual([1, expect.stringContaining('är inte tom, och en återställning skriver aldrig över något.')])
    expect(await names(below('data'))).toEqual(before)
  })

  test('thins the copies in its own folder of backups, and none elsewhere', async () => {
    for (const folder of ['data/backup', 'elsewhere']) {
      await mkdir(below(folder), { recursive: true })
      await cp(below('data.old/backup', path.basename(backup)), below(folder, '2020-01-01T000000.000Z'), { recursive: true })
    }
    await backUp(below('elsewhere'))
    await backUp()
    expect((await names(below('elsewhere'))).length).toBe(2)
    expect((await names(below('data/backup'))).filter((name) => /^\d/.test(name))).toHaveLength(1)
  })

  test('keeps what is known of the newest copy when the next one fails', async () => {
    const status = async () => JSON.parse(await readFile(below('data/backup-status.json'), 'utf8'))
    const { made } = await status()
    await writeFile(below('file'), '')
    const { code } = await runCommand('backup/make', [below('file/copies')], data())
    expect([code, await status()]).toEqual([1, { made, failed: { at: expect.any(Number), why: expect.stringContaining('går inte att skriva i') } }])
    await rm(below('file'))
  })
})
