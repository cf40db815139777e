import { readdir, readFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkDatabase, prepareDataFolder } from '../../src/boot/prepare-data-folder.ts'
import { StartupError } from '../../src/boot/startup-error.ts'
import { parseSettings } from '../../src/settings.ts'
import { temporaryFolder } from '../folders/temporary-folder.ts'
import { freePort } from '../processes/free-port.ts'

describe('the folders', () => {
  test('are made, with the secret, and made again without harm', async () => {
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
  ])('that can not be made are told of: %s', async (_, env, name) => {
    const folder = await temporaryFolder({ 'in-the-way': 'a file' })
    const preparing = prepareDataFolder(parseSettings(env, folder))
    await expect(preparing).rejects.toThrow(StartupError)
    await expect(preparing).rejects.toThrow(`Mappen ${path.join(folder, name)} går inte att skriva i.`)
  })

  test.runIf(process.platform === 'linux').each([
    ['the data folder', { DATA_DIR: '/proc/torget' }, '/proc/torget', 'DATA_DIR'],
    ['what lies in the data folder', { DATA_DIR: '/proc' }, '/proc/media/images', 'DATA_DIR'],
    ['the site’s folder', { SITE_DIR: '/proc/torget/site' }, '/proc/torget/site', 'SITE_DIR'],
  ])('where nobody can make one are told of, and nothing hangs: %s', async (_, env, name, setting) => {
    await expect(prepareDataFolder(parseSettings(env, await temporaryFolder()))).rejects.toThrow(
      `Mappen ${name} går inte att skriva i. Ge den som startar Torget rätt att skriva där, eller välj en annan mapp med ${setting}.`,
    )
  })

  test('that two processes make at once are made', async () => {
    const settings = parseSettings({}, await temporaryFolder())
    await Promise.all([prepareDataFolder(settings), prepareDataFolder(settings)])
    expect(await readdir(settings.dataDir)).toContain('outbox')
  })

  test('with something else where the secret should be are told of', async () => {
    const folder = await temporaryFolder({ 'data/secret/x': '' })
    await expect(prepareDataFolder(parseSettings({}, folder))).rejects.toThrow(`Hemligheten ${path.join(folder, 'data/secret')} går inte att läsa`)
  })
})

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
    ['that is not there yet will be made', {}, ''],
    ['that is empty will be filled', { 'torget.db': '' }, ''],
    ['that is one will do', { 'torget.db': Buffer.concat([Buffer.from('SQLite format 3\0'), Buffer.alloc(4080)]) }, ''],
    [
      'that is another kind of file is not touched',
      { 'torget.db': 'Viktiga anteckningar om annat' },
      'DATABASE_URL pekar på …/torget.db, som inte är en SQLite-databas. Kontrollera adressen; filen har inte rörts.',
    ],
    [
      'that only begins like one is none',
      { 'torget.db': 'SQLite form' },
      'DATABASE_URL pekar på …/torget.db, som inte är en SQLite-databas. Kontrollera adressen; filen har inte rörts.',
    ],
    ['that is a folder is none', { 'torget.db/x': '' }, 'DATABASE_URL pekar på …/torget.db, som inte är en fil.'],
  ])('%s', async (_, files, fault) => expect(await check(files)).toBe(fault))

  test.runIf(process.platform === 'linux')('in a folder where no file can be made is told of', async () => {
    expect(await check({}, '/proc/torget.db')).toBe('DATABASE_URL pekar på /proc/torget.db, men mappen /proc finns inte eller går inte att skriva i.')
  })

  test('in a folder that is not there can not be made', async () => {
    expect(await check({}, 'finns/inte/torget.db')).toBe(
      'DATABASE_URL pekar på …/finns/inte/torget.db, men mappen …/finns/inte finns inte eller går inte att skriva i.',
    )
  })
})

describe('a MongoDB database', () => {
  const check = (url: string) => checkDatabase(parseSettings({ DATABASE_URL: url }, '/'))

  test('where nobody answers is told of', async () => {
    const at = `127.0.0.1:${await freePort()}`
    await expect(check(`mongodb://user:pass@${at}/torget`)).rejects.toThrow(`DATABASE_URL pekar på ${at}, men ingen databasserver svarar där.`)
    await expect(check(`mongodb://user:hemligt@${at}/torget`)).rejects.not.toThrow('hemligt')
  })

  test('where one of several answers will do', async () => {
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

  test('named in DNS is left to the driver to find', async () => {
    await check('mongodb+srv://finns-inte.invalid/torget')
  })
})
