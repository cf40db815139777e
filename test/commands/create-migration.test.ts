import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runCommand } from '../running-command.ts'

const MIGRATIONS = path.resolve(import.meta.dirname, '../../src/cms/migrations')
let dataDir = ''
beforeAll(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'torget-migration-test-'))
})
afterAll(() => rm(dataDir, { recursive: true, force: true }))

test('a migration of nothing is not made: the committed ones make the tables that the collections need', async () => {
  const before = await readdir(MIGRATIONS)
  const { code, output } = await runCommand('create-migration', ['prov'], { DATA_DIR: dataDir })
  const after = await readdir(MIGRATIONS)
  for (const name of after) if (!before.includes(name)) await rm(path.join(MIGRATIONS, name))
  expect([code, output]).toEqual([0, 'Tabellerna är desamma som i den senaste migreringen, så ingen ny behövs.\n'])
  expect(after).toEqual(before)
})
