import { readFile, rename } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listedFiles } from '../../src/publisher/output/file-manifest.ts'
import { beginServer, newDataFolder, removeData, startServer } from '../processes/running-server.ts'
import { changeDatabase, isThere, writeSmallContent } from './small-site.ts'

// The database's file is changed by hand, while nothing runs.
describe.skipIf(process.env.TEST_DATABASE_URL)('a data folder that was moved', () => {
  let place: string
  const below = (...names: string[]) => path.join(place, ...names)
  const content = () => below('content')

  beforeAll(async () => {
    place = await newDataFolder()
    await writeSmallContent(content())
    const server = await startServer({ SEED_DIR: content() }, below('before'))
    await server.stop()
    await rename(below('before'), below('after'))
    changeDatabase(below('after/torget.db'), "UPDATE news SET _status = 'draft' WHERE slug = 'forsta'")
    changeDatabase(below('after/torget.db'), "DELETE FROM pages WHERE slug = 'kontakt'")
  })

  afterAll(() => removeData(place))

  test('is shown by a server that does not publish, but for what was unpublished or deleted meanwhile and what mentions it', async () => {
    const server = await startServer({ PUBLISH: 'no' }, below('after'))
    const statuses = await Promise.all(
      ['/aktuellt/forsta/', '/kontakt/', '/aktuellt/', '/aktuellt/andra/', '/om-oss/'].map((at) => fetch(server.origin + at)),
    )
    expect(statuses.map(({ status }) => status)).toEqual([503, 503, 503, 200, 200])
    await server.stop()
  })

  test('shows nothing that was unpublished or deleted meanwhile, from the first byte, and all else at once', async () => {
    const { server, whenReady } = await beginServer({ SEED_DIR: content() }, below('after'))
    const statuses: Record<string, Set<number>> = { '/aktuellt/forsta/': new Set(), '/kontakt/': new Set(), '/aktuellt/': new Set() }
    let isReady = false
    const ready = whenReady().then(() => {
      isReady = true
    })
    while (!isReady) {
      for (const [at, seen] of Object.entries(statuses)) {
        const response = await fetch(server.origin + at).catch(() => null)
        const body = (await response?.text().catch(() => '')) ?? ''
        if (response) seen.add(response.status)
        // A list that is shown mentions nothing that is gone.
        if (at === '/aktuellt/' && response?.status === 200) expect(body).not.toContain('Första nyheten')
      }
    }
    await ready
    for (const gone of ['/aktuellt/forsta/', '/kontakt/']) {
      expect([...(statuses[gone] ?? [])], gone).not.toContain(200)
      expect((await fetch(server.origin + gone)).status, gone).toBe(410)
      expect(await isThere(below('after/site', gone, 'index.html')), gone).toBe(false)
    }
    for (const kept of ['/', '/om-oss/', '/aktuellt/andra/', '/aktuellt/']) expect((await fetch(server.origin + kept)).status, kept).toBe(200)
    // What may mention something that is gone is written before the server is ready.
    expect(server.output().indexOf('✓ Skriver webbplatsen')).toBeLessThan(server.output().indexOf('Ctrl-C'))
    await server.stop()
  })

  test('keeps its list of files, named from where it lies', async () => {
    const list = below('after/published-files')
    expect((await readFile(list, 'utf8')).split('\n')[0]).toBe('site')
    const names = await listedFiles(list, below('after/site'))
    expect([names.has('aktuellt/andra/index.html'), names.has('kontakt/index.html')]).toEqual([true, false])
  })

  test('with nothing changed is shown at once, and published after', async () => {
    const server = await startServer({ SEED_DIR: content() }, below('after'))
    for (const at of ['/', '/om-oss/', '/aktuellt/andra/']) expect((await fetch(server.origin + at)).status, at).toBe(200)
    await expect.poll(() => server.output(), { timeout: 60_000 }).toContain('✓ Skriver webbplatsen')
    expect(server.output().indexOf('Ctrl-C')).toBeLessThan(server.output().indexOf('✓ Skriver webbplatsen'))
    expect((await fetch(`${server.origin}/finns-inte/`)).status).toBe(404)
    await server.stop()
  })
})
