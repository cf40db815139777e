import { open, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { type BackupStatus, readBackupStatus, writeBackupStatus } from '../../../src/cms/backup/backup-status.ts'
import { temporaryFolder } from '../../folders/temporary-folder.ts'

const NONE: BackupStatus = { made: null, failed: null }
const MADE = { at: 1, folder: '/mnt/copies/a' }
const FAILED = { at: 2, why: 'Disken är full.' }
const statusFile = async () => path.join(await temporaryFolder(), 'backup-status.json')

test.each<[BackupStatus]>([[NONE], [{ made: MADE, failed: null }], [{ made: null, failed: FAILED }], [{ made: MADE, failed: FAILED }]])(
  'what is stored is read again, by its owner alone: %j',
  async (status) => {
    const file = await statusFile()
    await writeBackupStatus(file, status)
    expect(await readBackupStatus(file)).toEqual(status)
    expect((await stat(file)).mode & 0o777).toBe(0o600)
  },
)

test('the status is replaced as a whole, and nothing is left beside it', async () => {
  const file = await statusFile()
  await writeBackupStatus(file, { made: MADE, failed: null })
  const before = await open(file)
  const text = await readFile(file, 'utf8')
  await writeBackupStatus(file, { made: MADE, failed: FAILED })
  expect(await before.readFile('utf8')).toBe(text)
  await before.close()
  expect(await readdir(path.dirname(file))).toEqual(['backup-status.json'])
})

test('a missing status knows of no backup', async () => expect(await readBackupStatus(await statusFile())).toEqual(NONE))

test.each([
  '',
  '{"made":',
  'null',
  '[]',
  '{"made":1,"failed":"x"}',
  '{"made":{"at":"yesterday","folder":"a"},"failed":{"at":1}}',
  '{"made":{"at":1}}',
])('a status that can’t be understood knows of no backup, so that one is made: %s', async (text) => {
  const file = await statusFile()
  await writeFile(file, text)
  expect(await readBackupStatus(file)).toEqual(NONE)
})
