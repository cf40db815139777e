import { mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freePort } from '../processes/free-port.ts'
import { runCommand } from '../processes/running-command.ts'
import { databaseOf, newDataFolder, type RunningServer, removeData, spawnServer, startServer } from '../processes/running-server.ts'

const folders: string[] = []
const folder = async () => {
  const made = await newDataFolder()
  folders.push(made)
  return made
}
afterAll(async () => {
  for (const made of folders) await removeData(made)
})

test('goes on when its output is no longer read', async () => {
  const [dataDir, port] = [await folder(), await freePort()]
  const { child, ended } = spawnServer({ DATA_DIR: dataDir, PORT: String(port), SEED_DIR: 'none', ...databaseOf(dataDir) })
  child.stdout.destroy()
  child.stderr.destroy()
  const health = () =>
    fetch(`http://127.0.0.1:${port}/healthz`).then(
      ({ status }) => status,
      () => 0,
    )
  await expect.poll(health, { timeout: 60_000, interval: 250 }).toBe(200)
  child.kill('SIGINT')
  expect(await ended).toBe(0)
})

describe('a start in an empty folder', () => {
  let first: RunningServer
  let dataDir: string
  beforeAll(async () => {
    // In a folder whose name means something else in an address.
    dataDir = path.join(await folder(), 'Data på #1 50%41')
    folders.unshift(dataDir)
    first = await startServer({}, dataDir)
  })
  afterAll(async () => {
    await first.stop()
  })

  test('makes the database, the site, the media and outbox folders', async () => {
    const database = process.env.TEST_DATABASE_URL ? [] : ['torget.db']
    for (const name of [...database, 'site/index.html', 'media/images', 'media/documents', 'outbox']) {
      await expect(stat(path.join(dataDir, name)), name).resolves.toBeTruthy()
    }
  })

  test('makes a secret that only its owner can read', async () => {
    const found = await stat(path.join(dataDir, 'secret'))
    expect(found.mode & 0o777).toBe(0o600)
    expect((await readFile(path.join(dataDir, 'secret'), 'utf8')).trim().length).toBeGreaterThanOrEqual(32)
  })

  test('shows steps and times, the addresses and a password', () => {
    expect(first.output()).toMatch(/✓ Skriver webbplatsen: \d+ adresser, \d+ ändrade \(\d+,\d s\)/)
    expect(first.output()).toContain(`${first.origin}/admin`)
    expect(first.password).toMatch(/^[a-z2-9]{4}(-[a-z2-9]{4}){4}$/)
  })

  test('answers on one origin: site, admin, API and health', async () => {
    const statuses: Record<string, number> = {}
    for (const at of ['/', '/admin/login', '/api/news', '/healthz', '/finns-inte/']) statuses[at] = (await fetch(first.origin + at)).status
    expect(statuses).toEqual({ '/': 200, '/admin/login': 200, '/api/news': 200, '/healthz': 200, '/finns-inte/': 404 })
    expect(await (await fetch(`${first.origin}/healthz`)).json()).toEqual({ status: 'ok' })
  })

  test('refuses a second server on the same port in one sentence', async () => {
    const { output, ended } = spawnServer({ DATA_DIR: await folder(), PORT: String(first.port), SEED_DIR: 'none' })
    expect(await ended).toBe(1)
    expect(output()).toContain(`Port ${first.port} är upptagen.`)
    expect(output()).not.toContain('    at ')
  })

  test('refuses a second server on the same data folder, which would write its own address into the site', async () => {
    const { output, ended } = spawnServer({ DATA_DIR: dataDir, PORT: '0', SEED_DIR: 'none' })
    expect(await ended).toBe(1)
    expect(output()).toContain(`Torget körs redan med datamappen ${dataDir}`)
  })

  test('stops cleanly at Ctrl-C, and the second start keeps everything and shows no password', async () => {
    const secret = await readFile(path.join(dataDir, 'secret'), 'utf8')
    expect(await first.stop()).toBe(0)
    const second = await startServer({}, dataDir)
    expect(second.password).toBeNull()
    expect(second.output()).toContain('inget har ändrats')
    expect(await readFile(path.join(dataDir, 'secret'), 'utf8')).toBe(secret)
    expect(await second.stop()).toBe(0)
  })
})

test('while it starts, the server answers that it is not ready', async () => {
  const port = await freePort()
  const dataDir = await folder()
  const { child, ended } = spawnServer({ DATA_DIR: dataDir, PORT: String(port), SEED_DIR: 'none', ...databaseOf(dataDir) })
  let answer: Response | null = null
  while (answer === null && child.exitCode === null) answer = await fetch(`http://127.0.0.1:${port}/healthz`).catch(() => null)
  expect(answer?.status).toBe(503)
  expect(await answer?.json()).toMatchObject({ status: 'unavailable', reason: expect.stringContaining('startar') })
  child.kill('SIGINT')
  await ended
})

