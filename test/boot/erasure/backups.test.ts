import { mkdir, readdir, readFile, utimes, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { backupName } from '../../../src/boot/backup/backup-folder.ts'
import { copyToBackup, removeOldBackups } from '../../../src/boot/erasure/backups.ts'
import { temporaryFolder } from '../../folders/temporary-folder.ts'

const DAY = 86_400_000
const NOW = Date.parse('2027-03-10T12:00:00Z')

test('the server’s backups go when their days are over, by the time in their names, and other files stay', async () => {
  const folder = await temporaryFolder({ 'kansliets-egen.db': 'x', '2020-01-01T000000.000Z-before-x.txt': 'x', 'torget.db': 'file' })
  const copy = (target: string) => writeFile(target, 'copy')
  for (const days of [34, 35, 36, 400]) await copyToBackup(copy, folder, `step-${days}`, new Date(NOW - days * DAY))
  for (const days of [34, 35]) await mkdir(path.join(folder, backupName(NOW - days * DAY), 'media'), { recursive: true })
  const names = await readdir(folder)
  // Dates of files change when a folder is copied.
  for (const name of names) await utimes(path.join(folder, name), new Date(NOW), new Date(NOW))
  await removeOldBackups(folder, 35, NOW)
  expect((await readdir(folder)).sort()).toEqual(
    [
      '2020-01-01T000000.000Z-before-x.txt',
      '2027-02-04T120000.000Z',
      '2027-02-04T120000.000Z-before-step-34.db',
      'kansliets-egen.db',
      'torget.db',
    ].sort(),
  )
  expect(await readFile(path.join(folder, '2027-02-04T120000.000Z-before-step-34.db'), 'utf8')).toBe('copy')
  await removeOldBackups(folder, 7, NOW)
  expect(await readdir(folder)).not.toContain('2027-02-04T120000.000Z-before-step-34.db')
})

test('an installation without backups has none to remove', async () => {
  await removeOldBackups(path.join(await temporaryFolder(), 'backup'), 35, NOW)
})

test('a copy has its name when it is whole, and one that fails leaves nothing', async () => {
  const folder = await temporaryFolder()
  const names: (readonly string[])[] = []
  const copy = async (target: string) => {
    await writeFile(target, 'half')
    names.push(await readdir(folder))
  }
  const fail = async (target: string) => {
    await copy(target)
    throw new Error('No space')
  }
  const now = new Date(NOW)
  const name = '2027-03-10T120000.000Z-before-step.db'
  await expect(copyToBackup(fail, folder, 'step', now)).rejects.toThrow('No space')
  expect([names, await readdir(folder)]).toEqual([[[`${name}.unfinished`]], []])
  await copyToBackup(copy, folder, 'step', now)
  expect([names[1], await readdir(folder)]).toEqual([[`${name}.unfinished`], [name]])
})
