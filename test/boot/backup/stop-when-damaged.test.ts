import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { makeBackup } from '../../../src/boot/backup/make-backup.ts'
import { refuseDamagedDatabase } from '../../../src/boot/backup/stop-when-damaged.ts'
import { temporaryFolder } from '../../folders/temporary-folder.ts'
import { newOffice, quiet } from './office.ts'

/** An installation with many pages, and a function that overwrites some bytes of its database. */
async function installation() {
  const { settings, run } = await newOffice(await temporaryFolder())
  run(
    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 500) INSERT INTO leases (name, beat, status) SELECT 'l' || i, 0, hex(randomblob(500)) FROM n",
  )
  run('PRAGMA wal_checkpoint(TRUNCATE)')
  const file = path.join(settings.dataDir, 'torget.db')
  const damage = async (from: number, to: number) => {
    const bytes = await readFile(file)
    bytes.fill(0x55, from, to)
    await writeFile(file, bytes)
  }
  return { settings, file, damage }
}

/** Leaves a log beside a database, as a process does that is killed. */
async function withLog(file: string): Promise<() => void> {
  const database = new DatabaseSync(file)
  database.exec("UPDATE leases SET beat = 1 WHERE name = 'l1'")
  return () => database.close()
}

test('a sound database is not refused, with and without a log', async () => {
  const { settings, file } = await installation()
  await refuseDamagedDatabase(settings, file)
  const close = await withLog(file)
  await refuseDamagedDatabase(settings, file)
  close()
})

test('a damaged header is refused at once, with the newest backup to restore', async () => {
  const { settings, file, damage } = await installation()
  const options = { settingsLines: [], withSecrets: false, version: '0.1.0', clock: Date.now, progress: quiet }
  const { folder } = await makeBackup({ settings, folder: settings.backupDir, ...options })
  const { dataDir } = settings
  const names = await readdir(dataDir)
  await damage(16, 100)
  await expect(refuseDamagedDatabase(settings, file)).rejects.toThrow(
    `Databasen ${file} är skadad, och inget i mappen har ändrats.\nStoppa Torget, flytta undan mappen och återställ den senaste säkerhetskopian:\n  mv ${dataDir} ${dataDir}.old\n  npm run restore -- ${dataDir}.old/backup/${path.basename(folder)}`,
  )
  expect(await readdir(settings.dataDir)).toEqual(names)
})

test('damaged pages are found after a stop that was no stop', async () => {
  const { settings, file, damage } = await installation()
  const close = await withLog(file)
  await damage(4096 * 10, 4096 * 100)
  await expect(refuseDamagedDatabase(settings, file)).rejects.toThrow(
    `återställ en säkerhetskopia:\n  mv ${settings.dataDir} ${settings.dataDir}.old\n  npm run restore -- <säkerhetskopia>`,
  )
  close()
})

const MODULES = path.resolve(import.meta.dirname, '../../../src')
/** A process that finds its database damaged several times in one turn. */
const PROGRAM = `
  import { channel } from 'node:diagnostics_channel'
  const { stopWhenDamaged } = await import('${MODULES}/boot/backup/stop-when-damaged.ts')
  const { parseSettings } = await import('${MODULES}/settings.ts')
  stopWhenDamaged(parseSettings({ DATA_DIR: process.argv[1] }, '/'))
  for (let i = 0; i < 3; i += 1) channel('torget:database-damaged').publish(new Error('SQLITE_CORRUPT'))
`

test('a process that finds its database damaged says once what to do, and ends with a fault', async () => {
  const { settings, file } = await installation()
  const child = spawn(process.execPath, ['--input-type=module', '-e', PROGRAM, settings.dataDir], { stdio: ['ignore', 'inherit', 'pipe'] })
  let output = ''
  child.stderr.on('data', (bytes: Buffer) => {
    output += bytes.toString('utf8')
  })
  const [code] = (await once(child, 'close')) as [number]
  expect(code).toBe(1)
  expect(output.split(`Databasen ${file} är skadad`)).toHaveLength(2)
  expect(output).toContain('npm run restore -- <säkerhetskopia>')
})
