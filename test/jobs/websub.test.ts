import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { WebSubPublisher } from '../../src/jobs/websub.ts'
import { temporaryFolder } from '../folders/temporary-folder.ts'
import { putFiles } from '../publisher/site-folder.ts'

type Post = NonNullable<ConstructorParameters<typeof WebSubPublisher>[0]['post']>

const HUB = 'https://hub.example.se/'
const ORIGIN = 'https://www.example.se'
afterEach(() => vi.restoreAllMocks())

/** A hub on this machine, the topics that it was notified of, and the status that it answers. */
async function startHub() {
  const topics: (string | null)[] = []
  const hub = { topics, status: 204, close: async () => undefined as unknown, post: (async () => 0) as Post }
  const server = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += chunk
    const form = new URLSearchParams(body)
    if (form.get('hub.mode') === 'publish' && hub.status < 300) topics.push(form.get('hub.url'))
    response.writeHead(hub.status).end()
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  hub.post = async (_, form) => (await fetch(`http://127.0.0.1:${port}/`, { method: 'POST', body: form })).status
  hub.close = () => new Promise((resolve) => server.close(resolve))
  return hub
}

const newPublisher = (folder: string, siteDir: string, post?: Post) =>
  new WebSubPublisher({ file: path.join(folder, 'told.json'), siteDir, origin: ORIGIN, ...(post ? { post } : {}) })

test('a hub is notified once of each feed that is new, whichever process does so, and again when the feed has changed', async () => {
  const [folder, hub] = [await temporaryFolder(), await startHub()]
  const site = path.join(folder, 'site')
  await putFiles(site, { 'rss.xml': 'ett', 'aktuellt/atom.xml': 'ett' })
  const notify = async (...feeds: string[]) => {
    const publisher = newPublisher(folder, site, hub.post)
    publisher.notify(HUB, feeds)
    await publisher.idle()
  }
  await notify('/rss.xml', '/aktuellt/atom.xml', '/finns-inte/rss.xml')
  expect(hub.topics).toEqual([`${ORIGIN}/rss.xml`, `${ORIGIN}/aktuellt/atom.xml`])
  await notify('/rss.xml', '/aktuellt/atom.xml')
  expect(hub.topics).toHaveLength(2)
  await putFiles(site, { 'rss.xml': 'två' })
  await notify('/rss.xml', '/aktuellt/atom.xml')
  expect(hub.topics.slice(2)).toEqual([`${ORIGIN}/rss.xml`])
  await hub.close()
})

test('a hub that does not accept a notification is logged once, and notified with the next publication', async () => {
  const [folder, hub] = [await temporaryFolder(), await startHub()]
  const logged = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  await putFiles(folder, { 'rss.xml': 'ett', 'atom.xml': 'ett' })
  const publisher = newPublisher(folder, folder, hub.post)
  hub.status = 500
  for (let i = 0; i < 2; i += 1) {
    publisher.notify(HUB, ['/rss.xml', '/atom.xml'])
    await publisher.idle()
  }
  expect(logged.mock.calls).toEqual([[expect.stringContaining('kunde inte nås och försöks igen vid nästa publicering: den svarade 500')]])
  hub.status = 204
  publisher.notify(HUB, [])
  await publisher.idle()
  expect(hub.topics.sort()).toEqual([`${ORIGIN}/atom.xml`, `${ORIGIN}/rss.xml`])
  await hub.close()
})

test('without a hub nothing is sent', async () => {
  const [folder, hub] = [await temporaryFolder(), await startHub()]
  await putFiles(folder, { 'rss.xml': 'ett' })
  const publisher = newPublisher(folder, folder, hub.post)
  publisher.notify(null, ['/rss.xml'])
  await publisher.idle()
  expect(hub.topics).toEqual([])
  await hub.close()
})

test('a file that holds no JSON counts as none, and is logged', async () => {
  const [folder, hub] = [await temporaryFolder(), await startHub()]
  const logged = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  await putFiles(folder, { 'rss.xml': 'ett', 'told.json': '{"hub":' })
  const publisher = newPublisher(folder, folder, hub.post)
  publisher.notify(HUB, ['/rss.xml'])
  await publisher.idle()
  expect(hub.topics).toEqual([`${ORIGIN}/rss.xml`])
  expect(logged.mock.calls).toEqual([[expect.stringContaining('gick inte att förstå')]])
  await hub.close()
})

test('a hub whose name leads to this machine is never called', async () => {
  const folder = await temporaryFolder()
  const logged = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  await putFiles(folder, { 'rss.xml': 'ett' })
  const publisher = newPublisher(folder, folder)
  publisher.notify('https://localhost/', ['/rss.xml'])
  await publisher.idle()
  expect(logged.mock.calls).toEqual([[expect.stringContaining('adressen leder inte till internet')]])
})
