import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { MailServer } from '../cms/letters/mail-server.ts'
import { ADMIN_EMAIL, firstAdministrator, PASSWORD, RestClient } from '../cms/rest-client.ts'
import { PUBLISHABLE } from '../cms/sample-documents.ts'
import { oldStamp, publishEvent, sendForm } from '../http/signup/signup-client.ts'
import { type RunningServer, startServer } from '../processes/running-server.ts'

// Values that somebody sends. No log may hold any of them.
const NAME = 'Märit Loggprov'
const EMAIL = 'marit.loggprov@example.se'
const ORGANISATION = 'Loggprovs förening'
const ANSWER = 'Allergisk mot loggprov'
const TYPED = 'loggprovssökning'
const SMTP_PASSWORD = 'loggprovslosen'
const TOKEN = 'bG9nZ3Byb3Y.loggprovloggprovloggprovloggprov0123'
const NEW_PASSWORD = 'kastrull grönska vinterdäck'
const WRONG_PASSWORD = 'loggprov fel lösenord'
const MARKERS = /loggprov|bG9nZ3Byb3Y/i

/** The tables whose rows can't be written, so that what is written to them is in the error of the database. */
const READ_ONLY = ['seatings', 'users', 'logins', 'news', '_news_v', 'payload_preferences', 'letters', 'share_links', 'contacts']

let server: RunningServer
let mail: MailServer
let admin: RestClient
let event: { readonly id: string | number; readonly slug: string }
let news: string | number

const database = () => new DatabaseSync(path.join(server.dataDir, 'torget.db'), { timeout: 10_000 })

function refuseWrites(): void {
  const tables = database()
  for (const table of READ_ONLY)
    for (const operation of ['INSERT', 'UPDATE'])
      tables.exec(`CREATE TRIGGER "prov_${table}_${operation}" BEFORE ${operation} ON "${table}" BEGIN SELECT RAISE(ABORT, 'no writes'); END`)
  // A search in a table that is not there fails with the text that is searched for.
  tables.exec('ALTER TABLE projects RENAME TO projects_away')
  tables.close()
}

const signUp = () =>
  sendForm(server.origin, `/anmalan/${event.slug}/`, {
    namn: NAME,
    epost: EMAIL,
    organisation: ORGANISATION,
    stampel: oldStamp(server.dataDir, event.slug),
    allergi: ANSWER,
  })

// The database is damaged by SQL, so that it fails in each request as a full or broken disk would make it.
describe.skipIf(process.env.TEST_DATABASE_URL)('a server whose database fails', () => {
  beforeAll(async () => {
    mail = new MailServer()
    mail.manner = '550 No such mailbox here'
    const { host } = new URL(await mail.start())
    server = await startServer({ SMTP_URL: `smtp://torget:${SMTP_PASSWORD}@${host}` })
    admin = await firstAdministrator(server)
    event = await publishEvent(admin, {})
    news = (await admin.create('news', { ...PUBLISHABLE.news, _status: 'draft' })).id
    refuseWrites()
  })
  afterAll(async () => {
    await server?.remove()
    await mail?.stop()
  })

  const stranger = () => new RestClient(server.origin)
  const requests: readonly (readonly [string, number, () => Promise<{ readonly status: number }>])[] = [
    ['a sign-up', 500, signUp],
    ['a login', 500, () => stranger().post('/api/users/login', { email: ADMIN_EMAIL, password: PASSWORD })],
    ['a forgotten password', 200, () => stranger().post('/api/users/forgot-password', { email: ADMIN_EMAIL })],
    ['a new user', 500, () => admin.post('/api/users', { name: NAME, email: EMAIL, password: NEW_PASSWORD, roles: ['writer'] })],
    ['a new contact', 500, () => admin.post('/api/contacts', { name: NAME, role: ANSWER, email: EMAIL })],
    ['a draft', 500, () => admin.patch(`/api/news/${news}?draft=true`, { title: NAME, lead: EMAIL })],
    ['a preference', 500, () => admin.post('/api/payload-preferences/prov', { value: { name: NAME } })],
    ['a query', 500, () => admin.get(`/api/projects?where[title][like]=${encodeURIComponent(TYPED)}`)],
    ['a list in the admin', 200, () => admin.get(`/admin/collections/projects?search=${encodeURIComponent(TYPED)}`)],
    ['a share link', 503, () => admin.post('/forhandsvisning/dela', { collection: 'news', id: news })],
  ]

  test.each(requests)('logs that %s failed without what was sent', async (_, status, send) => {
    const before = server.output().length
    const answer = await send()
    expect(answer.status).toBe(status)
    await vi.waitFor(() => expect(server.output().slice(before)).toMatch(/Failed query: |SQLITE_|no writes/), 10_000)
    expect(server.output().slice(before)).not.toMatch(MARKERS)
  })

  test('logs nothing of addresses and texts that hold secrets', async () => {
    const client = stranger()
    const email = encodeURIComponent(EMAIL)
    await client.post('/api/users/login', { email: EMAIL, password: WRONG_PASSWORD })
    await client.post('/api/users/login', { email: ADMIN_EMAIL, password: WRONG_PASSWORD })
    await client.get(`/anmalan/${TOKEN}/`)
    await client.get(`/forhandsvisning/delad/${TOKEN}`)
    await client.get(`/admin/reset/${TOKEN}`)
    await client.get(`/sok/?q=${TYPED}`)
    await client.get(`/sok/forslag?q=${TYPED}`)
    await client.get(`/api/users?where[email][equals]=${email}&where[nowhere][x]=${email}`)
    await client.get(`/utlysningar/urval/?q=${TYPED}`)
    await client.get(`/%E0%A4%A?namn=${TYPED}`)
    await admin.post(`/forhandsvisning/news/${news}/`, { ...PUBLISHABLE.news, title: NAME, body: { root: { children: [{ type: TYPED }] } } })
    await admin.send('POST', '/api/news', { body: `{"title": "${NAME}", broken`, headers: { 'Content-Type': 'application/json' } })
    await admin.send('POST', '/api/images', { body: `--x ${NAME}`, headers: { 'Content-Type': 'multipart/form-data; boundary=y' } })
    await admin.patch(`/api/events/${event.id}`, { occasions: NAME, lead: { name: EMAIL } })
    expect(server.output()).not.toMatch(MARKERS)
  })

  test('prints all of its output without a marker and without an address', () => {
    expect(server.output()).toContain('Referens ')
    expect(server.output()).not.toMatch(MARKERS)
    // The first administrator's address is shown once, with the password, to whoever starts the server.
    expect(server.output().match(/\S+@example\.se/g)).toEqual([ADMIN_EMAIL])
  })
})
