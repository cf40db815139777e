import mongoose from 'mongoose'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { migrationsIn } from '../../src/boot/newer-database.ts'
import { StartupError } from '../../src/boot/startup-error.ts'
import { MIGRATIONS } from '../../src/cms/database-adapter/database.ts'
import { openTestCms } from '../cms/open-cms.ts'
import { runCommand } from '../processes/running-command.ts'
import { databaseOf, newDataFolder, removeData } from '../processes/running-server.ts'

const NEWER = '29990101_000000_newer'

describe.runIf(process.env.TEST_DATABASE_URL)('a MongoDB database', () => {
  let cms: Awaited<ReturnType<typeof openTestCms>>
  const recorded = async () => {
    const { docs } = await cms.payload.find({ collection: 'payload-migrations', pagination: false, overrideAccess: true })
    return docs.map(({ name }) => name).sort()
  }
  beforeAll(async () => {
    cms = await openTestCms()
  })
  afterAll(() => cms?.remove())

  test('records the migrations of the version that opened it, once', async () => {
    expect(await recorded()).toEqual(await migrationsIn(MIGRATIONS))
    const { recordVersion } = await import('../../src/boot/newer-mongo.ts')
    await recordVersion(cms.payload, () => undefined)
    expect(await recorded()).toEqual(await migrationsIn(MIGRATIONS))
  })

  test('of a newer version is refused by commands before anything is written, an index included', async () => {
    const folder = await newDataFolder()
    const { DATABASE_URL = '' } = databaseOf(folder)
    const connection = await mongoose.createConnection(DATABASE_URL).asPromise()
    try {
      await connection.collection('payload-migrations').insertOne({ name: NEWER, batch: 1 })
      for (const [command, ...args] of [['export', folder], ['serve']] as const) {
        const { code, output } = await runCommand(command, args, { DATA_DIR: folder, DATABASE_URL, PORT: '0', SEED_DIR: 'none' })
        expect([code, output]).toEqual([
          1,
          expect.stringContaining(`från 1 januari 2999 eller senare (steget ${NEWER} är okänt), och har inte ändrats.`),
        ])
      }
      expect((await connection.listCollections()).map(({ name }) => name)).toEqual(['payload-migrations'])
    } finally {
      await connection.close()
      await removeData(folder)
    }
  })
})

test('a MongoDB server that lets nobody in is a fault in one sentence', async () => {
  const { refuseNewerMongo } = await import('../../src/boot/newer-mongo.ts')
  const { parseSettings } = await import('../../src/settings.ts')
  const refused = refuseNewerMongo(parseSettings({ DATABASE_URL: 'mongodb://user:hemligt@127.0.0.1:1/torget' }, '/'), 100)
  await expect(refused).rejects.toThrow(StartupError)
  await expect(refused).rejects.toThrow(
    /^Databasservern i DATABASE_URL släpper inte in Torget \(\w+\)\. Kontrollera adressen, namnet och lösenordet\.$/,
  )
})
