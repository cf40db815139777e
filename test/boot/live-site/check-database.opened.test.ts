import path from 'node:path'
import type { Payload } from 'payload'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { DatabaseCheck, NEW_DATABASE } from '../../../src/boot/live-site/check-database.ts'
import { rememberSite, type SitePlace, serverSite } from '../../../src/boot/live-site/site-memory.ts'
import { StartupError } from '../../../src/boot/startup-error.ts'
import { databaseIdentity } from '../../../src/cms/database/identity.ts'
import { sqliteConnection } from '../../../src/cms/database/sqlite-connection.ts'
import { FileManifest } from '../../../src/publisher/output/file-manifest.ts'
import { parseSettings, type Settings } from '../../../src/settings.ts'
import { openTestCms } from '../../cms/open-cms.ts'
import { temporaryFolder } from '../../folders/temporary-folder.ts'

// The database is a file that the settings name.
describe.skipIf(process.env.TEST_DATABASE_URL)('an open database', () => {
  let cms: Awaited<ReturnType<typeof openTestCms>>
  let payload: Payload
  let file = ''
  beforeAll(async () => {
    cms = await openTestCms()
    payload = cms.payload
    file = path.join(cms.place, 'data/torget.db')
  })
  afterAll(() => cms?.remove())

  /** Settings with the open database, and folders of their own. */
  const newSettings = async (): Promise<Settings> =>
    parseSettings({ DATA_DIR: 'data', SITE_DIR: 'www', DATABASE_URL: `file:${file}` }, await temporaryFolder({ 'data/x': '', 'www/x': '' }))
  /** Makes a place that of a site with a page, published from a database. */
  async function publishTo(place: SitePlace, database: string): Promise<SitePlace> {
    new FileManifest(place.manifestFile, place.siteDir).add(['index.html', 'om-oss/index.html'])
    await rememberSite(place, database, Date.parse('2026-03-01T12:00:00Z'))
    return place
  }
  const otherPlace = async (): Promise<SitePlace> => {
    const folder = await temporaryFolder({ 'out/x': '' })
    return { siteDir: path.join(folder, 'out'), manifestFile: path.join(folder, 'published-files'), memoryFile: path.join(folder, 'published-site') }
  }
  const ours = async () => (await databaseIdentity(payload)) ?? ''
  const passes = async (check: DatabaseCheck) => {
    await check.beforeMigration(payload)
    await check.afterMigration(payload)
  }
  /** Does work as a process that was started with the operator's word that a new database is meant. */
  async function accepting<T>(work: () => Promise<T>): Promise<T> {
    process.argv.push(NEW_DATABASE)
    try {
      return await work()
    } finally {
      process.argv.splice(process.argv.indexOf(NEW_DATABASE), 1)
    }
  }

  describe('without content', () => {
    test('is taken by folders that were never used', async () => {
      const check = await DatabaseCheck.begin(await newSettings(), [await otherPlace()])
      expect([check.isNew, check.isAccepted]).toEqual([true, false])
      await passes(check)
    })

    test('that is another one is refused before its tables are touched', async () => {
      const settings = await newSettings()
      await publishTo(serverSite(settings), 'theirs')
      const check = await DatabaseCheck.begin(settings)
      await expect(check.beforeMigration(payload)).rejects.toThrow(StartupError)
      await expect(check.beforeMigration(payload)).rejects.toThrow(`Databasen ${file} är en annan än den som webbplatsen är publicerad från`)
    })

    test('without tables is refused: it is new', async () => {
      const settings = await newSettings()
      await publishTo(serverSite(settings), await ours())
      const check = await DatabaseCheck.begin(settings)
      await sqliteConnection(payload)?.execute('ALTER TABLE payload_kv RENAME TO payload_kv_away')
      try {
        await expect(check.beforeMigration(payload)).rejects.toThrow('saknas eller är ny')
      } finally {
        await sqliteConnection(payload)?.execute('ALTER TABLE payload_kv_away RENAME TO payload_kv')
      }
    })

    test.each(['the server’s own site', 'another site'])('is refused for %s, which would lose its pages', async (which) => {
      const settings = await newSettings()
      const other = await otherPlace()
      const { siteDir } = await publishTo(which === 'another site' ? other : serverSite(settings), await ours())
      const check = await DatabaseCheck.begin(settings, [other])
      expect(check.isNew).toBe(false)
      await check.beforeMigration(payload)
      await expect(check.afterMigration(payload)).rejects.toThrow(`I databasen ${file} är ingenting publicerat, men i ${siteDir} ligger en webbplats`)
    })

    test('is taken when the operator says so, whatever the site remembers', async () => {
      const settings = await newSettings()
      await publishTo(serverSite(settings), 'theirs')
      await accepting(async () => {
        const check = await DatabaseCheck.begin(settings)
        expect(check.isAccepted).toBe(true)
        await passes(check)
      })
    })
  })

  describe('of a version that gave no identity', () => {
    beforeAll(async () => {
      await payload.create({ collection: 'pages', data: { title: 'Om oss', slug: 'om-oss', _status: 'published' } as never, overrideAccess: true })
      await payload.db.create({ collection: 'addresses', data: { path: '/om-oss/', owner: 'om-oss', isCurrent: true } })
    })
    beforeEach(() => payload.kv.delete('database-identity'))

    test('is known by its pages, and gets the identity that the site remembers', async () => {
      const settings = await newSettings()
      await publishTo(serverSite(settings), 'ours')
      await passes(await DatabaseCheck.begin(settings))
      expect(await databaseIdentity(payload)).toBe('ours')
    })

    test('that is accepted as a new one gets an identity of its own', async () => {
      const settings = await newSettings()
      await publishTo(serverSite(settings), 'ours')
      await accepting(async () => passes(await DatabaseCheck.begin(settings)))
      expect(await databaseIdentity(payload)).toMatch(/^[\da-f-]{36}$/)
    })
  })
})
