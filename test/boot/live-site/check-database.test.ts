import { cp, open, readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { DatabaseCheck, isNewDatabaseMeant } from '../../../src/boot/live-site/check-database.ts'
import { MEMORY_IN_SITE, readSite, rememberSite, serverSite } from '../../../src/boot/live-site/site-memory.ts'
import { StartupError } from '../../../src/boot/startup-error.ts'
import { FileManifest } from '../../../src/publisher/output/file-manifest.ts'
import { parseSettings } from '../../../src/settings.ts'
import { temporaryFolder } from '../../folders/temporary-folder.ts'

const SINCE = Date.parse('2026-03-01T12:00:00Z')
const settingsIn = (folder: string, env: Readonly<Record<string, string>> = {}) =>
  parseSettings({ DATA_DIR: 'data', SITE_DIR: 'www', ...env }, folder)

/** A folder with a site of some files, which remembers its database unless it is of an earlier version. */
async function siteOf(names: readonly string[], remembers = true) {
  const folder = await temporaryFolder({ 'data/x': '', 'www/x': '' })
  const settings = settingsIn(folder)
  const place = serverSite(settings)
  const manifest = new FileManifest(place.manifestFile, place.siteDir)
  manifest.add(names)
  if (remembers) await rememberSite(place, 'ours', SINCE)
  return { folder, settings, place }
}

test('a folder that was never used takes a database that is still to be made', async () => {
  const folder = await temporaryFolder()
  expect((await DatabaseCheck.begin(settingsIn(folder))).isNew).toBe(true)
})

test.each([
  ['remembers its database', ['om/index.html'], true, 'ligger en webbplats med en sida, publicerad sedan 1\u00a0mars 2026.'],
  ['was published without content', ['index.html'], true, 'ligger en webbplats, publicerad sedan'],
  [
    'is of a version that remembered nothing',
    ['index.html', 'om/index.html', 'aktuellt/a/index.html'],
    false,
    'ligger en webbplats med 2 sidor, publicerad tidigare.',
  ],
])('a missing database is refused for a site that %s', async (_, names, remembers, words) => {
  const { settings } = await siteOf(names, remembers)
  const begun = DatabaseCheck.begin(settings)
  await expect(begun).rejects.toThrow(StartupError)
  await expect(begun).rejects.toThrow(words)
})

test('a missing database is refused for a site that lies apart, when all of the data folder is lost', async () => {
  const { folder } = await siteOf(['om/index.html'])
  await expect(DatabaseCheck.begin(settingsIn(folder, { DATA_DIR: 'other' }))).rejects.toThrow('saknas eller är ny')
})

test('a missing database is refused for a data folder that has published, whatever folder the site is to lie in now', async () => {
  const { folder } = await siteOf(['om/index.html'])
  await expect(DatabaseCheck.begin(settingsIn(folder, { SITE_DIR: 'elsewhere' }))).rejects.toThrow('saknas eller är ny')
})

test('a missing database is refused for a further site that is to be published, when the server’s own is new', async () => {
  const { place } = await siteOf(['om/index.html'])
  const begun = DatabaseCheck.begin(settingsIn(await temporaryFolder()), [place])
  await expect(begun).rejects.toThrow(`men i ${place.siteDir} ligger en webbplats`)
})

test('an empty file is no database', async () => {
  const { folder, settings } = await siteOf(['om/index.html'])
  await writeFile(path.join(folder, 'data/torget.db'), '')
  await expect(DatabaseCheck.begin(settings)).rejects.toThrow('saknas eller är ny')
  await writeFile(path.join(folder, 'data/torget.db'), 'SQLite format 3')
  expect((await DatabaseCheck.begin(settings)).isNew).toBe(false)
})

test('a site is remembered since it was first published from a database, and anew from another', async () => {
  const { place } = await siteOf([])
  await rememberSite(place, 'ours', SINCE + 1)
  expect((await readSite(place, SINCE)).state.remembered.map(({ database, since }) => [database, since])).toEqual([
    ['ours', SINCE],
    ['ours', SINCE],
  ])
  await rememberSite(place, 'new', SINCE + 2)
  expect((await readSite(place, SINCE)).state.remembered.map(({ database, since }) => [database, since])).toEqual([
    ['new', SINCE + 2],
    ['new', SINCE + 2],
  ])
})

test('a site that lies apart keeps its list of files when it is moved, and another folder gets none', async () => {
  const { folder, place } = await siteOf(['om/index.html'])
  await rename(place.siteDir, path.join(folder, 'moved'))
  const moved = { ...place, siteDir: path.join(folder, 'moved') }
  expect([...(await readSite(moved, SINCE)).files]).toEqual(['om/index.html'])
  await rememberSite(moved, 'ours', SINCE)
  const manifest = new FileManifest(moved.manifestFile, moved.siteDir)
  await manifest.load()
  expect([...manifest.names]).toEqual(['om/index.html'])
  await cp(path.join(moved.siteDir, 'x'), path.join(folder, 'another/x'))
  const another = { ...place, siteDir: path.join(folder, 'another') }
  expect([...(await readSite(another, SINCE)).files]).toEqual([])
  // Nor when the site is published there: what the list names lies in the other folder.
  await rememberSite(another, 'ours', SINCE)
  const ofAnother = new FileManifest(another.manifestFile, another.siteDir)
  await ofAnother.load()
  expect([...ofAnother.names]).toEqual([])
})

test.each(['{"database":', '', '{}', '{"database":"ours","folder":1,"since":"2026-03-01"}', '{"database":"ours","folder":"x","since":"then"}'])(
  'a memory that makes no sense is reported, and does not pass for a folder that was never used: %s',
  async (text) => {
    for (const name of ['data/published-site', `www/${MEMORY_IN_SITE}`]) {
      const folder = await temporaryFolder({ [name]: text })
      await expect(DatabaseCheck.begin(settingsIn(folder))).rejects.toThrow('går inte att förstå')
    }
  },
)

test('a memory is replaced as a whole: a process that is killed leaves the old one or the new one', async () => {
  const { place } = await siteOf([])
  const files = [place.memoryFile, path.join(place.siteDir, MEMORY_IN_SITE)]
  const before = await Promise.all(files.map((file) => open(file)))
  const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')))
  await rememberSite(place, 'new', SINCE)
  for (const [i, handle] of before.entries()) {
    expect(await handle.readFile('utf8')).toBe(texts[i])
    await handle.close()
  }
})

test('a new database is meant only by its argument', () => {
  expect([isNewDatabaseMeant(['node', 'run.mjs', '--new-database']), isNewDatabaseMeant(['node', 'run.mjs'])]).toEqual([true, false])
})
