import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type RunningServer, startServer } from '../../../processes/running-server.ts'
import { type ApiResponse, colleague, docOf, firstAdministrator, type Id, type RestClient, sentencesOf } from '../../rest-client.ts'
import { PUBLISHABLE } from '../../sample-documents.ts'

let server: RunningServer
let admin: RestClient
let publisher: RestClient
let writer: RestClient
let png: Uint8Array<ArrayBuffer>

beforeAll(async () => {
  server = await startServer()
  admin = await firstAdministrator(server)
  publisher = (await colleague(admin, 'publisher@example.se', ['publisher'])).client
  writer = (await colleague(admin, 'writer@example.se', ['writer'])).client
  png = await picture('#888888')
})
afterAll(() => server?.remove())

const picture = async (background: string) =>
  new Uint8Array(
    await sharp({ create: { width: 60, height: 40, channels: 3, background } })
      .png()
      .toBuffer(),
  )

let count = 0
const newImage = async () => docOf(await writer.upload('/api/images', { name: `${++count}.png`, type: 'image/png', bytes: png }, { alt: 'Före' })).id
const pdf = (text: string) => new Uint8Array(Buffer.from(`%PDF-1.4 ${text}`))
const newDocument = async () =>
  docOf(await writer.upload('/api/documents', { name: `${++count}.pdf`, type: 'application/pdf', bytes: pdf('A') }, { title: 'Före' })).id

const rooted = (...children: readonly unknown[]) => ({ root: { type: 'root', children, direction: null, format: '', indent: 0, version: 1 } })
const block = (fields: object) => rooted({ type: 'block', version: 2, format: '', fields: { id: 'a', ...fields } })
const link = (id: Id) =>
  rooted({
    type: 'paragraph',
    version: 1,
    children: [
      {
        type: 'link',
        version: 3,
        fields: { linkType: 'internal', doc: { relationTo: 'documents', value: id } },
        children: [{ type: 'text', text: 'Filen', version: 1 }],
      },
    ],
  })
const published = (data: object) => ({ ...PUBLISHABLE.news, title: 'Det som syns', _status: 'published', ...data })

/** The ways in which something published uses an image. */
const IMAGE_USES: readonly (readonly [string, (id: Id) => Promise<unknown>])[] = [
  ['the image of news', (id) => admin.create('news', published({ image: id }))],
  ['a figure in a text', (id) => admin.create('news', published({ body: block({ blockType: 'figure', image: id }) }))],
  ['the logo of the site', async (id) => docsIn(await admin.post('/api/globals/site', { name: 'Torget', logo: id }))],
  ['the logo on a dark background', async (id) => docsIn(await admin.post('/api/globals/site', { name: 'Torget', darkLogo: id }))],
  ['the portrait of a contact', (id) => admin.create('contacts', { name: 'Anna Berg', role: 'Handläggare', portrait: id })],
]
/** The ways in which something published uses a document. */
const DOCUMENT_USES: readonly (readonly [string, (id: Id) => Promise<unknown>])[] = [
  ['a file of news', (id) => admin.create('news', published({ documents: [id] }))],
  ['a list in a text', (id) => admin.create('news', published({ body: block({ blockType: 'documentList', documents: [id] }) }))],
  ['a link in a text', (id) => admin.create('news', published({ body: link(id) }))],
  ['a link in a block', (id) => admin.create('news', published({ body: block({ blockType: 'factBox', title: 'Fakta', text: link(id) }) }))],
  [
    'another form of a page',
    (id) =>
      admin.create('pages', {
        title: 'Det som syns',
        _status: 'published',
        alternatives: [{ kind: 'easy-read', document: { relationTo: 'documents', value: id } }],
      }),
  ],
  [
    'the minutes of a round',
    (id) =>
      admin.create('funding-calls', {
        ...PUBLISHABLE['funding-calls'],
        title: 'Det som syns',
        _status: 'published',
        rounds: [{ title: 'Omgång', slug: '2027', decision: { protocol: id } }],
      }),
  ],
  ['the final report of a project', (id) => admin.create('projects', { ...PUBLISHABLE.projects, _status: 'published', finalReport: id })],
]

function docsIn(response: ApiResponse): ApiResponse {
  expect(response.status, response.text.slice(0, 300)).toBeLessThan(300)
  return response
}

function expectRefused(response: ApiResponse): void {
  expect(response.status, response.text.slice(0, 300)).toBe(403)
  expect(sentencesOf(response).join()).toMatch(/”.+”.*publicerat.*Be en redaktör/)
}

const uses = [
  ...IMAGE_USES.map(([what, use]) => ['images', what, use] as const),
  ...DOCUMENT_USES.map(([what, use]) => ['documents', what, use] as const),
]

