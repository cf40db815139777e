import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ShareTokens } from '../../../src/http/preview/share-tokens.ts'
import { type ApiResponse, colleague, docOf, firstAdministrator, type Id, RestClient } from '../../cms/rest-client.ts'
import { CONTENT, PUBLISHABLE } from '../../cms/sample-documents.ts'
import { type RunningServer, startServer } from '../../processes/running-server.ts'

/** The script elements of a page that a browser would run, without structured data. */
const programsIn = (html: string) => html.match(/<script(?! type="application\/ld\+json")/g) ?? []

let server: RunningServer
let admin: RestClient
let writer: RestClient
let anonymous: RestClient

beforeAll(async () => {
  server = await startServer()
  admin = await firstAdministrator(server)
  writer = (await colleague(admin, 'writer@example.se', ['writer'])).client
  anonymous = new RestClient(server.origin)
})
afterAll(() => server?.remove())

const BANNER = 'Förhandsvisning – så här ser utkastet ut. Inte publicerat.'
const preview = (collection: string, id: Id) => `/forhandsvisning/${collection}/${id}/`

/** The names and texts of all files in the site's folder. */
async function published(): Promise<string> {
  const folder = path.join(server.dataDir, 'site')
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile() && !/\.(br|gz)$/.test(entry.name)).map((entry) => path.join(entry.parentPath, entry.name))
  return (await Promise.all(files.map(async (file) => `${file}\n${await readFile(file, 'utf8')}`))).join('\n')
}

function expectPrivate({ headers }: ApiResponse): void {
  expect(headers.get('cache-control')).toBe('no-store')
  expect(headers.get('x-robots-tag')).toContain('noindex')
  expect(headers.get('referrer-policy')).toBe('no-referrer')
  expect(headers.get('content-security-policy')).toContain("frame-ancestors 'self'")
}

describe.each(CONTENT)('a draft of %s', (collection) => {
  it('is shown to writers as its future page, and isn’t published by that', async () => {
    const title = `Utkastet i ${collection}`
    const { id } = docOf(await writer.post(`/api/${collection}?draft=true`, { ...PUBLISHABLE[collection], title, _status: 'draft' }))
    const answer = await writer.get(preview(collection, id))
    expect(answer.status, answer.text.slice(0, 2000)).toBe(200)
    expect(answer.text).toContain(BANNER)
    expect(answer.text).toMatch(new RegExp(`<h1[^>]*>\\s*${title}`))
    expect(programsIn(answer.text)).toEqual([])
    expectPrivate(answer)
    expect(await published()).not.toContain(title)
  })

  it('is shown with the unsaved values of its form', async () => {
    const { id } = await writer.create(collection, { ...PUBLISHABLE[collection], title: 'Sparad', _status: 'draft' })
    const answer = await writer.post(preview(collection, id), { ...PUBLISHABLE[collection], title: 'Skriven nyss', slug: '', guid: 'x', id: 0 })
    expect(answer.status).toBe(200)
    expect(answer.text).toContain('Skriven nyss')
    expect((await writer.get(preview(collection, id))).text).toContain('Sparad')
  })

  it('without a required field is answered with the field’s name', async () => {
    const { id } = await writer.create(collection, { ...PUBLISHABLE[collection], _status: 'draft' })
    const answer = await writer.post(preview(collection, id), { title: ' ', lead: null, occasions: [{ startsAt: null }], period: { from: '2026' } })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('Rubrik')
    if (collection === 'events') expect(answer.text).toContain('Tillfällen')
    if (collection === 'projects') expect(answer.text).toContain('Projekttid')
    expectPrivate(answer)
  })

  it('is shown when its form sends empty lists as zero', async () => {
    const { id } = await writer.create(collection, { ...PUBLISHABLE[collection], _status: 'draft' })
    const none = {
      changes: 0,
      alternatives: 0,
      programme: 0,
      films: 0,
      rounds: 0,
      criteria: 0,
      formQuestions: 0,
      answers: 0,
      partners: 0,
      indicators: 0,
    }
    expect((await writer.post(preview(collection, id), { ...PUBLISHABLE[collection], ...none })).status).toBe(200)
  })

  it('with missing or invalid values is never a server error', async () => {
    const { id } = await writer.create(collection, { ...PUBLISHABLE[collection], _status: 'draft' })
    const nonsense = [
      { body: 1 },
      { body: { root: {} } },
      { themes: 'x', contacts: [null], related: [{}] },
      { programme: [{}], signup: { way: 'link' }, rounds: [{}, { title: 'x', slug: 'x', decision: { decidedOn: 'igår', grants: [{}] } }] },
      { publishedAt: 'nyss', image: { nej: 1 }, parent: id, films: [{}], criteria: 'x' },
      { slug: '../../admin', title: ['x'] },
    ]
    for (const values of nonsense) {
      const { status, text } = await writer.post(preview(collection, id), { ...PUBLISHABLE[collection], ...values })
      expect([200, 422], `${JSON.stringify(values)}: ${text.slice(0, 300)}`).toContain(status)
    }
  })
})

