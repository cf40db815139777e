import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ChangeFeed } from '../../../src/cms/outbox/change-feed.ts'
import { type Change, locationName } from '../../../src/cms/outbox/pending-changes.ts'
import { openTestCms } from '../open-cms.ts'
import { PUBLISHABLE } from '../sample-documents.ts'

let cms: Awaited<ReturnType<typeof openTestCms>>
let payload: Payload
beforeAll(async () => {
  cms = await openTestCms()
  payload = cms.payload
})
afterAll(() => cms?.remove())

const soon = <T>(look: () => Promise<T> | T) => expect.poll(look, { timeout: 15_000, interval: 20 })
const count = async () => (await payload.db.count({ collection: 'changes' })).totalDocs

describe('the change feed', () => {
  const delivered: Change[] = []
  let feed: ChangeFeed
  beforeAll(() => {
    feed = new ChangeFeed(payload, (change) => delivered.push(change))
  })
  afterAll(() => feed?.stop())

  test('delivers saved and removed documents, with their collection and the user', async () => {
    const { id } = await payload.create({ collection: 'themes', data: { name: 'Klimat' }, overrideAccess: true })
    await payload.updateGlobal({ slug: 'alert', data: { isActive: false }, overrideAccess: true })
    await payload.delete({ collection: 'themes', id, overrideAccess: true })
    await soon(() => delivered.map(locationName)).toEqual([`themes:${id}`, 'alert', `themes:${id}`])
    expect(delivered.every(({ by }) => by === null)).toBe(true)
    await feed.done(delivered.splice(0))
    expect(await count()).toBe(0)
  })

  test('delivers each change of another process once, however many there are', async () => {
    const places = Array.from({ length: 600 }, (_, i) => `news:${i}`)
    for (const place of places) await payload.db.create({ collection: 'changes', data: { place, by: 'Någon annan' } })
    await soon(() => delivered.length).toBe(500)
    await feed.done(delivered.slice(0, 500))
    await soon(() => delivered.length).toBe(600)
    expect(new Set(delivered.map(locationName))).toEqual(new Set(places))
    expect(delivered[0]?.by).toBe('Någon annan')
    await feed.done(delivered.splice(0))
    expect(await count()).toBe(0)
  })

  test('delivers a document once, when its row is written and its version is not', async () => {
    const create = (title: string) =>
      payload.create({ collection: 'news', data: { ...PUBLISHABLE.news, title, _status: 'published' } as never, overrideAccess: true })
    const [first, second] = [await create('Den första'), await create('Den andra')]
    await feed.done(delivered.splice(0))
    const beforeVersion: unknown[] = []
    const { createVersion } = payload.db
    payload.db.createVersion = async (args) => {
      const { docs } = await payload.find({ collection: 'news', where: { title: { equals: 'Ny rubrik' } }, overrideAccess: true })
      beforeVersion.push([delivered.map(locationName), docs.map(({ id }) => id)])
      return createVersion.call(payload.db, args) as never
    }
    const placeOf = ({ id }: { readonly id: string | number }) => `news:${id}`
    try {
      await payload.update({ collection: 'news', id: first.id, data: { title: 'Ny rubrik' }, overrideAccess: true })
    } finally {
      payload.db.createVersion = createVersion
    }
    expect(beforeVersion).toEqual([[[placeOf(first)], [first.id]]])
    // A request that writes several rows, a draft that writes none, and a restored version.
    await payload.update({ collection: 'news', where: {}, data: { lead: 'En ny ingress.' }, overrideAccess: true })
    await payload.update({ collection: 'news', id: second.id, data: { title: 'Ett utkast' }, draft: true, overrideAccess: true })
    const { docs } = await payload.findVersions({ collection: 'news', where: { parent: { equals: first.id } }, overrideAccess: true })
    await payload.restoreVersion({ collection: 'news', id: docs[0]?.id ?? '', overrideAccess: true })
    await soon(() => delivered.length).toBe(5)
    expect(delivered.map(locationName).sort()).toEqual([first, first, first, second, second].map(placeOf).sort())
    expect(await count()).toBe(5)
    await feed.done(delivered.splice(0))
    await payload.delete({ collection: 'news', where: {}, overrideAccess: true })
    await feed.done(delivered.splice(0))
  })

  test('delivers nothing after it has stopped, and leaves the changes to the next feed', async () => {
    await feed.stop()
    await payload.create({ collection: 'themes', data: { name: 'Energi' }, overrideAccess: true })
    expect(delivered).toEqual([])
    const next: Change[] = []
    const other = new ChangeFeed(payload, (change) => next.push(change))
    await soon(() => next.length).toBe(1)
    await other.done(next)
    await other.stop()
  })
})
