import { chmod, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { backupName, backupsIn, instantInName } from '../../../src/boot/backup/backup-folder.ts'
import { makeBackup } from '../../../src/boot/backup/make-backup.ts'
import { readManifest, savedFile } from '../../../src/boot/backup/manifest.ts'
import type { Settings } from '../../../src/settings.ts'
import { temporaryFolder } from '../../folders/temporary-folder.ts'
import { contentOf, newOffice, quiet } from './office.ts'

const NOW = Date.parse('2026-12-01T02:00:00Z')

const backUp = (settings: Settings, folder: string, more: Partial<Parameters<typeof makeBackup>[0]> = {}) => {
  let ticks = 0
  const clock = () => NOW + ticks++
  return makeBackup({ settings, folder, settingsLines: ['PORT=8080'], withSecrets: false, version: '0.1.0', clock, progress: quiet, ...more })
}

const filesBelow = async (folder: string) =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort()

test('a backup holds the database, the files that it names, and the settings, all listed with their digests', async () => {
  const folder = await temporaryFolder({ 'data/document-texts/report.txt': 'text', 'data/outbox/a.eml': 'letter', 'data/secret': 's' })
  const { settings, addDocument } = await newOffice(folder)
  await addDocument('report.pdf', 'report')
  await writeFile(path.join(settings.dataDir, 'media/documents/unused.pdf'), 'no row names it')
  const { folder: made, manifest } = await backUp(settings, path.join(folder, 'copies'))
  expect(await filesBelow(made)).toEqual(['document-texts/report.txt', 'manifest.json', 'media/documents/report.pdf', 'settings.env', 'torget.db'])
  expect(contentOf(path.join(made, 'torget.db'))).toEqual(contentOf(path.join(settings.dataDir, 'torget.db')))
  expect(await readManifest(made)).toEqual(manifest)
  expect(manifest).toMatchObject({
    torget: '0.1.0',
    database: { kind: 'sqlite', newestMigration: '20260202_second' },
    hasSecrets: false,
    missing: [],
  })
  for (const file of manifest.files) expect(await savedFile(path.join(made, file.path), file.path)).toEqual(file)
  expect(manifest.files.map(({ path: name }) => name).sort()).toEqual((await filesBelow(made)).filter((name) => name !== 'manifest.json'))
  expect(await readFile(path.join(made, 'settings.env'), 'utf8')).toBe('PORT=8080\n')
})

test('a backup is readable by its owner alone', async () => {
  const folder = await temporaryFolder({ 'data/document-texts/report.txt': 'text' })
  const { settings, addDocument } = await newOffice(folder)
  await addDocument('report.pdf', 'report')
  await chmod(path.join(settings.dataDir, 'media/documents/report.pdf'), 0o644)
  const { folder: made } = await backUp(settings, path.join(folder, 'copies'))
  for (const name of ['.', ...(await readdir(made, { recursive: true }))])
    expect([name, (await stat(path.join(made, name))).mode & 0o077]).toEqual([name, 0])
})

test('the secret is saved when it is asked for', async () => {
  const folder = await temporaryFolder({ 'data/secret': 'hemlig' })
  const { settings } = await newOffice(folder)
  const { folder: made, manifest } = await backUp(settings, path.join(folder, 'copies'), { withSecrets: true })
  expect(await readFile(path.join(made, 'secret'), 'utf8')).toBe('hemlig')
  expect(manifest.hasSecrets).toBe(true)
})

test('a file that the backup before has is stored once for both, and again when that one has gone bad', async () => {
  const folder = await temporaryFolder()
  const { settings, addDocument } = await newOffice(folder)
  await addDocument('report.pdf', 'report')
  const report = (made: string) => path.join(made, 'media/documents/report.pdf')
  const copies = path.join(folder, 'copies')
  const first = await backUp(settings, copies)
  const second = await backUp(settings, copies, { clock: () => NOW + 1000 })
  expect((await stat(report(second.folder))).ino).toBe((await stat(report(first.folder))).ino)
  await writeFile(report(second.folder), 'rep0rt')
  const third = await backUp(settings, copies, { clock: () => NOW + 2000 })
  expect(await readFile(report(third.folder), 'utf8')).toBe('report')
})

test('a file that has other bytes of the same number than in the backup before is stored anew', async () => {
  const folder = await temporaryFolder()
  const { settings, addDocument } = await newOffice(folder)
  await addDocument('report.pdf', 'report')
  const copies = path.join(folder, 'copies')
  await backUp(settings, copies)
  await writeFile(path.join(settings.dataDir, 'media/documents/report.pdf'), 'rep0rt')
  const { folder: made } = await backUp(settings, copies, { clock: () => NOW + 1000 })
  expect(await readFile(path.join(made, 'media/documents/report.pdf'), 'utf8')).toBe('rep0rt')
})

test('a file of another size than the database says is not taken for its own, although the backup before has it', async () => {
  const folder = await temporaryFolder()
  const { settings, run, addDocument } = await newOffice(folder)
  await addDocument('report.pdf', 'report')
  const copies = path.join(folder, 'copies')
  expect((await backUp(settings, copies)).manifest.missing).toEqual([])
  run('UPDATE documents SET filesize = 3')
  expect((await backUp(settings, copies, { clock: () => NOW + 1000 })).manifest.missing).toEqual(['media/documents/report.pdf'])
})

test('a file that was replaced after the database was copied makes another copy', async () => {
  const folder = await temporaryFolder()
  const { settings, run, addDocument } = await newOffice(folder)
  await addDocument('first.pdf', 'first')
  const media = path.join(settings.dataDir, 'media/documents')
  let copies = 0
  const progress: typeof quiet = {
    ...quiet,
    step: async (name, work) => {
      if (name === 'Kopierar databasen') copies += 1
      if (name === 'Sparar filer' && copies === 1) {
        await rename(path.join(media, 'first.pdf'), path.join(media, 'second.pdf'))
        run("UPDATE documents SET filename = 'second.pdf'")
      }
      return work(() => undefined)
    },
  }
  const { folder: made, manifest } = await backUp(settings, path.join(folder, 'copies'), { progress })
  expect(copies).toBe(2)
  expect(manifest.missing).toEqual([])
  expect(await readdir(path.join(made, 'media/documents'))).toEqual(['second.pdf'])
})

test('a file that was gone before is named, and stops no backup', async () => {
  const folder = await temporaryFolder()
  const { settings, addDocument } = await newOffice(folder)
  await addDocument('gone.pdf', 'gone')
  await rm(path.join(settings.dataDir, 'media/documents/gone.pdf'))
  expect((await backUp(settings, path.join(folder, 'copies'))).manifest.missing).toEqual(['media/documents/gone.pdf'])
})

test('a copy is marked, so that a server holds the letters in it', async () => {
  const folder = await temporaryFolder()
  const { settings } = await newOffice(folder)
  const { folder: made, manifest } = await backUp(settings, path.join(folder, 'copies'))
  const database = new DatabaseSync(path.join(made, 'torget.db'), { readOnly: true })
  const hold = database.prepare("SELECT status FROM leases WHERE name = 'letter-hold'").get()
  database.close()
  expect(JSON.parse(String(hold?.status))).toEqual({ copiedAt: manifest.madeAt })
})

test('what a killed process left half made is removed, and what a living one makes stays', async () => {
  const folder = await temporaryFolder()
  const { settings } = await newOffice(folder)
  const copies = path.join(folder, 'copies')
  const [dead, alive] = ['.2026-11-30T020000.000Z.999999999.unfinished', `.2026-11-30T030000.000Z.${process.ppid}.unfinished`]
  for (const name of [dead, alive]) await mkdir(path.join(copies, name), { recursive: true })
  await backUp(settings, copies)
  expect(await readdir(copies)).toEqual([alive, '2026-12-01T020000.001Z'])
  expect(await backupsIn(copies)).toHaveLength(1)
})

test('a damaged database makes no backup, and is said to be damaged with the newest backup to restore', async () => {
  const folder = await temporaryFolder()
  const { settings, run } = await newOffice(folder)
  run(
    'CREATE TABLE big (text TEXT); WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 500) INSERT INTO big SELECT hex(randomblob(500)) FROM n',
  )
  const sound = await backUp(settings, settings.backupDir)
  run('PRAGMA wal_checkpoint(TRUNCATE)')
  const file = path.join(settings.dataDir, 'torget.db')
  const bytes = await readFile(file)
  bytes.fill(0x55, 4096 * 8, 4096 * 60)
  await writeFile(file, bytes)
  await expect(backUp(settings, settings.backupDir, { clock: () => NOW + 60_000 })).rejects.toThrow(
    `Databasen ${file} är skadad, och inget i mappen har ändrats.\nStoppa Torget, flytta undan mappen och återställ den senaste säkerhetskopian:\n  mv ${settings.dataDir} ${settings.dataDir}.old\n  npm run restore -- `,
  )
  expect(await readdir(settings.backupDir)).toEqual([path.basename(sound.folder)])
})

test('a database whose pages can be read but contradict each other makes no backup', async () => {
  const folder = await temporaryFolder()
  const { settings, run } = await newOffice(folder)
  run('CREATE TABLE told (x TEXT         ); INSERT INTO told VALUES (NULL); PRAGMA wal_checkpoint(TRUNCATE)')
  const file = path.join(settings.dataDir, 'torget.db')
  // The list of tables says of the column what its row is not.
  const bytes = (await readFile(file)).toString('latin1').replace('told (x TEXT         )', 'told (x TEXT NOT NULL)')
  await writeFile(file, bytes, 'latin1')
  await expect(backUp(settings, path.join(folder, 'copies'))).rejects.toThrow('är skadad')
  expect(await readdir(path.join(folder, 'copies'))).toEqual([])
})

test('a folder without a manifest is no whole backup, and one that a process still makes is none', async () => {
  const folder = await temporaryFolder()
  const { settings, addDocument } = await newOffice(folder)
  await addDocument('report.pdf', 'report')
  const copies = path.join(folder, 'copies')
  const empty = backupName(NOW - 1000)
  await mkdir(path.join(copies, empty), { recursive: true })
  const seen: (readonly string[])[] = []
  const progress: typeof quiet = {
    ...quiet,
    step: async (_, work) => {
      expect(await backupsIn(copies)).toEqual([])
      seen.push((await readdir(copies)).filter((name) => instantInName(name) !== null))
      return work(() => undefined)
    },
  }
  await backUp(settings, copies, { progress })
  expect(seen.length).toBeGreaterThan(2)
  // Nor does it have the name of one, by which it would be kept when the process is killed.
  expect(seen.every((names) => names.join() === empty)).toBe(true)
  expect(await backupsIn(copies)).toHaveLength(1)
})

test('a folder that can’t be made is told in one sentence', async () => {
  const folder = await temporaryFolder({ file: '' })
  const { settings } = await newOffice(folder)
  await expect(backUp(settings, path.join(folder, 'file/copies'))).rejects.toThrow(/^Mappen .*file\/copies går inte att skriva i\./)
})

test('without a database there is nothing to copy', async () => {
  const folder = await temporaryFolder()
  const { settings } = await newOffice(folder)
  await rm(path.join(settings.dataDir, 'torget.db'))
  await expect(backUp(settings, path.join(folder, 'copies'))).rejects.toThrow('finns inte, så det finns inget att kopiera.')
})
