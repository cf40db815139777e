import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, expect, test } from 'vitest'
import { onDamage, watchForDamage } from '../../../src/cms/database-adapter/damage-watch.ts'
import { PatientClient } from '../../../src/cms/database-adapter/sqlite-client/patient-client.ts'
import { temporaryFolder } from '../../folders/temporary-folder.ts'

const closing: (() => void)[] = []
afterEach(() => {
  for (const close of closing.splice(0)) close()
})

/** A database of many pages, opened through an adapter that watches for damage, and how often damage was announced. */
async function watched(damage: (bytes: Buffer) => void) {
  const file = path.join(await temporaryFolder(), 'x.db')
  const made = new DatabaseSync(file)
  made.exec(
    'CREATE TABLE big (text TEXT UNIQUE); WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 500) INSERT INTO big SELECT hex(randomblob(500)) FROM n',
  )
  made.close()
  const client = await PatientClient.open(file)
  const bytes = await readFile(file)
  damage(bytes)
  await writeFile(file, bytes)
  const adapter = watchForDamage({ init: () => ({ connect: async () => undefined, client }) } as never)
  const database = adapter.init({} as never)
  // Payload connects anew in development.
  for (let i = 0; i < 2; i += 1) await database.connect?.()
  let announced = 0
  closing.push(
    onDamage(() => {
      announced += 1
    }),
    () => client.close(),
  )
  return { client, announced: () => announced }
}

const READ = 'SELECT count(text) FROM big NOT INDEXED'
const pages = (bytes: Buffer) => bytes.fill(0x55, 4096 * 3, 4096 * 60)
const header = (bytes: Buffer) => bytes.fill(0x55, 0, 100)

test.each([
  ['a statement that meets damaged pages', pages, (client: PatientClient) => client.execute(READ), 'SQLITE_CORRUPT'],
  ['a batch that meets damaged pages', pages, (client: PatientClient) => client.batch([READ, 'DELETE FROM big']), 'SQLITE_CORRUPT'],
  ['a statement that meets a file that is no database', header, (client: PatientClient) => client.execute(READ), 'SQLITE_NOTADB'],
] as const)('%s fails, and the damage is announced once', async (_, damage, ask, code) => {
  const { client, announced } = await watched(damage)
  await expect(ask(client)).rejects.toMatchObject({ code })
  expect(announced()).toBe(1)
})

test('other failures announce nothing, and statements that succeed return what they did', async () => {
  const { client, announced } = await watched(() => undefined)
  await expect(client.execute('SELECT * FROM nowhere')).rejects.toThrow('no such table')
  expect((await client.execute(READ)).rows).toHaveLength(1)
  expect(announced()).toBe(0)
})
