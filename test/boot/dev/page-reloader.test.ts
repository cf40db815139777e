import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Readable } from 'node:stream'
import { afterEach, expect, test } from 'vitest'
import { PageReloader } from '../../../src/boot/dev/page-reloader.ts'

const closing: (() => void)[] = []
afterEach(() => {
  for (const close of closing.splice(0)) close()
})

const PAGE = '<!doctype html><html lang="sv"><title>Sida</title><p>Å</p></html>'
const SCRIPT = '<script src="/_torget/dev.js" data-version=""></script>'

/** Starts a server whose responses go through the reloader. Returns its origin. */
async function serve(reloader: PageReloader, listener: RequestListener): Promise<string> {
  const server = createServer((request, response) => {
    if (!reloader.handle(request, response)) listener(request, response)
  }).listen(0, '127.0.0.1')
  closing.push(() => {
    server.close()
    server.closeAllConnections()
  })
  await once(server, 'listening')
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

const asBrowser = (url: string, headers: Readonly<Record<string, string>> = {}) => fetch(url, { headers: { accept: 'text/html,*/*', ...headers } })
const type = { 'Content-Type': 'text/html; charset=utf-8' }

test.each<[string, RequestListener]>([
  ['at once', (_, response) => void response.writeHead(200, { ...type, 'Content-Length': Buffer.byteLength(PAGE) }).end(PAGE)],
  [
    'with headers set before',
    (_, response) => {
      response.setHeader('Content-Type', type['Content-Type'])
      response.setHeader('Content-Length', Buffer.byteLength(PAGE))
      response.end(PAGE)
    },
  ],
  [
    'from a stream',
    (_, response) => {
      response.setHeader('Content-Type', type['Content-Type'])
      Readable.from([PAGE.slice(0, 20), PAGE.slice(20)]).pipe(response)
    },
  ],
])('a page that is sent %s gets the script, and the browser doesn’t cache it', async (_, listener) => {
  const answer = await asBrowser(await serve(new PageReloader(), listener))
  expect(await answer.text()).toBe(PAGE + SCRIPT)
  expect(answer.headers.get('cache-control')).toBe('no-store')
})

test.each([
  ['a response that is no page', '/x', { 'Content-Type': 'application/json' }],
  ['a page of the admin, which Next reloads', '/admin/login', type],
  ['a preview, which may have no script', '/forhandsvisning/nyheter/1', type],
])('%s is sent unchanged', async (_, path, headers) => {
  const origin = await serve(new PageReloader(), (__, response) => void response.writeHead(200, { ...headers, 'Content-Length': 2 }).end('{}'))
  const answer = await asBrowser(origin + path)
  expect([await answer.text(), answer.headers.get('content-length')]).toEqual(['{}', '2'])
})

test('a page is sent whole and uncompressed, because the browser’s cached copy may lack the script', async () => {
  const received: (string | undefined)[] = []
  const origin = await serve(new PageReloader(), ({ headers }, response) => {
    received.push(headers['if-none-match'], headers['accept-encoding'] as string | undefined)
    response.writeHead(200, type).end(PAGE)
  })
  await asBrowser(origin, { 'If-None-Match': '"a"' })
  expect(received).toEqual([undefined, undefined])
})

test('an open page gets the state at once, and then each change', async () => {
  const reloader = new PageReloader()
  reloader.update({ version: 'a-1' })
  const origin = await serve(reloader, (_, response) => void response.end())
  const answer = await fetch(`${origin}/_torget/events`)
  const reader = (answer.body ?? new ReadableStream<Uint8Array>()).getReader()
  let received = ''
  const receive = async (text: string) => {
    while (!received.includes(text)) received += new TextDecoder().decode((await reader.read()).value)
  }
  await receive('data: {"version":"a-1","fault":null}\n\n')
  reloader.update({ fault: 'Taggen är inte stängd' })
  await receive('data: {"version":"a-1","fault":"Taggen är inte stängd"}\n\n')
  reloader.update({ version: 'a-2', fault: null })
  await receive('data: {"version":"a-2","fault":null}\n\n')
  await reader.cancel()
})

test('the script is served as JavaScript without syntax errors', async () => {
  const origin = await serve(new PageReloader(), (_, response) => void response.end())
  const answer = await fetch(`${origin}/_torget/dev.js`)
  expect(answer.headers.get('content-type')).toContain('javascript')
  const text = await answer.text()
  expect(() => new Function(text)).not.toThrow()
  expect(text).toContain('/_torget/events')
})
