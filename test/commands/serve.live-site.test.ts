import { existsSync } from 'node:fs'
import { cp, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runCommand } from '../processes/running-command.ts'
import { newDataFolder, removeData, spawnServer, startServer } from '../processes/running-server.ts'
import { contentsOf } from '../publisher/site-folder.ts'
import { changeDatabase, isThere, writeSmallContent } from './small-site.ts'

let place: string
beforeAll(async () => {
  place = await newDataFolder()
  await writeSmallContent(content())
})
afterAll(() => removeData(place))

const below = (...names: string[]) => path.join(place, ...names)
const content = () => below('content')
async function setFiles(folder: string, database: string): Promise<void> {
  for (const ending of ['', '-wal', '-shm']) await rm(path.join(folder, `torget.db${ending}`), { force: true })
  if (database !== '') await cp(database, path.join(folder, 'torget.db'))
}

/** The tables of a database. Empty for a file that is missing or empty. */
function tablesIn(file: string): readonly unknown[] {
  if (!existsSync(file)) return []
  const opened = new DatabaseSync(file, { readOnly: true })
  const rows = opened.prepare('SELECT name FROM sqlite_master ORDER BY name').all()
  opened.close()
  return rows.map(({ name }) => name)
}

// The database is a file that is taken away and put back.
describe.skipIf(process.env.TEST_DATABASE_URL)('a site that was live', () => {
  let site: Awaited<ReturnType<typeof contentsOf>>
  const live = () => ({ DATA_DIR: below('data'), SITE_DIR: below('www') })
  const serve = async (env: Readonly<Record<string, string>> = live()) => {
    const { output, ended } = spawnServer({ PORT: '0', SEED_DIR: content(), ...env })
    return { code: await ended, output: output() }
  }

  beforeAll(async () => {
    // The site lies apart from the data folder.
    const server = await startServer({ SITE_DIR: below('www'), SEED_DIR: content() }, below('data'))
    expect((await fetch(`${server.origin}/om-oss/`)).status).toBe(200)
    await server.stop()
    site = await contentsOf(below('www'))
    expect(Object.keys(site)).toContain('om-oss/index.html')
    await writeFile(below('nothing.db'), '')
    changeDatabase(below('bare.db'), 'CREATE TABLE notes (text TEXT)')
    await cp(below('data/torget.db'), below('ours.db'))
    await cp(below('ours.db'), below('emptied.db'))
    for (const table of ['pages', 'news']) changeDatabase(below('emptied.db'), `DELETE FROM ${table}`)
    const { code, output } = await runCommand('seed', [content()], { DATA_DIR: below('other') })
    expect([code, output]).toEqual([0, expect.stringContaining('Klart')])
    await cp(below('other/torget.db'), below('theirs.db'))
  })

  test.each([
    ['is missing', '', 'saknas eller är ny'],
    ['is an empty file', 'nothing.db', 'saknas eller är ny'],
    ['has no tables of Torget', 'bare.db', 'saknas eller är ny'],
    ['is another site’s', 'theirs.db', 'är en annan än den som webbplatsen är publicerad från'],
    ['has lost its content', 'emptied.db', 'är ingenting publicerat'],
  ])('is left as it is when its database %s, and the server says what to do', async (_, database, words) => {
    await setFiles(below('data'), database && below(database))
    const tables = tablesIn(below('data/torget.db'))
    const { code, output } = await serve()
    expect([code, output]).toEqual([1, expect.stringContaining(words)])
    for (const part of [below('data/torget.db'), below('www'), `mv ${below('data')} `, 'npm run restore -- ', '--new-database'])
      expect(output).toContain(part)
    expect(output).not.toMatch(/\n {4}at /)
    expect(await contentsOf(below('www'))).toEqual(site)
    expect(await isThere(below('data/torget.db'))).toBe(database !== '')
    expect(tablesIn(below('data/torget.db'))).toEqual(tables)
  })

  test.each([
    ['publish-continuously', []],
    ['publish-once', ['--out', 'OUT']],
    ['seed', ['CONTENT']],
    ['export', ['EXPORT']],
  ])('is left as it is by %s, which makes no new database', async (command, args) => {
    await setFiles(below('data'), '')
    const places: Readonly<Record<string, string>> = { OUT: below('out'), CONTENT: content(), EXPORT: below('export') }
    const { code, output } = await runCommand(
      command,
      args.map((arg) => places[arg] ?? arg),
      live(),
    )
    expect([code, output]).toEqual([1, expect.stringMatching(/saknas eller är ny|finns inte/)])
    expect(await contentsOf(below('www'))).toEqual(site)
    expect(await isThere(below('data/torget.db'))).toBe(false)
  })

  test('is left as it is when the whole data folder is gone', async () => {
    const { code, output } = await serve({ DATA_DIR: below('empty'), SITE_DIR: below('www') })
    expect([code, output]).toEqual([1, expect.stringContaining('saknas eller är ny')])
    expect(await contentsOf(below('www'))).toEqual(site)
  })

  test('starts with an older state of its database, as after a restore', async () => {
    await setFiles(below('data'), below('ours.db'))
    changeDatabase(below('data/torget.db'), "DELETE FROM news WHERE slug = 'andra'")
    const server = await startServer({ SITE_DIR: below('www'), SEED_DIR: content() }, below('data'))
    expect(server.output()).not.toContain('exempelinnehåll')
    expect((await fetch(`${server.origin}/om-oss/`)).status).toBe(200)
    expect((await fetch(`${server.origin}/aktuellt/andra/`)).status).not.toBe(200)
    await server.stop()
  })

  test('is left as it is by publish-once in a folder of its own, from another database', async () => {
    await setFiles(below('data'), below('ours.db'))
    const publish = (dataDir: string) => runCommand('publish-once', ['--out', below('out')], { DATA_DIR: dataDir })
    expect(await publish(below('data'))).toMatchObject({ code: 0 })
    const published = await contentsOf(below('out'))
    const { code, output } = await publish(below('other'))
    expect([code, output]).toEqual([1, expect.stringContaining('är en annan än den som webbplatsen är publicerad från')])
    expect(await contentsOf(below('out'))).toEqual(published)
  })

  test('takes a new database when the operator says so', async () => {
    await setFiles(below('data'), '')
    const { code, output } = await runCommand('seed', [content(), '--new-database'], live())
    expect([code, output]).toEqual([0, expect.stringContaining('Klart: 5 skapade')])
  })
})