describe('the preview of a draft', () => {
  let id: Id
  beforeAll(async () => {
    id = (await writer.create('news', { ...PUBLISHABLE.news, title: 'Hemlig', _status: 'draft' })).id
  })

  it('asks visitors to log in', async () => {
    for (const answer of [await anonymous.get(preview('news', id)), await anonymous.post(preview('news', id), { title: 'x' })]) {
      expect(answer.status).toBe(401)
      expect(answer.text).toContain('/admin/login?redirect=%2Fforhandsvisning%2Fnews%2F')
      expect(answer.text).not.toContain('Hemlig')
      expectPrivate(answer)
    }
    expect((await anonymous.post('/forhandsvisning/dela', { collection: 'news', id })).status).toBe(401)
  })

  it('is forbidden to users who must change the password', async () => {
    await admin.create('users', { name: 'Ny', email: 'ny@example.se', password: 'en riktigt lång mening', roles: ['admin'] })
    const fresh = await new RestClient(server.origin).login('ny@example.se', 'en riktigt lång mening')
    expect((await fresh.get(preview('news', id))).status).toBe(403)
    expect((await fresh.post('/forhandsvisning/dela', { collection: 'news', id })).status).toBe(403)
  })

  it.each([
    ['news', '99999'],
    ['news', 'finns-inte'],
    ['news', '%00'],
    ['users', '1'],
    ['images', '1'],
    ['', ''],
  ])('is not found for the unknown document %s %s', async (collection, unknown) => {
    expect((await writer.get(preview(collection, unknown))).status).toBe(404)
  })

  it('is not found for a document in the bin', async () => {
    const binned = (await admin.create('news', { ...PUBLISHABLE.news, _status: 'draft' })).id
    await admin.change('news', binned, { deletedAt: new Date().toISOString() })
    expect((await writer.get(preview('news', binned))).status).toBe(404)
  })

  it('accepts only JSON, by GET and POST', async () => {
    const send = (type: string, body: string) => writer.send('POST', preview('news', id), { body, headers: { 'Content-Type': type } })
    expect((await send('text/plain', '{}')).status).toBe(400)
    expect((await send('application/json', '{')).status).toBe(400)
    expect((await send('application/json', '[]')).status).toBe(400)
    expect((await writer.delete(preview('news', id))).status).toBe(405)
  })
})

it('the preview of a published page shows its newer draft, or says that it is published', async () => {
  const { id, slug } = await admin.create('news', { ...PUBLISHABLE.news, title: 'Ute', _status: 'published' })
  await expect.poll(async () => (await anonymous.get(`/aktuellt/${slug}/`)).status).toBe(200)
  await expect.poll(async () => (await writer.get(preview('news', id))).text).toContain('så här är sidan publicerad')
  docOf(await writer.patch(`/api/news/${id}?draft=true`, { title: 'Omskriven', _status: 'draft' }))
  const { text } = await writer.get(preview('news', id))
  expect(text).toContain('Omskriven')
  expect(text).toContain(BANNER)
  expect((await anonymous.get(`/aktuellt/${slug}/`)).text).not.toContain('Omskriven')
})

it('the page in the preview pane has one script, which its nonce allows', async () => {
  const { id } = await writer.create('news', { ...PUBLISHABLE.news, _status: 'draft' })
  const answer = await writer.get(`${preview('news', id)}?ruta`)
  expect(programsIn(answer.text)).toHaveLength(1)
  const nonce = /script-src 'nonce-([^']+)'/.exec(answer.headers.get('content-security-policy') ?? '')?.[1]
  expect(answer.text).toContain(`src="/forhandsvisning/pane.js" nonce="${nonce}"`)
  const script = await anonymous.get('/forhandsvisning/pane.js')
  expect(script.headers.get('content-type')).toContain('text/javascript')
  expect(() => new Function(script.text)).not.toThrow()
})

describe('an image that only a draft shows', () => {
  it('is shown in the preview, and isn’t published', async () => {
    const bytes = new Uint8Array(
      await sharp({ create: { width: 600, height: 400, channels: 3, background: '#3b6d7a' } })
        .png()
        .toBuffer(),
    )
    const image = docOf(await writer.upload('/api/images', { name: 'ny.png', type: 'image/png', bytes }, { alt: 'En ny bild' }))
    const { id } = await writer.create('news', { ...PUBLISHABLE.news, image: image.id, _status: 'draft' })
    const addressIn = async () => /src="(\/forhandsvisning\/media\/[^"]+)"/.exec((await writer.get(preview('news', id))).text)?.[1] ?? ''
    await expect.poll(addressIn).not.toBe('')
    const address = await addressIn()
    const answer = await anonymous.get(address)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toBe('image/webp')
    expectPrivate(answer)
    const [, , , pass = '', name = ''] = address.split('/')
    expect((await anonymous.get(`/media/${name}`)).status).toBe(404)
    expect((await anonymous.get(`/forhandsvisning/media/${pass.slice(0, -1)}/${name}`)).status).toBe(404)
    expect((await anonymous.get(`/forhandsvisning/media/${pass}/..%2f${name}`)).status).toBe(404)
    expect(await published()).not.toContain(name)
  })
})

