import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sqliteConnection } from '../../../src/cms/database/sqlite-connection.ts'
import { repeatErasures } from '../../../src/cms/purge/repeat-erasures.ts'
import { readSeating } from '../../../src/cms/signup/seating-store.ts'
import { openTestCms } from '../open-cms.ts'
import { eventWithForm, seatServiceFor } from '../signed-up.ts'

describe.skipIf(process.env.TEST_DATABASE_URL)('a sign-up that was erased after a backup was made', () => {
  let cms: Awaited<ReturnType<typeof openTestCms>>
  let payload: Payload
  beforeAll(async () => {
    cms = await openTestCms()
    payload = cms.payload
  })
  afterAll(() => cms?.remove())

  test('is erased again when the backup is restored, and others stay', async () => {
    const at = seatServiceFor(payload)
    const event = await eventWithForm(payload)
    await at.signUp(event, 'ann')
    await at.signUp(event, 'bo')
    const tables = ['signups', 'seatings'] as const
    const copy = path.join(cms.place, 'copy.db')
    await sqliteConnection(payload)?.execute(`VACUUM INTO '${copy}'`)
    await at.ask(event, { kind: 'remove', id: 'ann' })
    const keys = async () =>
      (await payload.db.find<{ id: string; key: string }>({ collection: 'signups', where: {} })).docs.map(({ key }) => key).sort()
    expect(await keys()).toEqual(['bo'])

    const journal = await readFile(path.join(cms.place, 'data/erasures.jsonl'), 'utf8')
    expect(journal).toMatch(/^\{"at":"[^"]+","signup":"[\da-f]{64}"\}\n$/)
    expect(journal).not.toContain('ann')
    // The rows of the copy take the place of those of now, as after a restore.
    await sqliteConnection(payload)?.execute(`ATTACH '${copy}' AS copy`)
    for (const table of tables) {
      await sqliteConnection(payload)?.execute(`DELETE FROM main.${table}`)
      await sqliteConnection(payload)?.execute(`INSERT INTO main.${table} SELECT * FROM copy.${table}`)
    }
    await sqliteConnection(payload)?.execute('DETACH copy')
    expect(await keys()).toEqual(['ann', 'bo'])
    // The backup was made before their rows were.
    const newcomers = ['ann', 'bo'].map((key) => ({ key, name: key, email: `${key}@example.org` }))
    await payload.db.updateOne({ collection: 'seatings', where: { event: { equals: event } }, data: { newcomers } })

    expect(await repeatErasures(payload, new Date())).toBe(1)
    expect(await keys()).toEqual(['bo'])
    const { seating, pendingSignups } = await readSeating(payload, event)
    expect([seating.claims.map(({ id }) => id), pendingSignups.map(({ key }) => key)]).toEqual([['bo'], ['bo']])
    expect(await repeatErasures(payload, new Date())).toBe(0)
    await at.stop()
  })
})
