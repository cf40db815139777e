import { type CollectionBeforeLoginHook, handleEndpoints, type Payload } from 'payload'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { openTestCms } from '../../open-cms.ts'
import { PASSWORD, tokenIn } from '../../rest-client.ts'

type Id = string | number

let payload: Payload
let remove: () => Promise<void>
/** What happens once the password was checked, before the login goes on. */
let meanwhile: ((id: Id) => Promise<unknown>) | null = null
const happen: CollectionBeforeLoginHook = async ({ user }) => {
  await meanwhile?.(user.id)
  return user
}

beforeAll(async () => {
  ;({ payload, remove } = await openTestCms())
  payload.collections.users.config.hooks.beforeLogin.unshift(happen)
})
afterEach(() => {
  meanwhile = null
})
afterAll(() => remove?.())

let count = 0
/** Logs in a new user, and tells the status and whether there is a session. */
async function logIn() {
  count += 1
  const email = `person${count}@example.se`
  await payload.create({ collection: 'users', data: { name: 'Person', email, password: PASSWORD, roles: ['writer'] }, overrideAccess: true })
  const { default: config } = await import('../../../../payload.config.ts')
  const path = '/api/users/login'
  const init = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ email, password: PASSWORD }) }
  const answer = await handleEndpoints({ config, path, request: new Request(`http://localhost:3000${path}`, init) })
  return [answer.status, tokenIn(answer) !== '']
}

test.each<[string, ((id: Id) => Promise<unknown>) | null, number]>([
  ['in which nothing happens succeeds', null, 200],
  ['whose account is disabled meanwhile is refused', (id) => payload.db.updateOne({ collection: 'users', id, data: { isDisabled: true } }), 401],
  [
    'whose password is changed meanwhile is refused',
    (id) => payload.update({ collection: 'users', id, data: { password: `${PASSWORD} ny` }, overrideAccess: true }),
    401,
  ],
  ['whose account is gone meanwhile is refused', (id) => payload.db.deleteOne({ collection: 'users', where: { id: { equals: id } } }), 401],
])('a login %s', async (_, happens, status) => {
  meanwhile = happens
  expect(await logIn()).toEqual([status, status === 200])
})
