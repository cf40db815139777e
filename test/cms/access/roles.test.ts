import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { oldStamp, publishEvent, sendForm } from '../../http/signup/signup-client.ts'
import { type RunningServer, startServer } from '../../processes/running-server.ts'
import {
  type ApiResponse,
  clientsByRequester,
  type Doc,
  docOf,
  firstAdministrator,
  type Id,
  REQUESTERS,
  type Requester,
  type RestClient,
} from '../rest-client.ts'
import { CONTENT, type ContentCollection, PUBLISHABLE } from '../sample-documents.ts'

/** Matches a word that is in every text that the public must never see. */
const SECRET = /hemlig/i
const ONLINE = 'https://meet.example.se/hemligt-rum'

let server: RunningServer
let admin: RestClient
let clients: Readonly<Record<Requester, RestClient>>
let hidden: Readonly<Record<ContentCollection, { readonly published: Id; readonly draft: Id; readonly trashed: Id }>>
let formed: Awaited<ReturnType<typeof publishEvent>>
let image: Doc
let document: Doc
let files: { readonly png: Uint8Array<ArrayBuffer>; readonly pdf: Uint8Array<ArrayBuffer> }

const picture = (name: string) => ({ name, type: 'image/png', bytes: files.png })
const paper = (name: string) => ({ name, type: 'application/pdf', bytes: files.pdf })

beforeAll(async () => {
  server = await startServer()
  admin = await firstAdministrator(server)
  clients = await clientsByRequester(admin)
  const png = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#888888' } })
    .png()
    .toBuffer()
  files = { png: new Uint8Array(png), pdf: new Uint8Array(Buffer.from('%PDF-1.4 Hemligt')) }
  image = docOf(await admin.upload('/api/images', picture('hemlig.png'), { alt: 'Hemlig bild' }))
  document = docOf(await admin.upload('/api/documents', paper('hemlig.pdf'), { title: 'Hemlig handling' }))
  const theme = await admin.create('themes', { name: 'Hemligt tema' })
  const contact = await admin.create('contacts', { name: 'Hemlig Person', role: 'Chef' })
  const page = await admin.create('pages', { title: 'Hemligt utkast', _status: 'draft' })
  const related = {
    image: image.id,
    documents: [document.id],
    themes: [theme.id],
    contacts: [contact.id],
    related: [{ relationTo: 'pages', value: page.id }],
  }
  const extra: Partial<Record<ContentCollection, object>> = {
    news: related,
    events: { ...related, format: 'online', onlineUrl: ONLINE, signup: { way: 'form', participantInfo: 'Hemlig parkering' } },
    'funding-calls': { rounds: [{ title: 'Omgång', slug: '2027', decision: { note: 'Hemligt beslut' } }] },
  }
  const made = CONTENT.map(async (collection) => {
    const least = { ...PUBLISHABLE[collection], ...extra[collection] }
    const published = await admin.create(collection, { ...least, _status: 'published' })
    await admin.patch(`/api/${collection}/${published.id}?draft=true`, { title: 'Hemlig ändring', _status: 'draft' })
    const draft = await admin.create(collection, { ...least, title: 'Hemligt utkast', _status: 'draft' })
    const trashed = await admin.create(collection, { ...least, title: 'Hemlig papperskorg', _status: 'published' })
    await admin.change(collection, trashed.id, { deletedAt: new Date().toISOString() })
    return [collection, { published: published.id, draft: draft.id, trashed: trashed.id }] as const
  })
  hidden = Object.fromEntries(await Promise.all(made)) as typeof hidden
  formed = await publishEvent(admin, {})
  await signupMade()
})
afterAll(() => server?.remove())

const STAFF: readonly Requester[] = ['event-staff', 'writer', 'publisher', 'admin']
const WRITERS: readonly Requester[] = ['writer', 'publisher', 'admin']
const PUBLISHERS: readonly Requester[] = ['publisher', 'admin']
const EVENT_STAFF: readonly Requester[] = ['event-staff', 'admin']
const ADMINS: readonly Requester[] = ['admin']

/** A request, and the requesters who may make it. */
type Attempt = readonly [what: string, allowed: readonly Requester[], attempt: (client: RestClient) => Promise<ApiResponse>]

