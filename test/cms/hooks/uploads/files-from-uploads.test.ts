import { writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type RunningServer, startServer } from '../../../processes/running-server.ts'
import { type ApiResponse, type Doc, docOf, firstAdministrator, type RestClient, sentencesOf } from '../../rest-client.ts'

let server: RunningServer
let admin: RestClient
let outside: Server
let fetched: string[]
let url: string
let image: Doc
let document: Doc
let png: Uint8Array<ArrayBuffer>

const pdf = (text = 'A') => new Uint8Array(Buffer.from(`%PDF-1.4 ${text}`))
const paper = (name: string, bytes = pdf(), type = 'application/pdf') => admin.upload('/api/documents', { name, type, bytes }, { title: 'En fil' })
const picture = (name: string, type = 'image/png') => admin.upload('/api/images', { name, type, bytes: png }, { alt: 'En bild' })

beforeAll(async () => {
  server = await startServer()
  admin = await firstAdministrator(server)
  outside = createServer((request, response) => {
    fetched.push(request.url ?? '')
    response.writeHead(200, { 'Content-Type': 'text/javascript' }).end('alert(1)')
  })
  fetched = []
  await new Promise<void>((resolve) => outside.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(outside.address() as AddressInfo).port}/x.mjs`
  png = new Uint8Array(
    await sharp({ create: { width: 60, height: 40, channels: 3, background: '#888888' } })
      .png()
      .toBuffer(),
  )
  image = docOf(await picture('bild.png'))
  document = docOf(await paper('fil.pdf'))
})
afterAll(async () => {
  await server?.remove()
  await new Promise((resolve) => outside.close(resolve))
})

const form = (fields: object, file?: string) => {
  const body = new FormData()
  body.set('_payload', JSON.stringify(fields))
  if (file !== undefined) body.set('file', file)
  return { body }
}

describe('a file that is named by its URL', () => {
  const named = () => ({ title: 'X', alt: 'X', filename: 'x.mjs', url })
  it.each<[string, () => Promise<ApiResponse>]>([
    ['in JSON', () => admin.post('/api/documents', named())],
    ['in JSON for an image', () => admin.post('/api/images', named())],
    ['by a path of this server', () => admin.post('/api/documents', { ...named(), url: `/api/documents/file/${String(document.filename)}` })],
    ['in a form', () => admin.send('POST', '/api/documents', form(named()))],
    ['in a copy', () => admin.post(`/api/documents/${document.id}/duplicate`, named())],
    ['in a copy of an image', () => admin.post(`/api/images/${image.id}/duplicate`, named())],
    ['beside an upload', () => admin.upload('/api/documents', { name: 'a.pdf', type: 'application/pdf', bytes: pdf() }, named())],
  ])('is refused %s, and nothing is fetched', async (_, request) => {
    const before = (await admin.get('/api/documents/count')).body.totalDocs
    const response = await request()
    expect(response.status, response.text.slice(0, 300)).toBe(400)
    expect(sentencesOf(response)).toEqual([expect.stringMatching(/^Filer hämtas inte från andra webbplatser\./)])
    expect((await admin.get('/api/documents/count')).body.totalDocs).toBe(before)
    expect(fetched).toEqual([])
  })

  it.each<[string, () => Promise<ApiResponse>]>([
    ['described as a file', () => admin.send('POST', '/api/documents', form({ title: 'X' }, JSON.stringify({ filename: 'x.mjs', url, size: 1 })))],
    ['asked for as a paste', () => admin.get(`/api/documents/paste-url?src=${encodeURIComponent(url)}`)],
    ['asked for as a paste into a document', () => admin.get(`/api/documents/paste-url/${document.id}?src=${encodeURIComponent(url)}`)],
  ])('is refused when it is %s', async (_, request) => {
    expect((await request()).status).toBe(400)
    expect(fetched).toEqual([])
  })

  it.each<[string, (values: object) => Promise<ApiResponse>]>([
    ['a change', (values) => admin.patch(`/api/images/${image.id}`, values)],
    ['a change of many', (values) => admin.patch(`/api/images?where[id][equals]=${image.id}`, values)],
    ['a change in a form', (values) => admin.send('PATCH', `/api/images/${image.id}`, form(values))],
    ['a new focal point', (values) => admin.patch(`/api/images/${image.id}?uploadEdits[focalPoint][x]=9&uploadEdits[focalPoint][y]=9`, values)],
    [
      'a crop',
      (values) =>
        admin.patch(
          `/api/images/${image.id}?uploadEdits[crop][x]=0&uploadEdits[crop][y]=0&uploadEdits[crop][width]=50&uploadEdits[crop][height]=50&uploadEdits[widthInPixels]=30&uploadEdits[heightInPixels]=20`,
          values,
        ),
    ],
  ])('is left out of %s, like all that describes the file', async (_, change) => {
    const response = await change({
      ...named(),
      mimeType: 'text/html',
      filesize: 1,
      thumbnailURL: url,
      prefix: 'x',
      sizes: { w480: { filename: 'x.mjs', url } },
    })
    expect(response.status, response.text.slice(0, 300)).toBe(200)
    const after = (await admin.get(`/api/images/${image.id}`)).body
    expect(after).toMatchObject({ filename: 'bild.png', mimeType: 'image/png', alt: 'X' })
    expect(JSON.stringify(after)).not.toContain('x.mjs')
    expect(after.filesize).toBeGreaterThan(1)
    expect(fetched).toEqual([])
  })
})

describe('the name of an upload', () => {
  it.each([
    ['CON.pdf', 'fil-CON.pdf'],
    ['.dold.pdf', 'dold.pdf'],
    [`${'å'.repeat(130)}.pdf`, `${'å'.repeat(60)}.pdf`],
    ['rad\u202e.PDF', 'rad.PDF'],
  ])('%j is stored as %j and served as what it is', async (typed, stored) => {
    const response = await paper(typed)
    const { filename } = docOf(response)
    expect(filename).toBe(stored)
    const served = await admin.get(`/api/documents/file/${encodeURIComponent(String(filename))}`)
    expect([served.status, served.headers.get('content-type')]).toEqual([200, 'application/pdf'])
  })

  it.each([
    ['bild.html', 'bild.png'],
    ['bild', 'bild.png'],
    ['bild.jpg', 'bild.png'],
  ])('%s of a PNG gets the extension of its bytes', async (typed, stored) => {
    const { filename, mimeType } = docOf(await picture(typed, 'text/html'))
    expect(String(filename)).toMatch(new RegExp(`^${stored.replace('.png', '')}(-\\w+)?\\.png$`))
    expect(mimeType).toBe('image/png')
  })

  it('says the type of a document, whatever the sender says', async () => {
    expect(docOf(await paper('rad.txt', new Uint8Array(Buffer.from('En rad.')), 'text/html'))).toMatchObject({ mimeType: 'text/plain' })
  })
})

describe('a served upload', () => {
  it('is no page of the site, whatever it holds', async () => {
    const { headers } = await admin.get(`/api/images/file/${String(image.filename)}`)
    expect([headers.get('x-content-type-options'), headers.get('content-security-policy')]).toEqual(['nosniff', "default-src 'none'; sandbox"])
    const file = await admin.get(`/api/documents/file/${String(document.filename)}`)
    expect([file.headers.get('x-content-type-options'), file.headers.get('content-security-policy')]).toEqual(['nosniff', "default-src 'none'"])
  })

  it.each(['x.mjs', 'x.html', 'x.svg', 'x.xml', 'x'])('named %s is not found, even if it lies on the disk', async (name) => {
    for (const collection of ['documents', 'images']) {
      await writeFile(path.join(server.dataDir, 'media', collection, name), '<script>alert(1)</script>')
      expect((await admin.get(`/api/${collection}/file/${name}`)).status).toBe(404)
    }
  })
})
