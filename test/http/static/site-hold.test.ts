import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { routerOf } from '../../../src/http/router.ts'
import { ReadyServices } from '../../../src/http/services.ts'
import { SiteHold } from '../../../src/http/static/site-hold.ts'
import { temporaryFolder } from '../../folders/temporary-folder.ts'

const servers: ReturnType<typeof createServer>[] = []
afterEach(async () => {
  for (const server of servers.splice(0)) await new Promise((resolve) => server.close(resolve))
})

/** A site with a hold, and the statuses of its pages. */
async function heldSite() {
  const folder = await temporaryFolder({ 'index.html': 'start', 'om/index.html': 'om', '404.html': 'nej' })
  const hold = new SiteHold()
  const formerAddress = async (path: string) => (path === '/gammal/' ? ({ kind: 'moved', to: '/om/' } as const) : null)
  const server = createServer(routerOf(new ReadyServices({ site: { folder, formerAddress, hold } }), { isHttps: false }))
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const get = (path: string) => fetch(origin + path, { redirect: 'manual' })
  const statuses = async () => Promise.all(['/', '/om/', '/finns-inte/', '/gammal/'].map(async (path) => (await get(path)).status))
  return { hold, get, statuses }
}

test('until it is known what may be shown, every page asks for a moment', async () => {
  const { get, statuses } = await heldSite()
  expect(await statuses()).toEqual([503, 503, 503, 301])
  const answer = await get('/om/')
  expect(answer.headers.get('Retry-After')).toBe('5')
  expect(await answer.text()).toContain('Sidan kan inte visas just nu')
})

test('a page that may show what is not published any more waits, the others don’t', async () => {
  const { hold, statuses } = await heldSite()
  hold.hold(new Set(['om/index.html']))
  expect(await statuses()).toEqual([200, 503, 503, 301])
})

test('a path without a file is known to be none once the site is published', async () => {
  const { hold, statuses } = await heldSite()
  hold.hold(new Set(['om/index.html']))
  hold.release()
  expect(await statuses()).toEqual([200, 200, 404, 301])
})