let count = 0
/** A unique name. */
const fresh = (word: string) => `${word} ${++count}`

const contentAttempts = CONTENT.flatMap((collection): Attempt[] => {
  const path = `/api/${collection}`
  const least = () => ({ ...PUBLISHABLE[collection], title: fresh('Ett försök') })
  const made = async (status: 'draft' | 'published' = 'published') =>
    `${path}/${(await admin.create(collection, { ...least(), _status: status })).id}`
  return [
    [`list ${collection}`, REQUESTERS, (client) => client.get(path)],
    [`read a draft in ${collection}`, STAFF, (client) => client.get(`${path}/${hidden[collection].draft}`)],
    [`read the bin of ${collection}`, STAFF, (client) => client.get(`${path}/${hidden[collection].trashed}?trash=true`)],
    [`list versions of ${collection}`, STAFF, (client) => client.get(`${path}/versions`)],
    [`create a draft in ${collection}`, WRITERS, (client) => client.post(`${path}?draft=true`, { ...least(), _status: 'draft' })],
    [`create something published in ${collection}`, PUBLISHERS, (client) => client.post(path, { ...least(), _status: 'published' })],
    [`save a draft in ${collection}`, WRITERS, async (client) => client.patch(`${await made()}?draft=true`, { title: 'Hemlig', _status: 'draft' })],
    [`publish in ${collection}`, PUBLISHERS, async (client) => client.patch(await made('draft'), { _status: 'published' })],
    [`put in the bin in ${collection}`, PUBLISHERS, async (client) => client.patch(await made(), { deletedAt: new Date().toISOString() })],
    [`delete in ${collection}`, PUBLISHERS, async (client) => client.delete(await made())],
    [`duplicate in ${collection}`, WRITERS, async (client) => client.post(`${await made()}/duplicate?draft=true`, {})],
  ]
})

const registerAttempts = (['themes', 'goals', 'municipalities', 'contacts'] as const).flatMap((collection): Attempt[] => {
  const path = `/api/${collection}`
  const least = () => ({ name: fresh('Namn'), ...(collection === 'contacts' ? { role: 'Chef' } : {}) })
  const made = async () => `${path}/${(await admin.create(collection, least())).id}`
  return [
    [`list ${collection}`, STAFF, (client) => client.get(path)],
    [`create in ${collection}`, PUBLISHERS, (client) => client.post(path, least())],
    [`change in ${collection}`, PUBLISHERS, async (client) => client.patch(await made(), { name: fresh('Nytt namn') })],
    [`delete in ${collection}`, PUBLISHERS, async (client) => client.delete(await made())],
  ]
})

const fileAttempts: Attempt[] = [
  ['list images', STAFF, (client) => client.get('/api/images')],
  ['fetch an image', STAFF, (client) => client.get(`/api/images/file/${String(image.filename)}`)],
  ['upload an image', WRITERS, (client) => client.upload('/api/images', picture(`${++count}.png`), { alt: fresh('Bild') })],
  [
    'describe an image that nothing published shows',
    WRITERS,
    async (client) => {
      const { id } = docOf(await admin.upload('/api/images', picture(`${++count}.png`), { alt: fresh('Bild') }))
      return client.patch(`/api/images/${id}`, { photographer: 'Hemlig Fotograf' })
    },
  ],
  ['describe an image on a page', PUBLISHERS, (client) => client.patch(`/api/images/${image.id}`, { photographer: 'Hemlig Fotograf' })],
  [
    'delete an image',
    PUBLISHERS,
    async (client) => client.delete(`/api/images/${docOf(await admin.upload('/api/images', picture(`${++count}.png`), { alt: fresh('Bild') })).id}`),
  ],
  ['list documents', STAFF, (client) => client.get('/api/documents')],
  ['fetch a document', STAFF, (client) => client.get(`/api/documents/file/${String(document.filename)}`)],
  ['upload a document', WRITERS, (client) => client.upload('/api/documents', paper(`${++count}.pdf`), { title: fresh('Fil') })],
  [
    'delete a document',
    PUBLISHERS,
    async (client) =>
      client.delete(`/api/documents/${docOf(await admin.upload('/api/documents', paper(`${++count}.pdf`), { title: fresh('Fil') })).id}`),
  ],
]

