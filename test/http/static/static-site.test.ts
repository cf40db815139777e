import { createServer } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import path from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { FormerAddress } from '../../../src/domain/paths/redirects.ts'
import { routerOf } from '../../../src/http/router.ts'
import { ReadyServices } from '../../../src/http/services.ts'
import { writeSiteFile } from '../../../src/publisher/output/site-file.ts'
import { temporaryFolder } from '../../folders/temporary-folder.ts'

const LONG = `<!doctype html><title>Nyheten</title>${'Viskadalsregionen. '.repeat(200)}`
const NOT_FOUND = '<!doctype html><title>Sidan finns inte</title>'
const ENDED = '<h1>Sidan finns inte längre</h1>'
const FORMER: Readonly<Record<string, FormerAddress>> = {
  '/aktuellt/gammal/': { kind: 'moved', to: '/aktuellt/ny/' },
  '/aktuellt/åäö/': { kind: 'moved', to: '/aktuellt/ny-å/' },
  '/aktuellt/borta/': { kind: 'gone' },
  '/aktuellt/atertagen/': { kind: 'gone' },
}

/** Files that no upload becomes, and that a browser would run. */
const NO_UPLOADS = ['a.html', 'a.svg', 'a.xml', 'a.mjs', 'a.js', 'a.css', 'a.csv.br', 'a']

let server = createServer()
let port = 0
beforeEach(async () => {
  const outer = await temporaryFolder({ 'secret.txt': 'hemligt', 'site-other/secret.txt': 'hemligt' })
  const folder = path.join(outer, 'site')
  const files: Readonly<Record<string, string>> = {
    'index.html': 'start',
    '404.html': NOT_FOUND,
    '410.html': ENDED,
    'aktuellt/index.html': 'aktuellt',
    'aktuellt/ny/index.html': LONG,
    'aktuellt/atertagen/index.html': 'åter här',
    'aktuellt/rss.xml': `<rss>${'x'.repeat(2000)}</rss>`,
    'sitemap.xml': '<urlset/>',
    'robots.txt': 'User-agent: *',
    'media/bild-1.jpg': 'jpeg',
    'media/rapport-2.pdf': '0123456789',
    ...Object.fromEntries(NO_UPLOADS.map((name) => [`media/${name}`, '<script>alert(1)</script>'])),
    '_astro/site.abc123.css': 'body {}',
    '.hemlig/index.html': 'hemligt',
    '.env': 'hemligt',
    'aktuellt/.git/index.html': 'hemligt',
    'med blank å.txt': 'blank',
    'evil.example/index.html': 'inte onda',
  }
  for (const [name, text] of Object.entries(files)) writeSiteFile(folder, name, Buffer.from(text))
  server = createServer(routerOf(new ReadyServices({ site: { folder, formerAddress: async (at) => FORMER[at] ?? null } }), { isHttps: false }))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  port = (server.address() as AddressInfo).port
})
afterEach(() => new Promise((resolve) => server.close(resolve)))

interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
}

/** Sends a request just as it is written: no client tidies the path. */
function ask(target: string, headers: Readonly<Record<string, string>> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1')
    const chunks: Buffer[] = []
    socket.on('data', (chunk: Buffer) => chunks.push(chunk))
    socket.on('error', reject)
    socket.on('end', () => {
      const all = Buffer.concat(chunks)
      const split = all.indexOf('\r\n\r\n')
      const [first = '', ...lines] = all.subarray(0, split).toString('latin1').split('\r\n')
      const pairs = lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()] as const)
      resolve({ status: Number(first.split(' ')[1]), headers: Object.fromEntries(pairs), body: all.subarray(split + 4) })
    })
    const extra = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
    socket.write(Buffer.from(`${method} ${target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n${extra.join('')}\r\n`, 'latin1'))
  })
}
const text = ({ body }: Answer) => body.toString('utf8')

