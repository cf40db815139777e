import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type RunningServer, startServer } from '../../processes/running-server.ts'
import { colleague, firstAdministrator, PASSWORD, RestClient, sentencesOf, tokenIn } from '../rest-client.ts'

let server: RunningServer
let admin: RestClient

beforeAll(async () => {
  server = await startServer()
  admin = await firstAdministrator(server)
})
afterAll(() => server?.remove())

const user = async (name: string) => {
  const email = `${name}@example.se`
  return { email, ...(await colleague(admin, email, ['writer'])) }
}

/** Waits for a letter to an address with a text in it. */
const letterTo = (email: string, text: string) =>
  vi.waitFor(async () => {
    const outbox = path.join(server.dataDir, 'outbox')
    const names = (await readdir(outbox).catch(() => [])).filter((name) => name.endsWith('.eml'))
    const letters = await Promise.all(names.map((name) => readFile(path.join(outbox, name), 'utf8')))
    const plain = letters.map((letter) =>
      letter.replace(/=\r?\n/g, '').replace(/(=[0-9A-F]{2})+/g, (bytes) => Buffer.from(bytes.replaceAll('=', ''), 'hex').toString('utf8')),
    )
    expect(plain.filter((letter) => letter.includes(`To: ${email}`) && letter.includes(text))).not.toHaveLength(0)
  }, 15_000)

describe('the user’s own password', () => {
  it('is changed only with the present one, which can’t be guessed there either', async () => {
    const { client, id } = await user('eget')
    const change = (currentPassword?: string) => client.patch(`/api/users/${id}`, { password: 'fyra grodor på en cykel', currentPassword })
    const missing = await change()
    expect([missing.status, sentencesOf(missing).join()]).toEqual([400, expect.stringMatching(/nuvarande lösenord/)])
    // Five guesses are free. Each further one begins a wait, twice as long as the one before: soon longer than a busy server takes to answer.
    const statuses: number[] = []
    while (statuses.at(-1) !== 429 && statuses.length < 12) statuses.push((await change(`gissning nummer ${statuses.length}`)).status)
    expect([statuses.slice(0, 5), statuses.at(-1)]).toEqual([[400, 400, 400, 400, 400], 429])
  })

  it('ends other sessions when it is changed, keeps this one, and tells the user by letter', async () => {
    const { client, email, id } = await user('bytt')
    const other = await admin.login(email, PASSWORD)
    await client.change('users', id, { password: 'fyra grodor på en cykel', currentPassword: PASSWORD })
    expect((await client.get('/api/themes')).status).toBe(200)
    expect((await other.get('/api/themes')).status).toBe(403)
    await letterTo(email, 'från ditt eget konto')
  })

  it('is never the present password as it is sent: that is stored nowhere', async () => {
    const { client, id } = await user('lagras')
    const doc = await client.change('users', id, { name: 'Nytt namn', currentPassword: PASSWORD })
    expect(JSON.stringify(doc)).not.toContain(PASSWORD)
    expect(JSON.stringify((await admin.get(`/api/users/${id}`)).body)).not.toContain(PASSWORD)
  })

  it.each([
    ['password1234', /lätt att gissa/],
    ['Sommaren2026!', /lätt att gissa/],
    ['svagsson12345', /bygger på ditt namn/],
    ['x'.repeat(300), /för långt/],
  ])('is refused as %s', async (password, reason) => {
    const answer = await admin.post('/api/users', { name: 'Sven Svagsson', email: 'svag@example.se', password, roles: ['writer'] })
    expect([answer.status, sentencesOf(answer).join()]).toEqual([400, expect.stringMatching(reason)])
  })
})

describe('the user’s own e-mail address', () => {
  it('is changed only with the present password, and the old address is told', async () => {
    const { client, email, id } = await user('flyttar')
    expect((await client.patch(`/api/users/${id}`, { email: 'ny-adress@example.se' })).status).toBe(400)
    await client.change('users', id, { email: 'ny-adress@example.se', currentPassword: PASSWORD })
    await letterTo(email, 'byttes nyss från ditt eget konto')
  })
})

