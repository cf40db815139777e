import { request } from 'node:http'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type RunningServer, startServer } from '../processes/running-server.ts'
import { type ApiResponse, type Doc, docOf, firstAdministrator, type Id, RestClient, sentencesOf, type Upload } from './rest-client.ts'
import { CONTENT, PUBLISHABLE } from './sample-documents.ts'

let server: RunningServer
let admin: RestClient

beforeAll(async () => {
  server = await startServer()
  admin = await firstAdministrator(server)
  await admin.post('/api/globals/site', { name: 'Torget', applicationHosts: [{ host: 'ansok.example.se' }] })
})
afterAll(() => server?.remove())

/** Matches words of English sentences that no Swedish sentence has. */
const ENGLISH =
  /\b(the|is|are|was|not|this|that|must|should|cannot|please|invalid|missing|required|field|fields|value|found|failed|something|went|wrong|error|unknown|too|with|of|to|and|document|request)\b/i

/** Expects a refusal in Swedish sentences without internal details. */
function expectRefusal(answer: ApiResponse, status: number, says?: RegExp | string): void {
  expect(answer.status, answer.text.slice(0, 500)).toBe(status)
  const sentences = sentencesOf(answer)
  expect(sentences.length, answer.text.slice(0, 500)).toBeGreaterThan(0)
  for (const sentence of sentences) {
    expect(sentence).not.toMatch(ENGLISH)
    expect(sentence).not.toMatch(/SQLITE|\bat \/|node_modules|undefined|\[object/)
  }
  if (says !== undefined) expect(sentences.join('\n')).toMatch(says)
}

const news = (data: object = {}) => ({ ...PUBLISHABLE.news, ...data })
const published = (collection: keyof typeof PUBLISHABLE, data: object) => ({ ...PUBLISHABLE[collection], _status: 'published', ...data })
const instant = (time: string) => `2027-03-01T${time}:00.000Z`
const round = (data: object = {}) => ({ title: 'Omgång 1', slug: '2027', ...data })
const rooted = (...children: readonly unknown[]) => ({ root: { type: 'root', children, direction: null, format: '', indent: 0, version: 1 } })

const total = async (collection: string) => (await admin.get(`/api/${collection}/count`)).body.totalDocs

describe('a document that contradicts itself can’t be published, and the error names the field', () => {
  it.each([
    [
      'a round that closes before it opens',
      'funding-calls',
      { rounds: [round({ opensAt: instant('10:00'), closesAt: instant('09:00') })] },
      'rounds.0.closesAt',
      /stänger innan den öppnar/,
    ],
    [
      'a round that opens and never closes',
      'funding-calls',
      { rounds: [round({ opensAt: instant('10:00') })] },
      'rounds.0.closesAt',
      /inget stängningsdatum/,
    ],
    [
      'two rounds with one address',
      'funding-calls',
      { rounds: [round(), round({ title: 'Omgång 2' })] },
      'rounds.1.slug',
      /Två omgångar har adressen ”2027”/,
    ],
    [
      'an application link without encryption',
      'funding-calls',
      { applicationTemplate: 'http://ansok.example.se/{call}' },
      'applicationTemplate',
      /https/,
    ],
    [
      'an application link to another host',
      'funding-calls',
      { applicationTemplate: 'https://annan.example.se/{call}' },
      'applicationTemplate',
      /tillåtna ansökningsdomänerna/,
    ],
    [
      'an application link to a host that ends alike',
      'funding-calls',
      { applicationTemplate: 'https://ondansok.example.se/' },
      'applicationTemplate',
      /tillåtna/,
    ],
    [
      'an application link with an unknown placeholder',
      'funding-calls',
      { applicationTemplate: 'https://ansok.example.se/{namn}' },
      'applicationTemplate',
      /okänd platshållare/,
    ],
    [
      'an application link with a login in it',
      'funding-calls',
      { applicationTemplate: 'https://a:b@ansok.example.se/' },
      'applicationTemplate',
      /användarnamn/,
    ],
    [
      'a round that closes in the year 20277',
      'funding-calls',
      { rounds: [round({ opensAt: instant('10:00'), closesAt: '+020277-03-01T10:00:00.000Z' })] },
      'rounds.0.closesAt',
      /År 20277 ligger utanför 1990 till 2099/,
    ],
    ['news of the year 50', 'news', { publishedAt: '0050-01-01T00:00:00.000Z' }, 'publishedAt', /År 50 ligger utanför/],
    ['more than all in co-financing', 'funding-calls', { amounts: { coFinancing: 101 } }, 'amounts.coFinancing', /0 och 100 procent/],
    [
      'an event that ends before it starts',
      'events',
      { occasions: [{ startsAt: instant('10:00'), endsAt: instant('09:00') }] },
      'occasions',
      /slutar innan det börjar/,
    ],
    [
      'occasions that overlap',
      'events',
      {
        occasions: [
          { startsAt: instant('08:00'), endsAt: instant('12:00') },
          { startsAt: instant('11:00'), endsAt: instant('13:00') },
        ],
      },
      'occasions',
      /överlappar/,
    ],
    ['an event without a time', 'events', { occasions: [] }, 'occasions', /Lägg till minst 1|Fyll i det här fältet/],
    ['a programme outside the event', 'events', { programme: [{ from: '05.00', title: 'Frukost' }] }, 'programme', /utanför evenemangets tid/],
    ['a clock time that is none', 'events', { programme: [{ from: '25.00', title: 'Frukost' }] }, 'programme.0.from', /”25.00” är inget klockslag/],
    [
      'more seats taken than there are',
      'events',
      { signup: { way: 'email', email: 'a@example.se', seats: 5, reservedSeats: 6 } },
      'signup.reservedSeats',
      /fler än platserna/,
    ],
    ['sign-up by link without one', 'events', { signup: { way: 'link' } }, 'signup.url', /Ange hur man anmäler sig/],
    ['sign-up by a script', 'events', { signup: { way: 'link', url: 'javascript:alert(1)' } }, 'signup.url', /https/],
    ['half a krona', 'events', { price: 1.5 }, 'price', /hela kronor/],
    ['a price below nothing', 'events', { price: -1 }, 'price', /negativt/],
    ['a month in the year 20112', 'projects', { period: { from: '20112-01', to: '2012-12' } }, 'period.from', /”20112-01” är ingen månad/],
    ['a project that ends before it begins', 'projects', { period: { from: '2026-05', to: '2026-01' } }, 'period.to', /slutar innan det börjar/],
    ['a title that is too long', 'news', { title: 'x'.repeat(161) }, 'title', /högst 160 tecken/],
    ['a lead that is too long', 'news', { lead: 'x'.repeat(501) }, 'lead', /högst 500 tecken/],
    ['no title', 'news', { title: '' }, 'title', /Fyll i/],
    ['news from the future', 'news', { publishedAt: '2099-01-01T00:00:00.000Z' }, null, /ligger i framtiden/],
    ['an address that is none', 'news', { slug: 'Åäö!' }, 'slug', /små bokstäver/],
    ['an address that is too long', 'news', { slug: 'a'.repeat(91) }, 'slug', /./],
    ['an address that the list uses', 'news', { slug: 'tema' }, 'slug', /används av webbplatsen själv/],
    ['an address that is a year', 'events', { slug: '2026' }, 'slug', /används av webbplatsen själv/],
    ['an address that the site uses', 'pages', { slug: 'aktuellt' }, 'slug', /används av webbplatsen själv/],
    ['an address that the CMS uses', 'pages', { slug: 'admin' }, 'slug', /används av webbplatsen själv/],
  ] as const)('%s', async (_, collection, data, path, says) => {
    const before = await total(collection)
    const answer = await admin.post(`/api/${collection}`, published(collection, data))
    expectRefusal(answer, 400, says)
    if (path !== null) expect(answer.body.errors?.[0]?.data?.errors?.map((error) => error.path)).toContain(path)
    expect(await total(collection)).toBe(before)
  })

  it('when it is already published, and the published one stays unchanged', async () => {
    const event = await admin.create('events', published('events', { title: 'Står kvar' }))
    const before = (await admin.get(`/api/events/${event.id}`)).text
    expectRefusal(await admin.patch(`/api/events/${event.id}`, { title: 'Nytt', occasions: [], _status: 'published' }), 400)
    expect((await admin.get(`/api/events/${event.id}`)).text).toBe(before)
  })

  it('but can be saved as a draft', async () => {
    const draft = { ...PUBLISHABLE['funding-calls'], rounds: [round({ opensAt: instant('10:00') })], _status: 'draft' }
    expect((await admin.post('/api/funding-calls?draft=true', draft)).status).toBe(201)
  })

  it.each([
    ['a colour that can not be read', { colours: { primary: '#ffff00', accent: '#9c3d1e' } }, /kontrasten är 1 /],
    ['a colour that is none', { colours: { primary: 'röd' } }, /”röd” är ingen färgkod/],
    ['a host with a path', { applicationHosts: [{ host: 'https://x.example.se/' }] }, /inget domännamn/],
    ['no name', { name: '' }, /Fyll i/],
    ['a name that is too long', { name: 'x'.repeat(81) }, /högst 80 tecken/],
    ['an e-mail address that is none', { email: 'vi' }, /e-postadress/],
    ['a logotype that is gone', { logo: 99_999 }, /finns inte/],
  ])('settings with %s', async (_, data, says) => {
    const before = (await admin.get('/api/globals/site')).text
    expectRefusal(await admin.post('/api/globals/site', data), 400, says)
    expect((await admin.get('/api/globals/site')).text).toBe(before)
  })

  it.each([
    ['an alert without a title', 'alert', { isActive: true, title: '' }, /rubrik/],
    ['a criterion that WCAG does not number so', 'accessibility', { faults: [{ title: 'A', description: 'B', criterion: 'AA' }] }, /1\.2\.5/],
    ['an alert that ends before it begins', 'alert', { from: instant('10:00'), until: instant('09:00') }, /slutar visas innan/],
    [
      'another alert that ends before it begins',
      'alert',
      { more: [{ severity: 'info', from: instant('10:00'), until: instant('09:00') }] },
      /slutar visas innan/,
    ],
    ['another alert without a title', 'alert', { more: [{ severity: 'info', isActive: true }] }, /rubrik/],
    ['a menu line to a half address', 'navigation', { main: [{ label: 'X', path: 'kalender' }] }, /snedstreck/],
    ['more menu lines than fit', 'navigation', { main: Array.from({ length: 9 }, () => ({ label: 'X', path: '/x/' })) }, /högst 8/],
  ])('%s', async (_, global, data, says) => {
    expectRefusal(await admin.post(`/api/globals/${global}`, data), 400, says)
  })
})

describe('an address', () => {
  it('that is taken is refused when typed, and gets a number when generated', async () => {
    await admin.create('news', news({ title: 'Taget namn', _status: 'published' }))
    expectRefusal(await admin.post('/api/news', news({ slug: 'taget-namn' })), 400, /används redan av ”Taget namn”/)
    expect((await admin.create('news', news({ title: 'Taget namn' }))).slug).toBe('taget-namn-2')
  })

  it('of a document in the bin is taken', async () => {
    const { id } = await admin.create('news', news({ title: 'Slängd', _status: 'published' }))
    await admin.change('news', id, { deletedAt: new Date().toISOString() })
    expectRefusal(await admin.post('/api/news', news({ slug: 'slangd' })), 400, /papperskorgen/)
  })

  it('that is reserved gets a number when generated', async () => {
    expect((await admin.create('pages', { title: 'Admin' })).slug).toBe('admin-2')
    expect((await admin.create('news', news({ title: '2026' }))).slug).toBe('2026-2')
  })

  it.each([...CONTENT, 'themes'] as const)('is unique when twenty documents are created at once in %s', async (collection) => {
    const data = collection === 'themes' ? { name: 'Kapplöpning' } : { ...PUBLISHABLE[collection], title: 'Kapplöpning' }
    const answers = await Promise.all(Array.from({ length: 20 }, () => admin.post(`/api/${collection}`, data)))
    for (const answer of answers) if (answer.status !== 201) expectRefusal(answer, 400)
    const slugs = answers.flatMap(({ body }) => (body.doc ? [body.doc.slug] : []))
    expect(new Set(slugs).size).toBe(slugs.length)
    expect(slugs.length).toBeGreaterThan(0)
  })

  it('that twenty requests type at once is given to one', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => admin.post('/api/news', news({ slug: 'samma-adress' }))))
    const [made, refused] = [answers.filter(({ status }) => status === 201), answers.filter(({ status }) => status !== 201)]
    expect(made).toHaveLength(1)
    for (const answer of refused) expectRefusal(answer, 400)
  })

  it('of a page can’t lie below itself', async () => {
    const top = await admin.create('pages', { title: 'Överst', _status: 'published' })
    const below = await admin.create('pages', { title: 'Under', parent: top.id, _status: 'published' })
    const bottom = await admin.create('pages', { title: 'Underst', parent: below.id, _status: 'published' })
    for (const { id } of [top, below, bottom]) {
      expectRefusal(await admin.patch(`/api/pages/${top.id}`, { parent: id, _status: 'published' }), 400, /under sig själv/)
    }
  })
})

