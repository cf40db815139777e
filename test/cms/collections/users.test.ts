import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type RunningServer, startServer } from '../../processes/running-server.ts'
import { ADMIN_EMAIL, colleague, type Id, PASSWORD, RestClient, sentencesOf, tokenIn } from '../rest-client.ts'

let server: RunningServer
let anonymous: RestClient
let admin: RestClient
let adminId: Id

beforeAll(async () => {
  server = await startServer()
  anonymous = new RestClient(server.origin)
})
afterAll(() => server?.remove())

const admins = async () => (await admin.get('/api/users/count?where[roles][in]=admin')).body.totalDocs

describe('the first administrator', () => {
  it('gets a password that is shown once', () => {
    expect(server.password).toMatch(/^[a-z0-9]{4}(-[a-z0-9]{4}){4}$/)
    expect(server.output().split(server.password ?? '')).toHaveLength(2)
  })

  it.each(['/api/users/first-register', '/api/users/first-register/', '/api/users/init', '/admin/create-first-user'])(
    'can’t be created by others at %s',
    async (at) => {
      for (const method of ['GET', 'POST']) expect((await anonymous.send(method, at)).status).toBe(404)
      expect((await anonymous.post(at, { email: 'jag@example.se', password: PASSWORD, roles: ['admin'] })).status).toBe(404)
    },
  )

  it('must change the password before anything else', async () => {
    admin = await anonymous.login(ADMIN_EMAIL, server.password ?? '')
    const { body } = await admin.get('/api/users/me')
    adminId = body.user?.id ?? ''
    expect(body.user?.mustChangePassword).toBe(true)
    for (const at of ['signups', 'themes', 'images', 'globals/site', 'news/versions', 'payload-jobs/run']) {
      expect([401, 403], at).toContain((await admin.get(`/api/${at}`)).status)
    }
    for (const [at, data] of [
      ['news', { title: 'X', lead: 'X' }],
      ['themes', { name: 'X' }],
      ['users', { name: 'X', email: 'x@example.se', password: PASSWORD }],
      ['globals/site', { name: 'X' }],
    ] as const) {
      expect((await admin.post(`/api/${at}`, data)).status, at).toBe(403)
    }
  })

  it('can’t skip the change of password, nor choose a short one', async () => {
    const currentPassword = server.password
    await admin.patch(`/api/users/${adminId}`, { mustChangePassword: false })
    expect((await admin.get('/api/users/me')).body.user?.mustChangePassword).toBe(true)
    for (const password of ['kort', 'elva tecken', ' '.repeat(20)]) {
      const answer = await admin.patch(`/api/users/${adminId}`, { password, currentPassword })
      expect(answer.status).toBe(400)
      expect(sentencesOf(answer).join()).toMatch(/minst 12 tecken/)
    }
    expect((await admin.get('/api/signups')).status).toBe(403)
  })

  it('can’t keep the password that was shown', async () => {
    const answer = await admin.patch(`/api/users/${adminId}`, { password: server.password, currentPassword: server.password })
    expect([answer.status, ...sentencesOf(answer)]).toEqual([400, 'Det är samma lösenord som förut. Välj ett nytt.'])
    expect((await admin.get('/api/users/me')).body.user?.mustChangePassword).toBe(true)
    expect((await admin.get('/api/signups')).status).toBe(403)
    expect((await anonymous.login(ADMIN_EMAIL, server.password ?? '')).origin).toBe(server.origin)
  })

  it('logs in with the new password and no longer with the first', async () => {
    expect((await admin.patch(`/api/users/${adminId}`, { password: PASSWORD, currentPassword: server.password })).status).toBe(200)
    expect((await admin.get('/api/signups')).status).toBe(200)
    expect((await anonymous.post('/api/users/login', { email: ADMIN_EMAIL, password: server.password })).status).toBe(401)
    admin = await anonymous.login(ADMIN_EMAIL, PASSWORD)
  })

  it('can’t be demoted, disabled or locked out while there is no other administrator', async () => {
    const everybody = 'where[id][exists]=true'
    for (const change of [{ roles: ['writer'] }, { isDisabled: true }]) {
      const answer = await admin.patch(`/api/users/${adminId}`, change)
      expect(answer.status).toBe(409)
      expect(sentencesOf(answer).join()).toMatch(/minst en administratör/)
    }
    expect([400, 409]).toContain((await admin.patch(`/api/users/${adminId}`, { roles: [] })).status)
    await admin.delete(`/api/users?${everybody}`)
    await admin.patch(`/api/users?${everybody}`, { roles: ['writer'] })
    expect(await admins()).toBe(1)
  })

  it('can be disabled when there is another, who then can’t be', async () => {
    const { id } = await admin.create('users', { name: 'Två', email: 'tva@example.se', password: PASSWORD, roles: ['admin'] })
    expect(await admins()).toBe(2)
    for (const all of ['where[id][exists]=true', 'where[roles][in]=admin']) {
      const answer = await admin.patch(`/api/users?${all}`, { roles: ['writer'] })
      expect([answer.status, sentencesOf(answer).join()]).toEqual([403, expect.stringMatching(/en i taget/)])
    }
    expect(await admins()).toBe(2)
    expect((await admin.patch(`/api/users/${id}`, { isDisabled: true })).status).toBe(200)
    expect((await admin.patch(`/api/users/${adminId}`, { isDisabled: true })).status).toBe(409)
    expect((await admin.patch(`/api/users/${id}`, { isDisabled: false, roles: ['writer'] })).status).toBe(200)
    expect(await admins()).toBe(1)
  })
})

