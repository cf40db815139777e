import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { HubTeller, type Post, postOutside } from '../../src/jobs/websub.ts'
import { putFiles, temporaryFolder } from '../publisher/site-folder.ts'

const HUB = 'https://hub.example.se/'
const ORIGIN = 'https://www.example.se'
afterEach(() => vi.restoreAllMocks())

/** A hub on this machine, what it was told, and how it answers. */
async function startHub() {
  const told: (string | null)[] = []
  const hub = { told, status: 204, close: async () => undefined as unknown, post: (async () => 0) as Post }
  const server = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += chunk
    const form = new URLSearchParams(body)
    if (form.get('hub.mode') === 'publish' && hub.status < 300) told.push(form.get('hub.url'))
    response.writeHead(hub.status).end()
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  hub.post = async (_, form) => (await fetch(`http://127.0.0.1:${port}/`, { method: 'POST', body: form })).status
  hub.close = () => new Promise((resolve) => server.close(resolve))
  return hub
}

test('a hub is told once of each feed that is new, by whichever process, and again when it has changed', async () => {
  const [folder, hub] = [await temporaryFolder(), await startHub()]
  const site = path.join(folder, 'site')
  await putFiles(site, { 'rss.xml': 'ett', 'aktuellt/atom.xml': 'ett' })
  const tell = async (...feeds: string[]) => {
    const teller = new HubTeller(path.join(folder, 'told.json'), site, hub.post)
    teller.tell(HUB, ORIGIN, feeds)
    await teller.done()
  }
  await tell('/rss.xml', '/aktuellt/atom.xml', '/finns-inte/rss.xml')
  expect(hub.told).toEqual([`${ORIGIN}/rss.xml`, `${ORIGIN}/aktuellt/atom.xml`])
  await tell('/rss.xml', '/aktuellt/atom.xml')
  expect(hub.told).toHaveLength(2)
  await putFiles(site, { 'rss.xml': 'två' })
  await tell('/rss.xml', '/aktuellt/atom.xml')
  expect(hub.told.slice(2)).toEqual([`${ORIGIN}/rss.xml`])
  await hub.close()
})

test('one that does not answer well is named once, and told with the next publication', async () => {
  const [folder, hub] = [await temporaryFolder(), await startHub()]
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  await putFiles(folder, { 'rss.xml': 'ett', 'atom.xml': 'ett' })
  const teller = new HubTeller(path.join(folder, 'told.json'), folder, hub.post)
  hub.status = 500
  for (let i = 0; i < 2; i += 1) {
    teller.tell(HUB, ORIGIN, ['/rss.xml', '/atom.xml'])
    await teller.done()
  }
  expect(said.mock.calls).toEqual([[expect.stringContaining('kunde inte nås och försöks igen vid nästa publicering: den svarade 500')]])
  hub.status = 204
  teller.tell(HUB, ORIGIN, [])
  await teller.done()
  expect(hub.told.sort()).toEqual([`${ORIGIN}/atom.xml`, `${ORIGIN}/rss.xml`])
  await hub.close()
})

test('without a hub nobody is told', async () => {
  const [folder, hub] = [await temporaryFolder(), await startHub()]
  await putFiles(folder, { 'rss.xml': 'ett' })
  const teller = new HubTeller(path.join(folder, 'told.json'), folder, hub.post)
  teller.tell(null, ORIGIN, ['/rss.xml'])
  await teller.done()
  expect(hub.told).toEqual([])
  await hub.close()
})

test('a name that leads to the own machine is never called', async () => {
  await expect(postOutside(new URL('https://localhost/'), new URLSearchParams())).rejects.toThrow('leder inte till internet')
})
