import type { Payload } from 'payload'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { holdLetters, releaseLetters } from '../../../src/cms/letters/letter-hold.ts'
import { SeatingEffects } from '../../../src/cms/signup/apply-seating.ts'
import { SeatService } from '../../../src/cms/signup/seat-service.ts'
import { readSeating } from '../../../src/cms/signup/seating-store.ts'
import type { SeatCommand } from '../../../src/domain/signup/seat-commands.ts'
import { openTestCms } from '../open-cms.ts'
import { DAY, eventWithForm, PARTS } from '../signed-up.ts'

const START = Date.now()

let cms: Awaited<ReturnType<typeof openTestCms>>
let payload: Payload
let now = START
let event = ''
let service: SeatService
let effects: SeatingEffects
beforeAll(async () => {
  cms = await openTestCms()
  payload = cms.payload
  effects = new SeatingEffects(payload, PARTS)
  service = new SeatService(payload, effects, () => now)
})
afterAll(async () => {
  await service?.stop()
  await cms?.remove()
})

async function ask(command: SeatCommand): Promise<void> {
  await service.decide(event, { command })
  await effects.whenApplied(event)
}
const states = async () => Object.fromEntries((await readSeating(payload, event)).seating.claims.map(({ id, state }) => [id, state]))

// Ann has had the only seat, and it is offered to Bo, before Cia.
beforeEach(async () => {
  now = START
  event = await eventWithForm(payload, { signup: { seats: 1, hasWaitingList: true }, startsAt: START + 30 * DAY })
  for (const id of ['ann', 'bo', 'cia']) await ask({ kind: 'sign-up', id, dedupeKey: id, partySize: 1, sessions: [] })
  await ask({ kind: 'cancel', id: 'ann' })
  expect(await states()).toEqual({ ann: 'cancelled', bo: 'offered', cia: 'waiting' })
  now = START + 10 * DAY
})

test('an offer whose time is up goes to the next one while letters go', async () => {
  await ask({ kind: 'reconcile' })
  expect(await states()).toEqual({ ann: 'cancelled', bo: 'lapsed', cia: 'offered' })
})

test('an offer whose time is up while letters are held is kept, until some time after they are released', async () => {
  await holdLetters(payload, new Date(START).toISOString())
  await ask({ kind: 'reconcile' })
  expect(await states()).toEqual({ ann: 'cancelled', bo: 'offered', cia: 'waiting' })
  await releaseLetters(payload, 'all', now)
  await ask({ kind: 'reconcile' })
  expect(await states()).toEqual({ ann: 'cancelled', bo: 'offered', cia: 'waiting' })
  now = START + 20 * DAY
  await ask({ kind: 'reconcile' })
  expect(await states()).toEqual({ ann: 'cancelled', bo: 'lapsed', cia: 'offered' })
})

test('an offer whose time is up while the mail server does not take letters is kept', async () => {
  const trouble = { cause: 'login', code: '', since: now, isDown: true, checks: 1, nextCheckAt: now }
  await payload.db.create({ collection: 'leases', data: { name: 'letters', beat: 1, status: { trouble } } })
  await ask({ kind: 'reconcile' })
  expect(await states()).toEqual({ ann: 'cancelled', bo: 'offered', cia: 'waiting' })
  await payload.db.deleteMany({ collection: 'leases', where: { name: { equals: 'letters' } } })
})
