import { afterAll, beforeAll, expect, test } from 'vitest'
import { firstAdministrator, type Id, type RestClient } from '../cms/rest-client.ts'
import { PUBLISHABLE } from '../cms/sample-documents.ts'
import { type RunningServer, startServer } from '../processes/running-server.ts'
import { TRUE_ORIGIN, untruthsOf } from './true-site.ts'

let server: RunningServer
let admin: RestClient
beforeAll(async () => {
  server = await startServer(TRUE_ORIGIN)
  admin = await firstAdministrator(server)
})
afterAll(() => server?.remove())

const soon = <T>(look: () => Promise<T>) => expect.poll(look, { timeout: 15_000, interval: 20 })
const news = (title: string, more: object = {}) => ({ ...PUBLISHABLE.news, title, slug: title.toLowerCase(), _status: 'published', ...more })
const create = async (title: string, more: object = {}) => (await admin.create('news', news(title, more))).id
const change = (id: Id, data: object) => admin.change('news', id, { ...data, _status: 'published' })
const get = (at: string, encoding = 'identity') => fetch(server.origin + at, { redirect: 'manual', headers: { 'Accept-Encoding': encoding } })
const text = (at: string) => async () => (await get(at)).text()
const answer = (at: string) => async () => {
  const { status, headers } = await get(at)
  return headers.has('location') ? [status, headers.get('location')] : [status]
}
/** Reads some addresses again and again while work is done. Returns every answer that was neither a whole page nor a way to one. */
async function readWhile(addresses: readonly string[], work: () => Promise<void>): Promise<readonly string[]> {
  const wrong = new Set<string>()
  let isDone = false
  let count = 0
  const read = async (at: string, encoding: string) => {
    while (!isDone) {
      const response = await get(at, encoding)
      const page = await response.text()
      count += 1
      const isWhole = response.status === 301 || page.trimEnd().endsWith('</html>') || page.trimEnd().endsWith('</rss>')
      if (![200, 301, 410].includes(response.status) || !isWhole) wrong.add(`${at} ${encoding}: ${response.status}, ${page.length} characters`)
    }
  }
  const readers = addresses.flatMap((at) => ['br', 'gzip', 'identity'].map((encoding) => read(at, encoding)))
  await work().finally(() => {
    isDone = true
  })
  await Promise.all(readers)
  expect(count).toBeGreaterThan(100)
  return [...wrong]
}

test('two saves at once, of one document and of two, leave the folder true', async () => {
  const [one, two] = [await create('Samma'), await create('Andra')]
  for (let i = 0; i < 10; i++) {
    await Promise.all([change(one, { title: `Först ${i}` }), change(one, { title: `Sist ${i}` }), change(two, { title: `Vid sidan ${i}` })])
  }
  const { title } = (await admin.get(`/api/news/${one}`)).body
  await soon(text('/aktuellt/samma/')).toContain(`${title}</h1>`)
  await soon(text('/aktuellt/andra/')).toContain('Vid sidan 9</h1>')
  for (const list of ['/', '/aktuellt/', '/aktuellt/rss.xml']) await soon(text(list)).toContain(String(title))
  expect(await untruthsOf(server.dataDir)).toEqual([])
})

test('a reader who never stops reading always gets a page, while it is edited, renamed, unpublished and back', async () => {
  const id = await create('Läst', { slug: 'last' })
  await soon(answer('/aktuellt/last/')).toEqual([200])
  const wrong = await readWhile(['/', '/aktuellt/', '/aktuellt/rss.xml', '/aktuellt/last/'], async () => {
    for (let i = 0; i < 6; i++) {
      await change(id, { title: `Läst ${i} ${'x'.repeat(i * 20)}` })
      await change(id, { slug: `last-${i}` })
      await soon(answer('/aktuellt/last/')).toEqual([301, `/aktuellt/last-${i}/`])
      await admin.change('news', id, { _status: 'draft' })
      await soon(answer('/aktuellt/last/')).toEqual([410])
      await change(id, { slug: 'last' })
      await soon(answer('/aktuellt/last/')).toEqual([200])
    }
  })
  expect(wrong).toEqual([])
})

/** Changes what every page shows, so that all of them are made anew. */
const renameOffice = (name: string) => admin.post('/api/globals/site', { name, applicationHosts: [] })

test('two that change addresses with each other, fast and while all pages are made, each have their own', async () => {
  const [one, two] = [await create('Ena', { slug: 'ena' }), await create('Andre', { slug: 'andre' })]
  await soon(answer('/aktuellt/andre/')).toEqual([200])
  // An address that was left before anybody could see it leads nowhere: this one has been seen.
  await change(one, { slug: 'mellan' })
  await soon(answer('/aktuellt/mellan/')).toEqual([200])
  for (let i = 0; i < 3; i++) {
    const [first, second] = i % 2 === 0 ? ['andre', 'ena'] : ['ena', 'andre']
    const renamed = renameOffice(`Kontor ${i}`)
    await change(one, { slug: 'mellan' })
    await change(two, { slug: second })
    await change(one, { slug: first })
    await renamed
  }
  await soon(text('/aktuellt/andre/')).toContain('Ena</h1>')
  await soon(text('/aktuellt/ena/')).toContain('Andre</h1>')
  await soon(answer('/aktuellt/mellan/')).toEqual([301, '/aktuellt/andre/'])
  await soon(text('/')).toContain('Kontor 2')
  expect(await untruthsOf(server.dataDir)).toEqual([])

  // Whoever goes takes along the address that it has, and none that another has.
  expect((await admin.delete(`/api/news/${two}`)).status).toBe(200)
  await soon(answer('/aktuellt/ena/')).toEqual([410])
  await soon(answer('/aktuellt/andre/')).toEqual([200])
  await change(one, { slug: 'ena' })
  await soon(text('/aktuellt/ena/')).toContain('Ena</h1>')
  await soon(answer('/aktuellt/andre/')).toEqual([301, '/aktuellt/ena/'])
  await soon(answer('/aktuellt/mellan/')).toEqual([301, '/aktuellt/ena/'])
  expect(await untruthsOf(server.dataDir)).toEqual([])
})

test('what is saved and deleted while all pages are made is as if it had been done in peace', async () => {
  const ids = await Promise.all(Array.from({ length: 12 }, (_, i) => create(`Flyktig ${i}`, { slug: `flyktig-${i}` })))
  for (const i of ids.keys()) await soon(answer(`/aktuellt/flyktig-${i}/`)).toEqual([200])
  await Promise.all([
    renameOffice('Mitt i allt'),
    ...ids.map((id, i) =>
      i % 3 === 0 ? admin.delete(`/api/news/${id}`) : i % 3 === 1 ? change(id, { title: `Kvar ${i}` }) : change(id, { slug: `ny-${i}` }),
    ),
    create('Sent'),
    renameOffice('Efter allt'),
  ])
  await soon(text('/aktuellt/sent/')).toContain('Sent</h1>')
  for (const i of [0, 3, 6, 9]) await soon(answer(`/aktuellt/flyktig-${i}/`)).toEqual([410])
  for (const i of [2, 5, 8, 11]) await soon(answer(`/aktuellt/flyktig-${i}/`)).toEqual([301, `/aktuellt/ny-${i}/`])
  for (const i of [1, 4, 7, 10]) await soon(text(`/aktuellt/flyktig-${i}/`)).toContain(`Kvar ${i}</h1>`)
  expect(await untruthsOf(server.dataDir)).toEqual([])
})
