import type { Payload } from 'payload'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openedCms } from './opened-cms.ts'
import { PUBLISHABLE } from './sample-documents.ts'

let payload: Payload
let remove: () => Promise<void>
beforeAll(async () => {
  const opened = await openedCms()
  payload = opened.payload
  remove = opened.remove
})
afterAll(() => remove?.())

const save = async (id: string | number, data: object, draft = false) => payload.update({ collection: 'events', id, data: data as never, draft })
const published = { _status: 'published' } as const

test('an event remembers when it was published, changed and moved, whatever drafts, versions and copies say', async () => {
  const draft = await payload.create({ collection: 'events', data: { ...PUBLISHABLE.events, slug: 'dag', _status: 'draft' } as never, draft: true })
  const { id } = draft
  expect(draft).toMatchObject({ firstPublishedAt: null, lastChangedAt: null, sequence: null })

  const first = await save(id, published)
  expect(first.firstPublishedAt).toEqual(expect.any(String))
  expect(first).toMatchObject({ lastChangedAt: null, sequence: null, movedFrom: null })

  const same = await save(id, { ...published, imageCaption: 'En bildtext' })
  expect(same).toMatchObject({ firstPublishedAt: first.firstPublishedAt, lastChangedAt: null })

  const later = [{ startsAt: '2027-03-08T08:00:00.000Z', endsAt: '2027-03-08T15:00:00.000Z' }]
  // A draft tells readers nothing yet.
  expect(await save(id, { occasions: later }, true)).toMatchObject({ lastChangedAt: null, sequence: null })
  const moved = await save(id, { ...published, occasions: later, plan: 'moved' })
  expect(moved).toMatchObject({ firstPublishedAt: first.firstPublishedAt, sequence: 1, movedFrom: '2027-03-01T08:00:00.000Z' })
  expect(moved.lastChangedAt).toEqual(expect.any(String))

  const { docs } = await payload.findVersions({ collection: 'events', where: { parent: { equals: id } }, sort: 'createdAt', limit: 20 })
  const old = docs.find(({ version }) => version._status === 'published')
  const restored = await payload.restoreVersion({ collection: 'events', id: String(old?.id) })
  expect(restored).toMatchObject({ sequence: 2, firstPublishedAt: first.firstPublishedAt, movedFrom: '2027-03-08T08:00:00.000Z' })

  const copy = await payload.duplicate({ collection: 'events', id, data: { slug: 'dag-2' } })
  expect(copy).toMatchObject({ lastChangedAt: null, sequence: null, movedFrom: null })
  expect(copy.firstPublishedAt).not.toBe(first.firstPublishedAt)
})

test.each(['funding-calls', 'projects', 'pages'] as const)('one of the %s remembers when it changed', async (collection) => {
  const made = await payload.create({ collection, data: { ...PUBLISHABLE[collection], ...published } as never })
  expect(made).toMatchObject({ firstPublishedAt: expect.any(String), lastChangedAt: null })
  const changed = await payload.update({ collection, id: made.id, data: { ...published, title: 'Annan rubrik' } as never })
  expect(changed).toMatchObject({ firstPublishedAt: made.firstPublishedAt, lastChangedAt: expect.any(String) })
})
