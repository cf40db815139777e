import { hostname } from 'node:os'
import path from 'node:path'
import type { Payload } from 'payload'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { Lease, storedLease } from '../../../src/cms/database/lease.ts'
import { PROCESS_NAME } from '../../../src/cms/database/process-id.ts'
import { LAPSES_AFTER, RENEWED_EVERY } from '../../../src/domain/publishing/lease.ts'
import { lockDatabase } from '../../processes/locked-database.ts'
import { openTestCms } from '../open-cms.ts'

let cms: Awaited<ReturnType<typeof openTestCms>>
let payload: Payload
beforeAll(async () => {
  cms = await openTestCms()
  payload = cms.payload
})
afterAll(() => cms?.remove())

const made: Lease[] = []
afterEach(async () => {
  for (const lease of made.splice(0)) await lease.giveBack()
})

const [PLACE, PID] = JSON.parse(PROCESS_NAME) as [string, number]
/** The holder name of a process on another machine. */
const elsewhere = (name: string) => JSON.stringify(['another-machine boot pid', 1, name])
const newLease = (name: string, holder?: string, lost: () => void = () => undefined) => {
  const lease = new Lease(payload, name, lost, holder)
  made.push(lease)
  return lease
}

test('a lease is taken by one of twenty processes that try at once', async () => {
  const leases = Array.from({ length: 20 }, (_, i) => newLease('race', elsewhere(`p${i}`)))
  const holders = await Promise.all(leases.map((lease) => lease.take()))
  expect(holders.filter((holder) => holder === null)).toHaveLength(1)
  const winner = elsewhere(`p${holders.indexOf(null)}`)
  expect(new Set(holders)).toEqual(new Set([null, winner]))
  expect(leases.filter(({ permit }) => permit.isValid())).toHaveLength(1)
  expect((await storedLease(payload, 'race'))?.holder).toBe(winner)
})

test('a lease that is given back is free at once, and its former holder has no permit', async () => {
  const [one, two] = [newLease('back', elsewhere('one')), newLease('back', elsewhere('two'))]
  expect(await one.take()).toBeNull()
  expect(await two.take()).toBe(elsewhere('one'))
  await one.giveBack()
  expect(one.permit.isValid()).toBe(false)
  await expect(one.confirm()).rejects.toThrow('Another process')
  expect(await two.take()).toBeNull()
  // Giving back a lost lease changes nothing.
  await one.giveBack()
  expect((await storedLease(payload, 'back'))?.holder).toBe(elsewhere('two'))
})

test('a lease of a dead process on this machine can be taken at once', async () => {
  const dead = JSON.stringify([PLACE, 2 ** 22 + 1, 'dead'])
  const formerLife = JSON.stringify([PLACE, PID, 'former'])
  for (const [i, gone] of [dead, formerLife].entries()) {
    await payload.db.create({ collection: 'leases', data: { name: `gone-${i}`, holder: gone, beat: 5 } })
    expect(await newLease(`gone-${i}`).take()).toBeNull()
  }
  expect(PLACE).toContain(hostname())
})

test('a lease of a living process, or of another machine, can’t be taken', async () => {
  for (const holder of [JSON.stringify([PLACE, process.ppid, 'parent']), elsewhere('far')]) {
    await payload.db.create({ collection: 'leases', data: { name: holder, holder, beat: 5 } })
    expect(await newLease(holder).take()).toBe(holder)
  }
})

test('a lease that another process has taken is reported as lost once, at its renewal', async () => {
  let lost = 0
  const lease = newLease('taken', elsewhere('slept'), () => {
    lost += 1
  })
  await lease.take()
  await payload.db.updateOne({ collection: 'leases', where: { name: { equals: 'taken' } }, data: { holder: elsewhere('other'), beat: 9 } })
  lease.permit.revoke()
  await expect(lease.confirm()).rejects.toThrow('Another process')
  await expect(lease.confirm()).rejects.toThrow('Another process')
  expect(lost).toBe(1)
  await lease.note({ fault: 'mine' })
  expect(await storedLease(payload, 'taken')).toMatchObject({ holder: elsewhere('other'), beat: 9 })
  expect((await storedLease(payload, 'taken'))?.status ?? null).toBeNull()
})

test('a lease that nobody has taken is renewed after a long sleep and keeps its notes', async () => {
  const lease = newLease('slept', elsewhere('sleeper'))
  await lease.take()
  await lease.note({ fault: null, failed: [{ path: '/å/', reason: 'x' }] })
  lease.permit.revoke()
  const before = await storedLease(payload, 'slept')
  await lease.confirm()
  expect(lease.permit.isValid()).toBe(true)
  const after = await storedLease(payload, 'slept')
  expect(after?.beat).toBe((before?.beat ?? 0) + 1)
  expect(after?.status).toEqual({ fault: null, failed: [{ path: '/å/', reason: 'x' }] })
})

// MongoDB is not locked by another program.
test.skipIf(process.env.TEST_DATABASE_URL)(
  'a holder that could not write is not silent: it keeps the lease when the database is free again',
  async () => {
    vi.useFakeTimers({ toFake: ['hrtime'] })
    try {
      const [holder, other] = [newLease('locked', elsewhere('holder')), newLease('locked', elsewhere('other'))]
      await holder.take()
      expect(await other.take()).toBe(elsewhere('holder'))
      const unlock = await lockDatabase(path.join(cms.place, 'data/torget.db'))
      vi.advanceTimersByTime(LAPSES_AFTER)
      const taking = other.take()
      // Reading does not wait. After these the other’s write is the first of those that wait.
      for (let i = 0; i < 5; i += 1) await storedLease(payload, 'locked')
      const renewing = holder.confirm()
      vi.advanceTimersByTime(RENEWED_EVERY)
      await unlock()
      expect(await taking).toBe(elsewhere('holder'))
      await renewing
      expect(holder.permit.isValid()).toBe(true)
      expect(other.permit.isValid()).toBe(false)
      // A holder that gives no sign of life although everybody can write loses the lease.
      expect(await other.take()).toBe(elsewhere('holder'))
      vi.advanceTimersByTime(LAPSES_AFTER)
      expect(await other.take()).toBeNull()
    } finally {
      vi.useRealTimers()
    }
  },
)
