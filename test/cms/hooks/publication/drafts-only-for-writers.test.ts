import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type RunningServer, startServer } from '../../../processes/running-server.ts'
import { type ApiResponse, colleague, docOf, firstAdministrator, type Id, RestClient, sentencesOf } from '../../rest-client.ts'
import { CONTENT, type ContentCollection, PUBLISHABLE } from '../../sample-documents.ts'

let server: RunningServer
let admin: RestClient
let publisher: RestClient
let writer: RestClient
let anonymous: RestClient

beforeAll(async () => {
  server = await startServer()
  admin = await firstAdministrator(server)
  publisher = (await colleague(admin, 'publisher@example.se', ['publisher'])).client
  writer = (await colleague(admin, 'writer@example.se', ['writer'])).client
  anonymous = new RestClient(server.origin)
})
afterAll(() => server?.remove())

/** A document's public API response, or its status code as text when it isn't 200. */
const seen = async (collection: ContentCollection, id: Id): Promise<string> => {
  const { status, text } = await anonymous.get(`/api/${collection}/${id}`)
  return status === 200 ? text : String(status)
}

const refusedToPublish = (answer: ApiResponse) => {
  expect(answer.status, answer.text.slice(0, 300)).toBe(403)
  expect(sentencesOf(answer).join()).toMatch(/rätt|inte publicera/)
}

describe.each(CONTENT)('a writer in %s', (collection) => {
  const path = `/api/${collection}`
  const least = { ...PUBLISHABLE[collection] }
  let published: Id
  let draft: Id
  beforeAll(async () => {
    published = (await publisher.create(collection, { ...least, title: 'Först', _status: 'published' })).id
    await publisher.change(collection, published, { title: 'Publicerad', _status: 'published' })
    draft = docOf(await writer.post(path, { ...least, title: 'Utkast' })).id
  })

  it('creates drafts, whatever the request leaves out', async () => {
    for (const [query, data] of [
      ['', {}],
      ['?draft=true', {}],
      ['', { _status: 'draft' }],
      ['?draft=false', {}],
      ['?autosave=true', { _status: 'draft' }],
    ] as const) {
      const doc = docOf(await writer.post(`${path}${query}`, { ...least, ...data }))
      expect(doc._status).toBe('draft')
      expect(await seen(collection, doc.id)).toBe('404')
    }
  })

  it.each(['', '?draft=true', '?draft=false', '?autosave=true', '?publishAllLocales=true', '?publishSpecificLocale=sv'])(
    'can’t publish with the query %j',
    async (query) => {
      refusedToPublish(await writer.post(`${path}${query}`, { ...least, _status: 'published' }))
      refusedToPublish(await writer.patch(`${path}/${draft}${query}`, { _status: 'published' }))
      expect(await seen(collection, draft)).toBe('404')
    },
  )

  it('can’t publish by the query alone', async () => {
    for (const query of ['publishAllLocales=true', 'publishSpecificLocale=sv', 'draft=false', 'overrideAccess=true']) {
      await writer.patch(`${path}/${draft}?${query}`, { title: 'Utkast' })
      expect(await seen(collection, draft)).toBe('404')
      const doc = (await writer.post(`${path}?${query}`, least)).body.doc
      if (doc) expect(await seen(collection, doc.id)).toBe('404')
    }
  })

  it.each([
    ['saving', '', { title: 'Ändrad' }],
    ['saving a draft', '?draft=true', { title: 'Ändrad', _status: 'draft' }],
    ['saving what is no draft', '?draft=false', { title: 'Ändrad', _status: 'draft' }],
    ['unpublishing', '', { _status: 'draft' }],
    ['unpublishing in all languages', '?unpublishAllLocales=true', { _status: 'draft' }],
    ['unpublishing by the query', '?unpublishAllLocales=true', {}],
    ['an unknown status', '', { _status: 'unpublished' }],
    ['a status in a list', '', { _status: ['published'] }],
    ['saving nothing', '', {}],
    ['throwing away', '', { deletedAt: new Date(0).toISOString() }],
    ['throwing away as a draft', '?draft=true&trash=true', { deletedAt: new Date(0).toISOString(), _status: 'draft' }],
    ['changing the address', '', { slug: 'kapad-adress' }],
  ])('leaves what is public as it is by %s', async (_, query, data) => {
    const before = await seen(collection, published)
    expect(before).toContain('Publicerad')
    await writer.patch(`${path}/${published}${query}`, data)
    expect(await seen(collection, published)).toBe(before)
    await writer.patch(`${path}${query || '?'}&where[id][equals]=${published}`, data)
    expect(await seen(collection, published)).toBe(before)
  })

  it('can’t change the published document by restoring a version', async () => {
    const before = await seen(collection, published)
    const { body } = await writer.get(`${path}/versions?where[parent][equals]=${published}&limit=0`)
    expect(body.docs?.length).toBeGreaterThan(1)
    for (const version of body.docs ?? []) {
      for (const query of ['', '?draft=false', '?draft=true']) {
        await writer.post(`${path}/versions/${version.id}${query}`)
        expect(await seen(collection, published)).toBe(before)
      }
    }
  })

  it('creates a draft by duplicating', async () => {
    for (const [query, data] of [
      ['', {}],
      ['?draft=false', {}],
      ['', { _status: 'published' }],
    ] as const) {
      const { body } = await writer.post(`${path}/${published}/duplicate${query}`, data)
      if (body.doc) expect(await seen(collection, body.doc.id)).toBe('404')
    }
  })

  it('can neither delete nor restore a document', async () => {
    const before = await seen(collection, published)
    expect((await writer.delete(`${path}/${published}`)).status).toBe(403)
    expect((await writer.delete(`${path}/${draft}`)).status).toBe(403)
    expect((await writer.delete(`${path}?where[id][equals]=${published}`)).status).toBe(403)
    expect(await seen(collection, published)).toBe(before)
    const binned = (await publisher.create(collection, { ...least, title: 'Slängd', _status: 'published' })).id
    await publisher.change(collection, binned, { deletedAt: new Date().toISOString() })
    await writer.patch(`${path}/${binned}?trash=true`, { deletedAt: null })
    expect(await seen(collection, binned)).toBe('404')
  })

  it('writes drafts that a publisher can publish', async () => {
    const { id } = await publisher.create(collection, { ...least, title: 'Före', _status: 'published' })
    await writer.patch(`${path}/${id}`, { title: 'Efter' })
    expect(await seen(collection, id)).toContain('Före')
    expect((await publisher.get(`${path}/${id}?draft=true`)).body.title).toBe('Efter')
    docOf(await publisher.patch(`${path}/${id}`, { _status: 'published' }))
    expect(await seen(collection, id)).toContain('Efter')
  })
})

