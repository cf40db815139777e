import { once } from 'node:events'
import { Agent, request as httpRequest } from 'node:http'
import { connect, type Socket } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { type ApiResponse, type Doc, firstAdministrator, PASSWORD, RestClient, sentencesOf } from '../cms/rest-client.ts'
import { PUBLISHABLE } from '../cms/sample-documents.ts'
import { type RunningServer, startServer } from '../processes/running-server.ts'

const ORIGIN = 'https://www.example.se'
const COUNT = 110
let server: RunningServer
let admin: RestClient
let anonymous: RestClient
/** A user who has not chosen a password yet, and is no member of the staff. */
let mustChange: RestClient
let newsId: string | number

beforeAll(async () => {
  server = await startServer({ ORIGIN })
  admin = await firstAdministrator(server)
  anonymous = new RestClient(server.origin)
  await admin.post('/api/globals/site', { name: 'Torget', email: 'info@example.se', securityEmail: 'sakerhet@example.se' })
  await admin.create('users', { name: 'Ny', email: 'ny@example.se', password: PASSWORD, roles: ['admin'] })
  mustChange = await anonymous.login('ny@example.se', PASSWORD)
  const publish = (title: string, related: readonly Doc[] = []) =>
    admin.create('news', {
      ...PUBLISHABLE.news,
      title,
      related: related.map(({ id }) => ({ relationTo: 'news', value: id })),
      _status: 'published',
    })
  const second = await publish('Den andra', [await publish('Den tredje')])
  newsId = (await publish('Den första', [second])).id
  for (let i = 3; i < COUNT; i += 1) await publish(`Nyhet ${i}`)
})
afterAll(() => server?.remove())

const FORM = { 'Content-Type': 'application/x-www-form-urlencoded' }
const override = (name: string, body: string, headers: Readonly<Record<string, string>> = {}) =>
  anonymous.send('POST', '/api/news', { body, headers: { ...FORM, [name]: 'GET', ...headers } })

describe('a visitor gets at most a hundred documents, and the answer says so', () => {
  test.each<[string, () => Promise<ApiResponse>]>([
    ['with limit=0', () => anonymous.get('/api/news?limit=0')],
    ['with [limit]=0', () => anonymous.get('/api/news?[limit]=0')],
    ['with an empty limit', () => anonymous.get('/api/news?limit=')],
    ['with a large limit', () => anonymous.get('/api/news?limit=999999')],
    ['without pages', () => anonymous.get('/api/news?pagination=false')],
    ['without a limit or pages', () => anonymous.get('/api/news?limit=0&pagination=false')],
    ['in a body', () => override('X-HTTP-Method-Override', 'limit=0&depth=2')],
    ['in a body, by Payload’s own header', () => override('X-Payload-HTTP-Method-Override', 'limit=0&depth=2')],
    [
      'in a body with a charset',
      () => override('X-HTTP-Method-Override', 'limit=0', { 'Content-Type': 'application/x-www-form-urlencoded; charset=utf-8' }),
    ],
    [
      'with a forged session in a cookie',
      () => anonymous.send('GET', '/api/news?limit=0', { headers: { Cookie: '__Host-payload-token=eyJhbGciOiJIUzI1NiJ9.e30.x' } }),
    ],
    [
      'with a forged session in a header',
      () => anonymous.send('GET', '/api/news?limit=0', { headers: { Authorization: 'JWT eyJhbGciOiJIUzI1NiJ9.e30.x' } }),
    ],
    ['before choosing a password', () => mustChange.get('/api/news?limit=0')],
  ])('%s', async (_, ask) => {
    const { status, body } = await ask()
    expect([status, body.limit, body.docs?.length, body.totalDocs]).toEqual([200, 100, 100, COUNT])
  })

  test('and ten when the request names no number', async () => {
    expect((await anonymous.get('/api/news')).body).toMatchObject({ limit: 10, totalDocs: COUNT })
  })

  test('while the staff get what they ask for', async () => {
    expect((await admin.get('/api/news?limit=0')).body.docs).toHaveLength(COUNT)
  })
})

