import type { Payload } from 'payload'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { queueNotices } from '../../../src/cms/letters/queue-notices.ts'
import { openTestCms } from '../open-cms.ts'
import { DAY, eventWithForm, keysOf, lettersOf, PARTS, seatServiceFor } from '../signed-up.ts'

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

test('who gets a seat gets a letter with a link, the digital meeting and a calendar', async () => {
  const event = await eventWithForm(payload, { signup: { participantInfo: 'Ta med stövlar.' } })
  await at.signUp(event, 'ann', { sensitiveAnswers: [{ key: 'q', label: 'Allergi', value: 'Jordnötter' }] })
  const [letter, ...more] = await lettersOf(payload, event)
  expect(more).toEqual([])
  expect(letter).toMatchObject({
    key: 'ann:1:seated',
    to: 'ann@example.org',
    subject: 'Du har plats: Vattendagen',
    status: 'queued',
    signup: 'ann',
    event,
  })
  for (const part of ['[personlig länk]', 'https://mote.example/abc', 'Ta med stövlar.']) {
    expect(letter?.text).toContain(part)
    expect(letter?.html).toContain(part)
  }
  expect(JSON.stringify(await payload.db.find({ collection: 'letters', where: { event: { equals: event } } }))).not.toContain('/anmalan/')
  expect(letter?.calendar).toContain('BEGIN:VEVENT')
  expect(JSON.stringify(letter)).not.toContain('Jordnötter')
})

test('a full event, a seat given back, an offer taken: each is told to whom it concerns, once', async () => {
  const event = await eventWithForm(payload, { signup: { seats: 1, hasWaitingList: true } })
  const { seatService, seatingEffects } = at
  await at.signUp(event, 'a1')
  const pendingSignup = (key: string) => ({
    key,
    name: key,
    email: `${key}@example.org`,
    organisation: null,
    organisationKind: null,
    companions: [],
    answers: [],
    sensitiveAnswers: [],
  })
  for (const key of ['b2', 'c3']) {
    await seatService.decide(event, {
      command: { kind: 'sign-up', id: key, dedupeKey: `${event} ${key}`, partySize: 1, sessions: [] },
      pendingSignup: pendingSignup(key),
    })
    await seatingEffects.whenApplied(event)
  }
  expect((await lettersOf(payload, event)).find(({ signup }) => signup === 'c3')?.text).toContain('nummer 2 på reservlistan')
  await at.ask(event, { kind: 'cancel', id: 'a1' })
  await at.ask(event, { kind: 'accept', id: 'b2' })
  await at.ask(event, { kind: 'cancel', id: 'b2' })
  await at.ask(event, { kind: 'decline', id: 'c3' })
  expect(await keysOf(payload, event)).toEqual(
    ['a1:1:seated', 'b2:2:waiting', 'c3:3:waiting', 'a1:4:cancelled', 'b2:5:offered', 'b2:6:seated', 'b2:7:cancelled', 'c3:8:offered'].sort(),
  )
  const offer = (await lettersOf(payload, event)).find(({ key }) => key === 'b2:5:offered')
  expect(offer?.text).toContain('Ta platsen eller tacka nej:\n[personlig länk]')
  // Who has no seat yet has no link to the meeting.
  expect(offer?.text).not.toContain('mote.example')
  expect(offer?.calendar ?? null).toBeNull()
})

test('notices that are queued again, at once and by several, are letters once', async () => {
  const event = await eventWithForm(payload)
  await at.signUp(event, 'twice')
  const pending = (['changed', 'cancelled'] as const).map((kind, i) => ({
    number: 10 + i,
    claimId: 'twice',
    kind,
    offeredUntil: null,
    lostSessions: [],
  }))
  await Promise.all(Array.from({ length: 6 }, () => queueNotices(payload, event, pending, PARTS, Date.now())))
  await queueNotices(payload, event, pending, PARTS, Date.now() + DAY)
  expect(await keysOf(payload, event)).toEqual(['twice:10:changed', 'twice:11:cancelled', 'twice:1:seated'])
})

test('somebody who was removed is not written to', async () => {
  const event = await eventWithForm(payload)
  const pending = [{ number: 1, claimId: 'nobody', kind: 'seated' as const, offeredUntil: null, lostSessions: [] }]
  await queueNotices(payload, event, pending, PARTS, Date.now())
  expect(await keysOf(payload, event)).toEqual([])
})
