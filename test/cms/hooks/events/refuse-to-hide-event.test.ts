import type { Payload, Where } from 'payload'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { notifyParticipants } from '../../../../src/cms/letters/notify-participants.ts'
import { publicationOf, scheduledJobs } from '../../../../src/cms/publication/document-publication.ts'
import { publicationOverview } from '../../../../src/cms/publication/publication-overview.ts'
import type { Id } from '../../../../src/domain/content/content.ts'
import { MISSED } from '../../../../src/words/publishing/publication.ts'
import { openTestCms } from '../../open-cms.ts'
import { changeEvent, DAY, eventWithForm, keysOf, occasion, PARTS, seatServiceFor } from '../../signed-up.ts'

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

const change = (id: Id, data: object, draft = false) => payload.update({ collection: 'events', id, data: data as never, draft, overrideAccess: true })
const standing = async (id: Id) => {
  const { _status, deletedAt } = await payload.findByID({ collection: 'events', id, depth: 0, trash: true, overrideAccess: true })
  return deletedAt ? 'in the bin' : _status
}
const IN_BIN = { deletedAt: new Date().toISOString() }
const UNPUBLISHED = { _status: 'draft' }

test.each([
  ['unpublished', UNPUBLISHED],
  ['put in the bin', IN_BIN],
])('an event with participants can’t be %s before it is cancelled and they have been notified', async (_, hidden) => {
  const event = await eventWithForm(payload, { title: 'Elnätsdagen' })
  await at.signUp(event, `ann-${event}`)
  await at.signUp(event, `bo-${event}`)
  await expect(change(event, hidden)).rejects.toThrow('”Elnätsdagen” har 2 anmälningar')
  await changeEvent(payload, event, { plan: 'cancelled' })
  await expect(change(event, hidden)).rejects.toThrow('håller på att få besked')
  expect(await standing(event)).toBe('published')
  await notifyParticipants(payload, event, PARTS, Date.now())
  expect((await keysOf(payload, event)).filter((key) => key.includes('event-'))).toHaveLength(2)
  await change(event, hidden)
  expect(await standing(event)).not.toBe('published')
})

test('several events can’t be hidden together when one has participants, and the refusal names it', async () => {
  const [taken, empty] = [await eventWithForm(payload, { title: 'Med en' }), await eventWithForm(payload, { title: 'Utan' })]
  await at.signUp(taken, 'cia')
  const all = payload.update({ collection: 'events', where: { id: { in: [empty, taken] } }, data: IN_BIN as never, overrideAccess: true })
  await expect(all).rejects.toThrow('”Med en” har en anmälan')
  expect([await standing(empty), await standing(taken)]).toEqual(['published', 'published'])
})

test.each([
  ['nobody has signed up', async () => eventWithForm(payload)],
  [
    'everybody has cancelled',
    async () => {
      const event = await eventWithForm(payload)
      await at.signUp(event, 'dan')
      await at.ask(event, { kind: 'cancel', id: 'dan' })
      return event
    },
  ],
  [
    'it is over',
    async () => {
      const event = await eventWithForm(payload)
      await at.signUp(event, 'eva')
      await changeEvent(payload, event, { occasions: [occasion(Date.now() - 4 * DAY)] })
      return event
    },
  ],
])('an event can be unpublished when %s', async (_, made) => {
  const event = await made()
  await change(event, UNPUBLISHED)
  expect(await standing(event)).toBe('draft')
})

test('a draft of a published event with participants can be saved', async () => {
  const event = await eventWithForm(payload)
  await at.signUp(event, 'filip')
  await change(event, { ...UNPUBLISHED, title: 'Ett utkast' }, true)
  expect(await standing(event)).toBe('published')
})

test('a draft version can be restored until there are participants', async () => {
  const restoredDraftOf = async (event: Id) => {
    await change(event, { ...UNPUBLISHED, title: 'Ett gammalt utkast' }, true)
    const where: Where = { and: [{ parent: { equals: event } }, { 'version._status': { equals: 'draft' } }] as Where[] }
    const { docs } = await payload.findVersions({ collection: 'events', where, overrideAccess: true })
    return payload.restoreVersion({ collection: 'events', id: String(docs[0]?.id), overrideAccess: true })
  }
  const [taken, empty] = [await eventWithForm(payload, { title: 'Med en till' }), await eventWithForm(payload)]
  await at.signUp(taken, 'gun')
  await expect(restoredDraftOf(taken)).rejects.toThrow('”Med en till” har en anmälan')
  expect(await standing(taken)).toBe('published')
  await restoredDraftOf(empty)
  expect(await standing(empty)).toBe('draft')
})

test('a refused scheduled removal is shown at the event and among the failures until it is seen to', async () => {
  const event = await eventWithForm(payload, { title: 'Schemalagd' })
  await at.signUp(event, 'schemalagd')
  const waitUntil = new Date(Date.now() + 50)
  const input = { type: 'unpublish', doc: { relationTo: 'events', value: event } }
  await payload.jobs.queue({ task: 'schedulePublish', input: input as never, waitUntil })
  const hasFailed = async () => {
    await payload.jobs.run({ limit: 1 })
    return (await scheduledJobs(payload)).some((job) => job.id === String(event) && job.hasFailed)
  }
  await expect.poll(hasFailed, { timeout: 15_000, interval: 20 }).toBe(true)
  expect(await standing(event)).toBe('published')
  // Stands for a publisher that has read the change.
  const told = async () => {
    await payload.db.deleteMany({ collection: 'changes', where: {} })
    const publication = await publicationOf(payload, 'events', event, Date.now())
    return [
      publication?.state,
      publication?.reason,
      (await publicationOverview(payload, Date.now())).faults.filter((fault) => fault.startsWith('Schemalagd')),
    ]
  }
  expect(await told()).toEqual(['failed', MISSED.unpublish, [`Schemalagd: ${MISSED.unpublish}`]])
  await changeEvent(payload, event, { plan: 'cancelled' })
  expect(await told()).toEqual(['live', null, []])
})
