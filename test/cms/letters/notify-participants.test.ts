import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readNotifiedState, replaceNotifiedState } from '../../../src/cms/letters/notified-state-store.ts'
import { notifyParticipants } from '../../../src/cms/letters/notify-participants.ts'
import type { Id } from '../../../src/domain/content/content.ts'
import { openTestCms } from '../open-cms.ts'
import { changeEvent, DAY, eventWithForm, keysOf, lettersOf, occasion, PARTS, seatServiceFor } from '../signed-up.ts'

let cms: Awaited<ReturnType<typeof openTestCms>>
let payload: Payload
let at: ReturnType<typeof seatServiceFor>
beforeAll(async () => {
  cms = await openTestCms()
  payload = cms.payload
  at = seatServiceFor(payload)
})
afterAll(async () => {
  await at?.stop()
  await cms?.remove()
})

const look = (event: Id, now = Date.now()) => notifyParticipants(payload, event, PARTS, now)
const letterWith = async (event: Id, key: string) => (await lettersOf(payload, event)).find((letter) => letter.key === key)
const hour = 3_600_000

describe('a change', () => {
  test('is told once to each who was told otherwise, whoever looks how often, and not to who came after', async () => {
    const startsAt = Date.parse('2035-05-10T07:00:00Z')
    const event = await eventWithForm(payload, { startsAt })
    await at.signUp(event, 'ann')
    await at.signUp(event, 'bo')
    await at.ask(event, { kind: 'cancel', id: 'bo' })
    await look(event)
    const before = await keysOf(payload, event)
    expect(before).toEqual(['ann:1:seated', 'bo:2:seated', 'bo:3:cancelled'])
    await changeEvent(payload, event, { occasions: [occasion(startsAt + 2 * hour)] })
    await Promise.all(Array.from({ length: 5 }, () => look(event)))
    await at.signUp(event, 'cia')
    await look(event)
    expect(await keysOf(payload, event)).toEqual([...before, 'ann:event-1:event-changed', 'cia:4:seated'].sort())
    const letter = await letterWith(event, 'ann:event-1:event-changed')
    expect(letter?.text?.replaceAll('\u00a0', ' ')).toContain(
      'Tid förut: torsdag 10 maj 2035 kl. 09.00–12.00\nTid nu: torsdag 10 maj 2035 kl. 11.00–14.00',
    )
    // A calendar takes it in: the number has grown since the first.
    expect(letter?.calendar).toMatch(/SEQUENCE:1\r\n/)
    expect((await letterWith(event, 'ann:1:seated'))?.calendar).toMatch(/SEQUENCE:0\r\n/)
  })

  test('and one more are told one after the other', async () => {
    const event = await eventWithForm(payload)
    await at.signUp(event, 'dan')
    await changeEvent(payload, event, { venue: { name: 'Kajen' } })
    await look(event)
    await changeEvent(payload, event, { venue: { name: 'Torget' } })
    await look(event)
    expect((await letterWith(event, 'dan:event-1:event-changed'))?.text).toContain('Plats förut: Magasinet (eller digitalt)\nPlats nu: Kajen')
    expect((await letterWith(event, 'dan:event-2:event-changed'))?.text).toContain('Plats förut: Kajen (eller digitalt)\nPlats nu: Torget')
  })

  test('that was begun by a process that was killed is told to the rest, and only once', async () => {
    const event = await eventWithForm(payload)
    await at.signUp(event, 'eva')
    await at.signUp(event, 'far')
    await changeEvent(payload, event, { venue: { name: 'Kajen' } })
    const stored = await readNotifiedState(payload, event)
    if (!stored?.state) throw new Error('There is no notified state')
    const pendingFacts = { ...stored.state.facts, venue: { name: 'Kajen', address: null } }
    expect(await replaceNotifiedState(payload, event, stored, { ...stored.state, pendingFacts })).toBe(true)
    // As if it had queued one of two letters.
    const queued = { key: 'eva:event-1:event-changed', signup: 'eva', event, to: 'eva@example.org', subject: 'S', status: 'sent' }
    await payload.db.create({ collection: 'letters', data: queued })
    await look(event)
    await look(event)
    expect((await keysOf(payload, event)).filter((key) => key.includes('event-'))).toEqual(['eva:event-1:event-changed', 'far:event-1:event-changed'])
    expect((await readNotifiedState(payload, event))?.state).toMatchObject({
      changeCount: 1,
      pendingFacts: null,
      facts: { venue: { name: 'Kajen' } },
    })
  })

  test('of words, pictures or the programme is not told', async () => {
    const event = await eventWithForm(payload)
    await at.signUp(event, 'gun')
    await changeEvent(payload, event, { title: 'Vattnets dag', lead: 'Ny ingress.', price: 200, plan: 'moved' })
    await look(event)
    expect(await keysOf(payload, event)).toEqual(['gun:1:seated'])
  })

  test('of a draft is told when it is published', async () => {
    const event = await eventWithForm(payload)
    await at.signUp(event, 'hal')
    const draft = { venue: { name: 'Kajen' }, _status: 'draft' as const }
    await payload.update({ collection: 'events', id: event, data: draft, draft: true, overrideAccess: true })
    await look(event)
    expect(await keysOf(payload, event)).toEqual(['hal:1:seated'])
    await changeEvent(payload, event, { venue: { name: 'Kajen' } })
    await look(event)
    expect(await keysOf(payload, event)).toEqual(['hal:1:seated', 'hal:event-1:event-changed'])
  })

  test('of the link is told to those with seats alone', async () => {
    const event = await eventWithForm(payload, { signup: { seats: 1, hasWaitingList: true }, onlineUrl: null })
    await at.signUp(event, 'ida')
    const pendingSignup = { key: 'jan', name: 'Jan', email: 'jan@example.org', organisation: null, organisationKind: null }
    const command = { kind: 'sign-up' as const, id: 'jan', dedupeKey: `${event} jan`, partySize: 1, sessions: [] }
    await at.seatService.decide(event, { command, pendingSignup: { ...pendingSignup, companions: [], answers: [], sensitiveAnswers: [] } })
    await at.seatingEffects.whenApplied(event)
    await changeEvent(payload, event, { onlineUrl: 'https://mote.example/ny' })
    await look(event)
    expect((await keysOf(payload, event)).filter((key) => key.includes('event-'))).toEqual(['ida:event-1:event-changed'])
    expect((await letterWith(event, 'ida:event-1:event-changed'))?.calendar).toContain('https://mote.example/ny')
  })

  test('is not told to an address that nobody has confirmed, until it is', async () => {
    const event = await eventWithForm(payload, { signup: { confirmsAddress: true } })
    const details = { organisation: null, organisationKind: null, companions: [], answers: [], sensitiveAnswers: [] }
    await at.seatService.decide(event, {
      command: { kind: 'sign-up', id: 'ove', dedupeKey: `${event} ove`, partySize: 1, sessions: [] },
      pendingSignup: { key: 'ove', name: 'Ove', email: 'ove@example.org', ...details },
    })
    await at.seatingEffects.whenApplied(event)
    await changeEvent(payload, event, { venue: { name: 'Kajen' } })
    await look(event)
    expect(await keysOf(payload, event)).toEqual(['ove:1:unconfirmed'])
    const ask = await letterWith(event, 'ove:1:unconfirmed')
    expect([ask?.subject, ask?.calendar]).toEqual(['Bekräfta din anmälan: Vattendagen', null])
    await at.ask(event, { kind: 'accept', id: 'ove' })
    expect((await letterWith(event, 'ove:2:seated'))?.text).toContain('Kajen')
  })

  test('of what is over is not told', async () => {
    const event = await eventWithForm(payload)
    await at.signUp(event, 'kaj')
    await changeEvent(payload, event, { venue: { name: 'Kajen' } })
    await look(event, Date.now() + 5 * DAY)
    await look(event)
    expect(await keysOf(payload, event)).toEqual(['kaj:1:seated'])
  })
})

