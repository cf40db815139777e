import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { ROUTES, routerOf } from '../../src/http/router.ts'
import { ReadyServices } from '../../src/http/services.ts'
import { temporaryFolder } from '../folders/temporary-folder.ts'
import { rawResponse } from '../processes/raw-response.ts'

let server = createServer()
afterEach(() => new Promise((resolve) => server.close(resolve)))

/** The headers of what every row answers while the process starts, with a file of the site and without one. */
async function headersOf(path: string, isHttps: boolean, method = 'GET') {
  const site = { folder: await temporaryFolder({ 'index.html': 'hem' }), formerAddress: async () => 'unknown' as const }
  server = createServer(
    routerOf(
      new ReadyServices({ site, health: () => ({ isReady: false, publishFault: null, letterTrouble: null, warning: null, step: 'startar' }) }),
      { isHttps },
    ),
  )
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return rawResponse(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, path, {}, method)
}

/** A path for each row of the table of routes. */
const pathsOf = (paths: readonly string[]) => paths.map((path) => (path === '*' ? '/' : path.replace(/:[a-z]+/g, 'x').replace(/\*$/, 'x/')))
const PATHS = [...ROUTES.flatMap(({ paths }) => pathsOf(paths)), '/finns-inte/', '/api', '/_next/image', '/admin/%']

describe.each([
  ['https', true],
  ['http', false],
] as const)('with an %s origin', (_, isHttps) => {
  describe.each(['GET', 'PROPFIND'])('%s', (method) => {
    test.each(PATHS)('%s has every header', async (path) => {
      const { headers } = await headersOf(path, isHttps, method)
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': expect.stringMatching(/^(no-referrer|same-origin|strict-origin-when-cross-origin)$/),
        'content-security-policy': expect.stringMatching(/^default-src 'none';.*frame-ancestors '(none|self)'/),
        'cache-control': expect.stringMatching(/no-store|max-age=/),
      })
      expect(headers['strict-transport-security']).toBe(isHttps ? 'max-age=31536000' : undefined)
    })
  })
})

test('nothing but the preview, which the admin shows, can be framed', async () => {
  for (const path of PATHS) {
    const policy = String((await headersOf(path, true)).headers['content-security-policy'])
    expect([path, policy.includes("frame-ancestors 'none'")]).toEqual([path, !path.startsWith('/forhandsvisning')])
    await new Promise((resolve) => server.close(resolve))
  }
})
