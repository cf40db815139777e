import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { carryOverErasures } from '../../../src/boot/erasure/carry-over-erasures.ts'
import { temporaryFolder } from '../../folders/temporary-folder.ts'

const LINE = '{"at":"2026-12-01T12:00:00.000Z","signup":"a"}\n'
const BACKUP = '2026-12-01T020000.000Z/manifest.json'

test.each([
  ['beside the backup', 'copies', ['copies/erasures.jsonl']],
  ['in the data folder that the backup lies in', 'data.old/backup', ['data.old/erasures.jsonl']],
  ['in the data folder before, which was moved away', 'copies', ['data.old/erasures.jsonl']],
  ['in the second data folder that was moved away', 'copies', ['data.old-2/erasures.jsonl']],
  ['with the backups in the data folder that was moved away', 'copies', ['data.old/backup/erasures.jsonl']],
  ['in the folder of backups of the settings', 'copies', ['nightly/erasures.jsonl']],
  ['in several places, with the same lines', 'copies', ['nightly/erasures.jsonl', 'data.old/erasures.jsonl']],
])('a journal %s is found', async (_, backups, journals) => {
  const files = Object.fromEntries(journals.map((name) => [name, LINE]))
  const folder = await temporaryFolder({ [`${backups}/${BACKUP}`]: '{}', 'data/torget.db': '', ...files })
  const below = (name: string) => path.join(folder, name)
  const before = { dataDir: below('data'), backupDir: below('nightly') }
  expect(await carryOverErasures(below(`${backups}/${path.dirname(BACKUP)}`), before, below('data'))).toBe(true)
  expect(await readFile(below('data/erasures.jsonl'), 'utf8')).toBe(LINE)
})

test('a restore into another folder finds the journal of the data folder of the settings', async () => {
  const folder = await temporaryFolder({ [`copies/${BACKUP}`]: '{}', 'data/erasures.jsonl': LINE, 'tried/torget.db': '' })
  const before = { dataDir: path.join(folder, 'data'), backupDir: path.join(folder, 'data/backup') }
  expect(await carryOverErasures(path.join(folder, 'copies', path.dirname(BACKUP)), before, path.join(folder, 'tried'))).toBe(true)
  expect(await readFile(path.join(folder, 'tried/erasures.jsonl'), 'utf8')).toBe(LINE)
})

test('no journal is told of, and none is made', async () => {
  const folder = await temporaryFolder({ [`copies/${BACKUP}`]: '{}', 'data/torget.db': '', 'data.old': 'a file' })
  const before = { dataDir: path.join(folder, 'data'), backupDir: path.join(folder, 'nightly') }
  expect(await carryOverErasures(path.join(folder, 'copies', path.dirname(BACKUP)), before, before.dataDir)).toBe(false)
  await expect(readFile(path.join(folder, 'data/erasures.jsonl'))).rejects.toThrow('ENOENT')
})

const entry = (digit: string) => `{"at":"2026-12-01T02:00:00.000Z","signup":"${digit.repeat(64)}"}\n`

test('each entry is carried over once, those that the folder has itself stay, and nobody else reads them', async () => {
  const files = {
    'copies/erasures.jsonl': entry('a') + entry('b'),
    'before/erasures.jsonl': entry('b') + entry('c'),
    'new/erasures.jsonl': entry('d'),
    'fresh/torget.db': '',
  }
  const folder = await temporaryFolder(files)
  const below = (name: string) => path.join(folder, name)
  const before = { dataDir: below('before'), backupDir: below('nightly') }
  await carryOverErasures(below('copies/x'), before, below('new'))
  expect(await readFile(below('new/erasures.jsonl'), 'utf8')).toBe(['d', 'a', 'b', 'c'].map(entry).join(''))
  await carryOverErasures(below('copies/x'), before, below('fresh'))
  expect((await stat(below('fresh/erasures.jsonl'))).mode & 0o777).toBe(0o600)
})

test('a folder that is restored in its own place keeps its journal as it is', async () => {
  const folder = await temporaryFolder({ 'new/erasures.jsonl': entry('a') })
  const own = path.join(folder, 'new')
  await carryOverErasures(path.join(own, 'backup/x'), { dataDir: own, backupDir: path.join(own, 'backup') }, own)
  expect(await readFile(path.join(own, 'erasures.jsonl'), 'utf8')).toBe(entry('a'))
})
