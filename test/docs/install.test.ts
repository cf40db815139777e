import { rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { SITE_HEADERS } from '../../src/http/response/security-headers.ts'
import { docOf, firstAdministrator, RestClient } from '../cms/rest-client.ts'
import { PUBLISHABLE } from '../cms/sample-documents.ts'
import { installedWebServers } from '../processes/find-web-servers.ts'
import { rawResponse } from '../processes/raw-response.ts'
import { runCommand } from '../processes/running-command.ts'
import { databaseOf, type RunningServer, startServer } from '../processes/running-server.ts'
import { type RunningWebServer, startCaddy, startNginx } from '../processes/running-web-server.ts'

/** The kinds of document that are taken, with bytes that begin as such files do. */
const DOCUMENTS: Readonly<Record<string, string>> = {
  pdf: `%PDF-1.4 ${'0123456789'.repeat(200_000)}`,
  ...Object.fromEntries(['docx', 'xlsx', 'pptx', 'odt', 'ods', 'odp', 'zip'].map((kind) => [kind, 'PK\x03\x04'])),
  ...Object.fromEntries(['doc', 'xls', 'ppt'].map((kind) => [kind, '\xd0\xcf\x11\xe0'])),
  txt: 'En rad.',
  csv: 'a;b',
}

let torget: RunningServer
let admin: RestClient
let out: string
/** What readers may ask for, by what it is. */
const at: Record<string, string> = {}

/** Waits until a server answers a path with a status. */
const answers = (origin: string, target: string, status: number) =>
  vi.waitFor(async () => expect((await rawResponse(origin, target)).status).toBe(status), { timeout: 15_000, interval: 20 })

beforeAll(async () => {
  torget = await startServer()
  admin = await firstAdministrator(torget)
  await admin.post('/api/globals/site', { name: 'Torget', email: 'info@example.se' })
  const documents: unknown[] = []
  for (const [kind, text] of Object.entries(DOCUMENTS)) {
    const file = { name: `fil.${kind}`, type: 'application/octet-stream', bytes: new Uint8Array(Buffer.from(text, 'latin1')) }
    documents.push(docOf(await admin.upload('/api/documents', file, { title: `Fil ${kind}` })).id)
  }
  const picture = sharp({ create: { width: 700, height: 500, channels: 3, background: '#3366aa' } }).png()
  const bytes = new Uint8Array(await picture.toBuffer())
  const image = docOf(await admin.upload('/api/images', { name: 'fors.png', type: 'image/png', bytes }, { alt: 'En fors' }))
  const news = (title: string, more: object = {}) => admin.create('news', { ...PUBLISHABLE.news, title, _status: 'published', ...more })
  await news('Kvar', { image: image.id, documents })
  const { id: moving } = await news('Gammal')
  const { id: ending } = await news('Slut')
  for (const slug of ['kvar', 'gammal', 'slut']) await answers(torget.origin, `/aktuellt/${slug}/`, 200)
  await admin.change('news', moving, { slug: 'ny', _status: 'published' })
  await admin.change('news', ending, { _status: 'draft' })
  await answers(torget.origin, '/aktuellt/gammal/', 301)
  await answers(torget.origin, '/aktuellt/slut/', 410)
  const page = (await rawResponse(torget.origin, '/aktuellt/kvar/')).body.toString('utf8')
  for (const [, url = '', kind = ''] of page.matchAll(/["' ](\/(?:media|_astro|farger)\/[^"' ]+\.(\w+))/g)) at[kind] = url

  out = path.join(torget.dataDir, '..', `${path.basename(torget.dataDir)}-out`)
  const env = { DATA_DIR: torget.dataDir, PORT: String(torget.port), ...databaseOf(torget.dataDir) }
  const published = await runCommand('publish-once', ['--out', out], env)
  expect([published.code, published.output]).toEqual([0, expect.stringContaining('Klart:')])
  for (const folder of [path.join(torget.dataDir, 'site'), out]) await writeFile(path.join(folder, 'media/sida.html'), '<script>alert(1)</script>')
})
afterAll(async () => {
  await torget?.remove()
  if (out) await rm(out, { recursive: true, force: true })
})

const { nginx, brotli, caddy } = installedWebServers()
/** Each example configuration: who reads it, and whether Torget stands behind. */
const FRONTS = [
  { name: 'nginx.conf', isHere: nginx !== null, start: startNginx, hasTorget: true, smallest: brotli === null ? 'gzip' : 'br' },
  { name: 'nginx-files-only.conf', isHere: nginx !== null, start: startNginx, hasTorget: false, smallest: brotli === null ? 'gzip' : 'br' },
  { name: 'caddy.conf', isHere: caddy !== null, start: startCaddy, hasTorget: true, smallest: 'br' },
  { name: 'caddy-files-only.conf', isHere: caddy !== null, start: startCaddy, hasTorget: false, smallest: 'br' },
] as const

/** What an answer says that readers depend on. */
const SAID = ['content-type', 'cache-control', 'content-encoding', ...SITE_HEADERS.map(([name]) => name.toLowerCase())]
async function said(origin: string, target: string) {
  const { status, headers, body } = await rawResponse(origin, target)
  // It does not matter whether the own host is named. Another one would.
  const location = headers.location?.replace(origin, '')
  if (location !== undefined) return { status, location, caching: headers['cache-control'] }
  return { status, ...Object.fromEntries(SAID.map((name) => [name, headers[name]])), body: body.toString('latin1') }
}

describe.each(FRONTS.filter(({ isHere }) => isHere))('$name', ({ name, start, hasTorget, smallest }) => {
  let front: RunningWebServer
  beforeAll(async () => {
    front = await start(name, hasTorget ? { folder: path.join(torget.dataDir, 'site'), torget: torget.port } : { folder: out })
  })
  afterAll(() => front?.stop())

  // Caddy gets a certificate and leads http to https without being told to.
  if (name.startsWith('nginx'))
    test('leads http to https, by the site’s own name alone', async () => {
      const { status, headers } = await rawResponse(front.insecureOrigin ?? '', '/aktuellt/kvar/?a=1')
      expect([status, headers.location]).toEqual([301, 'https://www.example.se/aktuellt/kvar/?a=1'])
    })

  test.each<readonly [string, () => string | undefined]>([
    ['the start page', () => '/'],
    ['a page', () => '/aktuellt/kvar/'],
    ['a page with a query', () => '/aktuellt/kvar/?utm=1'],
    ['a feed', () => '/aktuellt/rss.xml'],
    ['a feed as Atom', () => '/aktuellt/atom.xml'],
    ['a feed as JSON', () => '/feed.json'],
    ['a calendar', () => '/kalender/kalender.ics'],
    ['open data', () => '/oppna-data/projekt.json'],
    ['open data as CSV', () => '/oppna-data/projekt.csv'],
    ['the catalogue of open data', () => '/oppna-data/katalog.rdf'],
    ['the map of the site', () => '/sitemap.xml'],
    ['what robots read', () => '/robots.txt'],
    ['the icon', () => '/favicon.svg'],
    ['the style sheet', () => at.css],
    ['a font', () => at.woff2],
    ['a picture', () => at.webp],
    ...Object.keys(DOCUMENTS).map((kind) => [`a document, ${kind}`, () => at[kind]] as const),
    ['the page for what never was', () => '/404.html'],
    ['a page that moved', () => '/aktuellt/gammal/'],
    ['a page that moved, without its last slash', () => '/aktuellt/gammal'],
    ['a page that ended', () => '/aktuellt/slut/'],
    ['a page that ended, without its last slash', () => '/aktuellt/slut'],
    ['a page that never was', () => '/aktuellt/aldrig/'],
    ['a page without its last slash', () => '/aktuellt/kvar'],
    ['the same with a query', () => '/aktuellt/kvar?a=1&b=%C3%A5'],
    ['a file with a slash', () => '/robots.txt/'],
    ['a folder without a page', () => '/media/'],
    ['the same without its slash', () => '/media'],
    ['a picture that is not there, which may come', () => '/media/aldrig.webp'],
    ['a file of a kind that no upload becomes', () => '/media/sida.html'],
    ['what is hidden', () => '/.redirects/nginx.map'],
    ['what is hidden further down', () => '/aktuellt/.git/config'],
    ['a path with another host in it', () => '//evil.example'],
    ['a path that ends a line', () => '/aktuellt/kvar%0d%0aSet-Cookie:%20x=1'],
  ])('answers as Torget does: %s', async (_, targetOf) => {
    const target = targetOf() ?? ''
    expect(target).toMatch(/^\//)
    expect(await said(front.origin, target)).toEqual(await said(torget.origin, target))
  })

  test('sends the smallest copy that is accepted', async () => {
    const plain = (await rawResponse(torget.origin, '/')).body
    const unpack = { br: brotliDecompressSync, gzip: gunzipSync }
    for (const [accepted, expected] of [
      ['gzip, deflate, br', smallest],
      ['gzip', 'gzip'],
    ] as const) {
      const { headers, body } = await rawResponse(front.origin, '/', { 'Accept-Encoding': accepted })
      expect(headers).toMatchObject({ 'content-encoding': expected, vary: 'Accept-Encoding', 'content-type': 'text/html; charset=utf-8' })
      expect(unpack[expected](body).equals(plain)).toBe(true)
    }
  })

  test('sends a part, and not what the reader has', async () => {
    const part = await rawResponse(front.origin, at.pdf ?? '', { Range: 'bytes=9-13' })
    expect([part.status, part.body.toString('latin1')]).toEqual([206, '01234'])
    const { headers } = await rawResponse(front.origin, '/aktuellt/kvar/')
    const again = await rawResponse(front.origin, '/aktuellt/kvar/', { 'If-None-Match': String(headers.etag) })
    expect([again.status, again.body.length]).toEqual([304, 0])
  })

  test('answers HEAD without the bytes', async () => {
    const head = await rawResponse(front.origin, '/aktuellt/kvar/', {}, 'HEAD')
    expect([head.status, head.body.length]).toEqual([200, 0])
    expect((await rawResponse(front.origin, '/aktuellt/slut/', {}, 'HEAD')).status).toBe(410)
  })

  test.each(['/../torget.db', '/..%2ftorget.db', '/%2e%2e/torget.db', '/aktuellt/..%2f..%2ftorget.db'])(
    'tells nothing of what is outside: %s',
    async (target) => {
      expect((await rawResponse(front.origin, target)).status).toBeOneOf([400, 404])
    },
  )

  test('refuses to write to a page', async () => {
    const { status, headers, body } = await rawResponse(front.origin, '/aktuellt/kvar/', { 'Content-Length': '0' }, 'POST')
    expect([status, headers.allow, body.toString('utf8')]).toEqual([405, 'GET, HEAD', 'Webbplatsen kan bara läsas på den här adressen.'])
  })

  if (!hasTorget)
    test('has no admin and no API', async () => {
      for (const target of ['/admin', '/admin/', '/api/news', '/healthz']) {
        const { status, headers, body } = await rawResponse(front.origin, target)
        expect([target, status, headers['content-type']]).toEqual([target, 404, 'text/html; charset=utf-8'])
        expect(body.equals((await rawResponse(torget.origin, '/aktuellt/aldrig/')).body)).toBe(true)
      }
    })

  if (hasTorget)
    describe('before Torget', () => {
      test('hands over the admin, the API, previews and the health', async () => {
        const login = await rawResponse(front.origin, '/admin/login')
        expect([login.status, login.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8'])
        const [script = ''] = /\/_next\/static\/[^"]+\.js/.exec(login.body.toString('utf8')) ?? []
        expect((await rawResponse(front.origin, script)).headers['content-type']).toMatch(/javascript/)
        expect(JSON.parse((await rawResponse(front.origin, '/api/news')).body.toString('utf8'))).toMatchObject({ totalDocs: 2 })
        expect((await rawResponse(front.origin, '/forhandsvisning/news/1/')).status).toBe(401)
        expect(JSON.parse((await rawResponse(front.origin, '/healthz')).body.toString('utf8'))).toEqual({ status: 'ok' })
        expect((await rawResponse(front.origin, '/.well-known/security.txt')).body.toString('utf8')).toContain('Contact: mailto:info@example.se')
      })

      test('hands over sign-ups and the pages of those who see to the participants', async () => {
        for (const target of ['/anmalan/finns-inte/', '/deltagare/']) {
          const [mine, theirs] = [await rawResponse(front.origin, target), await rawResponse(torget.origin, target)]
          expect([target, mine.status, mine.headers['cache-control']]).toEqual([target, theirs.status, 'no-store'])
          expect(mine.body.equals(theirs.body)).toBe(true)
        }
        const sent = await rawResponse(front.origin, '/anmalan/finns-inte/', { 'Content-Length': '0' }, 'POST')
        expect([sent.status, sent.body.toString('utf8')]).toEqual([404, expect.stringContaining('Det finns ingen anmälan här')])
      })

      test('hands over searches, which are answered and not read from the disk', async () => {
        const found = await rawResponse(front.origin, '/sok/?q=kvar')
        const page = found.body.toString('utf8')
        expect([found.status, found.headers['cache-control'], found.headers['x-robots-tag']]).toEqual([200, 'no-store', 'noindex'])
        expect(page).toContain('<mark>Kvar</mark>')
        expect(found.headers['content-security-policy']).toContain("script-src 'self'")
        expect(found.headers['content-security-policy']).toBe((await rawResponse(torget.origin, '/sok/?q=kvar')).headers['content-security-policy'])
        expect(JSON.parse((await rawResponse(front.origin, '/sok/forslag?q=kva')).body.toString('utf8'))).toMatchObject({
          suggestions: [{ title: 'Kvar' }],
        })
        expect((await rawResponse(front.origin, '/sok/')).body.equals((await rawResponse(torget.origin, '/sok/')).body)).toBe(true)
      })

      test('hands over lists as somebody filters them', async () => {
        for (const target of ['/utlysningar/urval/?lage=oppen', '/projekt/urval/?roll=driver']) {
          const [mine, theirs] = [await rawResponse(front.origin, target), await rawResponse(torget.origin, target)]
          expect([target, mine.status, mine.headers['cache-control'], mine.headers['x-robots-tag']]).toEqual([target, 200, 'no-store', 'noindex'])
          expect(mine.body.equals(theirs.body)).toBe(true)
        }
      })

      test('does not take a page for the admin because it begins alike', async () => {
        const answer = await rawResponse(front.origin, '/administration/')
        expect([answer.status, answer.headers['content-security-policy']]).toEqual([404, expect.stringContaining("default-src 'none'")])
      })

      test('an editor logs in, uploads a large file and is refused one that is too large, in Swedish', async () => {
        const editor = await new RestClient(front.origin).login('admin@example.se', 'en riktigt lång mening')
        const file = (megabytes: number) => ({
          name: 'stor.pdf',
          type: 'application/pdf',
          bytes: new Uint8Array(Buffer.concat([Buffer.from('%PDF-1.4'), Buffer.alloc(megabytes * 2 ** 20)])),
        })
        expect((await editor.upload('/api/documents', file(30), { title: `Stor ${name}` })).status).toBe(201)
        const refused = await editor.upload('/api/documents', file(55), { title: 'För stor' })
        expect([refused.status, refused.text]).toEqual([413, expect.stringContaining('errors')])
      })

      test('knows of what moves and ends without being told', async () => {
        const slug = name.replace(/\W/g, '-')
        const { id } = await admin.create('news', { ...PUBLISHABLE.news, title: 'Senare', slug, _status: 'published' })
        await answers(front.origin, `/aktuellt/${slug}/`, 200)
        await admin.change('news', id, { slug: `${slug}-2`, _status: 'published' })
        await answers(front.origin, `/aktuellt/${slug}/`, 301)
        await admin.delete(`/api/news/${id}`)
        await answers(front.origin, `/aktuellt/${slug}/`, 410)
      })

      test('goes on serving pages while Torget is away, and says so of the rest', async () => {
        const alone = await start(name, { folder: path.join(torget.dataDir, 'site'), torget: 1 })
        try {
          expect((await rawResponse(alone.origin, '/aktuellt/kvar/')).status).toBe(200)
          for (const target of ['/admin/login', '/aktuellt/aldrig/']) {
            const { status, headers, body } = await rawResponse(alone.origin, target)
            expect([status, headers['retry-after'], headers['content-type']]).toEqual([503, '10', 'text/plain; charset=utf-8'])
            expect(body.toString('utf8')).toContain('Torget svarar inte just nu.')
          }
        } finally {
          await alone.stop()
        }
      })
    })
})

if (nginx === null) test.skip('nginx: there is none on this machine, and its example configurations are not tried', () => undefined)
if (caddy === null) test.skip('Caddy: there is none on this machine, and its example configurations are not tried', () => undefined)
