import { once } from 'node:events'
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { FetchHead, LookUp } from '../../../src/jobs/link-check/outbound-https.ts'
import { probeLink, probeWith } from '../../../src/jobs/link-check/probe-link.ts'

const PUBLIC = '93.184.216.34'
const PATIENCE = 1_000
const never = new AbortController().signal

/** How the local server answers, by path. */
type Page = (request: IncomingMessage, response: ServerResponse) => void
const answers =
  (status: number, location?: string): Page =>
  (_, response) =>
    response.writeHead(status, location === undefined ? {} : { Location: location }).end()
const onlyGet =
  (headStatus: number): Page =>
  ({ method }, response) =>
    response.writeHead(method === 'HEAD' ? headStatus : 200).end('x'.repeat(100_000))
const silent: Page = () => undefined
const onlyGetIsAnswered: Page = ({ method }, response) => (method === 'HEAD' ? undefined : response.writeHead(200).end())
const hangsUp: Page = ({ socket }) => socket.destroy()
const HOST = 'https://ansok.example.se'

const PAGES: Readonly<Record<string, Page>> = {
  '/': answers(200),
  '/no-content': answers(204),
  '/not-modified': answers(304),
  '/kraver-inloggning': answers(401),
  '/borta': answers(404),
  '/stangd': answers(403),
  '/trasig': answers(500),
  '/head-405': onlyGet(405),
  '/head-501': onlyGet(501),
  '/head-404': onlyGet(404),
  '/head-tyst': onlyGetIsAnswered,
  '/tyst': silent,
  '/lagger-pa': hangsUp,
  '/vidare': answers(302, '/inloggning'),
  '/inloggning': answers(303, 'https://Login.example.se/'),
  '/till-borta': answers(301, '/borta'),
  '/osakert': answers(302, 'http://ansok.example.se/'),
  '/inre-namn': answers(307, 'https://intranet.local/'),
  '/inre-nummer': answers(308, 'https://127.0.0.1/'),
  '/inre-nummer-6': answers(302, 'https://[::1]/'),
  '/inre-adress': answers(302, 'https://lockar-inat.example.se/'),
  '/fil': answers(302, 'file:///etc/passwd'),
  '/ingen-adress': answers(302, 'https://['),
  '/utan-adress': answers(302),
  '/rundgang': answers(302, '/rundgang'),
  ...Object.fromEntries([1, 2, 3, 4, 5, 6].map((left) => [`/steg-${left}`, answers(302, left === 1 ? '/' : `/steg-${left - 1}`)])),
}

/** What the names lead to, and in which way looking them up may go wrong. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  'ansok.example.se': [PUBLIC],
  'login.example.se': [PUBLIC],
  'bada.example.se': ['10.1.2.3', PUBLIC],
  'lockar-inat.example.se': ['169.254.169.254'],
  'inat-6.example.se': ['::1', 'fd00::1'],
}
const failure = (code: string) => Object.assign(new Error(code), { code })
const lookUpHere: LookUp = async (hostname) => {
  if (hostname === 'svarslos.example.se') throw failure('EAI_AGAIN')
  if (hostname === 'langsam.example.se') return new Promise(() => undefined)
  const found = NAMES[hostname]
  if (!found) throw failure('ENOTFOUND')
  return found.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }))
}

let port = 0
/** The requests, as `HEAD ansok.example.se/ 93.184.216.34`. */
const requests: string[] = []
/** Sends requests to the local server in place of the server that the URL names. */
const fetchHere: FetchHead = (url, { method, addresses, signal }) => {
  requests.push(`${method} ${url.host}${url.pathname} ${addresses.map(({ address }) => address).join()}`)
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path: url.pathname, method, headers: { Host: url.host }, agent: false, signal }, (response) => {
      response.destroy()
      resolve({ status: response.statusCode ?? 0, location: response.headers.location ?? null })
    })
    sent.once('error', reject).end()
  })
}
const probe = probeWith({ lookUp: lookUpHere, fetchHead: fetchHere, timeout: PATIENCE })

const server = createServer((request, response) => (PAGES[request.url ?? ''] ?? answers(410))(request, response))
beforeAll(async () => {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  port = (server.address() as AddressInfo).port
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})
beforeEach(() => {
  requests.length = 0
})

