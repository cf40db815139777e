import { once } from 'node:events'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { runCommand } from '../processes/running-command.ts'
import { beginServer, newDataFolder, type RunningServer, removeData, startServer } from '../processes/running-server.ts'

// Another process's lease is put into the database's file by hand.
describe.skipIf(process.env.TEST_DATABASE_URL)('a start', () => {
  let folder: string
  let server: RunningServer
  beforeAll(async () => {
    folder = await newDataFolder()
    server = await startServer({}, folder)
  }, 300_000)
  afterAll(async () => {
    server?.process.kill('SIGKILL')
    await removeData(folder)
  })
  const lock = () => path.join(folder, 'server.lock')

  test('right after a kill waits for the dying process, says so, and then goes on', async () => {
    const dying = server
    // A stopped process holds what it holds, as one does that the kernel is still taking down.
    dying.process.kill('SIGSTOP')
    const next = await beginServer({}, folder)
    server = next.server
    await vi.waitFor(() => expect(server.output()).toContain(`Datamappen används av process ${dying.process.pid} på `), {
      timeout: 9_000,
      interval: 50,
    })
    expect(server.output()).toMatch(/Torget startar när den är ledig\. Väntar högst till kl\. \d\d\.\d\d\.\d\d\.\n/)
    dying.process.kill('SIGKILL')
    await next.whenReady()
    expect(server.output()).not.toContain('väntar på sin tur')
    expect(await readFile(`${lock()}.holder`, 'utf8')).toContain(`,${server.process.pid},`)
  }, 120_000)

  test('after a power cut goes on, whoever has the number of the process from before it, and publishes when that one’s turn has run out', async () => {
    server.process.kill('SIGKILL')
    await once(server.process, 'close')
    const before = JSON.stringify(['datorn boot-before-the-cut pid:[1]', process.pid, 'x', '1'])
    await writeFile(`${lock()}.holder`, before)
    await writeFile(lock(), String(process.pid))
    const database = new DatabaseSync(path.join(folder, 'torget.db'))
    database.prepare("UPDATE leases SET holder = ? WHERE name = 'publishing'").run(before)
    database.close()
    server = await startServer({}, folder)
    expect(server.output()).not.toContain('Datamappen används')
    expect(server.output()).toContain(
      `Skriver webbplatsen: väntar på sin tur, process ${process.pid} på datorn publicerar; tar över inom 20 sekunder om den har avslutats`,
    )
    await vi.waitFor(() => expect(server.output()).toContain('har tagit över publiceringen'), { timeout: 60_000, interval: 200 })
    expect((await fetch(`${server.origin}/healthz`)).status).toBe(200)
  }, 180_000)

  test('of a database that a newer version has used is refused, and so are the other commands. Nothing is changed', async () => {
    await server.stop()
    const database = new DatabaseSync(path.join(folder, 'torget.db'))
    database.prepare("INSERT INTO payload_migrations (name, batch) VALUES ('29990101_000000_newer', 99)").run()
    const before = database.prepare('SELECT * FROM leases').all()
    const out = await newDataFolder()
    try {
      const commands = [['serve'], ['publish-continuously'], ['publish-once', '--out', out], ['export', out], ['seed', out]] as const
      for (const [command, ...args] of commands) {
        const { code, output } = await runCommand(command, args, { DATA_DIR: folder, PORT: '0', SEED_DIR: 'none' })
        expect([command, code]).toEqual([command, 1])
        expect(output).toContain('(steget 29990101_000000_newer är okänt), och har inte ändrats. Installera den nyare versionen igen, eller')
        expect(output).not.toContain('    at ')
      }
      expect(await readdir(out)).toEqual([])
      expect(database.prepare('SELECT * FROM leases').all()).toEqual(before)
    } finally {
      database.close()
      await removeData(out)
    }
  }, 120_000)
})