const signup = () => ({ event: formed.id, name: 'Hemlig Deltagare', email: `hemlig${++count}@example.se` })
/** Signs up a person with the public form. Returns the API path of the sign-up. */
async function signupMade(): Promise<string> {
  const { name, email } = signup()
  await sendForm(server.origin, `/anmalan/${formed.slug}/`, { namn: name, epost: email, stampel: oldStamp(server.dataDir, formed.slug) })
  return vi.waitFor(async () => {
    const { body } = await admin.get(`/api/signups?where[email][equals]=${email}&depth=0`)
    const id = body.docs?.[0]?.id
    expect(id).toBeDefined()
    return `/api/signups/${id}`
  }, 15_000)
}
const newUser = () => ({ name: 'Hemlig', email: `hemlig${++count}@example.se`, password: 'ett lösenord att byta', roles: ['writer'] })

const otherAttempts: Attempt[] = [
  ['list sign-ups', EVENT_STAFF, (client) => client.get('/api/signups')],
  ['count sign-ups', EVENT_STAFF, (client) => client.get('/api/signups/count')],
  ['list versions of sign-ups', EVENT_STAFF, (client) => client.get('/api/signups/versions')],
  ['read a sign-up', EVENT_STAFF, async (client) => client.get(await signupMade())],
  ['create a sign-up without the form', [], (client) => client.post('/api/signups', signup())],
  ['change a sign-up outside the participant list', [], async (client) => client.patch(await signupMade(), { note: 'Hemlig' })],
  ['delete a sign-up outside the participant list', [], async (client) => client.delete(await signupMade())],
  ['create a user', ADMINS, (client) => client.post('/api/users', newUser())],
  ['change a user', ADMINS, async (client) => client.patch(`/api/users/${(await admin.create('users', newUser())).id}`, { name: 'Ny' })],
  ['delete a user', [], async (client) => client.delete(`/api/users/${(await admin.create('users', newUser())).id}`)],
  ['unlock a user', [], (client) => client.post('/api/users/unlock', { email: 'writer@example.se' })],
  ['read the settings', STAFF, (client) => client.get('/api/globals/site')],
  ['read the menus', STAFF, (client) => client.get('/api/globals/navigation')],
  ['read the alert', STAFF, (client) => client.get('/api/globals/alert')],
  ['read versions of the settings', STAFF, (client) => client.get('/api/globals/site/versions')],
  ['change the settings', ADMINS, (client) => client.post('/api/globals/site', { name: 'Torget' })],
  ['change the menus', PUBLISHERS, (client) => client.post('/api/globals/navigation', { main: [] })],
  ['change the accessibility statement', PUBLISHERS, (client) => client.post('/api/globals/accessibility', { organisation: 'Torget' })],
  ['change the alert', PUBLISHERS, (client) => client.post('/api/globals/alert', { isActive: false })],
  ['run jobs', ADMINS, (client) => client.get('/api/payload-jobs/run')],
  ['list jobs', [], (client) => client.get('/api/payload-jobs')],
  ['queue a job', [], (client) => client.post('/api/payload-jobs', { taskSlug: 'schedulePublish', input: {} })],
  ['list former addresses', [], (client) => client.get('/api/addresses')],
  ['create a former address', [], (client) => client.post('/api/addresses', { path: '/x/', owner: 'x' })],
  ['list keys and values', [], (client) => client.get('/api/payload-kv')],
  ['list migrations', [], (client) => client.get('/api/payload-migrations')],
]

describe.each([...contentAttempts, ...registerAttempts, ...fileAttempts, ...otherAttempts])('permission to %s', (_, allowed, attempt) => {
  it.each(REQUESTERS)('depends on the role: %s', async (who) => {
    const { status, text } = await attempt(clients[who])
    if (allowed.includes(who)) expect(status, text).toBeLessThan(300)
    else {
      expect([401, 403, 404, 501], text).toContain(status)
      expect(text).not.toMatch(SECRET)
    }
  })
})

