import type { Payload, TypedUser } from 'payload'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { LettersCard } from '../../../src/cms/admin/letters/LettersCard.tsx'
import { openTestCms } from '../open-cms.ts'

let cms: Awaited<ReturnType<typeof openTestCms>>
let payload: Payload
beforeAll(async () => {
  cms = await openTestCms()
  payload = cms.payload
})
afterAll(() => cms?.remove())

const user = (...roles: readonly string[]) => ({ collection: 'users', id: 1, roles, mustChangePassword: false }) as never as TypedUser
const card = async (reader: TypedUser | null) => renderToStaticMarkup(await LettersCard({ payload, user: reader }))
const ROLES = ['admin', 'event-staff', 'publisher', 'writer'] as const

const PARTICIPANTS = '/admin/collections/letters?where[status][equals]=failed'
const ACCOUNTS = '/admin/collections/account-letters?where[status][equals]=failed'

test('nothing is shown while letters go and all have come through', async () => {
  for (const role of ROLES) expect(await card(user(role)), role).toBe('')
})

test('letters that did not reach anybody are shown to those who may read their list', async () => {
  const letter = { key: 'k', signup: 'k', event: '1', to: 'k@example.org', subject: 'Hej', status: 'failed', updatedAt: new Date().toISOString() }
  await payload.db.create({ collection: 'letters', data: letter })
  await payload.db.create({ collection: 'account-letters', data: { ...letter, kind: 'password', to: 'anna@example.se' } })
  const linksOf = async (role: string) => {
    const html = await card(user(role))
    return [html.includes(PARTICIPANTS), html.includes(ACCOUNTS)]
  }
  expect(Object.fromEntries(await Promise.all(ROLES.map(async (role) => [role, await linksOf(role)])))).toEqual({
    admin: [true, true],
    'event-staff': [true, false],
    publisher: [false, false],
    writer: [false, false],
  })
  expect(await card(user('writer'))).toBe('')
})

test('that letters don’t go is told to all of the staff, and to nobody else', async () => {
  const trouble = { cause: 'login', code: 'EAUTH 535', since: Date.now(), isDown: true, checks: 1, nextCheckAt: Date.now() }
  await payload.db.create({ collection: 'leases', data: { name: 'letters', beat: 1, status: { trouble } } })
  for (const role of ROLES) expect(await card(user(role)), role).toContain('E-postservern godtar inte inloggningen.')
  expect(await card(null)).toBe('')
  expect(await card({ ...user('admin'), mustChangePassword: true } as TypedUser)).toBe('')
})