describe('a value of the wrong type', () => {
  it.each([
    ['news', 'title', { a: 1 }],
    ['news', 'title', ['x']],
    ['news', 'lead', { a: 1 }],
    ['news', 'kind', { a: 1 }],
    ['news', 'kind', 'bogus'],
    ['news', 'slug', { a: 1 }],
    ['news', 'guid', { a: 1 }],
    ['news', 'themes', 'x'],
    ['news', 'themes', { a: 1 }],
    ['news', 'themes', ['abc']],
    ['news', 'themes', [99_999]],
    ['news', 'image', 'abc'],
    ['news', 'image', 99_999],
    ['news', 'image', { a: 1 }],
    ['news', 'related', ['x']],
    ['news', 'related', [{ relationTo: 'news', value: 'abc' }]],
    ['news', 'isFeatured', 'ja'],
    ['news', 'publishedAt', 'igår'],
    ['news', 'publishedAt', { a: 1 }],
    ['news', 'createdAt', 'igår'],
    ['news', 'updatedAt', { a: 1 }],
    ['news', 'deletedAt', 'igår'],
    ['news', '_status', 'bogus'],
    ['news', '_status', { a: 1 }],
    ['news', 'body', 'hej'],
    ['news', 'body', { a: 1 }],
    ['news', 'body', { root: {} }],
    ['news', 'body', rooted(null)],
    ['news', 'body', rooted({ type: 'paragraph', children: 'x' })],
    ['news', 'body', rooted({ type: 'heading', tag: 'h2 onclick=x', children: [] })],
    ['news', 'body', rooted({ type: 'text', text: { a: 1 } })],
    ['news', 'body', rooted({ type: 'block', version: 1, fields: { blockType: 'bogus' } })],
    ['news', 'body', rooted({ type: 'block', version: 1, fields: { blockType: 'figure' } })],
    ['news', 'body', rooted({ type: 'block', version: 1 })],
    ['events', 'occasions', 'x'],
    ['events', 'occasions', { a: 1 }],
    ['events', 'occasions', [null]],
    ['events', 'price', 'många'],
    ['events', 'price', { a: 1 }],
    ['events', 'signup', 'x'],
    ['events', 'venue', []],
    ['funding-calls', 'rounds', 'x'],
    ['funding-calls', 'rounds', [{ title: { a: 1 }, slug: 'x' }]],
    ['funding-calls', 'applicationTemplate', { a: 1 }],
    ['funding-calls', 'applicants', ['bogus']],
    ['projects', 'period', 'x'],
    ['projects', 'period', null],
    ['projects', 'period', { from: { a: 1 }, to: '2027-12' }],
    ['pages', 'parent', 'abc'],
    ['pages', 'parent', 99_999],
    ['pages', 'parent', { a: 1 }],
  ] as const)('%s.%s: %j', async (collection, field, value) => {
    const before = await total(collection)
    expectRefusal(await admin.post(`/api/${collection}`, published(collection, { [field]: value })), 400)
    expect(await total(collection)).toBe(before)
  })

  it.each([
    ['themes', { name: { a: 1 } }],
    ['contacts', { name: 'X', role: ['x'] }],
    ['users', { name: 'X', email: { a: 1 }, password: 'ett långt lösenord' }],
    ['users', { name: 'X', email: 'x@example.se', password: 123_456_789_012 }],
    ['users', { name: 'X', email: 'x@example.se', password: { length: 20 } }],
    ['users', { name: 'X', email: 'x@example.se', password: 'ett långt lösenord', roles: ['god'] }],
    ['globals/site', { name: { a: 1 } }],
    ['globals/site', { colours: 'x' }],
    ['globals/navigation', { main: 'x' }],
    ['globals/navigation', { main: ['x'] }],
    ['globals/alert', { text: ['x'] }],
  ])('%s: %j', async (place, data) => {
    expectRefusal(await admin.post(`/api/${place}`, data), 400)
  })

  it('doesn’t hinder later publications', async () => {
    await admin.create('news', news({ title: 'Efter allt', _status: 'published' }))
    await expect.poll(() => status('/aktuellt/efter-allt/'), { timeout: 5000, interval: 50 }).toBe(200)
  })
})

