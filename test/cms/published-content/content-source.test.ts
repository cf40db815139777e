import type { Payload } from 'payload'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { contentSource, SITE_GLOBALS } from '../../../src/cms/published-content/content-source.ts'
import { openTestCms } from '../open-cms.ts'

/** More documents than one query lists. */
const MANY = 450

let cms: Awaited<ReturnType<typeof openTestCms>>
let payload: Payload
const ids: (string | number)[] = []
const at = (second: number) => new Date(Date.UTC(2027, 0, 1, 8, 0, second)).toISOString()

beforeAll(async () => {
  cms = await openTestCms()
  payload = cms.payload
  for (let i = 0; i < MANY; i += 1) {
    const data = {
      title: `Nyhet ${i}`,
      slug: `n-${i}`,
      guid: `n-${i}`,
      kind: 'news',
      publishedAt: at(0),
      createdAt: at(0),
      updatedAt: at(0),
      _status: 'published',
    }
    ids.push((await payload.db.create({ collection: 'news', data })).id as string | number)
  }
})
afterAll(() => cms?.remove())

/** Changes a row without hooks, as a restored backup does. */
const change = (i: number, data: object) => payload.db.updateOne({ collection: 'news', id: ids[i] as number, data: data as never })

test('a scan finds documents that were saved later or earlier, hidden, removed or added, and always the globals', async () => {
  const source = contentSource(payload, '/nowhere')
  const { present } = await source.readWhole()
  expect(present.news).toHaveLength(MANY)
  const found = async () => (await source.scan()).flatMap((place) => ('id' in place ? [place] : []))
  expect(await source.scan()).toEqual(SITE_GLOBALS.map((global) => ({ global })))

  await change(0, { updatedAt: at(5) })
  await change(199, { updatedAt: at(-5) })
  await change(200, { _status: 'draft' })
  await payload.db.deleteOne({ collection: 'news', where: { id: { equals: ids[401] as number } } })
  const { id } = await payload.db.create({
    collection: 'news',
    data: { title: 'Ny', slug: 'ny', guid: 'ny', kind: 'news', publishedAt: at(0), updatedAt: at(0), _status: 'published' },
  })
  const changed = [ids[0], ids[199], ids[200], ids[401], id].map(String)
  expect((await found()).map((place) => place.id).sort()).toEqual(changed.sort())

  const delta = await source.readSome(await found())
  expect(delta.present.news?.map((item) => item.id).sort()).toEqual([ids[0], ids[199], id].map(String).sort())
  expect([...(delta.absent.news ?? [])].sort()).toEqual([ids[200], ids[401]].map(String).sort())
  expect(await found()).toEqual([])
})
