import type { Payload } from 'payload'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { giveStampBack, keepReceiptOf, purgeUsedStamps, spendStamp } from '../../../src/cms/signup/used-stamps.ts'
import { openTestCms } from '../open-cms.ts'

let cms: Awaited<ReturnType<typeof openTestCms>>
let payload: Payload
beforeAll(async () => {
  cms = await openTestCms()
  payload = cms.payload
})
afterAll(() => cms?.remove())

const EXPIRES = Date.parse('2027-03-10T23:00:00Z')
const stampOf = (id: string) => ({ id, fetchedAt: EXPIRES - 1000, expiresAt: EXPIRES })

test('a stamp is spent by its first sender', async () => {
  const stamp = stampOf('first')
  expect(await spendStamp(payload, stamp, 'karin')).toEqual({ kind: 'mine', receipt: null })
  expect(await spendStamp(payload, stamp, 'ali')).toEqual({ kind: 'spent' })
  expect(await spendStamp(payload, stamp, 'karin')).toEqual({ kind: 'mine', receipt: null })
})

test('of many senders at once one spends it', async () => {
  const stamp = stampOf('at-once')
  const uses = await Promise.all(Array.from({ length: 20 }, (_, i) => spendStamp(payload, stamp, `person${i}`)))
  expect(uses.filter(({ kind }) => kind === 'mine')).toHaveLength(1)
})

test('the receipt is kept for its sender', async () => {
  const stamp = stampOf('receipt')
  await spendStamp(payload, stamp, 'karin')
  await keepReceiptOf(payload, stamp, 'a-receipt')
  expect(await spendStamp(payload, stamp, 'karin')).toEqual({ kind: 'mine', receipt: 'a-receipt' })
  expect(await spendStamp(payload, stamp, 'ali')).toEqual({ kind: 'spent' })
})

test('a stamp that was given back is anybody’s', async () => {
  const stamp = stampOf('back')
  await spendStamp(payload, stamp, 'karin')
  await giveStampBack(payload, stamp)
  expect(await spendStamp(payload, stamp, 'ali')).toEqual({ kind: 'mine', receipt: null })
})

test('a stamp is forgotten when it would have expired, and not before', async () => {
  const stamp = stampOf('purged')
  await spendStamp(payload, stamp, 'karin')
  await purgeUsedStamps(payload, EXPIRES - 1)
  expect(await spendStamp(payload, stamp, 'ali')).toEqual({ kind: 'spent' })
  await purgeUsedStamps(payload, EXPIRES)
  expect(await spendStamp(payload, stamp, 'ali')).toEqual({ kind: 'mine', receipt: null })
})