describe.each(CONTENT)('the API of %s shows only published documents', (collection) => {
  const questions = (): readonly string[] => {
    const { published, draft, trashed } = hidden[collection]
    return [
      '',
      '?draft=true',
      '?trash=true',
      '?draft=true&trash=true&depth=5',
      '?depth=5',
      '?where[_status][equals]=draft',
      '?where[or][0][_status][equals]=draft&where[or][1][id][exists]=true',
      '?where[deletedAt][exists]=true&trash=true',
      `?where[id][equals]=${draft}&draft=true`,
      `?where[id][in]=${draft},${trashed}&trash=true`,
      '?select[title]=true&draft=true',
      '?select[onlineUrl]=true&select[image]=true&depth=2',
      '?populate[images][alt]=true&populate[pages][title]=true&depth=3',
      '?joins[x][where][title][exists]=true',
      '?sort=-updatedAt&limit=0&pagination=false&draft=true',
      '?locale=all&fallbackLocale=sv&draft=true',
      '/versions',
      `/versions/${published}`,
      `/${published}?draft=true&depth=5`,
      `/${draft}`,
      `/${draft}?draft=true&overrideAccess=true`,
      `/${trashed}?trash=true`,
      '/count?where[_status][equals]=draft',
    ]
  }

  it.each(['anonymous', 'must-change'] as const)('to %s', async (who) => {
    for (const question of questions()) {
      const { status, text, body } = await clients[who].get(`/api/${collection}${question}`)
      expect(text, question).not.toMatch(SECRET)
      expect([200, 400, 403, 404], question).toContain(status)
      for (const doc of body.docs ?? []) expect(doc.id, question).not.toBe(hidden[collection].draft)
    }
    expect((await clients[who].get(`/api/${collection}/count?where[_status][equals]=draft`)).body.totalDocs).toBe(0)
  })

  it('to the public, while staff see the drafts that the same queries ask for', async () => {
    const seen = await Promise.all(questions().map(async (question) => SECRET.test((await clients.writer.get(`/api/${collection}${question}`)).text)))
    expect(seen.filter(Boolean).length).toBeGreaterThan(5)
  })

  it('to the public when a POST request overrides its method, too', async () => {
    const { text } = await clients.anonymous.send('POST', `/api/${collection}`, {
      body: 'draft=true&trash=true&depth=3',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', 'X-Payload-HTTP-Method-Override': 'GET' },
    })
    expect(text).not.toMatch(SECRET)
  })
})

describe('a hidden value can’t be found out', () => {
  // The first condition of each pair matches a hidden value and the second doesn't. The responses must not differ.
  it.each([
    ['events?where[onlineUrl][like]=hemligt', 'events?where[onlineUrl][like]=annat'],
    ['events?where[onlineUrl][exists]=true', 'events?where[onlineUrl][exists]=false'],
    ['events/count?where[onlineUrl][like]=hemligt', 'events/count?where[onlineUrl][like]=annat'],
    ['events?where[image.alt][like]=Hemlig', 'events?where[image.alt][like]=annat'],
    ['news?where[themes.name][like]=Hemligt', 'news?where[themes.name][like]=annat'],
    ['news?where[contacts.name][like]=Hemlig', 'news?where[contacts.name][like]=annat'],
    ['news?where[version.title][like]=Hemlig', 'news?where[version.title][like]=annat'],
    ['news?where[related.title][like]=Hemligt', 'news?where[related.title][like]=annat'],
    ['news?where[title][like]=Hemlig&draft=true', 'news?where[title][like]=annat&draft=true'],
    ['pages?where[title][like]=Hemligt', 'pages?where[title][like]=annat'],
    ['events?where[signup.participantInfo][like]=Hemlig', 'events?where[signup.participantInfo][like]=annat'],
    ['funding-calls?where[rounds.decision.note][like]=Hemligt', 'funding-calls?where[rounds.decision.note][like]=annat'],
    ['projects?where[call.title][like]=Hemlig', 'projects?where[call.title][like]=annat'],
  ])('by the condition %s', async (isTrue, isFalse) => {
    for (const who of ['anonymous', 'must-change'] as const) {
      const [first, second] = [await clients[who].get(`/api/${isTrue}`), await clients[who].get(`/api/${isFalse}`)]
      expect(first.status).toBe(second.status)
      expect(first.body.totalDocs).toBe(second.body.totalDocs)
    }
  })

  it('by sorting', async () => {
    for (const field of ['onlineUrl', 'image.alt', 'themes.name']) {
      const ids = async (sort: string) => {
        const { status, body } = await clients.anonymous.get(`/api/events?sort=${sort}`)
        expect([200, 400, 403]).toContain(status)
        return body.docs?.map(({ id }) => id)
      }
      expect(await ids(field)).toEqual(await ids(`-${field}`))
    }
  })
})

