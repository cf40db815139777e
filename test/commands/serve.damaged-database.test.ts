import { open, rename } from 'node:fs/promises'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { firstAdministrator, type RestClient } from '../cms/rest-client.ts'
import { PUBLISHABLE } from '../cms/sample-documents.ts'
import { runCommand } from '../processes/running-command.ts'
import { newDataFolder, type RunningServer, removeData, startServer } from '../processes/running-server.ts'

/** Overwrites the first page of a table in a database that a server uses. What is in the log is written into the file before, so that nothing hides the damage. */
async function damageTable(file: string, table: string): Promise<void> {
  const database = new DatabaseSync(file, { timeout: 10_000 })
  // A write of another process makes the server read its pages again.
  database.exec('CREATE TABLE noise (id INTEGER); DROP TABLE noise')
  await expect.poll(() => database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get()?.busy, { timeout: 10_000 }).toBe(0)
  const { page } = database.prepare('SELECT rootpage AS page FROM sqlite_master WHERE name = ?').get(table) as { readonly page: number }
  const { page_size: size } = database.prepare('PRAGMA page_size').get() as { readonly page_size: number }
  database.close()
  const handle = await open(file, 'r+')
  await handle.write(Buffer.alloc(size, 0x55), 0, size, (page - 1) * size)
  await handle.close()
}

// The pages of SQLite's file are overwritten by hand.
describe.skipIf(process.env.TEST_DATABASE_URL)('a database that is damaged while a server uses it', () => {
  let place: string
  let server: RunningServer
  let admin: RestClient
  const dataDir = () => path.join(place, 'data')
  const file = () => path.join(dataDir(), 'torget.db')

  beforeAll(async () => {
    place = await newDataFolder()
    server = await startServer({}, dataDir())
    admin = await firstAdministrator(server)
    await admin.create('news', { ...PUBLISHABLE.news, title: 'Före skadan', _status: 'published' })
    expect(await runCommand('backup/make', [], { DATA_DIR: dataDir() })).toMatchObject({ code: 0 })
  }, 300_000)
  afterAll(async () => {
    await server?.stop()
    await removeData(place)
  })

  const commands = () => {
    const [, move = '', restore = ''] = /\n {2}mv (.+)\n {2}npm run restore -- (.+)\n/.exec(server.output()) ?? []
    return { move: move.split(' '), restore: restore.split(' ') }
  }

  test('ends the server with 1 at the first statement that meets the damage, which says how to restore the newest backup', async () => {
    await damageTable(file(), 'news')
    await admin.get('/api/news').catch(() => undefined)
    await expect.poll(() => server.process.exitCode, { timeout: 30_000 }).toBe(1)
    expect(server.output()).toContain(`Databasen ${file()} är skadad, och inget i mappen har ändrats.`)
    expect(commands().move).toEqual([dataDir(), `${dataDir()}.old`])
    expect(commands().restore[0]).toMatch(/data\.old\/backup\/\d{4}-\d\d-\d\dT\d{6}\.\d{3}Z$/)
  })

  test('keeps a server from starting with it again', async () => {
    const { code, output } = await runCommand('serve', [], { DATA_DIR: dataDir(), PORT: '0', SEED_DIR: 'none' })
    expect(output).toContain(`Databasen ${file()} är skadad`)
    expect(code).toBe(1)
  })

  test('is replaced by the backup with the commands that were said', async () => {
    const { move, restore } = commands()
    await rename(move[0] ?? '', move[1] ?? '')
    const { code, output } = await runCommand('backup/restore', restore, { DATA_DIR: dataDir() })
    expect([code, output]).toEqual([0, expect.stringContaining('Klart: ')])
    expect(output).toContain(`cp ${dataDir()}.old/secret ${dataDir()}/secret`)
    expect(output).toContain(`mv -n ${dataDir()}.old/backup/* ${dataDir()}/backup/`)
    expect(output).toContain('Ingen lista över raderade anmälningar hittades.')
    server = await startServer({}, dataDir())
    expect(await (await fetch(`${server.origin}/aktuellt/`)).text()).toContain('Före skadan')
  })
})
