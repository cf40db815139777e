import { type ChildProcess, fork, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { backupsIn } from '../../src/boot/backup/backup-folder.ts'
import { checkCopy } from '../../src/boot/backup/database-copy.ts'
import { makeBackup } from '../../src/boot/backup/make-backup.ts'
import { readManifest, savedFile } from '../../src/boot/backup/manifest.ts'
import { restoreBackup } from '../../src/boot/backup/restore-backup.ts'
import type { Settings } from '../../src/settings.ts'
import { contentOf, newOffice, quiet } from '../boot/backup/office.ts'
import { temporaryFolder } from '../folders/temporary-folder.ts'
import { spawnServer } from '../processes/running-server.ts'
import { killedAfter, mayMakeDisks, onDisk, startCommand } from './fault-tools.ts'

const MIGRATIONS = ['20260101_first', '20260202_second']
const OPTIONS = { settingsLines: [], withSecrets: false, version: '0.1.0', clock: Date.now, progress: quiet }
const backUp = (settings: Settings, folder: string) => makeBackup({ settings, folder, ...OPTIONS })
const restore = (backup: string, folder: string) =>
  restoreBackup({ backup, folder, databaseFile: path.join(folder, 'torget.db'), migrations: MIGRATIONS, progress: quiet })

/** An installation with some megabytes in its database. */
async function largeOffice(folder: string) {
  const office = await newOffice(folder)
  office.run(`CREATE TABLE entries (number INTEGER PRIMARY KEY, text TEXT); CREATE TABLE filling (text TEXT);
    WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 8000) INSERT INTO filling SELECT hex(randomblob(500)) FROM n;
    INSERT INTO leases (name, beat) VALUES ('counter', 0)`)
  await office.addDocument('report-0.txt', 'content 0')
  return office
}

/** Throws unless every backup in a folder is whole and sound. Returns their number. */
async function soundBackups(folder: string): Promise<number> {
  const backups = await backupsIn(folder)
  for (const { folder: backup } of backups) {
    for (const file of (await readManifest(backup)).files) expect(await savedFile(path.join(backup, file.path), file.path)).toEqual(file)
    checkCopy(path.join(backup, 'torget.db'))
  }
  return backups.length
}

test('100 backups under 20 writes a second are sound, and each restores a moment of the truth', async () => {
  const folder = await temporaryFolder()
  const { settings } = await largeOffice(folder)
  const copies = path.join(folder, 'copies')
  const still = contentOf(path.join(settings.dataDir, 'torget.db')).filling
  const writer = fork(path.join(import.meta.dirname, 'writer.ts'), [settings.dataDir])
  let written = 0
  writer.on('message', (number) => {
    written = Number(number)
  })
  const moments = new Set<number>()
  try {
    await new Promise((resolve) => writer.once('message', resolve))
    for (let i = 0; i < 100; i += 1) {
      const before = written
      const { folder: backup, manifest } = await backUp(settings, copies)
      await soundBackups(copies)
      const target = path.join(folder, 'restored')
      await restore(backup, target)
      const content = contentOf(path.join(target, 'torget.db'))
      const moment = content.entries?.length ?? 0
      const replaced = moment - (moment % 40)
      expect(moment).toBeGreaterThanOrEqual(before)
      expect(manifest.missing).toEqual([])
      const entries = Array.from({ length: moment }, (_, n) => JSON.stringify({ number: n + 1, text: `entry ${n + 1}` }))
      expect(content.entries).toEqual(entries.sort())
      expect(content.leases?.map((row) => JSON.parse(String(row)))).toMatchObject([{ name: 'counter', beat: moment }])
      const filesize = `content ${replaced}`.length
      expect(content.documents).toEqual([JSON.stringify({ id: 1, filename: `report-${replaced}.txt`, filesize })])
      expect(content.filling).toEqual(still)
      expect(await readdir(path.join(target, 'media/documents'))).toEqual([`report-${replaced}.txt`])
      expect(await readFile(path.join(target, `media/documents/report-${replaced}.txt`), 'utf8')).toBe(`content ${replaced}`)
      moments.add(moment)
      await rm(target, { recursive: true })
      await rm(backup, { recursive: true })
    }
  } finally {
    writer.kill()
  }
  // The writer wrote all the while.
  expect(moments.size).toBeGreaterThan(50)
})

test('kill -9 during a backup leaves nothing that looks whole and is not, and the next one clears up', async () => {
  const folder = await temporaryFolder()
  const { settings } = await largeOffice(folder)
  const copies = path.join(folder, 'copies')
  let killed = 0
  for (let i = 0; i < 25; i += 1) {
    const child = startCommand('backup/make', [copies], { DATA_DIR: settings.dataDir })
    if (await killedAfter(child, 100 + i * 20)) killed += 1
    await soundBackups(copies)
  }
  expect(killed).toBeGreaterThan(3)
  await backUp(settings, copies)
  expect((await readdir(copies)).filter((name) => name.startsWith('.'))).toEqual([])
  expect(await soundBackups(copies)).toBeGreaterThan(0)
})

test('kill -9 during a restore leaves a folder that no server starts in, and that the same restore finishes', async () => {
  const folder = await temporaryFolder()
  const { settings, addDocument } = await largeOffice(folder)
  for (let i = 0; i < 200; i += 1) await addDocument(`document-${i}.txt`, `document ${i}`)
  const { folder: backup } = await backUp(settings, path.join(folder, 'copies'))
  const truth = contentOf(path.join(settings.dataDir, 'torget.db'))
  let isUnfinished = 0
  for (let i = 0; i < 15; i += 1) {
    const target = path.join(folder, `restored-${i}`)
    const child = startRestore(backup, target)
    await begun(child, path.join(target, 'restoring'))
    await killedAfter(child, i * 8)
    const isWhole = existsSync(path.join(target, 'torget.db')) && !existsSync(path.join(target, 'restoring'))
    if (existsSync(path.join(target, 'restoring'))) isUnfinished += 1
    if (!isWhole) await restore(backup, target)
    expect(contentOf(path.join(target, 'torget.db'))).toEqual(truth)
    expect(await readdir(path.join(target, 'media/documents'))).toHaveLength(201)
    await rm(target, { recursive: true })
  }
  expect(isUnfinished).toBeGreaterThan(0)
})

/** Waits until a process has made a file, or has ended. */
async function begun(child: ChildProcess, file: string): Promise<void> {
  while (child.exitCode === null && !existsSync(file)) await setImmediate()
}

/** Starts the part of a restore that writes files, as a process of its own. */
function startRestore(backup: string, folder: string) {
  const code = `import { restoreBackup } from '${path.resolve('src/boot/backup/restore-backup.ts')}'
    const [backup, folder] = process.argv.slice(1)
    const progress = { step: (_, work) => work(() => undefined), say: () => undefined, current: () => '' }
    await restoreBackup({ backup, folder, databaseFile: folder + '/torget.db', migrations: ${JSON.stringify(MIGRATIONS)}, progress })`
  return spawn(process.execPath, ['--input-type=module', '--eval', code, backup, folder], { stdio: 'ignore' })
}

test.skipIf(!mayMakeDisks)('a full disk makes no backup, says so, and is left as it was', () =>
  onDisk(2_000_000, async (disk) => {
    const folder = await temporaryFolder()
    const { settings } = await largeOffice(folder)
    await expect(backUp(settings, path.join(disk, 'copies'))).rejects.toThrow(/^Disken är full, så inget har sparats i /)
    expect(await readdir(path.join(disk, 'copies'))).toEqual([])
  }),
)

test.skipIf(!mayMakeDisks)('a disk that is full of files makes no backup either', () =>
  onDisk(20_000_000, async (disk) => {
    const folder = await temporaryFolder()
    const { settings, addDocument } = await largeOffice(folder)
    await addDocument('large.txt', 'x'.repeat(12_000_000))
    await expect(backUp(settings, path.join(disk, 'copies'))).rejects.toThrow(/^Disken är full, så inget har sparats i /)
    expect(await readdir(path.join(disk, 'copies'))).toEqual([])
  }),
)

test.skipIf(!mayMakeDisks)('a read-only disk makes no backup, and says so', () =>
  onDisk(50_000_000, async (disk, lock) => {
    const folder = await temporaryFolder()
    const { settings } = await largeOffice(folder)
    await mkdir(path.join(disk, 'copies'))
    lock()
    await expect(backUp(settings, path.join(disk, 'copies'))).rejects.toThrow(/copies går inte att skriva i\./)
  }),
)

test('a server does not start with a damaged database: one sentence names the newest backup, and nothing is changed', async () => {
  const folder = await temporaryFolder()
  const { settings } = await largeOffice(folder)
  const { folder: backup } = await backUp(settings, settings.backupDir)
  const file = path.join(settings.dataDir, 'torget.db')
  const bytes = await readFile(file)
  bytes.fill(0x55, 16, 4096)
  await writeFile(file, bytes)
  const { output, ended } = spawnServer({ DATA_DIR: settings.dataDir, PORT: '0', SEED_DIR: 'none' })
  expect(await ended).toBe(1)
  expect(output()).toContain(`Databasen ${file} är skadad, och inget i mappen har ändrats.`)
  expect(output()).toContain(`npm run restore -- ${backup.replace(settings.dataDir, `${settings.dataDir}.old`)}`)
  expect((await readFile(file)).equals(bytes)).toBe(true)
})
