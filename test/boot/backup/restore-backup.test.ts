import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { makeBackup } from '../../../src/boot/backup/make-backup.ts'
import type { Manifest } from '../../../src/boot/backup/manifest.ts'
import { restoreBackup } from '../../../src/boot/backup/restore-backup.ts'
import { refuseUnfinishedRestore } from '../../../src/boot/backup/unfinished-restore.ts'
import { temporaryFolder } from '../../folders/temporary-folder.ts'
import { contentOf, newOffice, quiet } from './office.ts'

const MIGRATIONS = ['20260101_first', '20260202_second']

/** A backup with one document, and a function that restores it. */
async function backedUp() {
  const folder = await temporaryFolder({ 'data/secret': 'hemlig' })
  const { settings, addDocument } = await newOffice(folder)
  await addDocument('report.pdf', 'report')
  const options = { settingsLines: [], withSecrets: true, version: '0.1.0', clock: Date.now, progress: quiet }
  const { folder: backup } = await makeBackup({ settings, folder: path.join(folder, 'copies'), ...options })
  const target = path.join(folder, 'restored')
  const restore = (more: Partial<Parameters<typeof restoreBackup>[0]> = {}) =>
    restoreBackup({ backup, folder: target, databaseFile: path.join(target, 'torget.db'), migrations: MIGRATIONS, progress: quiet, ...more })
  return { folder, settings, backup, target, restore }
}

async function changeManifest(backup: string, change: (manifest: Manifest) => object): Promise<void> {
  const file = path.join(backup, 'manifest.json')
  await writeFile(file, JSON.stringify(change(JSON.parse(await readFile(file, 'utf8')))))
}

test('a backup is restored into a folder that is missing, with its database, files and secret', async () => {
  const { settings, target, restore } = await backedUp()
  await restore()
  expect((await readdir(target)).sort()).toEqual(['media', 'secret', 'torget.db'])
  expect(contentOf(path.join(target, 'torget.db'))).toEqual(contentOf(path.join(settings.dataDir, 'torget.db')))
  expect(await readFile(path.join(target, 'media/documents/report.pdf'), 'utf8')).toBe('report')
  expect(await readFile(path.join(target, 'secret'), 'utf8')).toBe('hemlig')
})

test('nothing is ever overwritten: neither a folder with something in it nor a database elsewhere', async () => {
  const { folder, settings, target, restore } = await backedUp()
  await expect(restore({ folder: settings.dataDir })).rejects.toThrow('är inte tom, och en återställning skriver aldrig över något.')
  const elsewhere = path.join(folder, 'elsewhere.db')
  await writeFile(elsewhere, '')
  await expect(restore({ databaseFile: elsewhere })).rejects.toThrow(`Filen ${elsewhere} finns redan`)
  expect(await readdir(folder)).not.toContain(path.basename(target))
})

test.each(['-wal', '-journal'])('the log of a database elsewhere is not taken for one of the restored database: %s', async (end) => {
  const { folder, target, restore } = await backedUp()
  const elsewhere = path.join(folder, 'elsewhere.db')
  await writeFile(elsewhere + end, '')
  await expect(restore({ databaseFile: elsewhere })).rejects.toThrow(`Filen ${elsewhere}${end} finns redan`)
  expect(await readdir(folder)).not.toContain(path.basename(target))
})

test('a folder in the backup is not restored to, nor one that the backup lies in', async () => {
  const { folder, backup, restore } = await backedUp()
  const names = await readdir(backup)
  for (const target of [backup, path.join(backup, 'media/new'), folder, path.dirname(backup)])
    await expect(restore({ folder: target })).rejects.toThrow('ligger i varandra')
  expect(await readdir(backup)).toEqual(names)
})

test('the database is put in place last, whole, and until then the folder is marked as half restored', async () => {
  const { target, restore } = await backedUp()
  const seen: Record<string, readonly string[]> = {}
  const progress: typeof quiet = {
    ...quiet,
    step: async (name, work) => {
      const before = await readdir(target).catch(() => [])
      const result = await work(() => undefined)
      seen[name] = [...before.sort(), '→', ...(await readdir(target).catch(() => [])).sort()]
      return result
    },
  }
  await restore({ progress })
  expect(seen).toEqual({
    'Kontrollerar säkerhetskopian': ['→'],
    'Skriver filerna': ['restoring', '→', 'media', 'restoring', 'secret'],
    'Skriver databasen': ['media', 'restoring', 'secret', '→', 'media', 'restoring', 'secret', 'torget.db'],
  })
})

test.each<[string, (backup: string) => Promise<void>, RegExp]>([
  [
    'a changed file',
    (backup) => writeFile(path.join(backup, 'media/documents/report.pdf'), 'rep0rt'),
    /report\.pdf har ändrats\. Inget har skrivits/,
  ],
  ['a missing file', (backup) => rm(path.join(backup, 'torget.db')), /torget\.db saknas\. Inget har skrivits/],
  ['no manifest', (backup) => rm(path.join(backup, 'manifest.json')), /ingen hel säkerhetskopia/],
  ['half a manifest', (backup) => writeFile(path.join(backup, 'manifest.json'), '{"format": 1, "fil'), /manifest\.json går inte att förstå/],
  [
    'a manifest that names a file outside',
    (backup) => changeManifest(backup, ({ files, ...rest }) => ({ ...rest, files: [...files, { ...files[0], path: '../../x' }] })),
    /manifest\.json går inte att förstå/,
  ],
  [
    'a later form',
    (backup) => changeManifest(backup, (manifest) => ({ ...manifest, format: 2, torget: '9.0.0' })),
    /nyare version av Torget \(9\.0\.0\)/,
  ],
])('a backup with %s is refused, and nothing is written', async (_, damage, message) => {
  const { folder, backup, target, restore } = await backedUp()
  await damage(backup)
  await expect(restore()).rejects.toThrow(message)
  expect(await readdir(folder)).not.toContain(path.basename(target))
})

test('a backup of a newer database is refused', async () => {
  const { restore } = await backedUp()
  await expect(restore({ migrations: ['20260101_first'] })).rejects.toThrow('nyare än den här')
})

test('a restore that was cut short is refused by a start and finished by another restore', async () => {
  const { folder, target, restore } = await backedUp()
  await restore()
  const whole = await readFile(path.join(target, 'torget.db'))
  // As a kill leaves it: the mark is there, a file is half written, and the database is not in place.
  await cp(target, path.join(folder, 'whole'), { recursive: true })
  await rm(path.join(target, 'torget.db'))
  await writeFile(path.join(target, 'restoring'), '')
  await writeFile(path.join(target, 'torget.db.restoring'), whole.subarray(0, 1000))
  await writeFile(path.join(target, 'media/documents/report.pdf'), 'rep')
  expect(() => refuseUnfinishedRestore(target)).toThrow('avbröts')
  await restore()
  expect(() => refuseUnfinishedRestore(target)).not.toThrow()
  expect(await readFile(path.join(target, 'media/documents/report.pdf'), 'utf8')).toBe('report')
  expect((await readdir(target)).sort()).toEqual(['media', 'secret', 'torget.db'])
})