const status = async (path: string) => (await fetch(server.origin + path, { redirect: 'manual' })).status

describe('a missing document or field', () => {
  it.each(['99999', '0', '-1', '1.5', 'abc', 'null', '%00', '[object Object]', '99999999999999999999', '000000000000000000000000'])(
    'is not found by the id %s',
    async (id) => {
      for (const collection of ['news', 'themes', 'images', 'users', 'signups']) {
        expectRefusal(await admin.get(`/api/${collection}/${id}`), 404, /finns inte/)
        // Sign-ups are changed and removed by those who see to the participants, and nowhere else.
        if (collection === 'signups') continue
        expectRefusal(await admin.patch(`/api/${collection}/${id}`, {}), 404, /finns inte/)
        // Users are disabled, never deleted.
        if (collection === 'users') continue
        expectRefusal(await admin.delete(`/api/${collection}/${id}`), 404, /finns inte/)
      }
      expectRefusal(await admin.get(`/api/news/versions/${id}`), 404)
      expectRefusal(await admin.post(`/api/news/versions/${id}`), 404)
      expectRefusal(await admin.post(`/api/news/${id}/duplicate`), 404)
    },
  )

  it.each(['where[nope][equals]=1', 'where[title][bogus]=x', 'where[password][exists]=true'])('can’t be searched for by %s', async (query) => {
    expectRefusal(await admin.get(`/api/users?${query}`), 400, /går inte att söka/)
  })
})