describe('a share link', () => {
  const share = (by: RestClient, collection: string, id: unknown) => by.post('/forhandsvisning/dela', { collection, id })
  const pathOf = ({ body }: ApiResponse) => new URL(String(body.url)).pathname

  it('shows the draft and later drafts without a login', async () => {
    const { id } = await writer.create('news', { ...PUBLISHABLE.news, title: 'Delad', _status: 'draft' })
    const link = await share(writer, 'news', id)
    expect(link.status).toBe(200)
    const answer = await anonymous.get(pathOf(link))
    expect(answer.status).toBe(200)
    expect(answer.text).toContain('Delad')
    expect(answer.text).toContain(`${BANNER} Länken gäller till `)
    expectPrivate(answer)
    await writer.change('news', id, { title: 'Bättre', _status: 'draft' })
    expect((await anonymous.get(pathOf(link))).text).toContain('Bättre')
    expect((await anonymous.post(pathOf(link), { title: 'Inte min' })).status).toBe(404)
  })

  it('that has expired or was altered is refused', async () => {
    const { id } = await writer.create('news', { ...PUBLISHABLE.news, title: 'Hemlig', _status: 'draft' })
    const link = await share(writer, 'news', id)
    expect((await anonymous.get(pathOf(link).replace(/.\/$/, '/'))).status).toBe(404)
    const tokens = new ShareTokens((await readFile(`${server.dataDir}/secret`, 'utf8')).trim())
    const issued = (expiresAt: number) => anonymous.get(`/forhandsvisning/delad/${tokens.tokenFor({ key: String(link.body.key), expiresAt })}/`)
    expect((await issued(Date.now() + 60_000)).status).toBe(200)
    const old = await issued(Date.now())
    expect(old.status).toBe(410)
    expect(old.text).toContain('Be den som skickade länken om en ny.')
  })

  it('is listed for writers with the user who made it, and can be revoked', async () => {
    const { id } = await writer.create('news', { ...PUBLISHABLE.news, title: 'Hemlig', _status: 'draft' })
    const [one, two] = [await share(writer, 'news', id), await share(admin, 'news', id)]
    const list = async () => (await admin.post('/forhandsvisning/delade', { collection: 'news', id })).body.links as { key: string; by: string }[]
    expect((await list()).map(({ key }) => key).sort()).toEqual([one.body.key, two.body.key].sort())
    expect((await list()).every(({ by }) => typeof by === 'string' && by !== '')).toBe(true)
    expect((await anonymous.post('/forhandsvisning/aterkalla', { key: one.body.key })).status).toBe(401)
    for (const isTakenBack of [true, false]) {
      expect((await admin.post('/forhandsvisning/aterkalla', { key: one.body.key })).body.isTakenBack).toBe(isTakenBack)
    }
    const refused = await anonymous.get(pathOf(one))
    expect(refused.status).toBe(410)
    expect(refused.text).toContain('Länken är återkallad')
    expect(refused.text).not.toContain('Hemlig')
    expectPrivate(refused)
    expect((await anonymous.get(pathOf(two))).text).toContain('Hemlig')
    expect((await list()).map(({ key }) => key)).toEqual([two.body.key])
  })

  it('shows nothing after its document is deleted', async () => {
    const { id } = await admin.create('news', { ...PUBLISHABLE.news, title: 'Hemlig', _status: 'draft' })
    const at = pathOf(await share(admin, 'news', id))
    await admin.send('DELETE', `/api/news/${id}`)
    const next = await admin.create('news', { ...PUBLISHABLE.news, title: 'En annan', _status: 'draft' })
    expect((await anonymous.get(at)).status, `${id} ${next.id}`).toBe(404)
  })

  it('can’t be made by event staff, nor of a missing document', async () => {
    const { client } = await colleague(admin, 'ev@example.se', ['event-staff'])
    const { id } = await writer.create('news', { ...PUBLISHABLE.news, _status: 'draft' })
    expect((await share(client, 'news', id)).status).toBe(403)
    expect((await client.get(preview('news', id))).status).toBe(200)
    expect((await share(writer, 'news', 99999)).status).toBe(404)
    expect((await share(writer, 'users', 1)).status).toBe(400)
  })
})
