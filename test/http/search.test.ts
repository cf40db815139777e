import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { docOf, firstAdministrator, type RestClient } from '../cms/rest-client.ts'
import { PUBLISHABLE } from '../cms/sample-documents.ts'
import { rawResponse } from '../processes/raw-response.ts'
import { type RunningServer, startServer } from '../processes/running-server.ts'

let torget: RunningServer
let admin: RestClient
beforeAll(async () => {
  torget = await startServer()
  admin = await firstAdministrator(torget)
})
afterAll(() => torget?.remove())

const get = async (query: string, at = '/sok/') => {
  const { status, headers, body } = await rawResponse(torget.origin, `${at}?${query}`)
  return { status, headers, text: body.toString('utf8') }
}
const search = (question: string) => get(`q=${encodeURIComponent(question)}`)
/** Waits until a search shows a text; as long as a busy machine may take. */
const soon = (question: string, text: string | RegExp) =>
  vi.waitFor(async () => expect((await search(question)).text).toMatch(text), { timeout: 15_000, interval: 20 })
const news = (values: object) => admin.create('news', { ...PUBLISHABLE.news, _status: 'published', ...values })

test('a page of hits is kept by nobody, and listed nowhere', async () => {
  const { status, headers, text } = await search('vad som helst')
  expect([status, headers['content-type'], headers['cache-control'], headers['x-robots-tag']]).toEqual([
    200,
    'text/html; charset=utf-8',
    'no-store',
    'noindex',
  ])
  expect(headers['content-security-policy']).toBe((await rawResponse(torget.origin, '/')).headers['content-security-policy'])
  expect(text).toContain('Inga träffar på <strong>vad som helst</strong>')
})

test.each([
  ['br, gzip', 'br', brotliDecompressSync],
  ['gzip', 'gzip', gunzipSync],
  ['br;q=0, gzip;q=0.5', 'gzip', gunzipSync],
  ['identity', undefined, (bytes: Buffer) => bytes],
])('a page of hits and a filtered list are packed for a reader that takes %s', async (accepted, encoding, unpack) => {
  for (const at of ['/sok/?q=packad', '/projekt/urval/?roll=stodjer', '/utlysningar/urval/']) {
    const packed = await rawResponse(torget.origin, at, { 'Accept-Encoding': accepted })
    expect([packed.status, packed.headers['content-encoding'], packed.headers.vary], at).toEqual([200, encoding, 'Accept-Encoding'])
    expect(packed.headers['content-length']).toBe(String(packed.body.length))
    expect(unpack(packed.body).toString()).toBe((await rawResponse(torget.origin, at)).body.toString())
  }
})

test('what is published, changed, unpublished and removed is so in the search soon', async () => {
  const { id } = await news({ title: 'Grodlarver i dammen' })
  await soon('grodlarv', '<mark>Grodlarver</mark> i dammen')
  await admin.change('news', id, { title: 'Paddor i dammen', _status: 'published' })
  await soon('padda', '<mark>Paddor</mark> i dammen')
  expect((await search('grodlarv')).text).toContain('Inga träffar')
  await admin.change('news', id, { _status: 'draft' })
  await soon('paddor', 'Inga träffar')
})

test('a draft is never found, neither as a hit nor as a suggestion or a spelling', async () => {
  await admin.create('news', { ...PUBLISHABLE.news, title: 'Hemlighetsmakeri', _status: 'draft' })
  const { id } = await news({ title: 'Öppenhetspris' })
  await admin.patch(`/api/news/${id}?draft=true`, { title: 'Hemlighetspris', _status: 'draft' })
  await soon('öppenhetspris', '<mark>Öppenhetspris</mark>')
  for (const asked of ['hemlighetsmakeri', 'hemlighetspris', 'hemlighetsmaker', 'hemlig']) {
    expect((await search(asked)).text).toContain('Inga träffar')
    expect((await search(asked)).text).not.toContain('Menade du')
    expect((await get(`q=${asked}`, '/sok/forslag')).text).toBe('{"suggestions":[]}')
  }
})

test('a file is found by its text while something published shows it, and not before or after', async () => {
  const file = { name: 'lista.txt', type: 'text/plain', bytes: new TextEncoder().encode('Här räknas näckrosorna vid stranden.') }
  const document = docOf(await admin.upload('/api/documents', file, { title: 'Växter' }))
  const { id } = await news({ title: 'Sommar' })
  await soon('sommar', '<mark>Sommar</mark>')
  for (const asked of ['näckros', 'växter']) expect((await search(asked)).text).toContain('Inga träffar')
  await admin.change('news', id, { documents: [document.id], _status: 'published' })
  await soon('nackrosor', /href="\/media\/vaxter-[0-9a-f]+\.txt">Växter \(txt, 1.kB\)<\/a>/)
  await admin.change('news', id, { documents: [], _status: 'published' })
  await soon('näckrosor', 'Inga träffar')
})

test('synonyms hold when an editor has saved them, and bad ones are refused in Swedish', async () => {
  await news({ title: 'Tillväxtmedlen delas ut' })
  const save = (...groups: readonly string[]) => admin.post('/api/globals/search', { groups: groups.map((words) => ({ words })) })
  expect((await save('DRUM\ntillväxtmedel')).status).toBe(200)
  await soon('drum', '<mark>Tillväxtmedlen</mark> delas ut')
  const refused = await save('DRUM\ntillväxtmedel', 'drum\nannat')
  expect([refused.status, refused.text]).toEqual([400, expect.stringContaining('”drum” står i mer än en grupp. Låt det stå i en.')])
  expect((await save('ensam')).text).toContain('Skriv minst två ord som betyder samma sak, ett per rad.')
  expect((await save()).status).toBe(200)
  await soon('drum', 'Inga träffar')
})

test.each(['<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', "' onfocus='alert(1)", '</title><script>alert(1)</script>', '{{7*7}}'])(
  'what is asked is text and nothing else: %s',
  async (asked) => {
    const { status, text } = await search(asked)
    expect(status).toBe(200)
    // In attributes and in text, with quotes and angle brackets that end neither.
    const outside = text.replace(/<[a-z!/](?:"[^"]*"|[^">])*>/gi, '\n')
    expect(outside).not.toMatch(/<(script|img)/i)
    expect(text).not.toMatch(/<[a-z]+(?:\s+[a-z-]+(?:="[^"]*")?)*\s+on[a-z]+=/i)
  },
)

test.each([
  ['a long question', `q=${'medel+'.repeat(400)}`],
  ['a long word', `q=${'%C3%A5'.repeat(500)}`],
  ['bytes that are no text', 'q=%ff%fe%00'],
  ['a page that there is not', 'q=medel&sida=99999'],
  ['an unknown kind', 'q=medel&typ=annat'],
  ['a key twice', 'q=a&q=b'],
  ['nothing', ''],
])('%s is answered', async (_, query) => {
  expect((await get(query)).status).toBe(200)
  expect((await get(query, '/sok/forslag')).status).toBe(200)
})

test('a search takes no form', async () => {
  for (const at of ['/sok/', '/sok/forslag']) {
    const { status, headers } = await rawResponse(torget.origin, at, { 'Content-Length': '0' }, 'POST')
    expect([status, headers.allow]).toEqual([405, 'GET, HEAD'])
  }
  const head = await rawResponse(torget.origin, '/sok/?q=medel', {}, 'HEAD')
  expect([head.status, head.body.length]).toEqual([200, 0])
})

test('no query is printed or written', async () => {
  await search('Personnamn Alldeles Eget')
  expect(torget.output()).not.toContain('Alldeles')
})
