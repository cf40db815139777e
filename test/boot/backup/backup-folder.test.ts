import { readdir } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { backupName, thinBackups, unfinishedName } from '../../../src/boot/backup/backup-folder.ts'
import { temporaryFolder } from '../../folders/temporary-folder.ts'

const HOUR = 3_600_000
const NOW = Date.parse('2026-12-03T12:00:00Z')
const ago = (hours: number) => backupName(NOW - hours * HOUR)

test('backups are thinned by their names, and what is no whole backup stays', async () => {
  const others = ['kansliets-egen', 'erasures.jsonl', '2020-01-01T000000.000Z-before-x.db', unfinishedName(NOW - 900 * HOUR), ago(901)]
  const whole = [ago(0), ago(1), ago(25), ago(26), ago(24 * 35)]
  const files = [...whole.map((name) => `${name}/manifest.json`), ...others.map((name) => `${name}/x`)]
  const folder = await temporaryFolder(Object.fromEntries(files.map((name) => [name, ''])))
  await thinBackups(folder, 35, NOW)
  expect((await readdir(folder)).sort()).toEqual([ago(0), ago(1), ago(25), ...others].sort())
})
