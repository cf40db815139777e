import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, test } from 'vitest'
import { checkDatabase, prepareDataFolder } from '../../src/boot/prepare-data-folder.ts'
import { StartupError } from '../../src/boot/startup-error.ts'
import { parseSettings } from '../../src/settings.ts'
import { temporaryFolder } from '../folders/temporary-folder.ts'
import { freePort } from '../processes/free-port.ts'

describe('the data folder', () => {
  test('is created with its folders and the secret, and a second time changes nothing', async () => {
    const folder = await temporaryFolder()
    const settings = parseSettings({ DATA_DIR: 'data', SITE_DIR: 'www/site' }, folder)
    await prepareDataFolder(settings)
    const secret = await readFile(path.join(folder, 'data/secret'), 'utf8')
    await prepareDataFolder(settings)
    expect(await readFile(path.join(folder, 'data/secret'), 'utf8')).toBe(secret)
    expect((await readdir(folder, { recursive: true })).sort()).toEqual(
      ['data', 'data/media', 'data/media/documents', 'data/media/images', 'data/outbox', 'data/secret', 'www', 'www/site'].sort(),
    )
  })

  test.each([
    ['the data folder', { DATA_DIR: 'in-the-way/data' }, 'in-the-way/data'],
    ['the site’s folder', { SITE_DIR: 'in-the-way' }, 'in-the-way'],
  ])('and the site’s folder are checked: a file in the place of %s is reported', async (_, env, name) => {
    const folder = await temporaryFolder({ 'in-the-way': 'a file' })
    const preparing = prepareDataFolder(parseSettings(env, folder))
    await expect(preparing).rejects.toThrow(StartupError)
    await expect(preparing).rejects.toThrow(`Mappen ${path.join(folder, name)} går inte att skriva i.`)
  })

  test.runIf(process.platform === 'linux').each([
    ['the data folder', { DATA_DIR: '/proc/torget' }, '/proc/torget', 'DATA_DIR'],
    ['a folder in the data folder', { DATA_DIR: '/proc' }, '/proc/media/images', 'DATA_DIR'],
    ['the site’s folder', { SITE_DIR: '/proc/torget/site' }, '/proc/torget/site', 'SITE_DIR'],
  ])('and the site’s folder are checked: %s that can’t be created is reported at once', async (_, env, name, setting) => {
    await expect(prepareDataFolder(parseSettings(env, await temporaryFolder()))).rejects.toThrow(
      `Mappen ${name} går inte att skriva i. Ge den som startar Torget rätt att skriva där, eller välj en annan mapp med ${setting}.`,
    )
  })

  test('whose restore was cut short is refused, and nothing is made in it', async () => {
    const folder = await temporaryFolder({ 'data/restoring': '' })
    await expect(prepareDataFolder(parseSettings({}, folder))).rejects.toThrow(`Återställningen till ${path.join(folder, 'data')} avbröts`)
    expect(await readdir(path.join(folder, 'data'))).toEqual(['restoring'])
  })

  test('can be created by two processes at once', async () => {
    const settings = parseSettings({}, await temporaryFolder())
    await Promise.all([prepareDataFolder(settings), prepareDataFolder(settings)])
    expect(await readdir(settings.dataDir)).toContain('outbox')
  })

  test('with a folder in the place of the secret is reported', async () => {
    const folder = await temporaryFolder({ 'data/secret/x': '' })
    await expect(prepareDataFolder(parseSettings({}, folder))).rejects.toThrow(`Hemligheten ${path.join(folder, 'data/secret')} går inte att läsa`)
  })
})

/** The bytes of a small SQLite database. */
const SQLITE_FILE = (() => {
  const folder = mkdtempSync(path.join(tmpdir(), 'torget-sqlite-'))
  const database = new DatabaseSync(path.join(folder, 'x.db'))
  database.exec('CREATE TABLE users (id INTEGER PRIMARY KEY)')
  database.close()
  const bytes = readFileSync(path.join(folder, 'x.db'))
  rmSync(folder, { recursive: true })
  return bytes
})()

