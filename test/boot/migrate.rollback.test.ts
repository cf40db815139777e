import { copyFile, mkdir, readdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { migrate } from '../../src/boot/migrate.ts'
import { MIGRATIONS } from '../../src/cms/database-adapter/database.ts'
import { newDataFolder, removeData } from '../processes/running-server.ts'
import { dueFor, migrationsUntil, NAMES, unpack } from './upgrades/fixture.ts'
import { docsOf, mediaIn, open, publishable, rowsIn, withoutNulls } from './upgrades/read.ts'

const NOW = new Date('2027-03-10T12:00:00Z')

let place = ''
beforeAll(async () => {
  place = await newDataFolder()
  Object.assign(process.env, { DATA_DIR: path.join(place, 'data'), SECRET: '0'.repeat(40) })
})
afterAll(() => removeData(place))

describe('an upgrade that is rolled back', () => {
  // The steps are those of the section "Roll back" in src/docs/operations.md.
  test('goes on with the copy of before; the newer database can be used again, and the copy upgraded again', async () => {
    const version = NAMES.at(-2) ?? ''
    const { settings, file, expected } = await unpack(version, place, 'torget')
    const upgraded = await open(settings)
    await migrate(upgraded, settings, NOW)
    await upgraded.update({ collection: 'news', id: 1, data: { title: 'Efter uppgraderingen', _status: 'published' }, overrideAccess: true })
    const late = { data: Buffer.from('a;b\n'), name: 'senare.csv', mimetype: 'text/csv', size: 4 }
    await upgraded.create({ collection: 'documents', data: { title: 'Senare' }, file: late, overrideAccess: true })
    await upgraded.destroy()

    const newer = path.join(settings.dataDir, 'newer')
    await mkdir(newer)
    const parts = (await readdir(settings.dataDir)).filter((name) => /^torget\.db(-wal|-shm)?$/.test(name))
    for (const name of parts) await rename(path.join(settings.dataDir, name), path.join(newer, name))
    const backups = path.join(settings.dataDir, 'backup')
    const [copy = ''] = await readdir(backups)
    await copyFile(path.join(backups, copy), file)

    const restored = await open(settings)
    restored.db.migrationDir = await migrationsUntil(version, place)
    expect(await migrate(restored, settings, NOW)).toBe(0)
    expect(rowsIn(file)).toEqual(rowsIn(path.join(backups, copy)))

    // The same copy can be upgraded again. A file that was uploaded after the first upgrade stays, and belongs to no document.
    restored.db.migrationDir = MIGRATIONS
    expect(await migrate(restored, settings, NOW)).toBe(dueFor(version))
    expect(await docsOf(restored, 'news')).toMatchObject(withoutNulls(expected.documents.news))
    expect(await mediaIn(settings)).toHaveProperty(['documents/senare.csv'])
    const { broken, sources } = await publishable(restored, settings)
    expect(broken).toEqual([])
    expect(sources).not.toContain('documents/senare.csv')
    await restored.destroy()

    // And so can the newer database that was kept.
    for (const end of ['', '-wal', '-shm']) await rm(`${file}${end}`, { force: true })
    for (const name of parts) await rename(path.join(newer, name), path.join(settings.dataDir, name))
    const again = await open(settings)
    expect(await migrate(again, settings, NOW)).toBe(0)
    expect((await docsOf(again, 'news')).map(({ title }) => title)).toEqual(['Efter uppgraderingen'])
    await again.destroy()
  })
})
