import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestCms } from '../open-cms.ts'

interface Client {
  readonly execute: (sql: string) => Promise<{ readonly rows: readonly Readonly<Record<string, unknown>>[] }>
}

// MongoDB waits for locks by itself.
describe.skipIf(process.env.TEST_DATABASE_URL)('Payload’s connection to SQLite', () => {
  let cms: Awaited<ReturnType<typeof openTestCms>>
  let client: Client
  beforeAll(async () => {
    cms = await openTestCms()
    client = (cms.payload as Payload & { readonly db: { readonly client: Client } }).db.client
  })
  afterAll(() => cms?.remove())

  test.each([
    ['journal_mode', 'wal'],
    ['busy_timeout', 0],
    ['foreign_keys', 1],
    ['synchronous', 1],
    ['secure_delete', 1],
  ])('has the setting %s = %s', async (name, value) => {
    const [row] = (await client.execute(`PRAGMA ${name}`)).rows
    expect(Object.values(row ?? {})[0]).toBe(value)
  })
})