describe('a visitor’s answer follows relationships once', () => {
  const shown = ({ text: body }: ApiResponse) => ['Den första', 'Den andra', 'Den tredje'].filter((title) => body.includes(title))
  const list = () => `/api/news?where[id][equals]=${newsId}`
  test.each<[string, () => Promise<ApiResponse>]>([
    ['in a list', () => anonymous.get(`${list()}&depth=2`)],
    ['in a document', () => anonymous.get(`/api/news/${newsId}?depth=2`)],
    ['in a document without a depth', () => anonymous.get(`/api/news/${newsId}`)],
    ['in a body', () => override('X-HTTP-Method-Override', `where[id][equals]=${newsId}&depth=2`)],
  ])('%s', async (_, ask) => expect(shown(await ask())).toEqual(['Den första', 'Den andra']))

  test('and not at all with depth=0', async () => expect(shown(await anonymous.get(`${list()}&depth=0`))).toEqual(['Den första']))
  test('while the staff’s follows them as far as they ask', async () =>
    expect(shown(await admin.get(`${list()}&depth=2`))).toEqual(['Den första', 'Den andra', 'Den tredje']))
})

describe('what only the staff read is refused to visitors without reading', () => {
  test.each(['/api/news/versions?limit=0', '/api/globals/site?depth=2', '/api/globals/site/versions?limit=0', '/api/users?limit=0'])(
    '%s',
    async (path) => {
      expect((await anonymous.get(path)).status).toBe(403)
    },
  )
})

