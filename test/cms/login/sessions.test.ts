import { handleEndpoints, type Payload } from 'payload'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { endSession, type StoredSession } from '../../../src/cms/login/sessions.ts'
import { openTestCms } from '../open-cms.ts'
import { PASSWORD, tokenIn } from '../rest-client.ts'

const HOUR = 3_600_000
let cms: Awaited<ReturnType<typeof openTestCms>>
let payload: Payload
beforeAll(async () => {
  cms = await openTestCms()
  payload = cms.payload
})
afterAll(() => cms?.remove())

async function answer(path: string, init: RequestInit) {
  const { default: config } = await import('../../../payload.config.ts')
  const response = await handleEndpoints({ config, path, request: new Request(`http://localhost:3000${path}`, init) })
  return { status: response.status, headers: response.headers, body: (await response.json()) as { exp?: number; user?: object | null } }
}

/** Logs in a new user. Returns requests of that session, and its row. */
async function session(name: string) {
  const email = `${name}@example.se`
  const user = await payload.create({
    collection: 'users',
    data: { name, email, password: PASSWORD, roles: ['writer'] } as never,
    overrideAccess: true,
  })
  const body = JSON.stringify({ email, password: PASSWORD })
  const token = tokenIn(await answer('/api/users/login', { method: 'POST', body, headers: { 'Content-Type': 'application/json' } }))
  const send = (method: string, path: string) => answer(path, { method, headers: { Authorization: `JWT ${token}` } })
  const row = async () => {
    const { docs } = await payload.db.find<StoredSession>({ collection: 'logins', where: { user: { equals: String(user.id) } }, pagination: false })
    if (!docs[0]) throw new Error('The session has no row')
    return docs[0]
  }
  /** Makes the session as old as if its login had been so many hours ago. */
  const age = async (hours: number) => {
    const startedAt = new Date(Date.now() - hours * HOUR).toISOString()
    await payload.db.updateOne({ collection: 'logins', id: (await row()).id, data: { startedAt } })
    return Date.parse(startedAt)
  }
  return { user, send, row, age }
}

test('a session is renewed for as long as a login lasts', async () => {
  const { send, row, age } = await session('ny')
  await age(1)
  expect((await send('POST', '/api/users/refresh-token')).status).toBe(200)
  expect(Date.parse((await row()).expiresAt)).toBeGreaterThan(Date.now() + 9.9 * HOUR)
})

test('a session is renewed to fourteen hours after its login at the most, and the admin is told when it ends', async () => {
  const { send, row, age } = await session('lang')
  const { id } = await row()
  const startedAt = await age(13)
  // Near its end, as a session is that has been renewed before.
  await payload.db.updateOne({ collection: 'logins', id, data: { expiresAt: new Date(Date.now() + 60_000).toISOString() } })
  const end = startedAt + 14 * HOUR
  expect((await send('POST', '/api/users/refresh-token')).body.exp).toBe(Math.floor(end / 1000))
  expect(Date.parse((await row()).expiresAt)).toBe(end)
  expect((await send('GET', '/api/users/me')).body.exp).toBe(Math.floor(end / 1000))
})

test('a session that is over can’t be renewed', async () => {
  const { send, row, user } = await session('over')
  const { id, session: name } = await row()
  await payload.db.updateOne({ collection: 'logins', id, data: { expiresAt: new Date(Date.now() - 1000).toISOString() } })
  expect((await send('GET', '/api/users/me')).body.user).toBeNull()
  expect((await send('POST', '/api/users/refresh-token')).status).toBe(403)
  await endSession(payload, user.id, name)
  expect((await send('POST', '/api/users/refresh-token')).status).toBe(403)
})
