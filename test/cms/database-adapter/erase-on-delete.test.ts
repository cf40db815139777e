import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestCms } from '../open-cms.ts'

interface Transaction {
  readonly execute: (sql: string) => Promise<{ readonly rows: readonly Readonly<Record<string, unknown>>[] }>
  readonly commit: () => Promise<void>
}
interface Client extends Pick<Transaction, 'execute'> {
  readonly transaction: (mode: 'write') => Promise<Transaction>
}

// MongoDB overwrites nothing when it is asked.
describe.skipIf(process.env.TEST_DATABASE_URL)('each connection to SQLite', () => {
  let cms: Awaited<ReturnType<typeof openTestCms>>
  let client: Client
  beforeAll(async () => {
    cms = await openTestCms()
    client = (cms.payload as Payload & { readonly db: { readonly client: Client } }).db.client
  })
  afterAll(() => cms?.remove())

  const settingsOf = async ({ execute }: Pick<Transaction, 'execute'>) =>
    Promise.all(
      ['secure_delete', 'busy_timeout', 'synchronous'].map(async (name) => {
        const [row] = (await execute(`PRAGMA ${name}`)).rows
        return [name, Number(Object.values(row ?? {})[0])]
      }),
    )
  const EXPECTED = [
    ['secure_delete', 1],
    ['busy_timeout', 5000],
    ['synchronous', 1],
  ]

  test('overwrites what it deletes, from the first', async () => {
    expect(await settingsOf({ execute: (sql) => client.execute(sql) })).toEqual(EXPECTED)
  })

  test('does so in a transaction, and the connection that follows it does as well', async () => {
    const transaction = await client.transaction('write')
    expect(await settingsOf({ execute: (sql) => transaction.execute(sql) })).toEqual(EXPECTED)
    expect(await settingsOf({ execute: (sql) => client.execute(sql) })).toEqual(EXPECTED)
    await transaction.commit()
  })
})