describe('a query that is too large is refused in Swedish before the database gets it', () => {
  const ors = (count: number) => Array.from({ length: count }, (_, i) => `where[or][${i}][title][like]=x${i}`).join('&')
  test.each<[string, () => RestClient, string, RegExp]>([
    ['forty conditions of a visitor', () => anonymous, ors(40), /Använd högst 8 villkor/],
    ['fifty of the staff', () => admin, ors(50), /Använd högst 40 villkor/],
    ['many fields to sort by', () => anonymous, 'sort=title,slug,lead', /Välj högst 2 fält/],
    ['a long list', () => anonymous, `where[id][in]=${Array.from({ length: 101 }, (_, i) => i).join(',')}`, /korta listor/],
  ])('%s', async (_, client, query, refusal) => {
    for (const place of ['news', 'news/count', 'news/versions', 'globals/site/versions']) {
      const answer = await client().get(`/api/${place}?${query}`)
      // What a visitor may not read at all is refused without a look at the query.
      expect([400, 403]).toContain(answer.status)
      if (place === 'news') expect([answer.status, sentencesOf(answer).join()]).toEqual([400, expect.stringMatching(refusal)])
    }
  })

  test('a query as JSON, and one that is too long, in a body', async () => {
    const headers = { 'Content-Type': 'application/json', 'X-HTTP-Method-Override': 'GET' }
    expect(sentencesOf(await anonymous.send('POST', `/api/news/${newsId}`, { body: '{"depth":2}', headers })).join()).toMatch(
      /Skicka frågan som ett formulär/,
    )
    const long = await override('X-HTTP-Method-Override', `where[title][equals]=${'x'.repeat(20_000)}`)
    expect([long.status, sentencesOf(long).join()]).toEqual([400, expect.stringMatching(/^Frågan är för lång/)])
  })

  test.each(['where[body.root][exists]=true', 'where[body.root.text][equals]=a', 'where[or][0][body.root][like]=x'])(
    'a condition inside a rich text is refused rather than ignored: %s',
    async (query) => {
      const before = server.output().length
      const answer = await anonymous.get(`/api/news?${query}`)
      expect([answer.status, sentencesOf(answer)]).toEqual([400, [expect.stringContaining('Det går inte att söka på ”body.root')]])
      expect(server.output().slice(before)).toBe('')
    },
  )

  test('a query that fails writes a bounded line without what was asked', async () => {
    const before = server.output().length
    await anonymous.get('/api/news?where[id][equals][a]=hemligt')
    await admin.get(`/api/news?${ors(40).replaceAll('like', 'near')}`)
    await admin.send('GET', '/api/news?where[title][equals][anna@example.se]=hemligt')
    const logged = server.output().slice(before)
    expect(logged.length).toBeLessThan(20_000)
    expect(logged).not.toMatch(/hemligt|anna@|select "/i)
  })
})

/** What somebody sends to pass for a member of the staff. */
const FORGED = { Cookie: '__Host-payload-token=eyJhbGciOiJIUzI1NiJ9.e30.x', Authorization: 'JWT eyJhbGciOiJIUzI1NiJ9.e30.x' }

/** Sends requests at once, each from a network address of its own as a proxy on this machine names them. */
const atOnce = (
  count: number,
  from: (i: number) => string,
  path = '/api/news?limit=100&depth=1',
  {
    method = 'GET',
    body,
    headers = {},
  }: { readonly method?: string; readonly body?: string; readonly headers?: Readonly<Record<string, string>> } = {},
) =>
  Promise.all(
    Array.from({ length: count }, (_, i) =>
      anonymous.send(method, path, { ...(body === undefined ? {} : { body }), headers: { ...headers, 'X-Forwarded-For': from(i) } }),
    ),
  )
const statusesOf = (answers: readonly ApiResponse[]) => new Set(answers.map(({ status }) => status))

describe('visitors who ask for much at once', () => {
  it('are answered a few at a time, and the others are asked to come back', async () => {
    const answers = await atOnce(60, (i) => `192.0.2.${i}`)
    expect(statusesOf(answers)).toEqual(new Set([200, 503]))
    const busy = answers.find(({ status }) => status === 503)
    expect([busy?.headers.get('retry-after'), sentencesOf(busy as ApiResponse)]).toEqual([
      '5',
      ['Många använder tjänsten just nu. Vänta några sekunder och försök igen.'],
    ])
  })

  it('get no more of it with a forged session', async () => {
    expect(statusesOf(await atOnce(60, (i) => `192.0.2.${i}`, undefined, { headers: FORGED }))).toEqual(new Set([200, 503]))
  })

  it('never make the staff or a login wait for their turn', async () => {
    const visitors = atOnce(40, (i) => `198.51.100.${i}`)
    const first = await Promise.race([visitors.then(() => 'visitors'), admin.get('/api/news?limit=1').then(({ status }) => `staff ${status}`)])
    const login = await Promise.race([visitors.then(() => 'visitors'), anonymous.login('ny@example.se', PASSWORD).then(() => 'login')])
    await visitors
    expect([first, login]).toEqual(['staff 200', 'login'])
  })

  it('from one network address get 429 after six hundred in a minute', async () => {
    let last: ApiResponse | null = null
    for (let i = 0; i < 640 && last?.status !== 429; i += 20) [last = null] = (await atOnce(20, () => '203.0.113.9', '/api/themes?limit=1')).slice(-1)
    expect([last?.status, last?.headers.get('retry-after')]).toEqual([429, '60'])
    expect((await atOnce(1, () => '203.0.113.10'))[0]?.status).not.toBe(429)
  })

  it('who send slowly keep nobody’s place, and are told after a while', async () => {
    const { hostname, port } = new URL(server.origin)
    const slow = Array.from({ length: 20 }, (_, i) => {
      const socket = connect(Number(port), hostname)
      socket.on('error', () => undefined)
      socket.write(
        `POST /api/news HTTP/1.1\r\nHost: x\r\nX-Forwarded-For: 192.0.2.${i}\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{`,
      )
      return socket
    })
    try {
      await Promise.all(slow.map((socket) => once(socket, 'connect')))
      expect((await atOnce(1, () => '203.0.113.20', '/api/news?limit=1'))[0]?.status).toBe(200)
      const [late] = await once(slow[0] as Socket, 'data')
      expect(String(late)).toMatch(/^HTTP\/1\.1 408 /)
    } finally {
      for (const socket of slow) socket.destroy()
    }
  })

  it('or staff who try very many passwords at once wait for their turn, as two are checked at a time', async () => {
    const tries = Array.from({ length: 300 }, async (_, i) => {
      const body = JSON.stringify({ email: `okand${i}@example.se`, password: PASSWORD })
      const headers = { 'Content-Type': 'application/json', 'X-Forwarded-For': '198.51.100.77' }
      return (await admin.send('POST', '/api/users/login', { body, headers })).status
    })
    expect((await anonymous.get('/aktuellt/')).status).toBe(200)
    expect(await Promise.all(tries)).toContain(503)
  })

  it('can’t send large bodies without logging in', async () => {
    const body = JSON.stringify({ title: 'x'.repeat(70_000) })
    for (const headers of [{}, FORGED]) {
      const answer = await anonymous.send('POST', '/api/news', { body, headers: { ...headers, 'Content-Type': 'application/json' } })
      expect([answer.status, sentencesOf(answer)]).toEqual([403, ['Så mycket tar vi bara emot från den som är inloggad. Logga in först.']])
    }
    expect((await admin.post('/api/news', { title: 'x'.repeat(70_000) })).status).toBe(400)
  })
})

test.each([
  ['GET', '/api/users/INIT'],
  ['POST', '/api/users/First-Register'],
  ['POST', '/api/users/LOGIN'],
  ['POST', '/api/users/Logout'],
  ['GET', '/api/images/FILE/bild.jpg'],
  ['GET', '/api/themes/VERSIONS'],
  ['GET', '/api/ACCESS'],
  ['GET', '/api/globals/site/Versions'],
])('an endpoint answers to its own spelling alone: %s %s', async (method, path) => {
  const answer = await admin.send(method, path, method === 'POST' ? { body: '{}', headers: { 'Content-Type': 'application/json' } } : {})
  expect([answer.status, sentencesOf(answer)]).toEqual([404, ['Adressen finns inte.']])
})

describe('passwords', () => {
  it('are checked two at a time, so that the others wait in turn', async () => {
    const asJson = { 'Content-Type': 'application/json' }
    // These take the places for a while. What follows asks for no password to be checked, so all of it would be answered at once.
    const logins = atOnce(6, (i) => `203.0.113.${100 + i}`, '/api/users/login', {
      method: 'POST',
      body: JSON.stringify({ email: 'ingen@example.se', password: 'fel lösenord igen' }),
      headers: asJson,
    })
    const resets = atOnce(230, () => '203.0.113.99', '/api/users/reset-password', {
      method: 'POST',
      body: JSON.stringify({ token: 'x'.repeat(40), password: PASSWORD }),
      headers: asJson,
    })
    expect(statusesOf(await resets)).toEqual(new Set([403, 503]))
    expect(statusesOf(await logins)).toEqual(new Set([401]))
  })
})

describe('visitors of the admin', () => {
  it('get its pages one at a time, and the others are asked to come back', async () => {
    const answers = await atOnce(12, () => '203.0.113.30', '/admin/login')
    expect(statusesOf(answers)).toEqual(new Set([200, 503]))
    const busy = answers.find(({ status }) => status === 503)
    expect([busy?.headers.get('retry-after'), busy?.text]).toEqual(['5', expect.stringContaining('Många försöker öppna redigeringen just nu')])
  })

  it.each(['POST', 'PUT', 'PATCH', 'DELETE'])('can’t send it anything by %s', async (method) => {
    const answer = await anonymous.send(method, '/admin/login', { body: 'x', headers: { ...FORGED, Origin: ORIGIN } })
    expect([answer.status, answer.text]).toEqual([403, expect.stringContaining('Logga in först')])
  })
})

test('connections have the time limits of the server', async () => {
  expect((await anonymous.get('/healthz')).headers.get('keep-alive')).toBe('timeout=75')
})

describe('with an https origin', () => {
  it('the session’s cookie belongs to this host, and only that cookie counts', async () => {
    const login = await anonymous.post('/api/users/login', { email: 'ny@example.se', password: PASSWORD })
    const cookie = login.headers.getSetCookie().join()
    expect(cookie).toMatch(/^__Host-payload-token=[^;]+; Expires=[^;]+; Path=\/; Secure; HttpOnly; SameSite=Lax$/)
    expect(login.headers.get('cache-control')).toBe('no-store')
    const who = async (sent: string) =>
      (await anonymous.send('GET', '/api/users/me', { headers: { Cookie: sent, Origin: ORIGIN } })).body.user?.email ?? null
    const [pair = ''] = cookie.split(';')
    expect(await who(pair)).toBe('ny@example.se')
    expect(await who(pair.replace('__Host-', ''))).toBeNull()
    const logout = await anonymous.send('POST', '/api/users/logout', { headers: { Cookie: pair, Origin: ORIGIN } })
    expect(logout.headers.getSetCookie().join()).toMatch(/^__Host-payload-token=; Expires=[^;]+; Path=\/; Secure; HttpOnly; SameSite=Lax$/)
    expect(await who(pair)).toBeNull()
  })

  test.each(['/api/news', '/api/users/me', '/api/nothing', '/admin', '/admin/login', '/admin/finns-inte', '/healthz', '/.well-known/security.txt'])(
    '%s is sent with every header',
    async (path) => {
      const { headers } = await anonymous.get(path)
      expect(Object.fromEntries(headers)).toMatchObject({
        'strict-transport-security': 'max-age=31536000',
        'x-content-type-options': 'nosniff',
        'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
        'referrer-policy': expect.any(String),
        'cache-control': expect.stringContaining('no-store'),
      })
    },
  )

  test('each page of the admin has a nonce of its own, and the scripts of the page have it', async () => {
    const pages = await Promise.all([anonymous.get('/admin/login'), anonymous.get('/admin/login')])
    const nonces = pages.map(({ headers }) => /'nonce-([^']+)'/.exec(headers.get('content-security-policy') ?? '')?.[1] ?? '')
    expect(new Set(nonces).size).toBe(2)
    for (const [i, page] of pages.entries()) {
      const scripts = page.text.match(/<script\b[^>]*>/g) ?? []
      expect(scripts.length).toBeGreaterThan(3)
      expect(scripts.filter((script) => !script.includes(`nonce="${nonces[i]}"`))).toEqual([])
    }
  })

  test('the dashboard says what came of the form that led to it', async () => {
    expect((await admin.get('/admin')).text).not.toContain('Mejlkön')
    expect((await admin.get('/admin?mejlko=redan-slappt')).text).toContain('Mejlkön var redan släppt, så ditt val ändrade ingenting.')
  })

  test('the admin’s scripts may be stored for ever', async () => {
    const [script = ''] = /\/_next\/static\/[^"]+\.js/.exec((await anonymous.get('/admin/login')).text) ?? []
    expect((await anonymous.get(script)).headers.get('cache-control')).toContain('immutable')
  })

  test('security.txt names the contact for security questions, otherwise the organisation’s own', async () => {
    const { status, text: body, headers } = await anonymous.get('/.well-known/security.txt')
    expect([status, headers.get('content-type')]).toEqual([200, 'text/plain; charset=utf-8'])
    expect(body).toContain('Contact: mailto:sakerhet@example.se\n')
    expect(body).toContain(`Canonical: ${ORIGIN}/.well-known/security.txt`)
  })
})

describe('a request for another protocol is answered like an ordinary one', () => {
  const HEADERS = { Connection: 'Upgrade', Upgrade: 'websocket', 'Sec-WebSocket-Version': '13', 'Sec-WebSocket-Key': 'dGhlIHNhbXBsZSBub25jZQ==' }
  test.each([
    ['/', 200],
    ['/healthz', 200],
    ['/api/news?limit=1', 200],
    ['/admin/login', 200],
    ['/_next/hmr', 404],
    ['/_next/webpack-hmr', 404],
    ['/finns-inte/', 404],
  ])('%s: %d', async (path, status) => {
    const answered = await new Promise<number>((resolve, reject) => {
      const sent = httpRequest(server.origin + path, { headers: HEADERS, agent: new Agent() }, (response) => {
        response.resume()
        resolve(response.statusCode ?? 0)
      })
      sent.on('upgrade', (_, socket) => {
        socket.destroy()
        reject(new Error('The server has changed the protocol'))
      })
      sent.on('error', reject)
      sent.end()
    })
    expect(answered).toBe(status)
  })

  test('also before a body that comes slowly', async () => {
    const socket = connect(server.port, '127.0.0.1')
    const head = `POST /api/users/login HTTP/1.1\r\nHost: x\r\nConnection: Upgrade, close\r\nUpgrade: h2c\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n`
    socket.write(head)
    await new Promise((resolve) => setImmediate(resolve))
    socket.write('{')
    await new Promise((resolve) => setImmediate(resolve))
    socket.write('}')
    expect(await text(socket)).toMatch(/^HTTP\/1\.1 40\d /)
  })
})