test('a cancelled event is told of to everybody who waits or has a seat, once, and so is that it is on again', async () => {
  const event = await eventWithForm(payload)
  await at.signUp(event, 'lea')
  await changeEvent(payload, event, { plan: 'cancelled', planNote: 'Föreläsaren är sjuk.' })
  await look(event)
  await look(event)
  const letter = await letterWith(event, 'lea:event-1:event-cancelled')
  expect(letter?.text).toContain('Föreläsaren är sjuk.')
  expect(letter?.calendar).toContain('STATUS:CANCELLED')
  await changeEvent(payload, event, { plan: 'scheduled', planNote: null })
  await look(event)
  expect(await keysOf(payload, event)).toEqual(['lea:1:seated', 'lea:event-1:event-cancelled', 'lea:event-2:event-changed'])
  expect((await letterWith(event, 'lea:event-2:event-changed'))?.subject).toBe('Evenemanget blir av: Vattendagen')
})

test('a reminder comes once, in time, to those who had seats before it was due', async () => {
  const startsAt = Date.now() + 10 * DAY
  const event = await eventWithForm(payload, { startsAt, signup: { reminderDays: 2 } })
  await at.signUp(event, 'mia')
  await at.signUp(event, 'nils')
  await at.signUp(event, 'olof')
  await at.ask(event, { kind: 'cancel', id: 'nils' })
  const late = new Date(startsAt - 1.5 * DAY).toISOString()
  await payload.db.updateOne({ collection: 'signups', where: { key: { equals: 'olof' } }, data: { createdAt: late } })
  const reminders = async () => (await keysOf(payload, event)).filter((key) => key.endsWith(':reminder'))
  await look(event, startsAt - 2.1 * DAY)
  expect(await reminders()).toEqual([])
  await Promise.all([1.9, 1.8, 1, 0.1].map((days) => look(event, startsAt - days * DAY)))
  expect(await reminders()).toHaveLength(1)
  expect((await reminders())[0]).toMatch(/^mia:\d{4}-\d\d-\d\d:reminder$/)
  await look(event, startsAt + 1)
  expect(await reminders()).toHaveLength(1)
})

test('thanks come after the end, when there is something to see, once', async () => {
  const event = await eventWithForm(payload)
  await at.signUp(event, 'pia')
  const after = Date.now() + 5 * DAY
  await look(event, after)
  expect(await keysOf(payload, event)).toEqual(['pia:1:seated'])
  await changeEvent(payload, event, { films: [{ title: 'Film', url: 'https://film.example/1' }] })
  await look(event)
  expect(await keysOf(payload, event)).toEqual(['pia:1:seated'])
  await look(event, after)
  await look(event, after + DAY)
  expect(await keysOf(payload, event)).toEqual(['pia:1:seated', 'pia:after:thanks'])
})
