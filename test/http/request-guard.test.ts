import { EventEmitter, once } from 'node:events'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer, request as httpRequest } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { afterAll, afterEach, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest'
import { guardRequest } from '../../src/http/request-guard.ts'

/** Tells of each piece of a body that has come. */
const pieces = new EventEmitter()
const server = createServer((request: IncomingMessage, response: ServerResponse) => {
  request.on('data', () => pieces.emit('piece'))
  const pathname = (request.url ?? '/').split('?', 1)[0] ?? '/'
  if (!guardRequest(request, response, pathname)) response.writeHead(200, { Connection: 'close' }).end('let through')
})
beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)))
afterAll(() => new Promise((resolve) => server.close(resolve)))
afterEach(() => {
  vi.useRealTimers()
})

interface Answer {
  readonly status: number
  readonly body: string
  readonly connection: string | undefined
}

/** Sends a request, with as long a body as it says or with its head alone, and tells what is answered. */
function ask(method: string, at: string, headers: Readonly<Record<string, string>> = {}, isHeadOnly = false): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { port } = server.address() as AddressInfo
    const request = httpRequest({ host: '127.0.0.1', port, method, path: at, headers }, (response) => {
      let body = ''
      response.setEncoding('utf8').on('data', (text: string) => {
        body += text
      })
      response.on('end', () => {
        request.destroy()
        resolve({ status: response.statusCode ?? 0, body, connection: response.headers.connection })
      })
    })
    request.on('error', reject)
    request.flushHeaders()
    if (!isHeadOnly) request.end(Buffer.alloc(Number(headers['Content-Length'] ?? 0)))
  })
}

describe('no visitor can become the first administrator', () => {
  test.each([
    ['POST', '/api/users/first-register'],
    ['POST', '/api/users/first-register/'],
    ['POST', '/api/users/first-register?depth=0'],
    ['POST', '/api/users/%66irst-register'],
    ['POST', '/api//users/first-register'],
    ['GET', '/api/users/init'],
    ['GET', '/admin/create-first-user'],
    ['GET', '/admin/create-first-user/'],
    ['GET', '/admin/create%2Dfirst-user'],
  ])('%s %s', async (method, at) => {
    expect(await ask(method, at, method === 'POST' ? { 'Content-Length': '2' } : {})).toMatchObject({
      status: 404,
      body: JSON.stringify({ errors: [{ message: 'Adressen finns inte.' }] }),
      connection: 'close',
    })
  })

  test.each(['/api/users', '/api/users/login', '/api/users/initial', '/api/news/first-register', '/admin', '/'])(
    '%s is another address',
    async (at) => {
      expect((await ask('GET', at)).body).toBe('let through')
    },
  )
})

test.each(['/_next/image', '/_next/image/', '/_next/image?url=%2Ffavicon.svg&w=640&q=75', '/_next//image', '/_next/%69mage'])(
  'nobody has pictures of other sizes made: %s',
  async (at) => expect(await ask('GET', at)).toMatchObject({ status: 404, body: '{"errors":[{"message":"Adressen finns inte."}]}' }),
)

test.each([
  '/api/x/../users/init',
  '/api/x/%2e%2e/users/first-register',
  '/api/./users/init',
  '/api/x\\..\\users\\init',
  '/admin/x/%2E%2E/create-first-user',
  '/_next/../admin/login',
  '/_next/x/../image?url=%2Ffavicon.svg&w=640&q=75',
])('a path that climbs to another one is answered with 404: %s', async (at) => {
  expect(await ask('GET', at)).toMatchObject({ status: 404, body: '{"errors":[{"message":"Adressen finns inte."}]}' })
})

test.each(['/api/users/init#x', '/admin/create-first-user#', '/_next/image#x', '/api#/news', '/#x'])(
  'an address with a fragment, which ends the path for who reads a URL: %s',
  async (at) => expect(await ask('GET', at)).toMatchObject({ status: 400, body: expect.stringContaining('Adressen går inte att läsa') }),
)

