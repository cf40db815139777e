import type { Payload, TypedUser } from 'payload'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Role } from '../../../../src/cms/access/roles.ts'
import { firstSteps } from '../../../../src/cms/admin/operations/first-steps.ts'
import { FIRST_STEPS_HIDDEN } from '../../../../src/cms/admin/operations/first-steps-preference.ts'
import { openTestCms } from '../../open-cms.ts'
import { PUBLISHABLE } from '../../sample-documents.ts'
import { eventWithForm } from '../../signed-up.ts'

let cms: Awaited<ReturnType<typeof openTestCms>>
let payload: Payload
let event = ''
beforeAll(async () => {
  cms = await openTestCms()
  payload = cms.payload
  event = String(await eventWithForm(payload))
  await payload.create({ collection: 'news', data: { ...PUBLISHABLE.news, title: 'Utkast' } as never, draft: true })
  await payload.create({ collection: 'news', data: { ...PUBLISHABLE.news, title: 'Nyheten', _status: 'published' } as never })
})
afterAll(() => cms?.remove())

const NOW = new Date()
let number = 0
async function userWith(...roles: readonly Role[]): Promise<TypedUser> {
  number += 1
  const data = { email: `anna${number}@example.se`, name: 'Anna', password: 'Mycket hemligt lösen 17', roles: [...roles] }
  const user = await payload.create({ collection: 'users', data: data as never })
  return { ...user, mustChangePassword: false, collection: 'users' } as TypedUser
}

test('an editor may try a published headline and sign up, and check in is for those who receive guests', async () => {
  const steps = await firstSteps(payload, await userWith('publisher'), NOW)
  expect(steps).toMatchObject({ news: { title: 'Nyheten' }, call: null, checkIn: null })
  expect(String(steps?.event?.id)).toBe(event)
})

test('the headline is that of the newest item, and the call one of the office’s own', async () => {
  const publish = (collection: 'news' | 'funding-calls', data: object) =>
    payload.create({ collection, data: { ...PUBLISHABLE[collection], ...data, _status: 'published' } as never })
  const older = await publish('news', { title: 'Förra årets', publishedAt: '2025-01-02T08:00:00.000Z' })
  const own = await publish('funding-calls', { title: 'Våra medel' })
  const others = await publish('funding-calls', { title: 'Fondens medel', funder: { name: 'Fonden' } })
  expect(await firstSteps(payload, await userWith('publisher'), NOW)).toMatchObject({ news: { title: 'Nyheten' }, call: { title: 'Våra medel' } })
  await payload.delete({ collection: 'news', id: older.id })
  for (const { id } of [own, others]) await payload.delete({ collection: 'funding-calls', id })
})

test('event staff may sign up and check in', async () => {
  const steps = await firstSteps(payload, await userWith('event-staff'), NOW)
  expect(steps).toMatchObject({ news: null, call: null })
  expect(String(steps?.checkIn?.id)).toBe(event)
})

test('an event that has been is no example', async () => {
  const inTenYears = new Date(NOW.getTime() + 10 * 365 * 86_400_000)
  expect(await firstSteps(payload, await userWith('admin'), inTenYears)).toMatchObject({ news: { title: 'Nyheten' }, event: null, checkIn: null })
})

test('writers, who publish nothing and receive nobody, have no first steps', async () => {
  expect(await firstSteps(payload, await userWith('writer'), NOW)).toBeNull()
})

test('first steps that a user has hidden are hidden for that user alone', async () => {
  const [anna, bo] = [await userWith('admin'), await userWith('admin')]
  const owner = { relationTo: 'users', value: anna.id } as const
  await payload.create({ collection: 'payload-preferences', data: { key: FIRST_STEPS_HIDDEN, user: owner, value: { isHidden: true } }, user: anna })
  expect(await firstSteps(payload, anna, NOW)).toBeNull()
  expect(await firstSteps(payload, bo, NOW)).not.toBeNull()
})
