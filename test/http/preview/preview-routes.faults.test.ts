import { writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import type { Payload } from 'payload'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, type MockInstance, test, vi } from 'vitest'
import { contentSource } from '../../../src/cms/published-content/content-source.ts'
import { savedSince } from '../../../src/cms/published-content/saved-since.ts'
import { answerPreview } from '../../../src/http/preview/preview-routes.ts'
import { ShareTokens } from '../../../src/http/preview/share-tokens.ts'
import { StandbyRenderer } from '../../../src/publisher/threads/standby-renderer.ts'
import { openTestCms } from '../../cms/open-cms.ts'
import { PASSWORD, RestClient } from '../../cms/rest-client.ts'
import { PUBLISHABLE } from '../../cms/sample-documents.ts'
import { sessionToken } from '../../cms/session-token.ts'

/** Pages that say no more than the title of the draft. */
const SITE = `export const app = {
  async render(request, { locals: { content, path } }) {
    return new Response('<!doctype html><body>' + content.newsBySlug(path.split('/')[2])?.title + '</body>')
  },
}`

let payload: Payload
let remove: () => Promise<void>
let server: Server
let previewer: { readonly stop: () => Promise<void> }
let anonymous: RestClient
let writer: RestClient
let id: string | number
let link = ''
let logged: MockInstance<typeof console.error>

const client = () =>
  (payload.db as unknown as { readonly client: { readonly execute: (sql: string) => Promise<unknown>; readonly close: () => void } }).client

beforeAll(async () => {
  let place: string
  ;({ payload, place, remove } = await openTestCms())
  const entry = path.join(place, 'entry.mjs')
  await writeFile(entry, SITE)
  const previews = new StandbyRenderer({
    place: { siteDir: path.join(place, 'site'), assetsDir: path.join(place, 'client'), manifestFile: path.join(place, 'published-files') },
    entry,
    origin: 'https://www.example.se',
    source: contentSource(payload, path.join(place, 'data/media')),
    savedSince: (since) => savedSince(payload, since),
    clock: Date.now,
    failed: (error) => console.error(error),
  })
  previewer = previews
  const parts = { payload, site: () => previews, tokens: new ShareTokens('0'.repeat(40)), origin: 'https://www.example.se' }
  server = createServer((request, response) => {
    answerPreview(parts, request, response, (request.url ?? '/').split('?', 1)[0] ?? '/').catch(() => response.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const person = { name: 'Skribent', email: 'writer@example.se', password: PASSWORD, roles: ['writer' as const] }
  const user = await payload.create({ collection: 'users', data: { ...person, password: `${PASSWORD} först` }, overrideAccess: true })
  // Only a password of one's own choosing lets one write.
  await payload.update({ collection: 'users', id: user.id, data: { password: PASSWORD }, user, overrideAccess: true })
  const token = await sessionToken(person.email, PASSWORD)
  anonymous = new RestClient(origin)
  writer = new RestClient(origin, token)
  ;({ id } = await payload.create({ collection: 'news', data: PUBLISHABLE.news, draft: true }))
  const { body } = await writer.post('/forhandsvisning/dela', { collection: 'news', id })
  link = new URL(String(body.url)).pathname
})
afterAll(async () => {
  server?.close()
  await previewer?.stop()
  await remove?.()
})
beforeEach(() => {
  logged = vi.spyOn(console, 'error').mockImplementation(() => undefined)
})
afterEach(() => logged.mockRestore())

const ways = [
  ['who writes', () => writer.get(`/forhandsvisning/news/${id}/`)],
  ['the pane beside the form', () => writer.post(`/forhandsvisning/news/${id}/`, { ...PUBLISHABLE.news, title: 'Skriven nyss' })],
  ['who has a share link', () => anonymous.get(link)],
  ['who shares it', () => writer.post('/forhandsvisning/dela', { collection: 'news', id })],
  ['who looks at its share links', () => writer.post('/forhandsvisning/delade', { collection: 'news', id })],
] as const

/** What is answered, with the reference that it names, if the log has the same. */
async function faultOf(ask: (typeof ways)[number][1]) {
  const { status, text, headers } = await ask()
  const [, reference] = /referensen ([0-9a-f]{8})\./.exec(text) ?? []
  expect(logged.mock.calls.map(([first]) => String(first)).join('\n')).toContain(`Referens ${reference}: `)
  return { status, text, isKept: headers.get('cache-control') !== 'no-store' }
}

test('a draft can be previewed and shared while the database answers', async () => {
  for (const [, ask] of ways) expect((await ask()).status).toBe(200)
  expect((await writer.get(`/forhandsvisning/news/${id}/`)).text).toContain(PUBLISHABLE.news.title)
  expect(logged).not.toHaveBeenCalled()
})

test('a draft that its page can’t render is reported as half filled in, and the log has the error', async () => {
  const { status, text } = await writer.post(`/forhandsvisning/news/${id}/`, { ...PUBLISHABLE.news, related: 7, body: { root: { children: 1 } } })
  expect([status, text]).toEqual([422, expect.stringContaining('bara halvt ifyllt')])
  expect(logged).toHaveBeenCalledWith(expect.stringContaining('kunde inte förhandsvisas: TypeError'))
})

describe.skipIf(process.env.TEST_DATABASE_URL)('a server error is never blamed on the draft', () => {
  describe('when drafts can’t be read', () => {
    beforeAll(async () => void (await client().execute('ALTER TABLE _news_v RENAME TO away')))
    afterAll(async () => void (await client().execute('ALTER TABLE away RENAME TO _news_v')))
    test.each(ways)('to %s', async (_, ask) => {
      const { status, text, isKept } = await faultOf(ask)
      expect([status, isKept]).toEqual([503, false])
      expect(text).toContain('Felet ligger hos oss')
      expect(text).not.toContain('ifyllt')
    })
  })

  describe('when what is published can’t be read', () => {
    beforeAll(async () => void (await client().execute('ALTER TABLE images RENAME TO away')))
    afterAll(async () => void (await client().execute('ALTER TABLE away RENAME TO images')))
    test.each(ways.slice(0, 3))('to %s', async (_, ask) => {
      const { status, text } = await faultOf(ask)
      expect(status).toBe(503)
      expect(text).toContain('Felet ligger hos oss')
    })
  })

  // The last tests, because the database stays closed.
  describe('when the database is closed', () => {
    beforeAll(() => client().close())
    test.each(ways)('to %s, without the login page', async (_, ask) => {
      const { status, text } = await faultOf(ask)
      expect(status).toBe(503)
      expect(text).toContain('Felet ligger hos oss')
    })

    test('visitors are still asked to log in', async () => {
      expect((await anonymous.get(`/forhandsvisning/news/${id}/`)).status).toBe(401)
    })
  })
})
