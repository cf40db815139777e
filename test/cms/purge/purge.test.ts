import { mkdir, readdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { CollectionSlug, Payload, Where } from 'payload'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { LetterSender } from '../../../src/cms/letters/sender.ts'
import { purge } from '../../../src/cms/purge/purge.ts'
import { eventId } from '../../../src/cms/signup/signup-rows.ts'
import type { Id } from '../../../src/domain/content/content.ts'
import { nextMidnight } from '../../../src/domain/time/swedish-time.ts'
import { openTestCms } from '../open-cms.ts'
import { ADMIN_URL, DAY, eventWithForm, lettersOf, ownUrlOf, seatServiceFor } from '../signed-up.ts'

let cms: Awaited<ReturnType<typeof openTestCms>>
let payload: Payload
let at: ReturnType<typeof seatServiceFor>
let outbox = ''
beforeAll(async () => {
  cms = await openTestCms()
  payload = cms.payload
  outbox = path.join(cms.place, 'data/outbox')
  await mkdir(outbox, { recursive: true })
  at = seatServiceFor(payload)
})
afterAll(async () => {
  await at?.stop()
  await cms?.remove()
})

const ALLERGY = [{ key: 'q', label: 'Allergi', value: 'Jordnötter' }]
const STARTS = Date.now() + 4 * DAY
const ENDS = STARTS + 3 * 3_600_000
const NIGHT = nextMidnight(ENDS)
const LATER = NIGHT + 7 * DAY + 3_600_000

/** Everything that the database and the outbox hold of an event's people, as text. */
async function traces(event: Id): Promise<string> {
  const of = async (collection: CollectionSlug, where: Where) => (await payload.db.find({ collection, where, pagination: false })).docs
  const found = [
    ...(await of('signups', { event: { equals: eventId(payload, event) } })),
    ...(await payload.db.findVersions({ collection: 'signups', where: { 'version.event': { equals: eventId(payload, event) } }, pagination: false }))
      .docs,
    ...(await of('letters', { event: { equals: event } })),
    ...(await of('arrivals', { event: { equals: event } })),
    ...(await of('seatings', { event: { equals: event } })),
  ]
  return JSON.stringify(found) === '[]' ? '' : JSON.stringify(found)
}
const receipts = async (event: Id) =>
  (await payload.find({ collection: 'purge-receipts', where: { event: { equals: event } }, sort: 'id', overrideAccess: true })).docs
const files = async () => (await readdir(outbox)).length

let event = ''
let key = 0
/** An event with two who have seats, one of whom came, and one who cancelled; a note has made a version of the first. */
beforeEach(async () => {
  key += 10
  event = await eventWithForm(payload, { startsAt: STARTS, signup: { keepDays: 7 } })
  const organisationKind = 'municipality'
  await at.signUp(event, `k${key}`, { size: 2, organisationKind, sensitiveAnswers: ALLERGY, answers: [{ key: 'a', label: 'Roll', value: 'Chef' }] })
  await at.signUp(event, `k${key + 1}`)
  await at.signUp(event, `k${key + 2}`)
  await at.ask(event, { kind: 'cancel', id: `k${key + 2}` })
  await payload.update({ collection: 'signups', where: { key: { equals: `k${key}` } }, data: { note: 'Kommer sent' }, overrideAccess: true })
  for (const person of [`k${key}:0`, `k${key}:1`])
    await payload.db.create({ collection: 'arrivals', data: { person, signup: `k${key}`, event, at: new Date(STARTS).toISOString() } })
  await new LetterSender({ payload, ownUrlOf, adminUrl: ADMIN_URL, confirm: () => Promise.resolve(), clock: () => Date.now() + DAY }).sendDue()
})

test('nothing goes before the night after the event', async () => {
  const before = await traces(event)
  expect(before).toContain('Jordnötter')
  await purge(payload, outbox, NIGHT - 1)
  expect(await traces(event)).toBe(before)
  expect(await receipts(event)).toEqual([])
})

test('the night after sensitive answers go, from versions too, and nothing else', async () => {
  await purge(payload, outbox, NIGHT)
  await purge(payload, outbox, NIGHT + DAY)
  const left = await traces(event)
  expect(left).not.toContain('Jordnötter')
  for (const kept of [`k${key}@example.org`, 'Chef', 'Kommer sent']) expect(left).toContain(kept)
  expect(await receipts(event)).toMatchObject([{ what: 'sensitive', title: 'Vattendagen', signups: 1, at: new Date(NIGHT).toISOString() }])
})

test('sensitive answers of those whose rows are still to be made go as well', async () => {
  const newcomers = [{ key: 'late', name: 'Sen', email: 'sen@example.org', companions: [], answers: [], sensitiveAnswers: ALLERGY }]
  await payload.db.updateOne({ collection: 'seatings', where: { event: { equals: event } }, data: { newcomers } })
  await purge(payload, outbox, NIGHT)
  const left = await traces(event)
  expect(left).not.toContain('Jordnötter')
  expect(left).toContain('sen@example.org')
  expect(await receipts(event)).toMatchObject([{ what: 'sensitive', signups: 2 }])
})

test('after the last day all goes, with the letters’ files, and the figures stay', async () => {
  const sent = (await lettersOf(payload, event)).length
  expect(sent).toBe(4)
  const before = await files()
  await purge(payload, outbox, LATER - 2 * 3_600_000)
  expect(await traces(event)).not.toBe('')
  await purge(payload, outbox, LATER)
  await purge(payload, outbox, LATER + DAY)
  expect(await traces(event)).toBe('')
  expect(before - (await files())).toBeGreaterThanOrEqual(sent)
  expect((await receipts(event)).filter(({ what }) => what === 'all')).toMatchObject([
    {
      title: 'Vattendagen',
      endedAt: new Date(ENDS).toISOString(),
      signups: 3,
      signedUp: 3,
      came: 2,
      waiting: 0,
      cancelled: 1,
      organisations: { municipality: 2, unknown: 1 },
    },
  ])
  expect(JSON.stringify(await receipts(event))).not.toMatch(/example\.org|Person k|Gäst/)
})

test('a purge that was cut short is finished, and its figures are those of the beginning', async () => {
  await purge(payload, outbox, NIGHT)
  // As if it had been killed among the sign-ups.
  const figures = { signups: 3, signedUp: 3, came: 2, waiting: 0, cancelled: 1 }
  const day = new Date(ENDS).toISOString()
  const receipt = { title: 'Vattendagen', what: 'all', at: new Date(LATER).toISOString(), endedAt: day, event, ...figures }
  const stockholm = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' }).format(ENDS)
  await payload.db.create({ collection: 'purge-receipts', data: { ...receipt, key: `${event}:all:${stockholm}` } })
  await payload.db.deleteMany({ collection: 'signups', where: { key: { equals: `k${key}` } } })
  await payload.db.deleteMany({ collection: 'letters', where: { signup: { equals: `k${key}` } } })
  await purge(payload, outbox, LATER)
  expect(await traces(event)).toBe('')
  expect((await receipts(event)).filter(({ what }) => what === 'all')).toMatchObject([figures])
})

test('several at once keep one receipt', async () => {
  await Promise.all(Array.from({ length: 4 }, () => purge(payload, outbox, LATER)))
  await purge(payload, outbox, LATER)
  expect(await traces(event)).toBe('')
  expect((await receipts(event)).filter(({ what }) => what === 'all')).toHaveLength(1)
})

test('an event in the bin, or taken off the site, is purged as any', async () => {
  // Straight away: an editor cancels it first, so that those who are coming are told.
  await payload.db.updateOne({ collection: 'events', id: event, data: { deletedAt: new Date().toISOString() } })
  await purge(payload, outbox, NIGHT)
  expect(await traces(event)).not.toContain('Jordnötter')
  expect(await traces(event)).toContain('example.org')
  await purge(payload, outbox, LATER)
  expect(await traces(event)).toBe('')
  expect((await receipts(event)).map(({ what }) => what)).toEqual(['sensitive', 'all'])
})

test('an event can’t be deleted for good while anybody has signed up, and can afterwards', async () => {
  const remove = () => payload.delete({ collection: 'events', id: event, overrideAccess: true })
  await expect(remove()).rejects.toThrow('Evenemanget har anmälningar.')
  await purge(payload, outbox, LATER)
  await remove()
  expect((await payload.find({ collection: 'events', where: { id: { equals: event } }, overrideAccess: true })).docs).toEqual([])
})

test('what an event that is gone left behind goes at once', async () => {
  const gone = payload.db.defaultIDType === 'number' ? '999999' : 'f'.repeat(24)
  const telling = {
    title: 'Borttagna dagen',
    facts: { occasions: [{ startsAt: STARTS, endsAt: ENDS }], format: 'online', venue: null, onlineUrl: null, isCancelled: false },
    number: 0,
    pending: null,
    remindedOf: null,
    hasThanked: false,
  }
  const seating = { places: [], owed: [], arrivals: 1, notices: 1 }
  await payload.db.create({
    collection: 'seatings',
    data: { event: gone, turn: 1, seating, newcomers: [], held: 1, waiting: 0, sessions: {}, telling, tellingTurn: 1 },
  })
  await payload.db.create({ collection: 'letters', data: { key: 'gone:1:seated', signup: 'gone', event: gone, to: 'g@example.org', subject: 'S' } })
  await purge(payload, outbox, Date.now())
  expect(await traces(gone)).toBe('')
})

test('what is left of somebody who was removed goes while the event is still ahead', async () => {
  await at.ask(event, { kind: 'remove', id: `k${key}` })
  expect(await traces(event)).toContain(`k${key}@example.org`)
  await purge(payload, outbox, Date.now())
  const left = await traces(event)
  expect(left).not.toMatch(new RegExp(`k${key}@example|Jordnötter|Kommer sent|"k${key}:`))
  expect(left).toContain(`k${key + 1}@example.org`)
})

test('a fault in one event does not keep the others’', async () => {
  const place = path.join(cms.place, 'not-a-folder')
  await writeFile(place, '')
  const level = payload.logger.level
  payload.logger.level = 'silent'
  // No file can be removed there, so nothing that has letters is done.
  await purge(payload, place, LATER)
  payload.logger.level = level
  expect(await traces(event)).toContain('example.org')
  await purge(payload, outbox, LATER)
  expect(await traces(event)).toBe('')
})
