import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { currentRequester, type Requester } from '../../src/cms/login/requester.ts'
import { guardedApi } from '../../src/http/guarded-api.ts'
import { RestClient } from '../cms/rest-client.ts'

const OWN = 'https://www.example.se'
const OTHER = 'https://annan.example.org'

let server: Server
let client: RestClient
let reached: Requester[] = []

beforeAll(async () => {
  const api = guardedApi(
    (_, response) => {
      reached.push(currentRequester())
      response.end('{}')
    },
    [OWN],
  )
  server = createServer(api)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  client = new RestClient(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
})
afterAll(() => server.close())

const send = async (method: string, headers: Readonly<Record<string, string>>, path = '/api/users/login') => {
  reached = []
  return client.send(method, path, { headers, ...(method === 'GET' ? {} : { body: 'email=x' }) })
}

describe('a change', () => {
  const bodies = ['application/json', 'multipart/form-data; boundary=x', 'text/plain', 'application/x-www-form-urlencoded']
  const foreign: readonly IncomingHttpHeaders[] = [
    { origin: OTHER },
    { origin: 'null' },
    { origin: OTHER, 'sec-fetch-site': 'same-origin' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { origin: OTHER, 'x-http-method-override': 'GET' },
    { origin: OTHER, authorization: 'JWT x' },
  ]
  test.each(foreign.flatMap((headers) => bodies.map((type) => [headers, type] as const)))('with %j and %s is refused', async (headers, type) => {
    for (const method of ['POST', 'PATCH', 'PUT', 'DELETE']) {
      const { status, text } = await send(method, { ...(headers as Record<string, string>), 'Content-Type': type })
      expect([status, reached.length]).toEqual([403, 0])
      expect(text).toContain('en annan webbplats')
    }
  })

  const own: readonly Readonly<Record<string, string>>[] = [
    { Origin: OWN },
    { 'Sec-Fetch-Site': 'same-origin' },
    { 'Sec-Fetch-Site': 'none' },
    {},
    { Authorization: 'JWT x' },
  ]
  test.each(own)('with %j is let through', async (headers) => {
    expect((await send('POST', headers)).status).toBe(200)
  })
})

test('reading is let through from anywhere', async () => {
  expect((await send('GET', { Origin: OTHER, 'Sec-Fetch-Site': 'cross-site' })).status).toBe(200)
})

test('what is called knows the requester’s network and browser', async () => {
  await send('POST', { 'User-Agent': 'prov/1' })
  expect(reached).toEqual([{ network: '127.0.0.1', userAgent: 'prov/1' }])
})

test('a logout makes the browser forget what it keeps of the site', async () => {
  expect((await send('POST', {}, '/api/users/logout')).headers.get('clear-site-data')).toBe('"cache", "storage"')
  expect((await send('POST', {}, '/api/users/login')).headers.get('clear-site-data')).toBeNull()
})
