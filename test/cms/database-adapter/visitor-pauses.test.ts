import { handleEndpoints, type Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestCms } from '../open-cms.ts'
import { PASSWORD } from '../rest-client.ts'
import { PUBLISHABLE } from '../sample-documents.ts'
import { sessionToken } from '../session-token.ts'

let payload: Payload
let remove: () => Promise<void>
let token: string
beforeAll(async () => {
  ;({ payload, remove } = await openTestCms())
  for (const title of ['Ett', 'Två'])
    await payload.create({ collection: 'news', data: { ...PUBLISHABLE.news, title, _status: 'published' } as never })
  const data = { name: 'Anna', email: 'anna@example.se', password: `${PASSWORD} först`, roles: ['writer' as const] }
  const { id } = await payload.create({ collection: 'users', data, overrideAccess: true })
  await payload.db.updateOne({ collection: 'users', id, data: { mustChangePassword: false } })
  token = await sessionToken(data.email, data.password)
})
afterAll(() => remove?.())

/** How many times others had their turn while something was done. */
async function turnsDuring(work: () => Promise<unknown>): Promise<number> {
  let turns = 0
  let isOver = false
  const count = () => {
    turns += 1
    if (!isOver) setImmediate(count)
  }
  setImmediate(count)
  await work()
  isOver = true
  return turns
}

// The driver of MongoDB never answers at once, so others have their turn anyway.
describe.skipIf(process.env.TEST_DATABASE_URL)('a read', () => {
  const read = (context: object) => payload.db.find({ collection: 'news', req: { context } as never })

  test('for a visitor lets others go first, and one for the staff does not', async () => {
    expect(await turnsDuring(() => read({ isByVisitor: true }))).toBeGreaterThan(0)
    expect(await turnsDuring(() => read({}))).toBe(0)
  })

  test('is a visitor’s when nobody of the staff has asked', async () => {
    const { default: config } = await import('../../../payload.config.ts')
    const ask = async (headers: Readonly<Record<string, string>>) => {
      const path = '/api/news'
      const { status } = await handleEndpoints({ config, path, request: new Request(`http://localhost:3000${path}?depth=1`, { headers }) })
      expect(status).toBe(200)
    }
    const turns = { visitor: await turnsDuring(() => ask({})), staff: await turnsDuring(() => ask({ Authorization: `JWT ${token}` })) }
    expect(turns.visitor).toBeGreaterThan(turns.staff)
  })
})
