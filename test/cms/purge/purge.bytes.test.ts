import { readdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { emptyLog, eraseDeletedOnce } from '../../../src/cms/database/erase-deleted.ts'
import { LetterSender } from '../../../src/cms/letters/sender.ts'
import { purge } from '../../../src/cms/purge/purge.ts'
import { nextMidnight } from '../../../src/domain/time/swedish-time.ts'
import { filesWith } from '../../folders/bytes-below.ts'
import { openTestCms } from '../open-cms.ts'
import { ADMIN_URL, DAY, eventWithForm, ownUrlOf, seatServiceFor } from '../signed-up.ts'

interface Connection {
  readonly execute: (sql: string) => Promise<unknown>
  readonly commit: () => Promise<void>
}
/** The client of an SQLite database. A transaction of its own is another connection, as another process has. */
const clientOf = ({ db }: Payload) =>
  (db as unknown as { readonly client: Pick<Connection, 'execute'> & { readonly transaction: (mode: 'read') => Promise<Connection> } }).client

// The files of another database's server are not ours to read.
describe.skipIf(process.env.TEST_DATABASE_URL)('the files of the data folder', () => {
  let cms: Awaited<ReturnType<typeof openTestCms>>
  let payload: Payload
  let dataDir = ''
  let outbox = ''
  beforeAll(async () => {
    cms = await openTestCms()
    payload = cms.payload
    dataDir = path.join(cms.place, 'data')
    outbox = path.join(dataDir, 'outbox')
    await eraseDeletedOnce(payload)
  })
  afterAll(() => cms?.remove())

  const STARTS = Date.now() + 4 * DAY
  const LATER = nextMidnight(STARTS + 3 * 3_600_000) + 7 * DAY + 3_600_000

  test('hold nothing of 60 people who were purged, and all of those who were not', async () => {
    const at = seatServiceFor(payload)
    const event = await eventWithForm(payload, { startsAt: STARTS, signup: { keepDays: 7 } })
    const kept = await eventWithForm(payload, { startsAt: STARTS + 300 * DAY })
    await at.signUp(kept, 'behallen', { name: 'Behållen Behållsson' })
    for (let i = 0; i < 60; i += 1) {
      const secret = [{ key: 'q', label: 'Allergi', value: `Nötmärke${i} ${'x'.repeat(i * 40)}` }]
      const answers = [{ key: 'a', label: 'Roll', value: `Rollmärke${i}` }]
      await at.signUp(event, `nyckelmarke${i}`, { name: `Namnmärke${i}`, organisation: `Orgmärke${i}`, answers, sensitiveAnswers: secret, size: 2 })
      if (i % 3 === 0)
        await payload.update({
          collection: 'signups',
          where: { key: { equals: `nyckelmarke${i}` } },
          data: { note: `Notmärke${i}` },
          overrideAccess: true,
        })
      if (i % 4 === 0) await at.ask(event, { kind: 'cancel', id: `nyckelmarke${i}` })
      if (i % 5 === 0)
        await payload.db.create({
          collection: 'arrivals',
          data: { person: `nyckelmarke${i}:0`, signup: `nyckelmarke${i}`, event, at: new Date().toISOString() },
        })
    }
    await at.stop()
    await new LetterSender({ payload, ownUrlOf, adminUrl: ADMIN_URL, confirm: () => Promise.resolve(), clock: () => Date.now() + DAY }).sendDue()
    const markers = ['Namnmärke', 'Orgmärke', 'Nötmärke', 'Rollmärke', 'Notmärke', 'nyckelmarke']
    for (const marker of markers) expect(await filesWith(dataDir, marker), marker).not.toEqual([])

    await purge(payload, outbox, LATER)
    expect(await emptyLog(payload)).toBe(true)
    for (const marker of markers) expect(await filesWith(dataDir, marker), marker).toEqual([])
    expect(await filesWith(dataDir, 'Behållen Behållsson')).not.toEqual([])
  })

  test('that a killed process left half written in the outbox go, and one that is being written stays', async () => {
    const file = path.join(outbox, 'brev.eml.1234abcd.tmp')
    await writeFile(file, 'Namnmärke')
    await purge(payload, outbox, Date.now() + 60_000)
    expect(await readdir(outbox)).toContain('brev.eml.1234abcd.tmp')
    await purge(payload, outbox, Date.now() + 2 * 3_600_000)
    expect(await readdir(outbox)).not.toContain('brev.eml.1234abcd.tmp')
  })

  test('that were sent again before somebody was removed go as well', async () => {
    const at = seatServiceFor(payload)
    const event = await eventWithForm(payload, { startsAt: STARTS })
    await at.signUp(event, 'tva-ganger', { name: 'Tvågångersson' })
    const sender = new LetterSender({ payload, ownUrlOf, adminUrl: ADMIN_URL, confirm: () => Promise.resolve(), clock: () => Date.now() + DAY })
    await sender.sendDue()
    // As the button “Skicka igen” does.
    const again = { status: 'queued', dueAt: new Date().toISOString(), tries: 0, resends: 1 }
    await payload.db.updateOne({ collection: 'letters', where: { signup: { equals: 'tva-ganger' } }, data: again })
    const before = await readdir(outbox)
    await at.ask(event, { kind: 'remove', id: 'tva-ganger' })
    await at.stop()
    // Nothing more is sent to somebody who was removed.
    expect(await sender.sendDue()).toBe(0)
    expect(await readdir(outbox)).toEqual(before)
    await purge(payload, outbox, Date.now())
    await emptyLog(payload)
    expect(await filesWith(dataDir, 'tva-ganger@')).toEqual([])
    expect(await readdir(outbox)).toHaveLength(before.length - 1)
  })

  test('can’t be emptied while another process reads, and can afterwards', async () => {
    const other = await clientOf(payload).transaction('read')
    await other.execute('SELECT count(*) FROM signups')
    await payload.db.create({ collection: 'changes', data: { place: 'events:1', savedAt: null, by: 'seats' } })
    expect(await emptyLog(payload)).toBe(false)
    await other.commit()
    expect(await emptyLog(payload)).toBe(true)
  })

  test('lose what was deleted before connections overwrote it, once', async () => {
    const letter = { key: 'old', signup: 'old', event: '1', to: 'a@example.org', subject: 'Gammalmärke', status: 'sent' }
    await payload.db.create({ collection: 'letters', data: letter })
    const client = clientOf(payload)
    await client.execute('PRAGMA secure_delete = OFF')
    await client.execute("DELETE FROM letters WHERE key = 'old'")
    await client.execute('PRAGMA user_version = 0')
    await client.execute('PRAGMA secure_delete = ON')
    await emptyLog(payload)
    expect(await filesWith(dataDir, 'Gammalmärke')).toEqual(['torget.db'])
    expect(await eraseDeletedOnce(payload)).toBe(true)
    await emptyLog(payload)
    expect(await filesWith(dataDir, 'Gammalmärke')).toEqual([])
    expect(await eraseDeletedOnce(payload)).toBe(false)
  })
})