describe('an SQLite database', () => {
  const check = async (files: Readonly<Record<string, string | Buffer>>, file = 'torget.db') => {
    const folder = await temporaryFolder(files)
    const before = await readdir(folder, { recursive: true })
    try {
      await checkDatabase(parseSettings({ DATABASE_URL: `file:${file}` }, folder))
      return ''
    } catch (error) {
      expect(error).toBeInstanceOf(StartupError)
      return (error as StartupError).message.replaceAll(folder, '…')
    } finally {
      expect(await readdir(folder, { recursive: true })).toEqual(before)
    }
  }

  test.each([
    ['that is missing will be created', {}, ''],
    ['that is an empty file will be filled', { 'torget.db': '' }, ''],
    ['that is an SQLite file can be used', { 'torget.db': SQLITE_FILE }, ''],
    [
      'whose header is damaged is refused and not changed',
      { 'torget.db': Buffer.concat([SQLITE_FILE.subarray(0, 16), Buffer.alloc(SQLITE_FILE.length - 16)]) },
      'Databasen …/torget.db är skadad, och inget i mappen har ändrats.\nStoppa Torget, flytta undan mappen och återställ en säkerhetskopia:\n  mv …/data …/data.old\n  npm run restore -- <säkerhetskopia>',
    ],
    [
      'that is another kind of file is refused and not changed',
      { 'torget.db': 'Viktiga anteckningar om annat' },
      'DATABASE_URL pekar på …/torget.db, som inte är en SQLite-databas. Kontrollera adressen; filen har inte rörts.',
    ],
    [
      'that only begins like an SQLite file is refused',
      { 'torget.db': 'SQLite form' },
      'DATABASE_URL pekar på …/torget.db, som inte är en SQLite-databas. Kontrollera adressen; filen har inte rörts.',
    ],
    ['that is a folder is refused', { 'torget.db/x': '' }, 'DATABASE_URL pekar på …/torget.db, som inte är en fil.'],
  ])('%s', async (_, files, fault) => expect(await check(files)).toBe(fault))

  test.runIf(process.platform === 'linux')('in a folder without write permission is refused', async () => {
    expect(await check({}, '/proc/torget.db')).toBe('DATABASE_URL pekar på /proc/torget.db, men mappen /proc finns inte eller går inte att skriva i.')
  })

  test('in a missing folder is refused', async () => {
    expect(await check({}, 'finns/inte/torget.db')).toBe(
      'DATABASE_URL pekar på …/finns/inte/torget.db, men mappen …/finns/inte finns inte eller går inte att skriva i.',
    )
  })
})

describe('a MongoDB database', () => {
  const check = (url: string) => checkDatabase(parseSettings({ DATABASE_URL: url }, '/'))

  test('that doesn’t answer is refused, and the password isn’t shown', async () => {
    const at = `127.0.0.1:${await freePort()}`
    await expect(check(`mongodb://user:pass@${at}/torget`)).rejects.toThrow(`DATABASE_URL pekar på ${at}, men ingen databasserver svarar där.`)
    await expect(check(`mongodb://user:hemligt@${at}/torget`)).rejects.not.toThrow('hemligt')
  })

  test('with several servers can be used when one of them answers', async () => {
    const server = createServer((socket) => socket.destroy())
    const port = await new Promise<number>((resolve) => {
      server.listen(0, '127.0.0.1', () => {
        const address = server.address()
        resolve(address && typeof address === 'object' ? address.port : 0)
      })
    })
    try {
      await check(`mongodb://127.0.0.1:${await freePort()},127.0.0.1:${port}/torget?replicaSet=x`)
    } finally {
      server.close()
    }
  })

  test('that is named in DNS is looked up by the driver', async () => {
    await check('mongodb+srv://finns-inte.invalid/torget')
  })
})
