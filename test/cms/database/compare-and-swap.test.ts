import type { Payload, Where } from 'payload'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { compareAndSwap } from '../../../src/cms/database/compare-and-swap.ts'
import { createIfAbsent } from '../../../src/cms/database/create-if-absent.ts'
import { storedLease } from '../../../src/cms/database/lease.ts'
import { openTestCms } from '../open-cms.ts'

let cms: Awaited<ReturnType<typeof openTestCms>>
let payload: Payload
beforeAll(async () => {
  cms = await openTestCms()
  payload = cms.payload
})
afterAll(() => cms?.remove())

const row = (name: string): Where => ({ name: { equals: name } })
const create = (name: string, beat: number, holder = 'nobody') =>
  createIfAbsent(payload, { collection: 'leases', row: row(name), data: { name, holder, beat } })
const swap = (name: string, expected: Where, data: Readonly<Record<string, unknown>>) =>
  compareAndSwap(payload, { collection: 'leases', row: row(name), expected, data })
const all = async (name: string) => (await payload.db.find({ collection: 'leases', where: row(name), pagination: false })).docs

describe('a swap', () => {
  test('changes a row that says what is expected, and no other row', async () => {
    await create('as-expected', 1)
    await create('neighbour', 1)
    expect(await swap('as-expected', { beat: { equals: 1 } }, { beat: 2, holder: 'a' })).toBe(true)
    expect(await storedLease(payload, 'as-expected')).toMatchObject({ beat: 2, holder: 'a' })
    expect(await storedLease(payload, 'neighbour')).toMatchObject({ beat: 1, holder: 'nobody' })
  })

  test('returns false and changes nothing when the row says something else', async () => {
    await create('changed', 2, 'a')
    expect(await swap('changed', { beat: { equals: 1 } }, { beat: 2, holder: 'b' })).toBe(false)
    expect(await storedLease(payload, 'changed')).toMatchObject({ beat: 2, holder: 'a' })
  })

  test('returns false and creates nothing when there is no such row', async () => {
    expect(await swap('missing', { beat: { equals: 1 } }, { beat: 2 })).toBe(false)
    expect(await all('missing')).toEqual([])
  })

  test('repeated with the same expectation succeeds once', async () => {
    await create('repeated', 1)
    expect(await swap('repeated', { beat: { equals: 1 } }, { beat: 2 })).toBe(true)
    expect(await swap('repeated', { beat: { equals: 1 } }, { beat: 2 })).toBe(false)
    expect((await storedLease(payload, 'repeated'))?.beat).toBe(2)
  })

  test('of twenty at once with the same expectation exactly one succeeds, and the row is its', async () => {
    await create('race', 1)
    const names = Array.from({ length: 20 }, (_, i) => `holder-${i}`)
    const results = await Promise.all(names.map((holder) => swap('race', { beat: { equals: 1 } }, { beat: 2, holder })))
    expect(results.filter(Boolean)).toHaveLength(1)
    expect((await storedLease(payload, 'race'))?.holder).toBe(names[results.indexOf(true)])
  })

  test('of twenty counters that read and swap again until they succeed none is lost', async () => {
    await create('counter', 0)
    const count = async () => {
      for (;;) {
        const beat = (await storedLease(payload, 'counter'))?.beat ?? -1
        if (await swap('counter', { beat: { equals: beat } }, { beat: beat + 1 })) return
      }
    }
    await Promise.all(Array.from({ length: 20 }, count))
    expect((await storedLease(payload, 'counter'))?.beat).toBe(20)
  })

  test('can expect that a field is empty', async () => {
    await payload.db.create({ collection: 'leases', data: { name: 'empty', beat: 1 } })
    expect(await swap('empty', { holder: { exists: false } }, { holder: 'a' })).toBe(true)
    expect(await swap('empty', { holder: { exists: false } }, { holder: 'b' })).toBe(false)
    expect((await storedLease(payload, 'empty'))?.holder).toBe('a')
  })

  test('writes JSON fields as a whole and sets the time of the change', async () => {
    await create('json', 1)
    const before = Date.now()
    await swap('json', { beat: { equals: 1 } }, { status: { fault: null, failed: [{ path: '/å/' }] } })
    const stored = await storedLease(payload, 'json')
    expect(stored?.status).toEqual({ fault: null, failed: [{ path: '/å/' }] })
    expect(Date.parse(stored?.updatedAt ?? '')).toBeGreaterThanOrEqual(before)
  })
})

describe('a row that is created at most once', () => {
  test('is created by exactly one of twenty at once', async () => {
    const results = await Promise.all(Array.from({ length: 20 }, (_, i) => create('new', i)))
    expect(results.filter(Boolean)).toHaveLength(1)
    expect(await all('new')).toMatchObject([{ beat: results.indexOf(true) }])
  })

  test('stays as it is when it exists', async () => {
    await create('old', 1)
    expect(await create('old', 2)).toBe(false)
    expect(await all('old')).toMatchObject([{ beat: 1 }])
  })

  test('throws when the insert fails and there is still no such row', async () => {
    await create('taken', 1)
    const insert = createIfAbsent(payload, { collection: 'leases', row: row('other'), data: { name: 'taken', beat: 2 } })
    await expect(insert).rejects.toThrow()
  })
})
