import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addressesOf } from '../../../src/cms/outbox/pending-status.ts'
import { AddressBook } from '../../../src/cms/published-content/address-book.ts'
import { formerAddressIn } from '../../../src/cms/published-content/former-addresses.ts'
import { openedCms } from '../opened-cms.ts'

let payload: Payload
let remove: () => Promise<void>

beforeAll(async () => {
  ;({ payload, remove } = await openedCms())
})
afterAll(() => remove?.())

async function openBook(): Promise<AddressBook> {
  const book = new AddressBook(payload)
  await book.load()
  return book
}
/** What a publication of the site wrote: these pages, and nothing failed. */
const wrote = (...writtenPaths: readonly string[]) => ({ at: 1000, writtenPaths, failed: [] })
const rowOf = async (path: string) => {
  const { docs } = await payload.find({ collection: 'addresses', where: { path: { equals: path } }, overrideAccess: true })
  return docs[0] ? { owner: docs[0].owner, isCurrent: docs[0].isCurrent ?? false, liveAt: docs[0].liveAt ?? null } : null
}
const LIVE = { isCurrent: true, liveAt: '1970-01-01T00:00:01.000Z' }

test('a path that another process has recorded meanwhile is no fault', async () => {
  const [site, folder] = [await openBook(), await openBook()]
  await folder.remember([['/delad/', 'a']])
  await site.learn([['/delad/', 'b']], wrote('/delad/'))
  expect(await rowOf('/delad/')).toEqual({ owner: 'b', ...LIVE })
})

test('a page that was written to another folder is recorded, and is no page of the site', async () => {
  const folder = await openBook()
  await folder.remember([['/i-annan-mapp/', 'a']])
  expect(await rowOf('/i-annan-mapp/')).toEqual({ owner: 'a', isCurrent: false, liveAt: null })
  await folder.remember([['/i-annan-mapp/', 'b']])
  expect((await rowOf('/i-annan-mapp/'))?.owner).toBe('b')
})

test('a process that read earlier changes no record of the site’s own pages', async () => {
  const [early, site] = [await openBook(), await openBook()]
  await site.learn([['/gammal/', 'a']], wrote('/gammal/'))
  await site.learn([['/ny/', 'a']], wrote('/ny/'))
  for (const late of [early, await openBook()]) {
    await late.remember([
      ['/gammal/', 'a'],
      ['/ny/', 'x'],
    ])
    expect(await rowOf('/gammal/')).toEqual({ owner: 'a', isCurrent: false, liveAt: null })
    expect(await rowOf('/ny/')).toEqual({ owner: 'a', ...LIVE })
    expect(await formerAddressIn(payload, '/gammal/')).toEqual({ kind: 'moved', to: '/ny/' })
  }
})

test('former paths are those of every process', async () => {
  await (await openBook()).learn(
    [
      ['/forr/', 'd'],
      ['/slut/', 'e'],
    ],
    wrote('/forr/', '/slut/'),
  )
  const former = (await openBook()).former([['/nu/', 'd']])
  expect([former.get('/forr/'), former.get('/slut/'), former.has('/nu/')]).toEqual([{ kind: 'moved', to: '/nu/' }, { kind: 'gone' }, false])
})

describe('the address book', () => {
  const at = Date.parse('2027-03-10T12:00:00Z')
  const pathsOf = async (guid: string) => (await addressesOf(payload, guid)).map(({ path, owner, liveAt }) => [path, owner, liveAt ?? null]).sort()
  const live = new Date(at).toISOString()

  test('records the pages of today, each with when it went live, and a call’s rounds with the call', async () => {
    const book = await openBook()
    const owners = [
      ['/utlysningar/stod/', 'call'],
      ['/utlysningar/stod/2027/', 'call#2027'],
      ['/aktuellt/a/', 'a'],
      ['/aktuellt/b/', 'call2'],
    ] as const
    await book.learn(owners, { at, writtenPaths: owners.map(([path]) => path), failed: [{ path: '/aktuellt/b/' }] })
    expect(await pathsOf('call')).toEqual([
      ['/utlysningar/stod/', 'call', live],
      ['/utlysningar/stod/2027/', 'call#2027', live],
    ])
    expect(await pathsOf('a')).toEqual([['/aktuellt/a/', 'a', live]])
  })

  test('of another process goes on where the last ended: a moved path redirects, an ended one is gone, a failed page is not live', async () => {
    const book = await openBook()
    await book.learn([['/aktuellt/ny/', 'a']], { at, writtenPaths: [], failed: [{ path: '/aktuellt/ny/' }] })
    expect(await pathsOf('a')).toEqual([['/aktuellt/ny/', 'a', null]])
    expect(await pathsOf('call')).toEqual([])
    expect(await formerAddressIn(payload, '/aktuellt/a/')).toEqual({ kind: 'moved', to: '/aktuellt/ny/' })
    expect(await formerAddressIn(payload, '/utlysningar/stod/2027/')).toEqual({ kind: 'gone' })
    expect(await formerAddressIn(payload, '/aktuellt/ny/')).toBeNull()
    expect(await formerAddressIn(payload, '/aktuellt/aldrig/')).toBeNull()
  })

  test('neither ends nor begins a page when another folder is written', async () => {
    const book = await openBook()
    await book.remember([['/aktuellt/c/', 'c']])
    expect(await pathsOf('a')).toEqual([['/aktuellt/ny/', 'a', null]])
    expect(await pathsOf('c')).toEqual([])
  })
})