describe('a publisher', () => {
  it('can publish, unpublish, put in the bin, restore and delete', async () => {
    const { id } = await publisher.create('news', { ...PUBLISHABLE.news, _status: 'published' })
    const steps: readonly (readonly [data: object, isPublic: boolean])[] = [
      [{ _status: 'draft' }, false],
      [{ _status: 'published' }, true],
      [{ deletedAt: new Date().toISOString() }, false],
      [{ deletedAt: null }, true],
    ]
    for (const [data, isPublic] of steps) {
      docOf(await publisher.patch(`/api/news/${id}?trash=true`, data))
      expect((await anonymous.get(`/api/news/${id}`)).status).toBe(isPublic ? 200 : 404)
    }
    expect((await publisher.delete(`/api/news/${id}`)).status).toBe(200)
    expect((await publisher.get(`/api/news/${id}?trash=true`)).status).toBe(404)
  })

  it('keeps the id of a document in feeds when a writer’s restored draft is published', async () => {
    const { id, guid } = await publisher.create('news', { ...PUBLISHABLE.news, title: 'Ett', _status: 'published' })
    await publisher.change('news', id, { title: 'Två', _status: 'published' })
    const { body } = await publisher.get(`/api/news/versions?where[parent][equals]=${id}&sort=createdAt`)
    const restored = await writer.post(`/api/news/versions/${body.docs?.[0]?.id}?draft=true`, {})
    expect(restored.status).toBe(200)
    expect((await publisher.get(`/api/news/${id}?draft=true`)).body.guid).toBe(guid)
    expect((await publisher.change('news', id, { _status: 'published' })).guid).toBe(guid)
  })

  it('keeps the day of first publication when a news item is published again', async () => {
    const first = await publisher.create('news', { ...PUBLISHABLE.news, _status: 'published' })
    const again = await publisher.change('news', first.id, { title: 'Rättad', _status: 'published' })
    expect(Date.parse(String(first.publishedAt))).toBeGreaterThan(Date.now() - 60_000)
    expect(again.publishedAt).toBe(first.publishedAt)
  })
})