describe('a fault that can be mended ends the start with one sentence and exit code 1', () => {
  const start = async (env: Readonly<Record<string, string>>) => {
    const { output, ended } = spawnServer({ SEED_DIR: 'none', ...env })
    const code = await ended
    expect(output()).not.toMatch(/\n {4}at /)
    return { code, output: output() }
  }

  test('a data folder that can’t be made', async () => {
    const file = path.join(await folder(), 'a-file')
    await writeFile(file, '')
    const { code, output } = await start({ DATA_DIR: path.join(file, 'data'), PORT: '0' })
    expect([code, output]).toEqual([1, expect.stringContaining('går inte att skriva i')])
  })

  test.runIf(process.platform === 'linux')('a data folder where nobody can make one', async () => {
    const { code, output } = await start({ DATA_DIR: '/proc/torget', PORT: '0' })
    expect([code, output]).toEqual([1, expect.stringContaining('Mappen /proc/torget går inte att skriva i.')])
  })

  test('a folder to export to that can’t be made', async () => {
    const file = path.join(await folder(), 'a-file')
    await writeFile(file, '')
    const { code, output } = await runCommand('export', [path.join(file, 'out')], { DATA_DIR: await folder() })
    expect([code, output]).toEqual([1, `Mappen ${file}/out går inte att skriva i. Välj en annan mapp.\n`])
  })

  test('a database address of an unknown kind', async () => {
    const { code, output } = await start({ DATA_DIR: await folder(), PORT: '0', DATABASE_URL: 'postgres://localhost/x' })
    expect([code, output]).toEqual([1, expect.stringContaining('DATABASE_URL ska börja med file: (SQLite) eller mongodb://')])
  })

  test('a database file that is something else, which is left as it was', async () => {
    const dataDir = await folder()
    const file = path.join(dataDir, 'letter.db')
    await writeFile(file, 'Hej, jag är ingen databas utan ett brev.')
    const { code, output } = await start({ DATA_DIR: dataDir, PORT: '0', DATABASE_URL: `file:${file}` })
    expect([code, output]).toEqual([1, expect.stringContaining('inte är en SQLite-databas')])
    expect(await readFile(file, 'utf8')).toBe('Hej, jag är ingen databas utan ett brev.')
  })

  test('a database folder that is missing', async () => {
    const { code, output } = await start({ DATA_DIR: await folder(), PORT: '0', DATABASE_URL: 'file:/finns/inte/torget.db' })
    expect([code, output]).toEqual([1, expect.stringContaining('finns inte')])
  })

  test('a database server that does not answer', async () => {
    const { code, output } = await start({ DATA_DIR: await folder(), PORT: '0', DATABASE_URL: `mongodb://127.0.0.1:${await freePort()}/torget` })
    expect([code, output]).toEqual([1, expect.stringContaining('ingen databasserver svarar')])
  })

  test('a sample folder with a fault, named by file, line and field', async () => {
    const dataDir = await folder()
    const content = path.join(dataDir, 'content')
    await mkdir(path.join(content, 'projects'), { recursive: true })
    const text = [
      '---',
      'title: Ett projekt',
      'role: supported',
      'lead: Ingress.',
      'owner: Någon',
      'period:',
      '  from: 20112-01',
      '  to: 2026-12',
      '---',
      '',
    ].join('\n')
    await writeFile(path.join(content, 'projects/ett-projekt.md'), text)
    const { code, output } = await start({ DATA_DIR: dataDir, PORT: '0', SEED_DIR: content, ...databaseOf(dataDir) })
    expect([code, output]).toEqual([1, expect.stringMatching(/ett-projekt\.md, rad 7, fältet period\.from: .*20112-01/)])
  })

  test('several wrong settings are all named at once', async () => {
    const { code, output } = await start({ PORT: 'sjutton', ORIGIN: 'inte en adress', SECRET: 'kort' })
    expect(code).toBe(1)
    expect(output.trim().split('\n')).toHaveLength(3)
  })
})

test('a port taken by another program is refused before anything is compiled or written', async () => {
  const other = createServer()
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
  const address = other.address()
  const port = address && typeof address === 'object' ? address.port : 0
  const dataDir = await folder()
  const { output, ended } = spawnServer({ DATA_DIR: dataDir, PORT: String(port), SEED_DIR: 'none' })
  expect(await ended).toBe(1)
  expect(output()).toContain(`Port ${port} är upptagen.`)
  await expect(stat(path.join(dataDir, 'torget.db'))).rejects.toThrow()
  other.close()
})