describe('a colleague', () => {
  it('is told by letter when an administrator chooses the password', async () => {
    const { email, id } = await user('kollega')
    await admin.change('users', id, { password: 'satt av någon annan' })
    await letterTo(email, 'av en administratör')
  })

  it('stands in the log by id when roles and password change, not by address', async () => {
    const { email, id } = await user('befordrad')
    await admin.change('users', id, { roles: ['publisher'] })
    await vi.waitFor(() => {
      for (const event of ['roles changed', 'password changed']) expect(server.output()).toContain(`"security":"${event}"`)
    })
    expect(server.output()).not.toContain(email)
    expect(server.output()).not.toContain(PASSWORD)
  })
})

describe('the user’s own sessions', () => {
  const FIREFOX = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0'
  interface Listed {
    readonly id: string
    readonly browser: string
    readonly isPresent: boolean
  }
  const sessionsOf = async (client: RestClient) => (await client.get('/api/users/sessions')).body.sessions as readonly Listed[]

  it('end when the same browser logs in again, and those of other browsers do not', async () => {
    const { client, email } = await user('delad')
    const asJson = { 'Content-Type': 'application/json', Origin: server.origin }
    const logIn = (cookie: string, as = email) =>
      new RestClient(server.origin).send('POST', '/api/users/login', {
        body: JSON.stringify({ email: as, password: PASSWORD }),
        headers: { ...asJson, ...(cookie ? { Cookie: `payload-token=${cookie}` } : {}) },
      })
    const first = tokenIn(await logIn(''))
    expect((await new RestClient(server.origin, first).get('/api/themes')).status).toBe(200)
    const { email: colleagueEmail } = await user('kollegan')
    const second = tokenIn(await logIn(first, colleagueEmail))
    expect((await new RestClient(server.origin, first).get('/api/themes')).status).toBe(403)
    expect((await new RestClient(server.origin, second).get('/api/themes')).status).toBe(200)
    expect((await client.get('/api/themes')).status).toBe(200)
    // A login that is refused ends nothing.
    const refused = await new RestClient(server.origin).send('POST', '/api/users/login', {
      body: JSON.stringify({ email, password: 'fel lösenord igen' }),
      headers: { ...asJson, Cookie: `payload-token=${second}` },
    })
    expect(refused.status).toBe(401)
    expect((await new RestClient(server.origin, second).get('/api/themes')).status).toBe(200)
  })

  it('are listed with the browser, and ended one by one or all others at once', async () => {
    const { client, email } = await user('manga')
    const answer = await new RestClient(server.origin).send('POST', '/api/users/login', {
      body: JSON.stringify({ email, password: PASSWORD }),
      headers: { 'Content-Type': 'application/json', 'User-Agent': FIREFOX },
    })
    const firefox = new RestClient(server.origin, tokenIn(answer))
    const third = await admin.login(email, PASSWORD)
    const listed = await sessionsOf(client)
    expect(listed.map(({ isPresent }) => isPresent).sort()).toEqual([false, false, true])
    const ofFirefox = listed.find(({ browser }) => browser === 'Firefox på Windows')
    expect((await client.post('/api/users/sessions/end', { session: ofFirefox?.id })).body.ended).toBe(1)
    expect((await firefox.get('/api/themes')).status).toBe(403)
    expect((await firefox.post('/api/users/refresh-token')).status).toBe(403)
    expect((await third.get('/api/themes')).status).toBe(200)
    expect((await client.post('/api/users/sessions/end', { others: true })).body.ended).toBe(1)
    expect((await third.get('/api/themes')).status).toBe(403)
    expect((await client.get('/api/themes')).status).toBe(200)
  })

  it('can’t be listed or ended by others', async () => {
    const [{ client: mine }, { client: theirs }] = [await user('min'), await user('deras')]
    const [session] = await sessionsOf(mine)
    expect((await theirs.post('/api/users/sessions/end', { session: session?.id })).body.ended).toBe(0)
    expect((await mine.get('/api/themes')).status).toBe(200)
    expect((await new RestClient(server.origin).get('/api/users/sessions')).status).toBe(401)
    expect((await new RestClient(server.origin).post('/api/users/sessions/end', { others: true })).status).toBe(401)
  })

  it('go on when an administrator saves the user, and when the token is prolonged', async () => {
    const { client, id } = await user('sparad')
    await admin.change('users', id, { name: 'Ändrat av någon annan' })
    expect((await client.post('/api/users/refresh-token')).status).toBe(200)
    expect((await client.get('/api/themes')).status).toBe(200)
    expect((await client.post('/api/users/logout')).status).toBe(200)
    expect((await client.get('/api/themes')).status).toBe(403)
  })
})
