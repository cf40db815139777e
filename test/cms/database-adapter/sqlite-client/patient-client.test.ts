import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { PatientClient } from '../../../../src/cms/database-adapter/sqlite-client/patient-client.ts'
import { patience, whileAnswering } from '../../../../src/cms/database-adapter/sqlite-client/write-patience.ts'
import { temporaryFolder } from '../../../folders/temporary-folder.ts'
import { lockDatabase } from '../../../processes/locked-database.ts'

let file: string
let client: PatientClient
/** Another program's view of the file. */
let other: PatientClient
beforeEach(async () => {
  file = path.join(await temporaryFolder(), 'test.db')
  client = await PatientClient.open(file)
  other = await PatientClient.open(file)
  await client.execute('CREATE TABLE rows (id INTEGER PRIMARY KEY, name TEXT UNIQUE)')
})
afterEach(() => {
  client.close()
  other.close()
})

const insert = (name: string) => `INSERT INTO rows (name) VALUES ('${name}')`
const namesSeenBy = async (reader: PatientClient) => (await reader.execute('SELECT name FROM rows ORDER BY id')).rows.map(({ name }) => name)

/** Every way to write, and the names that it writes. */
const WAYS: readonly (readonly [way: string, write: () => Promise<unknown>, names: readonly string[]])[] = [
  ['a statement', () => client.execute(insert('one')), ['one']],
  ['a statement that returns rows', () => client.execute({ sql: 'INSERT INTO rows (name) VALUES (?) RETURNING id', args: ['one'] }), ['one']],
  ['a batch', () => client.batch([insert('one'), insert('two')]), ['one', 'two']],
  ['a migration', () => client.migrate([insert('one'), insert('two')]), ['one', 'two']],
  ['a text of statements', () => client.executeMultiple(`${insert('one')}; ${insert('two')} -- the last`), ['one', 'two']],
  [
    'a transaction',
    async () => {
      const transaction = await client.transaction()
      await transaction.execute(insert('one'))
      await transaction.commit()
    },
    ['one'],
  ],
  [
    'a transaction that is begun by hand',
    async () => {
      await client.execute('BEGIN IMMEDIATE')
      await client.execute(insert('one'))
      await client.execute('COMMIT')
    },
    ['one'],
  ],
]

describe('while another program has locked the file', () => {
  test.each(WAYS)('%s waits, readers do not, and all of it is stored when the lock ends', async (_, write, names) => {
    const unlock = await lockDatabase(file)
    let isWritten = false
    const writing = write().then(() => {
      isWritten = true
    })
    for (let i = 0; i < 20; i += 1) expect(await namesSeenBy(client)).toEqual([])
    expect(isWritten).toBe(false)
    await unlock()
    await writing
    expect(await namesSeenBy(other)).toEqual(names)
  })

  // The driver leaves a refused statement unfinished, and then keeps to itself what its connection writes, until it takes it back.
  test('what is written afterwards is stored at once, for other programs too', async () => {
    const unlock = await lockDatabase(file)
    const waiting = client.execute(insert('one'))
    await unlock()
    await waiting
    for (const name of ['two', 'three']) {
      await client.execute(insert(name))
      expect((await namesSeenBy(other)).at(-1)).toBe(name)
    }
    await other.execute(insert('another’s').replace('’', "''"))
    expect(await namesSeenBy(client)).toEqual(['one', 'two', 'three', "another's"])
  })
})

test('a write does not overtake those that wait, when the lock ends', async () => {
  let waited = 0
  const own = await PatientClient.open(file, (milliseconds) => {
    waited = milliseconds
  })
  try {
    const unlock = await lockDatabase(file)
    const first = own.execute(insert('one'))
    // From then on there is a tenth of a second between two tries.
    await vi.waitFor(() => expect(waited).toBeGreaterThan(400), 10_000)
    await unlock()
    await Promise.all([first, own.execute(insert('two'))])
    expect(await namesSeenBy(other)).toEqual(['one', 'two'])
  } finally {
    own.close()
  }
})

test('a request that has written in part is more patient than before its first write', async () => {
  await whileAnswering(async () => {
    await client.execute('SELECT 1')
    expect(patience().when).toBe('before')
    await client.execute(insert('one'))
    expect(patience().when).toBe('midway')
  })
})

describe('a write that fails', () => {
  test.each([
    ['a batch', () => client.batch([insert('new'), insert('taken')])],
    ['a text of statements', () => client.executeMultiple(`${insert('new')}; ${insert('taken')}`)],
    ['a statement', () => client.execute(insert('taken'))],
  ])('as %s leaves nothing behind, and the next one is stored', async (_, write) => {
    await client.execute(insert('taken'))
    await expect(write()).rejects.toMatchObject({ code: 'SQLITE_CONSTRAINT_UNIQUE' })
    await client.execute(insert('next'))
    expect(await namesSeenBy(other)).toEqual(['taken', 'next'])
  })
})

test('each call is carried out before it returns its promise', async () => {
  const first = client.execute(insert('one'))
  const seen = client.execute('SELECT name FROM rows')
  const second = client.execute(insert('two'))
  expect((await seen).rows).toHaveLength(1)
  await Promise.all([first, second])
})

test.each([
  ['journal_mode', 'wal'],
  ['busy_timeout', 0],
  ['foreign_keys', 1],
  ['synchronous', 1],
  ['secure_delete', 1],
])('a connection has the setting %s = %s, in a transaction too', async (name, value) => {
  const transaction = await client.transaction()
  for (const each of [client, transaction]) {
    const [row] = (await each.execute(`PRAGMA ${name}`)).rows
    expect(Object.values(row ?? {})[0]).toBe(value)
  }
  await transaction.rollback()
})
