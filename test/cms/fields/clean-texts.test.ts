import type { Payload } from 'payload'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestCms } from '../open-cms.ts'
import { PUBLISHABLE } from '../sample-documents.ts'

let cms: Awaited<ReturnType<typeof openTestCms>>
let payload: Payload
beforeAll(async () => {
  cms = await openTestCms()
  payload = cms.payload
})
afterAll(() => cms?.remove())

test('text fields are cleaned when they are saved', async () => {
  const data = { ...PUBLISHABLE.events, title: 'Turismens dag\r\nATTENDEE:mailto:x@example.se', lead: 'En\r\ntvå\u000B' } as never
  const { id } = await payload.create({ collection: 'events', data, overrideAccess: true })
  const stored = await payload.findByID({ collection: 'events', id, depth: 0, overrideAccess: true })
  expect([stored.title, stored.lead]).toEqual(['Turismens dag ATTENDEE:mailto:x@example.se', 'En\ntvå'])
})

test('a draft with more rows than the database takes at once is refused whole', async () => {
  const startsAt = Date.now() + 86_400_000
  const occasions = Array.from({ length: 5_000 }, (_, i) => ({ startsAt: new Date(startsAt + i * 3_600_000).toISOString() }))
  const data = { ...PUBLISHABLE.events, title: 'Femtusen gånger', occasions } as never
  await expect(payload.create({ collection: 'events', data, draft: true, overrideAccess: true })).rejects.toThrow('högst 1000 tillsammans')
  expect((await payload.count({ collection: 'events', where: { title: { equals: 'Femtusen gånger' } }, overrideAccess: true })).totalDocs).toBe(0)
})
