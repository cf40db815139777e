import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addressesOf } from '../../../src/cms/outbox/pending-status.ts'
import { AddressBook } from '../../../src/cms/published-content/address-book.ts'
import { formerAddressIn } from '../../../src/cms/published-content/former-addresses.ts'
import { openTestCms } from '../open-cms.ts'

let payload: Payload
let remove: () => Promise<void>

beforeAll(async () => {
  ;({ payload, remove } = await openTestCms())
})
afterAll(() => remove?.())

async function openBook(): Promise<AddressBook> {
  const book = new AddressBook(payload)
  await book.load()
  return book
}
/** A publication that wrote these pages without failures. */
const wrote = (...writtenPaths: readonly string[]) => ({ at: 1000, writtenPaths, failed: [] })
const rowOf = async (path: string) => {
  const { docs } = await payload.find({ collection: 'addresses', where: { path: { equals: path } }, overrideAccess: true })
  return docs[0] ? { owner: docs[0].owner, isCurrent: docs[0].isCurrent ?? false, liveAt: docs[0].liveAt ?? null } : null
}
const LIVE = { isCurrent: true, liveAt: '1970-01-01T00:00:01.000Z' }

test('a path that another process has recorded is no error', async () => {
  const [site, folder] = [await openBook(), await openBook()]
  await folder.remember([['/delad/', 'a']])
  await site.learn([['/delad/', 'b']], wrote('/delad/'))
  expect(await rowOf('/delad/')).toEqual({ owner: 'b', ...LIVE })
})

test('a page that is written to another folder is recorded, but isn’t a page of the site', async () => {
  const folder = await openBook()
  await folder.remember([['/i-annan-mapp/', 'a']])
  expect(await rowOf('/i-annan-mapp/')).toEqual({ owner: 'a', isCurrent: false, liveAt: null })
  await folder.remember([['/i-annan-mapp/', 'b']])
  expect((await rowOf('/i-annan-mapp/'))?.owner).toBe('b')
})

test('a process with older contents doesn’t change the records of the site’s pages', async () => {
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

test('the guide to the calls is found at the address that its slug says, also in a new database', async () => {
  const owners = [['/utlysningar/', 'guiden']] as const
  await (await openBook()).learn(owners, wrote('/utlysningar/'))
  expect(await formerAddressIn(payload, '/sok-medel/')).toEqual({ kind: 'moved', to: '/utlysningar/' })
  expect((await openBook()).former(owners).get('/sok-medel/')).toEqual({ kind: 'moved', to: '/utlysningar/' })
})

test('former paths include those of all processes', async () => {
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

  test('records each page with the instant when it went live, and a call’s rounds with the call', async () => {
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

  test('keeps redirects, ended paths and failed pages when another process goes on with it', async () => {
    const book = await openBook()
    await book.learn([['/aktuellt/ny/', 'a']], { at, writtenPaths: [], failed: [{ path: '/aktuellt/ny/' }] })
    expect(await pathsOf('a')).toEqual([['/aktuellt/ny/', 'a', null]])
    expect(await pathsOf('call')).toEqual([])
    expect(await formerAddressIn(payload, '/aktuellt/a/')).toEqual({ kind: 'moved', to: '/aktuellt/ny/' })
    expect(await formerAddressIn(payload, '/utlysningar/stod/2027/')).toEqual({ kind: 'gone' })
    expect(await formerAddressIn(payload, '/aktuellt/ny/')).toBeNull()
    expect(await formerAddressIn(payload, '/aktuellt/aldrig/')).toBeNull()
  })

  test('changes no page when another folder is written', async () => {
    const book = await openBook()
    await book.remember([['/aktuellt/c/', 'c']])
    expect(await pathsOf('a')).toEqual([['/aktuellt/ny/', 'a', null]])
    expect(await pathsOf('c')).toEqual([])
  })
})