describe('a link works', () => {
  test.each([
    ['that is answered', '/', ['HEAD /']],
    ['that is answered without words', '/no-content', ['HEAD /no-content']],
    ['that has not changed', '/not-modified', ['HEAD /not-modified']],
    ['that asks for a login', '/kraver-inloggning', ['HEAD /kraver-inloggning', 'GET /kraver-inloggning']],
    ['that does not allow HEAD', '/head-405', ['HEAD /head-405', 'GET /head-405']],
    ['whose server knows no HEAD', '/head-501', ['HEAD /head-501', 'GET /head-501']],
    ['that is not found by HEAD alone', '/head-404', ['HEAD /head-404', 'GET /head-404']],
    ['that HEAD gets no answer from', '/head-tyst', ['HEAD /head-tyst', 'GET /head-tyst']],
    ['that leads on five times', '/steg-5', ['HEAD /steg-5', 'HEAD /steg-4', 'HEAD /steg-3', 'HEAD /steg-2', 'HEAD /steg-1', 'HEAD /']],
  ])('%s', async (_, path, questions) => {
    expect(await probe(HOST + path, never)).toBeNull()
    expect(requests).toEqual(questions.map((question) => `${question.replace('/', 'ansok.example.se/')} ${PUBLIC}`))
  })

  test('that leads to another host, which is looked up and judged by itself', async () => {
    expect(await probe(`${HOST}/vidare`, never)).toBeNull()
    expect(requests).toEqual([
      `HEAD ansok.example.se/vidare ${PUBLIC}`,
      `HEAD ansok.example.se/inloggning ${PUBLIC}`,
      `HEAD login.example.se/ ${PUBLIC}`,
    ])
  })

  test('of whose addresses some are inner ones, which are not called', async () => {
    expect(await probe('https://bada.example.se/', never)).toBeNull()
    expect(requests).toEqual([`HEAD bada.example.se/ ${PUBLIC}`])
  })
})

describe('a link does not work', () => {
  test.each([
    ['that is not found', '/borta', { kind: 'status', status: 404 }],
    ['that nobody may read', '/stangd', { kind: 'status', status: 403 }],
    ['whose server is broken', '/trasig', { kind: 'status', status: 500 }],
    ['that leads to what is not found', '/till-borta', { kind: 'status', status: 404 }],
    ['that is not answered in time', '/tyst', { kind: 'no-answer-in-time' }],
    ['whose server hangs up', '/lagger-pa', { kind: 'unreachable', code: 'ECONNRESET' }],
    ['that leads to http', '/osakert', { kind: 'not-https' }],
    ['that leads to a file', '/fil', { kind: 'not-https' }],
    ['that leads to nothing', '/utan-adress', { kind: 'bad-redirect' }],
    ['that leads to what is no address', '/ingen-adress', { kind: 'bad-redirect' }],
    ['that leads on six times', '/steg-6', { kind: 'too-many-redirects' }],
    ['that leads to itself', '/rundgang', { kind: 'too-many-redirects' }],
  ])('%s', async (_, path, fault) => expect(await probe(HOST + path, never)).toEqual(fault))

  test.each([
    ['whose name nobody has', 'https://finns-inte.example.se/', { kind: 'unknown-host' }],
    ['whose name can’t be looked up', 'https://svarslos.example.se/', { kind: 'host-not-looked-up' }],
    ['whose name takes too long to look up', 'https://langsam.example.se/', { kind: 'no-answer-in-time' }],
    ['that is not encrypted', 'http://ansok.example.se/', { kind: 'not-https' }],
    ['to an inner name', 'https://localhost/', { kind: 'inner-address' }],
    ['to a number', 'https://93.184.216.34/', { kind: 'inner-address' }],
    ['to an inner address', 'https://lockar-inat.example.se/', { kind: 'inner-address' }],
    ['to an inner address of the newer kind', 'https://inat-6.example.se/', { kind: 'inner-address' }],
  ])('and nobody is called: %s', async (_, url, fault) => {
    expect(await probe(url, never)).toEqual(fault)
    expect(requests).toEqual([])
  })

  test.each(['/inre-namn', '/inre-nummer', '/inre-nummer-6', '/inre-adress'])(
    'that leads to an inner address, which is not called: %s',
    async (path) => {
      expect(await probe(HOST + path, never)).toEqual({ kind: 'inner-address' })
      expect(requests).toEqual([`HEAD ansok.example.se${path} ${PUBLIC}`])
    },
  )

  test.each(['CERT_HAS_EXPIRED', 'ERR_TLS_CERT_ALTNAME_INVALID', 'DEPTH_ZERO_SELF_SIGNED_CERT', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE'])(
    'whose certificate is not good: %s',
    async (code) => {
      const strict = probeWith({ lookUp: lookUpHere, fetchHead: () => Promise.reject(failure(code)), timeout: PATIENCE })
      expect(await strict(HOST, never)).toEqual({ kind: 'bad-certificate' })
    },
  )
})

test('a check that is aborted ends at once and finds no fault', async () => {
  const stopped = new AbortController()
  const patient = probeWith({ lookUp: lookUpHere, fetchHead: fetchHere, timeout: 60_000 })
  const trying = patient(`${HOST}/tyst`, stopped.signal)
  await expect.poll(() => requests.length).toBe(1)
  stopped.abort()
  await expect(trying).rejects.toThrow('aborted')
  await expect(patient('https://langsam.example.se/', stopped.signal)).rejects.toThrow('aborted')
})

test('the probe of the application never connects to this machine', async () =>
  expect(await probeLink('https://localhost/', never)).toEqual({ kind: 'inner-address' }))