describe('what there is', () => {
  test.each([
    ['/', 'start', 'text/html; charset=utf-8'],
    ['/aktuellt/', 'aktuellt', 'text/html; charset=utf-8'],
    ['/aktuellt/ny/', LONG, 'text/html; charset=utf-8'],
    ['/aktuellt/ny/?fbclid=1', LONG, 'text/html; charset=utf-8'],
    ['/sitemap.xml', '<urlset/>', 'application/xml; charset=utf-8'],
    ['/robots.txt', 'User-agent: *', 'text/plain; charset=utf-8'],
    ['/media/bild-1.jpg', 'jpeg', 'image/jpeg'],
    ['/_astro/site.abc123.css', 'body {}', 'text/css; charset=utf-8'],
    ['/med%20blank%20%C3%A5.txt', 'blank', 'text/plain; charset=utf-8'],
    ['//aktuellt///ny//', LONG, 'text/html; charset=utf-8'],
  ])('%s', async (target, body, type) => {
    const answer = await ask(target)
    expect([answer.status, text(answer), answer.headers['content-type']]).toEqual([200, body, type])
    expect(answer.headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringContaining("default-src 'none'"),
    })
  })

  test('a feed says that it is one', async () => {
    expect((await ask('/aktuellt/rss.xml')).headers['content-type']).toBe('application/rss+xml; charset=utf-8')
  })

  test.each([
    ['a page is asked for again each time', '/aktuellt/ny/', 'public, max-age=0, must-revalidate'],
    ['a picture with its digest in its name is kept for ever', '/media/bild-1.jpg', 'public, max-age=31536000, immutable'],
    ['so is a style sheet', '/_astro/site.abc123.css', 'public, max-age=31536000, immutable'],
  ])('%s', async (_, target, caching) => expect((await ask(target)).headers['cache-control']).toBe(caching))

  const LONG_AGO = 'Sat, 01 Jan 2000 00:00:00 GMT'
  test.each<[what: string, headers: (etag: string, modified: string) => Record<string, string>, status: number]>([
    ['its tag', (etag) => ({ 'If-None-Match': etag }), 304],
    ['its tag as a strong one', (etag) => ({ 'If-None-Match': etag.replace('W/', '') }), 304],
    ['its tag among others', (etag) => ({ 'If-None-Match': `"a", ${etag} , W/"b"` }), 304],
    ['any', () => ({ 'If-None-Match': '*' }), 304],
    ['its tag, as a browser does', (etag, modified) => ({ 'If-None-Match': etag, 'If-Modified-Since': modified }), 304],
    ['its tag, and a date of another version', (etag) => ({ 'If-None-Match': etag, 'If-Modified-Since': LONG_AGO }), 304],
    ['its date', (_, modified) => ({ 'If-Modified-Since': modified }), 304],
    ['another tag', () => ({ 'If-None-Match': 'W/"a"' }), 200],
    ['another tag, and its date', (_, modified) => ({ 'If-None-Match': 'W/"a"', 'If-Modified-Since': modified }), 200],
    ['a part of its tag', (etag) => ({ 'If-None-Match': etag.slice(0, -2) }), 200],
    ['an earlier date', () => ({ 'If-Modified-Since': LONG_AGO }), 200],
    ['nothing', () => ({ 'If-None-Match': '' }), 200],
  ])('a reader that says it has %s', async (_, headers, status) => {
    const { headers: had, body } = await ask('/aktuellt/ny/')
    const again = await ask('/aktuellt/ny/', headers(had.etag ?? '', had['last-modified'] ?? ''))
    expect([again.status, text(again)]).toEqual([status, status === 304 ? '' : body.toString()])
    expect(again.headers).toMatchObject({ etag: had.etag, vary: 'Accept-Encoding', 'cache-control': had['cache-control'] })
  })

  test('a part can be asked for', async () => {
    const answer = await ask('/media/rapport-2.pdf', { Range: 'bytes=2-4' })
    expect([answer.status, text(answer)]).toEqual([206, '234'])
  })

  test('HEAD answers as GET does, without the bytes', async () => {
    const [head, get] = [await ask('/aktuellt/ny/', {}, 'HEAD'), await ask('/aktuellt/ny/')]
    expect([head.status, text(head)]).toEqual([200, ''])
    for (const name of ['content-length', 'content-type', 'etag', 'cache-control']) expect(head.headers[name]).toBe(get.headers[name])
  })

  test.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])('%s is refused', async (method) => {
    const answer = await ask('/aktuellt/', { 'Content-Length': '0' }, method)
    expect([answer.status, answer.headers.allow]).toEqual([405, 'GET, HEAD'])
  })
})

describe('compressed copies', () => {
  test.each([
    ['the best that is accepted', 'gzip, deflate, br', 'br'],
    ['in whatever case and place', 'BR;q=1.0, gzip;q=0.5', 'br'],
    ['only gzip', 'gzip', 'gzip'],
    ['gzip with a weight', 'gzip;q=0.50', 'gzip'],
    ['gzip with full weight', 'gzip; q=1.000', 'gzip'],
    ['one that is refused is not used', 'br;q=0, gzip', 'gzip'],
    ['nor when it is refused at length', 'br; q=0.000 , gzip;q=0.1', 'gzip'],
    ['none when all are refused', 'br;q=0, gzip;q=0.0', undefined],
    ['none when only others are accepted', 'zstd, deflate', undefined],
    ['none when a name only begins alike', 'brotli, xgzip, gzipped', undefined],
    ['none when nothing is accepted', 'identity', undefined],
  ])('%s: %s', async (_, accepted, encoding) => {
    const answer = await ask('/aktuellt/ny/', { 'Accept-Encoding': accepted })
    expect(answer.headers['content-encoding']).toBe(encoding)
    expect(answer.headers.vary).toBe('Accept-Encoding')
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8')
    const plain = encoding === 'br' ? brotliDecompressSync(answer.body) : encoding === 'gzip' ? gunzipSync(answer.body) : answer.body
    expect(plain.toString()).toBe(LONG)
  })

  test('a file without a copy is sent as it is', async () => {
    const answer = await ask('/robots.txt', { 'Accept-Encoding': 'br, gzip' })
    expect([answer.headers['content-encoding'], text(answer)]).toEqual([undefined, 'User-agent: *'])
  })

  test('a part that is not there is no page in disguise', async () => {
    const answer = await ask('/aktuellt/ny/', { 'Accept-Encoding': 'br', Range: 'bytes=999999-' })
    expect([answer.status, answer.headers['content-encoding'], text(answer)]).toEqual([416, undefined, ''])
  })
})