describe('requests that Next would answer in English are refused in Swedish', () => {
  test.each(['/api', '/api/', '//api', '/%61pi'])('the API without more: %s', async (at) => {
    expect(await ask('GET', at)).toMatchObject({ status: 404, body: '{"errors":[{"message":"Adressen finns inte."}]}' })
  })

  test.each(['/admin/%', '/api/news/%zz', '/api/images/file/%c3%28', '/_next/%'])('a path that can’t be decoded: %s', async (at) => {
    expect(await ask('GET', at)).toMatchObject({ status: 400, body: expect.stringContaining('Adressen går inte att läsa') })
  })

  test.each(['TRACE', 'PROPFIND', 'PURGE'])('an unknown method: %s', async (method) => {
    expect(await ask(method, '/api/news')).toMatchObject({ status: 405, body: '{"errors":[{"message":"Den metoden stöds inte här."}]}' })
  })

  test('paths outside the CMS are let through', async () => {
    expect((await ask('GET', '/aktuellt/%')).body).toBe('let through')
    expect((await ask('PROPFIND', '/aktuellt/', { 'Content-Length': '0' })).body).toBe('let through')
  })
})

describe('a body has a length, and is not too long', () => {
  const MEGABYTE = 1024 * 1024
  const FORM = 'multipart/form-data; boundary=x'
  test.each<[string, string, Readonly<Record<string, string>>, number]>([
    ['without a length', 'POST', { 'Transfer-Encoding': 'chunked' }, 411],
    ['without a length, as a form', 'PATCH', { 'Transfer-Encoding': 'chunked', 'Content-Type': FORM }, 411],
    ['of the greatest length for text', 'POST', { 'Content-Length': String(5 * MEGABYTE), 'Content-Type': 'application/json' }, 200],
    ['one byte longer', 'POST', { 'Content-Length': String(5 * MEGABYTE + 1), 'Content-Type': 'application/json' }, 413],
    ['one byte longer, to be deleted', 'DELETE', { 'Content-Length': String(5 * MEGABYTE + 1) }, 413],
    ['of the greatest length for a form with a file', 'POST', { 'Content-Length': String(52 * MEGABYTE), 'Content-Type': FORM }, 200],
    ['one byte longer, as a form', 'PUT', { 'Content-Length': String(52 * MEGABYTE + 1), 'Content-Type': FORM }, 413],
    ['of no length', 'POST', { 'Content-Length': '0' }, 200],
    ['by who only reads', 'GET', {}, 200],
  ])('%s: %s', async (_, method, headers, status) => {
    const answer = await ask(method, '/api/news', headers, status === 200)
    expect(answer.status).toBe(status)
    if (status !== 200) expect(answer).toMatchObject({ connection: 'close', body: expect.stringContaining('"errors"') })
  })

  test('a client that never sends the rest of its body is answered', async () => {
    expect((await ask('POST', '/api/news', { 'Content-Length': String(6 * MEGABYTE) }, true)).status).toBe(413)
  })

  test('a client that sends a little now and then is answered after a minute', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
    onTestFinished(() => void socket.destroy())
    const answer = once(socket, 'data').then(([bytes]) => String(bytes))
    let isAnswered = false
    void answer.then(() => {
      isAnswered = true
    })
    socket.write(`POST /api/news HTTP/1.1\r\nHost: x\r\nContent-Length: ${6 * MEGABYTE}\r\n\r\n`)
    for (let seconds = 0; seconds < 60; seconds += 4) {
      expect(isAnswered).toBe(false)
      const came = once(pieces, 'piece')
      socket.write('x')
      await came
      vi.advanceTimersByTime(4_000)
    }
    expect(await answer).toMatch(/^HTTP\/1\.1 413 /)
  })

  test.each<[string, Readonly<Record<string, string>>, string]>([
    ['a text', { 'Content-Length': String(6 * MEGABYTE) }, 'Det som skickades är för stort för att tas emot. Dela upp det eller gör filen mindre.'],
    [
      'a file',
      { 'Content-Length': String(60 * MEGABYTE), 'Content-Type': FORM },
      'Filen är för stor. En bild får vara högst 20 MB och ett dokument högst 50 MB.',
    ],
  ])('who sends too much is told what to do, in Swedish: %s', async (_, headers, message) => {
    const { body } = await ask('POST', '/api/news', headers)
    expect(JSON.parse(body)).toEqual({ errors: [{ message }] })
  })
})
