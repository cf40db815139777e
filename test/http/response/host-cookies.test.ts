import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { prefixSessionCookie } from '../../../src/http/response/host-cookies.ts'

let server = createServer()
afterEach(() => new Promise((resolve) => server.close(resolve)))

/** What a handler behind the prefix reads, and what its client gets. */
async function exchange(
  answer: RequestListener,
  cookie = '',
): Promise<{ readonly read: string | undefined; readonly set: readonly string[]; readonly type: string | null }> {
  let read: string | undefined
  server = createServer((request, response) => {
    prefixSessionCookie(request, response)
    read = request.headers.cookie
    answer(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const response = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`, {
    headers: { Connection: 'close', ...(cookie ? { cookie } : {}) },
  })
  return { read, set: response.headers.getSetCookie(), type: response.headers.get('content-type') }
}

const SET = 'payload-token=abc; Path=/; Secure=true; HttpOnly=true; SameSite=Lax'
const HOST = '__Host-payload-token=abc; Path=/; Secure; HttpOnly; SameSite=Lax'
const OTHER = 'payload-theme=dark; Path=/'

describe('the session’s cookie is set for this host only', () => {
  test.each<[string, RequestListener]>([
    ['as an object', (_, response) => response.writeHead(200, { 'Set-Cookie': [SET, OTHER], 'Content-Type': 'text/plain' }).end()],
    [
      'as an object with a reason',
      (_, response) => response.writeHead(200, 'OK', { 'set-cookie': [SET, OTHER], 'Content-Type': 'text/plain' }).end(),
    ],
    ['as a list', (_, response) => response.writeHead(200, ['Set-Cookie', SET, 'Set-Cookie', OTHER, 'Content-Type', 'text/plain']).end()],
    ['before', (_, response) => response.setHeader('Set-Cookie', [SET, OTHER]).setHeader('Content-Type', 'text/plain').end()],
    [
      'one by one',
      (_, response) => response.appendHeader('Set-Cookie', SET).appendHeader('Set-Cookie', OTHER).setHeader('Content-Type', 'text/plain').end(),
    ],
  ])('%s', async (_, answer) => {
    expect(await exchange(answer)).toMatchObject({ set: [HOST, OTHER], type: 'text/plain' })
  })
})

describe('the session is read', () => {
  test.each([
    ['from its own cookie', '__Host-payload-token=abc', 'payload-token=abc'],
    ['beside other cookies', 'a=1; __Host-payload-token=abc; payload-theme=dark', 'a=1; payload-token=abc; payload-theme=dark'],
    ['never from a cookie that another host of the domain can set', 'payload-token=evil; a=1', 'a=1'],
    ['nor under its name between spaces, which the CMS trims', '\u00a0payload-token=evil; payload-token\u00a0=evil; payload-token =evil; a=1', 'a=1'],
    ['never from both', 'payload-token=evil; __Host-payload-token=abc', 'payload-token=abc'],
  ])('%s', async (_, cookie, read) => {
    expect((await exchange((__, response) => response.end(), cookie)).read).toBe(read)
  })
})