describe('a former address', () => {
  test.each([
    ['of a moved page leads there', '/aktuellt/gammal/', 301, '/aktuellt/ny/'],
    ['without its slash too', '/aktuellt/gammal', 301, '/aktuellt/ny/'],
    ['written with signs told by number', '/aktuellt/%67ammal/', 301, '/aktuellt/ny/'],
    ['with Swedish letters is told by number', '/aktuellt/%C3%A5%C3%A4%C3%B6/', 301, '/aktuellt/ny-%C3%A5/'],
    ['that has ended says so', '/aktuellt/borta/', 410, undefined],
    ['of which there is a page is that page', '/aktuellt/atertagen/', 200, undefined],
  ])('%s', async (_, target, status, location) => {
    const answer = await ask(target)
    expect([answer.status, answer.headers.location]).toEqual([status, location])
    if (status === 410) expect(text(answer)).toBe(ENDED)
    if (status === 301) expect(answer.headers['cache-control']).toBe('public, max-age=0, must-revalidate')
  })
})

describe('a page without its slash leads to the one with it', () => {
  test.each([
    ['/aktuellt', '/aktuellt/'],
    ['/aktuellt/ny', '/aktuellt/ny/'],
    ['/aktuellt/ny?a=1&b=%C3%A5', '/aktuellt/ny/?a=1&b=%C3%A5'],
    ['//evil.example', '/evil.example/'],
    ['//evil.example?a=//x', '/evil.example/?a=//x'],
    ['///evil.example', '/evil.example/'],
    ['/%2Fevil.example', '/evil.example/'],
    ['/%2f%2Fevil.example', '/evil.example/'],
  ])('%s', async (target, location) => {
    const answer = await ask(target)
    expect([answer.status, answer.headers.location]).toEqual([301, location])
  })
})

describe('what is not there', () => {
  test.each<[string, string]>([
    ['a page that never was', '/aktuellt/finns-inte/'],
    ['a file’s name with a slash', '/robots.txt/'],
    ['a folder without a page', '/media'],
    ['a folder without a page, with its slash', '/media/'],
    ['a hidden file', '/.env'],
    ['a hidden folder', '/.hemlig/'],
    ['a hidden folder further down', '/aktuellt/.git/'],
    ['a hidden file told by number', '/%2eenv'],
    ['the file above', '/../secret.txt'],
    ['the file above, told by number', '/%2e%2e/secret.txt'],
    ['the file above, the slash told by number', '/..%2fsecret.txt'],
    ['the file above, all told by number', '/%2e%2e%2fsecret.txt'],
    ['the file above, from below', '/aktuellt/../../secret.txt'],
    ['the file above, from below, told by number', '/aktuellt/%2e%2e/%2e%2e/secret.txt'],
    ['the file above, with backslashes', '/..\\secret.txt'],
    ['the file above, with backslashes told by number', '/..%5csecret.txt'],
    ['the folder beside, that begins alike', '/../site-other/secret.txt'],
    ['a number told twice', '/%252e%252e/secret.txt'],
    ['a path with a backslash that some take for a host', '/\\evil.example'],
    ['the same told by number', '/%5cevil.example/'],
    ['a path with a sign that ends it', '/robots.txt%00'],
    ['a page with a sign that ends it', '/%00/'],
    ['a number that is none', '/%zz'],
    ['a number that is no letter', '/%ff/'],
    ['another host’s address', 'http://evil.example/x'],
    ...NO_UPLOADS.map((name): [string, string] => ['a file of a kind that no upload becomes', `/media/${name}`]),
  ])('%s: %s', async (_, target) => {
    const answer = await ask(target)
    expect([answer.status, text(answer), answer.headers.location]).toEqual([404, NOT_FOUND, undefined])
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8')
    expect(answer.headers['cache-control']).toBe('public, max-age=0, must-revalidate')
  })

  test('is answered without the bytes when only the head is asked for', async () => {
    const answer = await ask('/finns-inte/', {}, 'HEAD')
    expect([answer.status, text(answer), answer.headers['content-length']]).toEqual([404, '', String(NOT_FOUND.length)])
  })
})

test('a folder with nothing in it still answers in Swedish', async () => {
  const folder = await temporaryFolder()
  server.removeAllListeners('request')
  server.on('request', routerOf(new ReadyServices({ site: { folder, formerAddress: async () => null } }), { isHttps: false }))
  const answer = await ask('/')
  expect(answer.status).toBe(404)
  expect(text(answer)).toContain('Sidan finns inte')
})