describe.each(uses)('a file in %s that is %s', (collection, _, use) => {
  const isImage = collection === 'images'
  const words = isImage ? 'alt' : 'title'
  let id: Id
  beforeAll(async () => {
    id = await (isImage ? newImage() : newDocument())
    await use(id)
  })
  const stored = async () => (await admin.get(`/api/${collection}/${id}`)).body

  it('is left as it is by a writer, whatever the request', async () => {
    const before = await stored()
    const { body } = await admin.get(`/api/${collection}/versions?where[parent][equals]=${id}`)
    const file = { name: 'ny.png', type: 'image/png', bytes: await picture('#000000') }
    const paper = { name: 'ny.pdf', type: 'application/pdf', bytes: pdf('B') }
    expectRefused(await writer.patch(`/api/${collection}/${id}`, { [words]: 'Efter' }))
    expectRefused(await writer.patch(`/api/${collection}/${id}?draft=true`, { [words]: 'Efter' }))
    expectRefused(await writer.upload(`/api/${collection}/${id}`, isImage ? file : paper, { [words]: 'Efter' }, 'PATCH'))
    expectRefused(await writer.patch(`/api/${collection}?where[id][equals]=${id}`, { [words]: 'Efter' }))
    expectRefused(await writer.patch(`/api/${collection}?where[id][exists]=true`, { [words]: 'Efter' }))
    expectRefused(await writer.post(`/api/${collection}/versions/${body.docs?.[0]?.id}`))
    if (isImage)
      expectRefused(await writer.patch(`/api/images/${id}?uploadEdits[focalPoint][x]=10&uploadEdits[focalPoint][y]=10`, { focalX: 10, focalY: 10 }))
    expect((await writer.delete(`/api/${collection}/${id}`)).status).toBe(403)
    expect(await stored()).toEqual(before)
  })

  it('has a form that a writer can only read', async () => {
    const update = async (client: RestClient) => (await client.post(`/api/${collection}/access/${id}`)).body.update
    expect([await update(writer), await update(publisher)]).toEqual([undefined, true])
  })

  it('can be changed by a publisher, but not deleted', async () => {
    expect(docOf(await publisher.patch(`/api/${collection}/${id}`, { [words]: 'Efter' }))).toMatchObject({ [words]: 'Efter' })
    expect((await publisher.delete(`/api/${collection}/${id}`)).status).toBe(409)
  })

  it('can be copied by a writer, as nothing shows the copy', async () => {
    const copy = docOf(await writer.post(`/api/${collection}/${id}/duplicate`))
    expect(docOf(await writer.patch(`/api/${collection}/${copy.id}`, { [words]: 'Kopian' }))).toMatchObject({ [words]: 'Kopian' })
  })
})

describe('a file that nothing published uses', () => {
  it('can be changed by a writer, also when drafts use it or something in the bin', async () => {
    const id = await newImage()
    docOf(await writer.post('/api/news', { ...PUBLISHABLE.news, image: id }))
    const binned = await admin.create('news', published({ image: id }))
    expectRefused(await writer.patch(`/api/images/${id}`, { alt: 'Efter' }))
    await admin.change('news', binned.id, { deletedAt: new Date().toISOString() })
    expect(docOf(await writer.patch(`/api/images/${id}`, { alt: 'Efter' }))).toMatchObject({ alt: 'Efter' })
    expect((await writer.post(`/api/images/access/${id}`)).body.update).toBe(true)
  })

  it('can be changed while a draft of something published has left it out only when that is published', async () => {
    const id = await newImage()
    const { id: shown } = await admin.create('news', published({ image: id }))
    await admin.patch(`/api/news/${shown}?draft=true`, { image: null, _status: 'draft' })
    expectRefused(await writer.patch(`/api/images/${id}`, { alt: 'Efter' }))
    await admin.change('news', shown, { image: null, _status: 'published' })
    expect(docOf(await writer.patch(`/api/images/${id}`, { alt: 'Efter' }))).toMatchObject({ alt: 'Efter' })
  })
})

describe.each(['themes', 'goals', 'municipalities', 'contacts'] as const)('a writer in %s', (collection) => {
  it('changes nothing, as pages show it at once', async () => {
    const { id } = await admin.create(collection, { name: 'Före', role: 'Chef' })
    for (const at of [`/api/${collection}/${id}`, `/api/${collection}?where[id][exists]=true`])
      expect((await writer.patch(at, { name: 'Efter' })).status).toBe(403)
    expect((await admin.get(`/api/${collection}/${id}`)).body.name).toBe('Före')
  })
})

describe.each(['site', 'navigation', 'alert', 'accessibility', 'search'])('a writer in the global %s', (global) => {
  it('changes nothing', async () => {
    expect((await writer.post(`/api/globals/${global}`, { name: 'Efter' })).status).toBe(403)
  })
})