describe('users', () => {
  it('can’t give themselves a role', async () => {
    const { client, id } = await colleague(admin, 'skribent@example.se', ['writer'])
    await client.patch(`/api/users/${id}`, { roles: ['admin'], name: 'Skribenten' })
    await client.patch(`/api/users?where[id][equals]=${id}`, { roles: ['admin'] })
    const { user } = (await client.get('/api/users/me')).body
    expect(user?.roles).toEqual(['writer'])
    expect(user?.name).toBe('Skribenten')
    expect((await client.post('/api/users', { name: 'X', email: 'x@example.se', password: PASSWORD, roles: ['admin'] })).status).toBe(403)
    expect((await client.patch(`/api/users/${adminId}`, { password: 'kapat av en skribent' })).status).toBe(403)
  })

  it('are logged out and must change the password when an administrator has set it', async () => {
    const { client, id } = await colleague(admin, 'glomsk@example.se', ['publisher'])
    expect((await client.get('/api/themes')).status).toBe(200)
    await admin.change('users', id, { password: 'satt av någon annan' })
    expect((await client.get('/api/users/me')).body.user).toBeNull()
    expect((await client.get('/api/themes')).status).toBe(403)
    const again = await anonymous.login('glomsk@example.se', 'satt av någon annan')
    expect((await again.get('/api/themes')).status).toBe(403)
    await again.change('users', id, { password: PASSWORD, currentPassword: 'satt av någon annan' })
    expect((await again.get('/api/themes')).status).toBe(200)
  })

  it('can’t keep the password that an administrator has set', async () => {
    const { client, id } = await colleague(admin, 'trogen@example.se', ['writer'])
    expect((await client.patch(`/api/users/${id}`, { password: PASSWORD, currentPassword: PASSWORD })).status).toBe(400)
    expect((await admin.patch(`/api/users/${id}`, { password: PASSWORD })).status).toBe(200)
    const again = await anonymous.login('trogen@example.se', PASSWORD)
    expect((await again.patch(`/api/users/${id}`, { password: PASSWORD, currentPassword: PASSWORD })).status).toBe(400)
    expect((await again.get('/api/themes')).status).toBe(403)
    expect((await again.patch(`/api/users/${id}`, { password: `${PASSWORD} ny`, currentPassword: PASSWORD, name: 'Trogen' })).status).toBe(200)
    expect((await again.get('/api/themes')).status).toBe(200)
  })

  it('can’t use a token after logging out', async () => {
    const { client } = await colleague(admin, 'gar@example.se', ['writer'])
    expect((await client.post('/api/users/logout')).status).toBe(200)
    expect((await client.get('/api/themes')).status).toBe(403)
  })

  it('get a cookie that scripts can’t read and other sites can’t send', async () => {
    const { headers } = await anonymous.post('/api/users/login', { email: ADMIN_EMAIL, password: PASSWORD })
    expect(headers.get('set-cookie')).toMatch(/HttpOnly/i)
    expect(headers.get('set-cookie')).toMatch(/SameSite=Lax/i)
    const cookie = headers.get('set-cookie')?.split(';')[0] ?? ''
    const from = (origin: string) => anonymous.send('GET', '/api/signups', { headers: { Cookie: cookie, Origin: origin } })
    expect((await from(server.origin)).status).toBe(200)
    expect((await from('https://annan.example.org')).status).toBe(403)
  })

  it('get no token in a response, where scripts could read it', async () => {
    const { id } = await colleague(admin, 'utan.nyckel@example.se', ['writer'])
    const login = await anonymous.post('/api/users/login', { email: 'utan.nyckel@example.se', password: PASSWORD })
    const token = tokenIn(login)
    expect(token).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/)
    const headers = { Cookie: `payload-token=${token}`, Origin: server.origin }
    const me = await anonymous.send('GET', '/api/users/me', { headers })
    expect([me.body.user?.id, typeof me.body.exp]).toEqual([id, 'number'])
    const refreshed = await anonymous.send('POST', '/api/users/refresh-token', { headers })
    expect(tokenIn(refreshed)).not.toBe('')
    for (const { status, text } of [login, me, refreshed]) {
      expect(status).toBe(200)
      expect(text).not.toMatch(/[\w-]{20,}\.[\w-]{20,}\.[\w-]{20,}/)
    }
  })

  it('can’t be found out by the responses to a login or a forgotten password', async () => {
    const answers = async (at: string, data: (email: string) => object) => {
      const [known, unknown] = [await anonymous.post(at, data(ADMIN_EMAIL)), await anonymous.post(at, data('ingen@example.se'))]
      expect([known.status, known.text]).toEqual([unknown.status, unknown.text])
    }
    await answers('/api/users/login', (email) => ({ email, password: 'fel lösenord' }))
    await answers('/api/users/forgot-password', (email) => ({ email }))
  })
})

