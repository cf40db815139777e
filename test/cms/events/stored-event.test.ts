import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hasTime, publishedEvent, publishedEventBySlug, storedEvent } from '../../../src/cms/events/stored-event.ts'
import { openTestCms } from '../open-cms.ts'
import { eventWithForm } from '../signed-up.ts'

let cms: Awaited<ReturnType<typeof openTestCms>>
let payload: Payload
beforeAll(async () => {
  cms = await openTestCms()
  payload = cms.payload
})
afterAll(() => cms?.remove())

describe('a stored event', () => {
  test('has the details for participants, and the event as readers see it', async () => {
    const id = await eventWithForm(payload, {
      onlineUrl: ' https://mote.example/x ',
      signup: { participantInfo: ' Ta med kläder. ', reminderDays: 3, seats: 40, reservedSeats: 5 },
    })
    expect(await storedEvent(payload, id)).toMatchObject({
      id,
      title: 'Vattendagen',
      isPublished: true,
      isInBin: false,
      onlineUrl: 'https://mote.example/x',
      participantInfo: 'Ta med kläder.',
      reminderDays: 3,
      event: { id, signup: { seats: 40, taken: 5, waiting: 0 } },
    })
  })

  test('has null for empty fields', async () => {
    const id = await eventWithForm(payload, { format: 'on-site', signup: { participantInfo: '  ', reminderDays: 0 } })
    expect(await storedEvent(payload, id)).toMatchObject({ onlineUrl: null, participantInfo: null, reminderDays: null })
  })

  test('that is a draft isn’t published', async () => {
    const id = await eventWithForm(payload, { _status: 'draft' })
    expect(await storedEvent(payload, id)).toMatchObject({ isPublished: false, isInBin: false })
    expect(await publishedEvent(payload, id)).toBeNull()
  })

  test('in the bin isn’t published', async () => {
    const id = await eventWithForm(payload, { deletedAt: new Date().toISOString() })
    expect(await storedEvent(payload, id)).toMatchObject({ isPublished: false, isInBin: true })
    expect(await publishedEvent(payload, id)).toBeNull()
  })

  test('without a time isn’t published', async () => {
    const { id: created } = await payload.create({
      collection: 'events',
      draft: true,
      overrideAccess: true,
      data: { title: 'Vattendagen', lead: 'L' } as never,
    })
    const id = String(created)
    const stored = await storedEvent(payload, id)
    expect(stored && hasTime(stored)).toBe(false)
    expect(stored?.title).toBe('Vattendagen')
  })

  test.each([['4711'], ['0123456789abcdef01234567'], ['x'], [''], ['1e3']])('with the unknown id %j is null', async (id) => {
    expect(await storedEvent(payload, id)).toBeNull()
  })

  test.skipIf(process.env.TEST_DATABASE_URL)('is not taken for a missing one when the database can’t answer', async () => {
    const { client } = payload.db as unknown as { readonly client: { readonly execute: (sql: string) => Promise<unknown> } }
    await client.execute('ALTER TABLE events RENAME TO away')
    await expect(storedEvent(payload, '1')).rejects.toThrow('events')
    await client.execute('ALTER TABLE away RENAME TO events')
  })
})

test('a published event is found by its slug, and a draft is not', async () => {
  const id = await eventWithForm(payload, { title: 'Funnet' })
  await eventWithForm(payload, { title: 'Dolt', _status: 'draft' })
  expect((await publishedEventBySlug(payload, 'funnet'))?.id).toBe(id)
  expect(await publishedEventBySlug(payload, 'dolt')).toBeNull()
  expect(await publishedEventBySlug(payload, 'inget')).toBeNull()
})
