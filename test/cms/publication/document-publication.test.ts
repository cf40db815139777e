import { mkdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type RunningServer, startServer } from '../../processes/running-server.ts'
import { colleague, firstAdministrator, type Id, RestClient } from '../rest-client.ts'
import { PUBLISHABLE } from '../sample-documents.ts'

let server: RunningServer
let admin: RestClient
let publisher: RestClient

beforeAll(async () => {
  server = await startServer()
  admin = await firstAdministrator(server)
  publisher = (await colleague(admin, 'publisher@example.se', ['publisher'])).client
})
afterAll(() => server?.remove())

const standing = async (collection: string, id: Id) => (await admin.get(`/api/publication/${collection}/${id}`)).body
const soon = <T>(look: () => Promise<T>) => expect.poll(look, { timeout: 15_000, interval: 20 })
const state = (id: Id) => async () => (await standing('news', id)).state
/** The newest rows of the publication history. */
const rows = async () => (await admin.get('/api/publications?sort=-at&limit=100')).body.docs ?? []
const rowOf = (what: string) => async () => (await rows()).find((row) => row.what === what)

describe('a document', () => {
  let id: Id
  it('is a draft, and live with its address and instant after it is published', async () => {
    id = (await publisher.create('news', { ...PUBLISHABLE.news, title: 'Ny bro', _status: 'draft' })).id
    expect(await standing('news', id)).toEqual({ state: 'draft', since: null, address: null, reason: null, scheduled: [] })
    const savedAt = Date.now()
    await publisher.change('news', id, { _status: 'published' })
    await soon(state(id)).toBe('live')
    const { since, address } = await standing('news', id)
    expect(address).toBe('/aktuellt/ny-bro/')
    expect(Date.parse(String(since))).toBeGreaterThanOrEqual(savedAt)
    expect((await fetch(server.origin + String(address))).status).toBe(200)
  })

  it('is in the history, with who saved it and the addresses that changed', async () => {
    await soon(rowOf('Ny bro')).toBeDefined()
    const row = await rowOf('Ny bro')()
    expect(row).toMatchObject({ by: 'publisher@example.se', failureCount: 0, documents: [{ document: `news:${id}`, title: 'Ny bro' }] })
    const paths = ((row?.addresses ?? []) as { path: string }[]).map((address) => address.path)
    expect(paths).toEqual(expect.arrayContaining(['/aktuellt/ny-bro/', '/', '/aktuellt/']))
    expect(row?.addressCount).toBe(paths.length)
    expect(row?.milliseconds).toBeTypeOf('number')
  })

  it('keeps its instant with a newer draft, and gets a new one when that is published', async () => {
    const { since } = await standing('news', id)
    await publisher.patch(`/api/news/${id}?draft=true`, { title: 'Ny bro igen', _status: 'draft' })
    expect(await standing('news', id)).toMatchObject({ state: 'changed-draft', since, address: '/aktuellt/ny-bro/' })
    await publisher.change('news', id, { title: 'Ny bro igen', _status: 'published' })
    await soon(state(id)).toBe('live')
    expect(Date.parse(String((await standing('news', id)).since))).toBeGreaterThan(Date.parse(String(since)))
  })

  it('is a draft without an address when it is unpublished or in the bin', async () => {
    await publisher.change('news', id, { _status: 'draft' })
    await soon(state(id)).toBe('draft')
    expect(await standing('news', id)).toMatchObject({ address: null, since: null })
  })

  it('adds nothing to the history when it is saved without changes', async () => {
    const { id: same } = await publisher.create('news', { ...PUBLISHABLE.news, title: 'Oförändrad', _status: 'published' })
    await soon(rowOf('Oförändrad')).toBeDefined()
    await soon(state(same)).toBe('live')
    const before = (await rows()).length
    await publisher.change('news', same, { _status: 'published' })
    await soon(state(same)).toBe('live')
    expect((await rows()).length).toBe(before)
  })
})

describe('a page that can’t be rendered', () => {
  it('is reported with the reason, is in the history once, and is live when the fault is mended', async () => {
    const inTheWay = path.join(server.dataDir, 'site/aktuellt/trasig/index.html')
    await mkdir(inTheWay, { recursive: true })
    const { id } = await publisher.create('news', { ...PUBLISHABLE.news, title: 'Trasig', _status: 'published' })
    await soon(state(id)).toBe('failed')
    const { reason, since } = await standing('news', id)
    expect(reason).toMatch(/^Sidan \/aktuellt\/trasig\/ kunde inte skapas\. I webbplatsens mapp ligger något annat i vägen/)
    expect(since).toBeNull()
    await soon(rowOf('Trasig')).toMatchObject({ failureCount: 1, failed: [{ path: '/aktuellt/trasig/' }] })
    // Each attempt writes this file before it fails. By then the history has the attempt before it.
    const attempt = async () => (await stat(`${inTheWay}.torget-tmp`)).mtimeMs
    for (let again = 0; again < 2; again += 1) await soon(attempt).not.toBe(await attempt())
    expect((await rows()).filter(({ failureCount }) => failureCount === 1)).toHaveLength(1)
    await rm(inTheWay, { recursive: true })
    await soon(state(id)).toBe('live')
    await soon(rowOf('Nytt försök efter ett fel')).toMatchObject({ failureCount: 0 })
  })
})

describe('the publication status', () => {
  it('is shown to staff only', async () => {
    const { id } = await publisher.create('pages', { ...PUBLISHABLE.pages, _status: 'published' })
    const anonymous = new RestClient(server.origin)
    expect((await anonymous.get(`/api/publication/pages/${id}`)).status).toBe(403)
    expect((await anonymous.get('/api/publications')).status).toBe(403)
    expect((await publisher.get(`/api/publication/pages/${id}`)).status).toBe(200)
  })

  it.each(['/api/publication/news/999999', '/api/publication/news/x', '/api/publication/users/1', '/api/publication/nothing/1'])(
    'doesn’t exist at %s',
    async (at) => expect((await admin.get(at)).status).toBe(404),
  )

  it('can’t be changed by a request', async () => {
    const [row] = await rows()
    expect((await admin.post('/api/publications', { what: 'Påhittat' })).status).toBe(403)
    expect((await admin.patch(`/api/publications/${row?.id}`, { what: 'Påhittat' })).status).toBe(403)
    expect((await admin.delete(`/api/publications/${row?.id}`)).status).toBe(403)
  })

  it('has the whole site as its first publication', async () => expect((await rows()).at(-1)).toMatchObject({ what: 'Hela webbplatsen', by: null }))
})
