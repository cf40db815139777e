import { handleEndpoints, type Payload } from 'payload'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { holdLetters, letterHold } from '../../../src/cms/letters/letter-hold.ts'
import { openTestCms } from '../open-cms.ts'
import { sessionToken } from '../session-token.ts'

const PASSWORD = 'en riktigt lång mening'
const ROLES = ['admin', 'event-staff', 'writer', 'publisher'] as const

let cms: Awaited<ReturnType<typeof openTestCms>>
let payload: Payload
const tokens: Record<string, string> = {}
beforeAll(async () => {
  cms = await openTestCms()
  payload = cms.payload
  for (const role of ROLES) {
    const email = `${role}@example.se`
    const data = { name: role, email, password: PASSWORD, roles: [role], mustChangePassword: false } as never
    const user = await payload.create({ collection: 'users', data, overrideAccess: true })
    await payload.db.updateOne({ collection: 'users', id: user.id, data: { mustChangePassword: false } })
    tokens[role] = await sessionToken(email, PASSWORD)
  }
})
afterAll(() => cms?.remove())
beforeEach(async () => {
  await payload.db.deleteMany({ collection: 'letters', where: {} })
  await holdLetters(payload, '2026-11-30T02:00:00.000Z')
  const letter = { key: 'k', signup: 'k', event: '1', to: 'k@example.org', subject: 'Hej', text: 'T', html: '<p>T</p>', tries: 0, status: 'queued' }
  await payload.db.create({ collection: 'letters', data: letter })
})

/** Sends the form of the dashboard. */
async function release(role: string | null, body: string) {
  const headers = new Headers({ 'Content-Type': 'application/x-www-form-urlencoded', ...(role ? { Authorization: `JWT ${tokens[role]}` } : {}) })
  const path = '/api/letters/slapp'
  const { default: config } = await import('../../../payload.config.ts')
  const answer = await handleEndpoints({ config, path, request: new Request(`http://localhost:3000${path}`, { method: 'POST', headers, body }) })
  return { status: answer.status, location: answer.headers.get('Location'), text: await answer.text() }
}
const letterStatus = async () => (await payload.find({ collection: 'letters', overrideAccess: true })).docs.map(({ status }) => status)

test.each([
  ['all', 'queued'],
  ['coming', 'queued'],
  ['none', 'failed'],
])('an administrator releases %s, and is led to the dashboard, which says so', async (choice, status) => {
  expect(await release('admin', `mejl=${choice}`)).toEqual({ status: 303, location: '/admin?mejlko=slappt', text: '' })
  expect(await letterHold(payload)).toBeNull()
  expect(await letterStatus()).toEqual([status])
})

test('a form that comes when the letters are released already leads to the dashboard as well, and changes nothing', async () => {
  await release('admin', 'mejl=all')
  expect(await release('admin', 'mejl=none')).toEqual({ status: 303, location: '/admin?mejlko=redan-slappt', text: '' })
  expect(await letterStatus()).toEqual(['queued'])
})

test.each([null, 'event-staff', 'writer', 'publisher'])('the role %s may not release letters', async (role) => {
  expect(await release(role, 'mejl=all')).toMatchObject({ status: 403, text: expect.stringContaining('Du har inte rätt att göra det här.') })
  expect(await letterHold(payload)).not.toBeNull()
})

test.each(['', 'mejl=', 'mejl=alla', 'mejl=toString'])('a form without a choice releases nothing: %j', async (body) => {
  expect(await release('admin', body)).toMatchObject({ status: 400, text: expect.stringContaining('Välj vilka mejl som ska skickas') })
  expect(await letterHold(payload)).not.toBeNull()
})
