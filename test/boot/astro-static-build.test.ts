import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { MEMORY_IN_SITE } from '../../src/boot/live-site/site-memory.ts'
import { firstAdministrator, type Id, type RestClient } from '../cms/rest-client.ts'
import { PUBLISHABLE } from '../cms/sample-documents.ts'
import { runCommand } from '../processes/running-command.ts'
import { databaseOf, NO_SETTINGS, type RunningServer, startServer } from '../processes/running-server.ts'
import { WEB_SERVER_FILES } from '../publisher/output/web-server-files.ts'
import { contentsOf } from '../publisher/site-folder.ts'

const project = path.resolve(import.meta.dirname, '../..')

let server: RunningServer
let admin: RestClient
let place: string
let settings: Readonly<Record<string, string>>
const ids: Record<string, Id> = {}

const untilStatus = (target: string, status: number) =>
  vi.waitFor(async () => expect((await fetch(server.origin + target, { redirect: 'manual' })).status).toBe(status), { timeout: 15_000, interval: 20 })

beforeAll(async () => {
  place = await mkdtemp(path.join(tmpdir(), 'torget-whole-site-'))
  server = await startServer()
  settings = { DATA_DIR: server.dataDir, PORT: String(server.port), ...databaseOf(server.dataDir) }
  admin = await firstAdministrator(server)
  for (const slug of ['kvar', 'flyttas', 'slutar'])
    ids[slug] = (await admin.create('news', { ...PUBLISHABLE.news, title: slug, slug, _status: 'published' })).id
  for (const slug of ['kvar', 'flyttas', 'slutar']) await untilStatus(`/aktuellt/${slug}/`, 200)
})
afterAll(async () => {
  await server?.remove()
  await rm(place, { recursive: true, force: true })
})

/** Runs `astro build` with these settings. */
async function astroBuild(outDir: string, env: Readonly<Record<string, string>>): Promise<{ readonly code: number; readonly output: string }> {
  const child = spawn(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build', '--outDir', outDir], {
    cwd: project,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1', ...NO_SETTINGS, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString('utf8')
    })
  const [code] = (await once(child, 'close')) as [number]
  return { code, output }
}

const publish = (out: string, env = settings) => runCommand('publish-once', ['--out', out], env)
/** The files in a folder, without what it remembers of its database. */
async function filesOf(folder: string): Promise<Readonly<Record<string, string>>> {
  const { [MEMORY_IN_SITE]: _, ...files } = await contentsOf(folder)
  return files
}
/** The files of the site in a folder, and the names of the files for other web servers. */
async function sortFiles(folder: string) {
  const all = Object.entries(await filesOf(folder))
  const isRest = ([name]: readonly [string, string]) => WEB_SERVER_FILES.includes(name)
  return { site: Object.fromEntries(all.filter((file) => !isRest(file))), rest: all.filter(isRest).map(([name]) => name) }
}
async function timesOf(folder: string) {
  const names = Object.keys(await contentsOf(folder)).sort()
  return Promise.all(names.map(async (name) => [name, (await stat(path.join(folder, name))).mtimeMs]))
}

describe('beside a running server', () => {
  const ways: readonly (readonly [string, (out: string) => Promise<{ readonly code: number | null; readonly output: string }>])[] = [
    ['astro build', (out) => astroBuild(out, settings)],
    ['npm run publish', publish],
  ]
  test.each(ways)('%s writes the server’s site and the files for other web servers', { timeout: 120_000 }, async (way, write) => {
    const out = path.join(place, way.replaceAll(' ', '-'))
    const { code, output } = await write(out)
    expect([code, output]).toEqual([0, expect.stringMatching(/Klart: \d+ adresser i .+, \d+ ändrade\./)])
    const { site, rest } = await sortFiles(out)
    expect(Object.keys(site)).toEqual(expect.arrayContaining(['index.html', '404.html', '410.html', 'aktuellt/rss.xml', 'sitemap.xml', 'robots.txt']))
    // Share pictures are drawn when nothing has been published for a while.
    await expect.poll(() => filesOf(path.join(server.dataDir, 'site')), { timeout: 60_000 }).toEqual(site)
    expect(rest.sort()).toEqual(WEB_SERVER_FILES)
  })

  test('npm run publish changes only files that differ, and follows moved and ended pages', { timeout: 120_000 }, async () => {
    const out = path.join(place, 'npm-run-publish')
    const times = await timesOf(out)
    expect((await publish(out)).output).toContain(', 0 ändrade.')
    expect(await timesOf(out)).toEqual(times)

    await admin.change('news', ids.flyttas ?? '', { slug: 'flyttad', _status: 'published' })
    await admin.change('news', ids.slutar ?? '', { _status: 'draft' })
    await untilStatus('/aktuellt/flyttas/', 301)
    await untilStatus('/aktuellt/slutar/', 410)
    expect((await publish(out)).code).toBe(0)
    const files = await contentsOf(out)
    expect((await readdir(path.join(out, 'aktuellt'))).filter((name) => /kvar|flytta|sluta/.test(name)).sort()).toEqual(['flyttad', 'kvar'])
    expect(files._redirects?.split('\n').slice(1, 5)).toEqual([
      '/aktuellt/flyttas/ /aktuellt/flyttad/ 301',
      '/aktuellt/flyttas /aktuellt/flyttad/ 301',
      '/aktuellt/slutar/ /410.html 410',
      '/aktuellt/slutar /410.html 410',
    ])
    // The server's own maps have the same contents.
    const own = await contentsOf(path.join(server.dataDir, 'redirects'))
    expect(own).toEqual({
      _redirects: files._redirects,
      'caddy.map': files['.redirects/caddy.map'],
      'nginx.map': files['.redirects/nginx.map'],
    })
  })

  test('npm run publish refuses the server’s own folder', async () => {
    const { code, output } = await publish(path.join(server.dataDir, 'site'))
    expect([code, output]).toEqual([1, expect.stringContaining('Servern håller sin mapp aktuell själv.')])
  })
})

describe('without a database', () => {
  test('astro build compiles the templates, names the missing database and writes no site', { timeout: 120_000 }, async () => {
    const [out, dataDir] = [path.join(place, 'nothing'), path.join(place, 'no-data')]
    const { code, output } = await astroBuild(out, { DATA_DIR: dataDir })
    expect(code).toBe(1)
    expect(output).toContain(`Databasen ${dataDir}/torget.db finns inte. Kör npm start en gång så skapas den`)
    expect(output).toContain('Mallarna är kompilerade, men webbplatsen')
    expect(await readdir(place)).not.toEqual(expect.arrayContaining(['nothing']))
    expect(await readdir(place)).not.toEqual(expect.arrayContaining(['no-data']))
  })

  test('npm run publish says that no database server answers', async () => {
    const { code, output } = await publish(path.join(place, 'nothing'), {
      DATA_DIR: path.join(place, 'mongo'),
      DATABASE_URL: 'mongodb://127.0.0.1:1/x',
    })
    expect([code, output]).toEqual([1, expect.stringContaining('ingen databasserver svarar där')])
  })
})
