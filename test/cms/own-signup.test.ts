import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { eventOfSignup } from '../../src/cms/signup/own-signup.ts'
import { openedCms } from './opened-cms.ts'
import { PUBLISHABLE } from './sample-documents.ts'

let payload: Payload
let remove: () => Promise<void>
beforeAll(async () => {
  ;({ payload, remove } = await openedCms())
})
afterAll(() => remove?.())

describe('the event of a sign-up', () => {
  test('is found, published or not, and gone when no event has its id', async () => {
    const { id } = await payload.create({ collection: 'events', data: PUBLISHABLE.events as never, draft: true })
    expect((await eventOfSignup(payload, String(id)))?.title).toBe(PUBLISHABLE.events.title)
    for (const unknown of ['', 'x', '99999']) expect(await eventOfSignup(payload, unknown)).toBeNull()
  })

  test.skipIf(process.env.TEST_DATABASE_URL)('is not said to be gone because the database can’t tell', async () => {
    const { client } = payload.db as unknown as { readonly client: { readonly execute: (sql: string) => Promise<unknown> } }
    await client.execute('ALTER TABLE events RENAME TO away')
    await expect(eventOfSignup(payload, '1')).rejects.toThrow('events')
    await client.execute('ALTER TABLE away RENAME TO events')
  })
})