describe('a forgotten password', () => {
  const lettersTo = async (email: string) => {
    const outbox = path.join(server.dataDir, 'outbox')
    const names = await readdir(outbox).catch(() => [])
    const letters = await Promise.all(names.filter((name) => name.endsWith('.eml')).map((name) => readFile(path.join(outbox, name), 'utf8')))
    return letters.filter((letter) => letter.includes(email)).map((letter) => letter.replace(/=\r?\n/g, '').replace(/=3D/g, '='))
  }

  it('is replaced once through a link in a letter, by one that is long enough', async () => {
    const email = 'glomt@example.se'
    const { client } = await colleague(admin, email, ['writer'])
    await anonymous.post('/api/users/forgot-password', { email })
    const letters = await vi.waitFor(async () => {
      const sent = (await lettersTo(email)).filter((letter) => letter.includes('/admin/reset/'))
      expect(sent).toHaveLength(1)
      return sent
    }, 15_000)
    const token = /\/admin\/reset\/([\w-]+)/.exec(letters[0] ?? '')?.[1] ?? ''
    expect(token).not.toBe('')
    const choose = (password: unknown, by: unknown = token) => anonymous.post('/api/users/reset-password', { token: by, password })
    for (const password of ['kort', '', 7, { length: 20 }]) expect((await choose(password)).status).toBe(400)
    const same = await choose(PASSWORD)
    expect([same.status, ...sentencesOf(same)]).toEqual([400, 'Det är samma lösenord som förut. Välj ett nytt.'])
    expect((await choose(PASSWORD, 'gissad-nyckel')).status).toBe(403)
    for (const by of [{ not_equals: '' }, 7, null]) expect((await choose(PASSWORD, by)).status).toBe(403)
    expect((await choose('ett helt nytt lösenord', 'gissad-nyckel')).status).toBe(403)
    // Twice at once: one link chooses one password.
    const both = await Promise.all([choose('ett helt nytt lösenord'), choose('ett helt nytt lösenord')])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 403])
    expect((await choose('ett annat nytt lösenord')).status).toBe(403)
    expect((await client.get('/api/themes')).status).toBe(403)
    expect((await anonymous.post('/api/users/login', { email, password: PASSWORD })).status).toBe(401)
    expect((await (await anonymous.login(email, 'ett helt nytt lösenord')).get('/api/themes')).status).toBe(200)
  })
})

describe('a restart', () => {
  it('creates no user and shows no password', async () => {
    await server.stop()
    server = await startServer({}, server.dataDir)
    expect(server.password).toBeNull()
    expect(server.output()).not.toMatch(/Lösenord/)
    admin = await new RestClient(server.origin).login(ADMIN_EMAIL, PASSWORD)
    expect(await admins()).toBe(1)
  })
})
