import { readdir } from 'node:fs/promises'
import path from 'node:path'
import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { migrate } from '../../src/boot/migrate.ts'
import { StartupError } from '../../src/boot/startup-error.ts'
import { readSeating } from '../../src/cms/signup/seating-store.ts'
import { seatServiceFor } from '../cms/signed-up.ts'
import { newDataFolder, removeData } from '../processes/running-server.ts'
import { dueFor, type Fixture, MADE, migrationsUntil, NAMES, unpack } from './upgrades/fixture.ts'
import { docsOf, mediaIn, open, publishable, rowsIn, withoutNulls } from './upgrades/read.ts'

const NEWEST = NAMES.at(-1)
const NOW = new Date('2027-03-10T12:00:00Z')

let place = ''
beforeAll(async () => {
  place = await newDataFolder()
  Object.assign(process.env, { DATA_DIR: path.join(place, 'data'), SECRET: '0'.repeat(40) })
})
afterAll(() => removeData(place))

test('every migration but the newest has a database that its code made, and nothing else has one', () => {
  // test/README.md says how to make one. The newest needs none until another one follows: its tables are those of a new database.
  expect(NAMES.filter((name) => name !== NEWEST && !MADE.includes(name))).toEqual([])
  expect(MADE.filter((name) => !NAMES.includes(name))).toEqual([])
})

describe.each(MADE)('a database that the code of %s made', (version) => {
  let fixture: Fixture
  let before: ReturnType<typeof rowsIn>
  let payload: Payload
  beforeAll(async () => {
    fixture = await unpack(version, place, version)
    before = rowsIn(fixture.file)
    payload = await open(fixture.settings)
    expect(await migrate(payload, fixture.settings, NOW)).toBe(dueFor(version))
  })
  afterAll(() => payload.destroy())

  test('keeps its documents, with the drafts of published ones, and they can be published', async () => {
    const { documents, drafts } = fixture.expected
    for (const [collection, docs] of Object.entries(documents))
      expect(await docsOf(payload, collection), collection).toMatchObject(withoutNulls(docs))
    expect([documents.news, documents['funding-calls'], documents.events].map((docs) => docs?.length)).toEqual([1, 1, 1])
    expect((await docsOf(payload, 'news', true)).map(({ lead }) => lead)).toEqual(drafts)
    const { present, broken } = await publishable(payload, fixture.settings)
    expect(broken).toEqual([])
    expect([present.news, present.events, present.fundingCalls].map((docs) => docs?.length)).toEqual([1, 1, 1])
  })

  test('keeps its files, and they are published from where they lie', async () => {
    const { files } = fixture.expected
    expect(Object.keys(files)).toContain('documents/bidrag.csv')
    expect(await mediaIn(fixture.settings)).toEqual(files)
    const { sources } = await publishable(payload, fixture.settings)
    expect(sources).toContain('documents/bidrag.csv')
    expect(sources.filter((source) => !(source in files))).toEqual([])
  })

  test('keeps its accounts: their passwords still let people in', async () => {
    const login = { email: 'lena.sund@example.se', password: 'Korall-vattenfall-73' }
    expect((await payload.login({ collection: 'users', data: login })).user).toMatchObject({ name: 'Lena Sund', roles: ['admin'] })
  })

  test('keeps who has signed up, with answers and seats, and the next one waits', async () => {
    const { signups = [], seatings } = fixture.expected.documents
    expect(signups.map(({ name, status }) => [name, status])).toEqual([
      ['Åsa Ek', 'seated'],
      ['Bo Lind', 'seated'],
      ['Cilla Alm', 'waiting'],
    ])
    // The first versions had no form of their own, and so neither seats nor answers.
    if (seatings === undefined) return
    const [first] = await docsOf(payload, 'signups')
    expect(first).toMatchObject({
      answers: [{ key: 'fraga-mat', value: 'Vegetariskt' }],
      sensitiveAnswers: [{ key: 'fraga-allergi', value: 'Nötter' }],
    })
    const event = String(first?.event)
    const { claims } = (await readSeating(payload, event)).seating
    expect(claims.map(({ id, number, state }) => [id, number, state])).toEqual(signups.map(({ key, number, status }) => [key, number, status]))
    const { seatService, seatingEffects, stop } = seatServiceFor(payload)
    const person = { key: 'disa', name: 'Disa Berg', email: 'disa.berg@example.se', organisation: null, organisationKind: null }
    await seatService.decide(event, {
      command: { kind: 'sign-up', id: 'disa', dedupeKey: `${event} disa`, partySize: 1, sessions: [] },
      pendingSignup: { ...person, companions: [], answers: [], sensitiveAnswers: [] },
    })
    await seatingEffects.whenApplied(event)
    await stop()
    expect((await docsOf(payload, 'signups')).at(-1)).toMatchObject({ name: 'Disa Berg', status: 'waiting', number: 4 })
  })

  test.skipIf(version === NEWEST)(
    'is refused by its version after the upgrade, with the name of the copy, which has every row of before',
    async () => {
      const backups = path.join(fixture.settings.dataDir, 'backup')
      const copies = await readdir(backups)
      expect(copies).toEqual([`2027-03-10T120000.000Z-before-${NAMES[NAMES.indexOf(version) + 1]}.db`])
      const copy = path.join(backups, copies.join())
      // A server that opens the copy holds the letters in it.
      const held = { ...before, leases: [...(before.leases ?? []), expect.objectContaining({ name: 'letter-hold' })] }
      expect(rowsIn(copy)).toEqual(held)
      payload.db.migrationDir = await migrationsUntil(version, place)
      const refusal = migrate(payload, fixture.settings, NOW)
      await expect(refusal).rejects.toThrow(StartupError)
      await expect(refusal).rejects.toThrow(`(steget ${NEWEST} är okänt), och har inte ändrats. Installera den nyare versionen igen`)
      await expect(refusal).rejects.toThrow(`lägg tillbaka kopian ${copy};`)
    },
  )
})
