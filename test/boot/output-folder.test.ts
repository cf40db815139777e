import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { checkOutputFolder, reserveOutputFolder } from '../../src/boot/output-folder.ts'
import { parseSettings } from '../../src/settings.ts'
import { temporaryFolder } from '../folders/temporary-folder.ts'

const settings = parseSettings({ DATA_DIR: '/srv/data', SITE_DIR: '/srv/site' }, '/srv/torget')

test.each(['/srv/torget/dist', '/srv/www', '/srv/site-2', '/srv/data2', '/srv/torget/srcs', '/srv/torget/out/src'])(
  'the site can be written to %s',
  (out) => {
    const withDatabase = parseSettings({ DATA_DIR: '/srv/data', SITE_DIR: '/srv/site', DATABASE_URL: `file:${import.meta.filename}` }, '/srv/torget')
    expect(() => checkOutputFolder(out, withDatabase, '/srv/torget')).not.toThrow()
  },
)

test.each([
  ['the server’s own folder', '/srv/site'],
  ['a folder in it', '/srv/site/x'],
  ['the data folder', '/srv/data'],
  ['a folder in it', '/srv/data/media'],
  ['the project', '/srv/torget'],
  ['the folder above the project', '/srv'],
  ['the whole disk', '/'],
  ['the project’s sources', '/srv/torget/src'],
  ['the public files', '/srv/torget/public/x'],
  ['the compiled templates', '/srv/torget/.astro/renderer'],
])('the site can’t be written to %s: %s', (_, out) =>
  expect(() => checkOutputFolder(out, settings, '/srv/torget')).toThrow(/^Mappen \/.* Välj en (annan|egen) mapp/),
)

test('the site can’t be written to the folder of the database', () => {
  const elsewhere = parseSettings({ DATA_DIR: '/srv/data', DATABASE_URL: 'file:/srv/www/torget.db' }, '/srv/torget')
  expect(() => checkOutputFolder('/srv/www', elsewhere, '/srv/torget')).toThrow('Välj en egen mapp')
})

test('a missing database is not created', () => {
  expect(() => checkOutputFolder('/srv/www', settings, '/srv/torget')).toThrow('Databasen /srv/data/torget.db finns inte.')
})

test('the list of an output folder’s files is in the data folder, with one for each folder of the same name', async () => {
  const [dataDir, elsewhere] = [await temporaryFolder(), await temporaryFolder()]
  const take = (out: string) => reserveOutputFolder(path.join(elsewhere, out), { ...settings, dataDir })
  const [one, other] = [await take('a/www'), await take('b/www')]
  for (const memory of [one, other]) expect(path.dirname(memory)).toBe(path.join(dataDir, 'published'))
  expect(one).not.toBe(other)
  expect((await readdir(elsewhere)).sort()).toEqual(['a', 'b'])
})

test('a folder that is being written to is refused, and its writer is not to be stopped', async () => {
  const [dataDir, elsewhere] = [await temporaryFolder(), await temporaryFolder()]
  const take = (limit?: number) => reserveOutputFolder(path.join(elsewhere, 'www'), { ...settings, dataDir }, limit)
  await take()
  await expect(take(300)).rejects.toThrow(/\/www skrivs redan av process \d+ på .+\. Försök igen när det är klart\.$/)
})

test('a folder that can’t be created is refused', async () => {
  const dataDir = await temporaryFolder({ file: '' })
  await expect(reserveOutputFolder(path.join(dataDir, 'file/www'), { ...settings, dataDir })).rejects.toThrow('går inte att skriva i.')
})