describe('a query', () => {
  const QUERIES = [
    'where=x',
    'where={',
    'where[id][in]=a,b',
    'where[id][in]=',
    'where[id][equals][x]=1',
    'where[id][near]=1,2',
    'where[createdAt][equals]=igår',
    'where[nope][equals]=1',
    'where[and][0][or][0][id][in]=x',
    `where${'[a]'.repeat(30)}=1`,
    'limit=abc',
    'limit=-1',
    'limit=1e999',
    'limit[a]=1',
    'page=-1',
    'page=1e99',
    'depth=x',
    'sort=nope',
    'sort[a]=title',
    'select=x',
    'populate=x',
    'joins=x',
    'data={',
  ]
  const places = [
    'news',
    'events',
    'pages',
    'images',
    'users',
    'signups',
    'news/count',
    'news/versions',
    'globals/site/versions',
    'payload-preferences',
  ]
  it.each(places)('that is malformed is refused: %s', async (place) => {
    for (const query of QUERIES) {
      const answer = await admin.get(`/api/${place}?${query}`)
      expect([query, answer.status]).toEqual([query, 400])
      expectRefusal(answer, 400)
    }
  })

  it.each([
    'where={"id":{"equals":{"a":1}}}',
    'where[slug][equals][]=1',
    'where[title][near]=1',
    'where[image][equals]=x',
    'where[themes][contains]=x',
    'where[related][equals]=x',
    'where[body.root.children][contains]=x',
    'where[deletedAt][equals]=x',
  ])('for impossible values is refused: %s', async (query) => {
    expectRefusal(await admin.get(`/api/news?${query}`), 400, /går inte att/)
    expectRefusal(await admin.get(`/api/news/count?${query}`), 400, /går inte att/)
    expectRefusal(await new RestClient(server.origin).get(`/api/news?${query}`), 400, /går inte att/)
  })

  it('in the body of a request is checked, too', async () => {
    const asQuery = { 'Content-Type': 'application/x-www-form-urlencoded', 'X-Payload-HTTP-Method-Override': 'GET' }
    for (const body of ['where=x', 'where[id][in]=a', 'limit[a]=1'])
      expectRefusal(await admin.send('POST', '/api/news', { body, headers: asQuery }), 400)
    expect((await admin.send('POST', '/api/news', { body: 'where[title][exists]=true&limit=1', headers: asQuery })).status).toBe(200)
    const asData = { 'Content-Type': 'application/json', 'X-Payload-HTTP-Method-Override': 'GET' }
    expectRefusal(await admin.send('POST', '/api/news', { body: '{', headers: asData }), 400)
  })

  it('that is malformed changes and deletes nothing', async () => {
    const before = await total('themes')
    for (const query of ['where=x', 'where[id][in]=a,b', 'where[createdAt][equals]=igår', 'limit=abc&where[name][exists]=true']) {
      expectRefusal(await admin.patch(`/api/themes?${query}`, { name: 'Ändrat' }), 400)
      expectRefusal(await admin.delete(`/api/themes?${query}`), 400)
    }
    expectRefusal(await admin.send('PATCH', '/api/themes?where[id][exists]=true'), 400)
    expect(await total('themes')).toBe(before)
    expect((await admin.get('/api/themes/count?where[name][equals]=Ändrat')).body.totalDocs).toBe(0)
  })

  it('about users is forbidden to the public, malformed or not', async () => {
    expectRefusal(await new RestClient(server.origin).get('/api/users?where[id][in]=a,b'), 403)
  })

  it('with a large depth ends when documents refer to each other', async () => {
    const { id } = await admin.create('news', news({ title: 'Första', _status: 'published' }))
    const { id: second } = await admin.create('news', news({ title: 'Andra', _status: 'published', related: [{ relationTo: 'news', value: id }] }))
    await admin.change('news', id, { related: [{ relationTo: 'news', value: second }] })
    const { status, text } = await admin.get(`/api/news/${id}?depth=99`)
    expect(status).toBe(200)
    expect(text.split('"Första"').length).toBeLessThan(5)
  })
})

