import type { Payload } from 'payload'
import { afterAll, beforeAll, expect, test } from 'vitest'
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

test('an address that another process has remembered meanwhile is no fault', async () => {
  const [site, folder] = [await openBook(), await openBook()]
  await folder.remember([['/delad/', 'a']])
  await site.learn([['/delad/', 'b']], wrote('/delad/'))
  expect(await rowOf('/delad/')).toEqual({ owner: 'b', ...LIVE })
})

test('what was written to another folder is remembered, and is no page of the site for that', async () => {
  const folder = await openBook()
  await folder.remember([['/i-annan-mapp/', 'a']])
  expect(await rowOf('/i-annan-mapp/')).toEqual({ owner: 'a', isCurrent: false, liveAt: null })
  await folder.remember([['/i-annan-mapp/', 'b']])
  expect((await rowOf('/i-annan-mapp/'))?.owner).toBe('b')
})

test('who read earlier takes back nothing of what the site says, before it was known or after', async () => {
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

test('former addresses are those of every process', async () => {
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
