import type { Payload } from 'payload'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { queueAccountLetter } from '../../../src/cms/account-letters/queue-account-letter.ts'
import { doLettersWait, holdLetters, letterHold, type Release, releaseLetters, waitingLetters } from '../../../src/cms/letters/letter-hold.ts'
import { LetterSender } from '../../../src/cms/letters/sender.ts'
import { DROPPED_WORDS as DROPPED } from '../../../src/words/signup/letter-hold.ts'
import { openTestCms } from '../open-cms.ts'
import { eventWithForm, ownUrlOf } from '../signed-up.ts'

let cms: Awaited<ReturnType<typeof openTestCms>>
let payload: Payload
let coming = ''
beforeAll(async () => {
  cms = await openTestCms()
  payload = cms.payload
  coming = String(await eventWithForm(payload))
})
afterAll(() => cms?.remove())

const NOW = Date.now()
const sender = () =>
  new LetterSender({ payload, confirm: () => Promise.resolve(), ownUrlOf, adminUrl: 'http://127.0.0.1/admin', clock: () => NOW + 1000 })
const queue = (key: string, event: string) => {
  const letter = { subject: 'Hej', to: `${key}@example.org`, text: 'Hej!', html: '<p>Hej!</p>', status: 'queued', tries: 0 }
  return payload.db.create({ collection: 'letters', data: { ...letter, dueAt: new Date(NOW).toISOString(), key, signup: key, event } })
}
const statuses = async () => {
  const { docs } = await payload.db.find<{ id: string; key: string; status: string }>({ collection: 'letters', where: {}, sort: 'key' })
  return Object.fromEntries(docs.map(({ key, status }) => [key, status]))
}

beforeEach(async () => {
  await payload.db.deleteMany({ collection: 'letters', where: {} })
  await holdLetters(payload, '2026-11-30T02:00:00.000Z')
  await queue('ann', coming)
  // An event that is gone has no end that is known.
  await queue('bo', payload.db.defaultIDType === 'number' ? '999999' : 'f'.repeat(24))
})

test('held letters wait, however often they are due, and are counted', async () => {
  expect(await letterHold(payload)).toEqual({ copiedAt: '2026-11-30T02:00:00.000Z' })
  expect(await doLettersWait(payload)).toBe(true)
  expect(await sender().sendDue()).toBe(0)
  expect(await statuses()).toEqual({ ann: 'queued', bo: 'queued' })
  expect(await waitingLetters(payload)).toMatchObject({ count: 2, oldest: expect.any(String) })
})

test('a letter about an account that was queued after the copy goes meanwhile, and an older one waits', async () => {
  const queued = async (now: number) => queueAccountLetter(payload, { kind: 'password', to: 'eva@example.org', isOwn: true }, now)
  await queued(Date.parse('2026-11-30T01:00:00.000Z'))
  await queued(NOW)
  expect(await sender().sendDue()).toBe(1)
  await releaseLetters(payload, 'all', NOW)
  expect(await sender().sendDue()).toBe(3)
})

test.each<[Release, number, Readonly<Record<string, string>>]>([
  ['all', 0, { ann: 'sent', bo: 'sent' }],
  ['none', 2, { ann: 'failed', bo: 'failed' }],
])('a release of %s drops %i letters', async (release, dropped, after) => {
  expect(await releaseLetters(payload, release, NOW)).toBe(dropped)
  expect([await letterHold(payload), await doLettersWait(payload)]).toEqual([null, false])
  await sender().sendDue()
  expect(await statuses()).toEqual(after)
})

test('a release of what is to come drops letters about events that are over', async () => {
  const over = new Date('2028-01-01').getTime()
  expect(await releaseLetters(payload, 'coming', NOW)).toBe(0)
  await holdLetters(payload, '2026-11-30T02:00:00.000Z')
  expect(await releaseLetters(payload, 'coming', over + 365 * 86_400_000)).toBe(1)
  expect((await statuses()).ann).toBe('failed')
})

test('letters that pass while they are held are not dropped: whoever releases them sees all of them', async () => {
  await payload.db.updateMany({ collection: 'letters', where: {}, data: { validUntil: new Date(NOW).toISOString() } })
  await sender().sendDue()
  expect(await statuses()).toEqual({ ann: 'queued', bo: 'queued' })
  await releaseLetters(payload, 'all', NOW)
  await sender().sendDue()
  expect(await statuses()).toEqual({ ann: 'dropped', bo: 'dropped' })
})

test('letters that are held are not given up with a mail server that has been down for days', async () => {
  const since = NOW - 10 * 86_400_000
  await payload.db.updateMany({ collection: 'letters', where: {}, data: { dueAt: new Date(since).toISOString() } })
  vi.spyOn(payload.logger, 'error').mockReturnValue(undefined)
  const down = sender()
  await down.watch.takeOver({ cause: 'unreachable', code: '', since, isDown: true, checks: 30, nextCheckAt: NOW + 60_000 })
  expect(await down.sendDue()).toBe(0)
  expect(await statuses()).toEqual({ ann: 'queued', bo: 'queued' })
  await releaseLetters(payload, 'all', NOW)
  await down.sendDue()
  expect(await statuses()).toEqual({ ann: 'failed', bo: 'failed' })
})

test('letters that another process releases go at once, while many others are sent', async () => {
  await payload.db.deleteMany({ collection: 'account-letters', where: {} })
  // As many as are read at a time.
  for (let i = 0; i < 50; i += 1) await queueAccountLetter(payload, { kind: 'password', to: `${i}@example.org`, isOwn: true }, NOW)
  let isReleased = false
  const confirm = async () => {
    if (isReleased) return
    isReleased = true
    await releaseLetters(payload, 'all', NOW)
  }
  const parts = { payload, ownUrlOf, adminUrl: 'http://127.0.0.1/admin', clock: () => NOW + 1000 }
  expect(await new LetterSender({ ...parts, confirm }).sendDue()).toBe(52)
})

test('another restore holds the letters from its own copy on', async () => {
  await holdLetters(payload, '2026-12-01T02:00:00.000Z')
  expect(await letterHold(payload)).toEqual({ copiedAt: '2026-12-01T02:00:00.000Z' })
})

test('letters that are dropped say why, and what to do', async () => {
  await releaseLetters(payload, 'none', NOW)
  const { docs } = await payload.find({ collection: 'letters', overrideAccess: true })
  expect(docs.map(({ fault, dueAt }) => [fault, dueAt ?? null])).toEqual([DROPPED, DROPPED].map((fault) => [fault, null]))
})

test('letters wait as well while the mail server does not take them', async () => {
  await releaseLetters(payload, 'all', NOW)
  expect(await doLettersWait(payload)).toBe(false)
  const trouble = { cause: 'login', code: '', since: NOW, isDown: true, checks: 1, nextCheckAt: NOW }
  await payload.db.create({ collection: 'leases', data: { name: 'letters', beat: 1, status: { trouble } } })
  expect(await doLettersWait(payload)).toBe(true)
  await payload.db.deleteMany({ collection: 'leases', where: { name: { equals: 'letters' } } })
})