describe('an unknown API path', () => {
  it.each([
    '/api',
    '/api/',
    '/api/nothing',
    '/api/news/1/nothing',
    '/api/globals',
    '/api/globals/nope',
    '/api/globals/site/nope',
    '/api/graphql',
    '/api/__proto__',
    '/api/payload-migrations/1',
    '/api/NEWS',
  ])('is not found by any method: %s', async (at) => {
    for (const client of [admin, new RestClient(server.origin)]) {
      for (const answer of [
        await client.get(at),
        await client.post(at),
        await client.patch(at, {}),
        await client.delete(at),
        await client.send('PUT', at),
      ]) {
        expectRefusal(answer, 404, 'Adressen finns inte.')
      }
      expect((await client.send('HEAD', at)).status).toBe(404)
    }
  })

  it.each([
    ['PUT', '/api/news'],
    ['POST', '/api/news/1'],
    ['PATCH', '/api/globals/site'],
    ['DELETE', '/api/news/versions/1'],
  ])('is one with an unsupported method: %s %s', async (method, at) => {
    expectRefusal(await admin.send(method, at), 404, 'Adressen finns inte.')
  })

  it.each(['/api/%zz', '/api/news/%', '/api/images/file/%c3%28'])('with a broken encoding is refused: %s', async (at) => {
    expectRefusal(await admin.get(at), 400, /går inte att läsa/)
  })
})