describe('a request for a whole collection', () => {
  it.each(['anonymous', 'must-change', 'event-staff', 'writer'] as const)('lets %s neither publish nor delete it', async (who) => {
    const everything = 'where[id][exists]=true'
    for (const collection of CONTENT) {
      const path = `/api/${collection}/${hidden[collection].published}`
      const before = (await clients.anonymous.get(path)).text
      expect((await clients[who].send('DELETE', `/api/${collection}?${everything}`)).status).toBe(403)
      expect((await clients[who].patch(`/api/${collection}?${everything}`, { _status: 'published' })).status).toBe(403)
      expect((await clients[who].patch(`/api/${collection}?${everything}`, { deletedAt: new Date().toISOString() })).status).toBe(403)
      expect((await clients.anonymous.get(path)).text).toBe(before)
    }
  })

  it('lets a user change only themselves', async () => {
    const names = async () => (await admin.get('/api/users?limit=0&sort=id')).body.docs?.map(({ name }) => name)
    const before = await names()
    await clients['event-staff'].patch('/api/users?where[id][exists]=true', { name: 'event-staff@example.se', roles: ['admin'] })
    expect(await names()).toEqual(before)
    expect((await clients['event-staff'].get('/api/users/me')).body.user?.roles).toEqual(['event-staff'])
  })
})

describe('the API', () => {
  it('shows nobody the secrets of a user', async () => {
    for (const who of REQUESTERS)
      expect((await clients[who].get('/api/users?depth=2&limit=0')).text).not.toMatch(/"(hash|salt|resetPasswordToken|password)"/)
    const { body } = await clients.writer.get('/api/users?limit=0')
    expect(body.docs?.filter(({ sessions }) => Array.isArray(sessions) && sessions.length > 0)).toEqual([])
    for (const field of ['hash', 'salt', 'resetPasswordToken']) {
      expect((await clients.writer.get(`/api/users?where[${field}][exists]=true`)).status).toBe(400)
    }
  })

  it('shows users only themselves, and all users to administrators', async () => {
    for (const who of REQUESTERS.filter((each) => each !== 'admin' && each !== 'anonymous'))
      expect((await clients[who].get('/api/users')).body.docs, who).toHaveLength(1)
    expect((await admin.get('/api/users')).body.totalDocs).toBeGreaterThan(4)
  })

  it('answers for versions where there are none in Swedish', async () => {
    for (const path of ['themes/versions', 'letters/versions', 'payload-preferences/versions/1', 'users/verify/x']) {
      const answer = await admin.send(path.includes('verify') ? 'POST' : 'GET', `/api/${path}`)
      expect(answer.status, path).toBe(404)
      expect(answer.body.errors?.[0]?.message).toBe('Adressen finns inte.')
    }
  })

  it('shows a user’s preferences to that user only', async () => {
    await clients.writer.post('/api/payload-preferences/hemlig', { value: { hemlig: true } })
    for (const who of ['anonymous', 'must-change', 'publisher', 'admin'] as const) {
      expect((await clients[who].get('/api/payload-preferences/hemlig')).text).not.toMatch(/"hemlig":true/)
      expect((await clients[who].get('/api/payload-preferences')).text).not.toMatch(SECRET)
    }
  })

  it('shows no users in its own endpoints', async () => {
    expect((await clients.anonymous.get('/api/access')).text).not.toMatch(SECRET)
    expect((await clients.anonymous.get('/api/payload-locked-documents')).status).toBe(403)
    expect((await clients.anonymous.get('/api/users/me')).body.user).toBeNull()
  })
})
