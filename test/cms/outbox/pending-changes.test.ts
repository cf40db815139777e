import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ChangeFeed } from '../../../src/cms/outbox/change-feed.ts'
import { type Change, changeOf, locationName } from '../../../src/cms/outbox/pending-changes.ts'
import { addressesOf, hasAnyPendingChange, hasPendingChange, storedDocument } from '../../../src/cms/outbox/pending-status.ts'
import { AddressBook } from '../../../src/cms/published-content/address-book.ts'
import { formerAddressIn } from '../../../src/cms/published-content/former-addresses.ts'
import { openedCms } from '../opened-cms.ts'
import { PUBLISHABLE } from '../sample-documents.ts'

let cms: Awaited<ReturnType<typeof openedCms>>
let payload: Payload
beforeAll(async () => {
  cms = await openedCms()
  payload = cms.payload
})
afterAll(() => cms?.remove())

const soon = <T>(look: () => Promise<T> | T) => expect.poll(look, { timeout: 15_000, interval: 20 })
const count = async () => (await payload.db.count({ collection: 'changes' })).totalDocs

describe('the feed of changes', () => {
  const told: Change[] = []
  let feed: ChangeFeed
  beforeAll(() => {
    feed = new ChangeFeed(payload, (change) => told.push(change))
  })
  afterAll(() => feed?.stop())

  test('tells what is saved and removed, where and by whom', async () => {
    const { id } = await payload.create({ collection: 'themes', data: { name: 'Klimat' }, overrideAccess: true })
    await payload.updateGlobal({ slug: 'alert', data: { isActive: false }, overrideAccess: true })
    await payload.delete({ collection: 'themes', id, overrideAccess: true })
    await soon(() => told.map(locationName)).toEqual([`themes:${id}`, 'alert', `themes:${id}`])
    expect(told.every(({ by }) => by === null)).toBe(true)
    await feed.done(told.splice(0))
    expect(await count()).toBe(0)
  })

  test('tells what others left word of, each once, until it is done, however much there is', async () => {
    const places = Array.from({ length: 600 }, (_, i) => `news:${i}`)
    for (const place of places) await payload.db.create({ collection: 'changes', data: { place, by: 'Någon annan' } })
    await soon(() => told.length).toBe(500)
    await feed.done(told.slice(0, 500))
    await soon(() => told.length).toBe(600)
    expect(new Set(told.map(locationName))).toEqual(new Set(places))
    expect(told[0]?.by).toBe('Någon annan')
    await feed.done(told.splice(0))
    expect(await count()).toBe(0)
  })

  test('tells of a document when its row is written, before its version is, and once', async () => {
    const create = (title: string) =>
      payload.create({ collection: 'news', data: { ...PUBLISHABLE.news, title, _status: 'published' } as never, overrideAccess: true })
    const [first, second] = [await create('Den första'), await create('Den andra')]
    await feed.done(told.splice(0))
    const seen: unknown[] = []
    const { createVersion } = payload.db
    payload.db.createVersion = async (args) => {
      const { docs } = await payload.find({ collection: 'news', where: { title: { equals: 'Ny rubrik' } }, overrideAccess: true })
      seen.push([told.map(locationName), docs.map(({ id }) => id)])
      return createVersion.call(payload.db, args) as never
    }
    const placeOf = ({ id }: { readonly id: string | number }) => `news:${id}`
    try {
      await payload.update({ collection: 'news', id: first.id, data: { title: 'Ny rubrik' }, overrideAccess: true })
    } finally {
      payload.db.createVersion = createVersion
    }
    expect(seen).toEqual([[[placeOf(first)], [first.id]]])
    // One request that writes several rows, a draft that writes none, and a version that is restored.
    await payload.update({ collection: 'news', where: {}, data: { lead: 'En ny ingress.' }, overrideAccess: true })
    await payload.update({ collection: 'news', id: second.id, data: { title: 'Ett utkast' }, draft: true, overrideAccess: true })
    const { docs } = await payload.findVersions({ collection: 'news', where: { parent: { equals: first.id } }, overrideAccess: true })
    await payload.restoreVersion({ collection: 'news', id: docs[0]?.id ?? '', overrideAccess: true })
    await soon(() => told.length).toBe(5)
    expect(told.map(locationName).sort()).toEqual([first, first, first, second, second].map(placeOf).sort())
    expect(await count()).toBe(5)
    await feed.done(told.splice(0))
    await payload.delete({ collection: 'news', where: {}, overrideAccess: true })
    await feed.done(told.splice(0))
  })

  test('once stopped tells nothing, and what is left stays for the next', async () => {
    await feed.stop()
    await payload.create({ collection: 'themes', data: { name: 'Energi' }, overrideAccess: true })
    expect(told).toEqual([])
    const next: Change[] = []
    const other = new ChangeFeed(payload, (change) => next.push(change))
    await soon(() => next.length).toBe(1)
    await other.done(next)
    await other.stop()
  })
})