describe('a body', () => {
  const asJson = { 'Content-Type': 'application/json' }
  it.each([
    ['half a JSON', '{"title":', asJson],
    ['null', 'null', asJson],
    ['a list', '[]', asJson],
    ['a text', '"x"', asJson],
    ['a number', '7', asJson],
    ['brackets without end', '['.repeat(20_000) + ']'.repeat(20_000), asJson],
    ['plain text', 'hej', { 'Content-Type': 'text/plain' }],
    ['XML', '<a/>', { 'Content-Type': 'application/xml' }],
    ['a form without boundary', 'x', { 'Content-Type': 'multipart/form-data' }],
  ])('is refused when it is %s', async (_, body, headers) => {
    const { id } = await admin.create('news', news({ title: 'Orörd' }))
    for (const [method, path] of [
      ['POST', '/api/news'],
      ['PATCH', `/api/news/${id}`],
      ['POST', '/api/themes'],
      ['POST', '/api/globals/site'],
    ] as const) {
      expectRefusal(await admin.send(method, path, { body, headers }), 400)
    }
    expect((await admin.get(`/api/news/${id}`)).body.title).toBe('Orörd')
  })

  it('that is empty is refused with the required fields', async () => {
    expectRefusal(await admin.send('POST', '/api/news', { body: '', headers: asJson }), 400, /Fyll i/)
    expectRefusal(await admin.send('POST', '/api/users/login', { body: '', headers: asJson }), 400, /Fyll i/)
  })

  it('that is too large is refused', async () => {
    expectRefusal(await admin.post('/api/news', news({ lead: 'x'.repeat(6 * 1024 * 1024) })).catch(tooEarly), 413, /för stort/)
  })

  it('of unknown length is refused', async () => {
    const { port } = server
    const answered = await new Promise<{ code: number | undefined; text: string }>((resolve, reject) => {
      const sent = request(
        { port, host: '127.0.0.1', path: '/api/users/login', method: 'POST', headers: { ...asJson, 'Transfer-Encoding': 'chunked' } },
        (response) => {
          let text = ''
          response.on('data', (chunk: Buffer) => {
            text += chunk.toString('utf8')
          })
          response.on('end', () => resolve({ code: response.statusCode, text }))
        },
      )
      sent.on('error', reject)
      sent.end('{}')
    })
    expect(answered.code).toBe(411)
    expect(answered.text).toMatch(/Content-Length/)
  })
})

/** Rejects with a clear error, because the server may close the connection before it has received the whole body. */
const tooEarly = (error: unknown): never => {
  throw new Error('The connection was closed before the answer was read', { cause: error })
}

describe('a file', () => {
  const bytes = (content: string | Buffer) => new Uint8Array(Buffer.from(content))
  const file = (name: string, type: string, content: string | Buffer): Upload => ({ name, type, bytes: bytes(content) })
  let jpeg: Buffer
  let png: Buffer
  beforeAll(async () => {
    const grey = sharp({ create: { width: 900, height: 600, channels: 3, noise: { type: 'gaussian', mean: 128, sigma: 40 }, background: '#888888' } })
    jpeg = await grey.clone().jpeg().toBuffer()
    png = await grey.clone().png().toBuffer()
  })
  const image = (upload: Upload, data: object = { alt: 'En bild' }) => admin.upload('/api/images', upload, { ...data })
  const paper = (upload: Upload) => admin.upload('/api/documents', upload, { title: 'En handling' })

  it.each([
    [
      'an SVG with a script',
      () => image(file('x.svg', 'image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')),
      /SVG/,
    ],
    [
      'an SVG that says it is a PNG',
      () => image(file('x.png', 'image/png', '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>')),
      /SVG/,
    ],
    ['a page that says it is a PNG', () => image(file('x.png', 'image/png', '<!doctype html><script>alert(1)</script>')), /./],
    ['half a JPEG', () => image(file('x.jpg', 'image/jpeg', jpeg.subarray(0, jpeg.length / 2))), /går inte att läsa/],
    ['an image of nothing', () => image(file('x.png', 'image/png', '')), /./],
    ['an image that is too large', () => image(file('x.png', 'image/png', Buffer.concat([png, Buffer.alloc(25 * 1024 * 1024)]))), /högst 20 MB/],
    ['a PDF that says it is an image', () => image(file('x.png', 'image/png', '%PDF-1.4')), /./],
    ['a TIFF', async () => image(file('x.tiff', 'image/tiff', await sharp(png).tiff().toBuffer())), /JPEG, PNG/],
    ['an image without a description', () => image(file('x.png', 'image/png', png), {}), /Fyll i/],
    ['a program that says it is a PDF', () => paper(file('x.pdf', 'application/pdf', 'MZ\u0090\u0000')), /Filtypen/],
    ['a program', () => paper(file('x.exe', 'application/octet-stream', 'MZ')), /Filtypen/],
    ['a page as a document', () => paper(file('x.html', 'text/html', '<!doctype html>')), /Filtypen/],
    ['a page that says it is text', () => paper(file('x.txt', 'text/plain', '<!doctype html><script>alert(1)</script>')), /Filtypen/],
    ['a page behind spaces that says it is a CSV', () => paper(file('x.csv', 'text/csv', '\n  <html><script>alert(1)</script>')), /Filtypen/],
    ['a program that says it is text', () => paper(file('x.txt', 'text/plain', 'MZ\u0000')), /Filtypen/],
    ['a document of nothing', () => paper(file('x.pdf', 'application/pdf', '')), /./],
    ['a document without a file', () => admin.post('/api/documents', { title: 'X' }), /fil/],
    ['an image without a file', () => admin.post('/api/images', { alt: 'X' }), /fil/],
  ] as const)('%s is refused', async (_, send, says) => {
    const before = [await total('images'), await total('documents')]
    expectRefusal(await send(), 400, says)
    expect([await total('images'), await total('documents')]).toEqual(before)
  })

  it.each([
    '../../utanfor.png',
    'a/b.png',
    '..\\..\\utanfor.png',
    '.dold.png',
    `${'x'.repeat(300)}.png`,
    'blåbär på åäö.png',
    'a%2f..%2fb.png',
    'x.png.exe.png',
    'con.png',
    'a"b<c>.png',
  ])('with the name %s stays in its folder', async (name) => {
    const answer = await image(file(name, 'image/png', png))
    if (answer.status !== 201) return expectRefusal(answer, 400)
    const stored = String(docOf(answer).filename)
    expect(stored).not.toMatch(/[/\\]|^\.\./)
    expect((await admin.get(`/api/images/file/${encodeURIComponent(stored)}`)).status).toBe(200)
  })

  it.each([
    'saknas.png',
    'saknas',
    `${'x'.repeat(300)}.png`,
    'x'.repeat(3000),
    'x.png?prefix=a',
    'x.png?prefix=..%2f',
    '..%5c..%5csecret',
    '%2fetc%2fpasswd',
    '..%2f..%2fsecret',
    '..%2f..%2ftorget.db',
    '%2e%2e%2f%2e%2e%2fsecret',
    '%00',
    'a%00b.png',
  ])('that is missing or outside its folder can’t be fetched: %s', async (name) => {
    for (const collection of ['images', 'documents']) {
      const at = `/api/${collection}/file/${name}`
      expectRefusal(await admin.get(at), 404)
      expect(await admin.send('HEAD', at)).toMatchObject({ status: 404, text: '' })
    }
  })

  it('is forbidden to the public, whether it exists or not', async () => {
    const stored = String(docOf(await image(file('hemlig.png', 'image/png', png))).filename)
    const stranger = new RestClient(server.origin)
    const answers = await Promise.all([stored, 'saknas.png'].map((name) => stranger.get(`/api/images/file/${name}`)))
    for (const answer of answers) expectRefusal(answer, 403)
    expect(answers[0]?.text).toBe(answers[1]?.text)
    for (const name of [stored, 'saknas.png'])
      expect(await stranger.send('HEAD', `/api/images/file/${name}`)).toMatchObject({ status: 403, text: '' })
  })

  it('is described to staff without its bytes by HEAD', async () => {
    const stored = String(docOf(await image(file('fragas.png', 'image/png', png))).filename)
    const answer = await admin.send('HEAD', `/api/images/file/${stored}`)
    expect([answer.status, answer.text, answer.headers.get('content-type')]).toEqual([200, '', 'image/png'])
  })

  it('that is described but not sent is refused', async () => {
    const form = new FormData()
    form.set('_payload', JSON.stringify({ alt: 'En bild' }))
    form.set('file', JSON.stringify({ filename: 'x.png', mimeType: 'image/png', size: 1 }))
    expectRefusal(await admin.send('POST', '/api/images', { body: form }), 400)
  })

  it('keeps its bytes when another has the same name', async () => {
    const [first, second]: readonly Doc[] = [
      docOf(await image(file('samma.png', 'image/png', png))),
      docOf(await image(file('samma.png', 'image/png', png))),
    ]
    expect(first?.filename).not.toBe(second?.filename)
  })

  it('that a published document shows can’t be deleted', async () => {
    const { id }: { id: Id } = docOf(await image(file('visas.png', 'image/png', png)))
    await admin.create('news', news({ title: 'Visar bilden', image: id, _status: 'published' }))
    expectRefusal(await admin.delete(`/api/images/${id}`), 409, /”Visar bilden”/)
    expect((await admin.get(`/api/images/${id}`)).status).toBe(200)
  })
})