test.each([
  ['news:12', { collection: 'news', id: '12' }],
  ['news:6568b1c7e3', { collection: 'news', id: '6568b1c7e3' }],
  ['site', { global: 'site' }],
])('%s is a place, and named so', (place, expected) => {
  const change = changeOf({ id: 1, place, by: null })
  expect(change).toEqual({ ...expected, by: null, row: 1 })
  expect(locationName(change)).toBe(place)
})

describe('what the publisher has still to read', () => {
  const own = { id: 1, path: '/x/', owner: 'g' }
  const stateOf = async (id: string | number, isLive = false) => {
    const saved = await storedDocument(payload, 'news', id, false)
    return saved && hasPendingChange(payload, 'news', saved, isLive ? [own] : [])
  }
  const clear = () => payload.db.deleteMany({ collection: 'changes', where: {} })
  const save = (id: string | number, data: object, draft: boolean) =>
    payload.update({ collection: 'news', id, data: data as never, draft, overrideAccess: true })

  test('is what is published and was saved since, and what is gone and still shown; never a draft', async () => {
    await clear()
    const { id } = await payload.create({
      collection: 'news',
      data: { ...PUBLISHABLE.news, _status: 'draft' } as never,
      draft: true,
      overrideAccess: true,
    })
    expect([await stateOf(id), await hasAnyPendingChange(payload, ['news'])]).toEqual([false, false])
    await save(id, { _status: 'published' }, false)
    expect([await stateOf(id), await hasAnyPendingChange(payload, ['news'])]).toEqual([true, true])
    await clear()
    expect(await stateOf(id, true)).toBe(false)
    await save(id, { title: 'Ett utkast' }, true)
    expect([await stateOf(id, true), await hasAnyPendingChange(payload, ['news'])]).toEqual([false, false])
    await save(id, { _status: 'draft' }, false)
    expect([await stateOf(id, true), await stateOf(id)]).toEqual([true, false])
    await clear()
    await payload.updateGlobal({ slug: 'alert', data: { isActive: false }, overrideAccess: true })
    expect(await hasAnyPendingChange(payload, ['news'])).toBe(true)
  })
})

describe('the address book', () => {
  const at = Date.parse('2027-03-10T12:00:00Z')
  const known = async (guid: string) => (await addressesOf(payload, guid)).map(({ path, owner, liveAt }) => [path, owner, liveAt ?? null]).sort()
  const live = new Date(at).toISOString()

  test('knows the pages of today, each with when it went live, and a call’s rounds with the call', async () => {
    const book = new AddressBook(payload)
    await book.load()
    const owners = [
      ['/utlysningar/stod/', 'call'],
      ['/utlysningar/stod/2027/', 'call#2027'],
      ['/aktuellt/a/', 'a'],
      ['/aktuellt/b/', 'call2'],
    ] as const
    await book.learn(owners, { at, writtenPaths: owners.map(([path]) => path), failed: [{ path: '/aktuellt/b/' }] })
    expect(await known('call')).toEqual([
      ['/utlysningar/stod/', 'call', live],
      ['/utlysningar/stod/2027/', 'call#2027', live],
    ])
    expect(await known('a')).toEqual([['/aktuellt/a/', 'a', live]])
  })

  test('of another process goes on where the last ended: what moved leads on, what ended is gone, what failed is not live', async () => {
    const book = new AddressBook(payload)
    await book.load()
    await book.learn([['/aktuellt/ny/', 'a']], { at, writtenPaths: [], failed: [{ path: '/aktuellt/ny/' }] })
    expect(await known('a')).toEqual([['/aktuellt/ny/', 'a', null]])
    expect(await known('call')).toEqual([])
    expect(await formerAddressIn(payload, '/aktuellt/a/')).toEqual({ kind: 'moved', to: '/aktuellt/ny/' })
    expect(await formerAddressIn(payload, '/utlysningar/stod/2027/')).toEqual({ kind: 'gone' })
    expect(await formerAddressIn(payload, '/aktuellt/ny/')).toBeNull()
    expect(await formerAddressIn(payload, '/aktuellt/aldrig/')).toBeNull()
  })

  test('ends and begins no page because another folder was written', async () => {
    const book = new AddressBook(payload)
    await book.load()
    await book.remember([['/aktuellt/c/', 'c']])
    expect(await known('a')).toEqual([['/aktuellt/ny/', 'a', null]])
    expect(await known('c')).toEqual([])
  })
})
